import { Type } from 'typebox'

/** A UUID that belongs to one kind of row: a `BoothId` is not accepted where a `DeskId` is wanted. */
export type Id<Kind extends string> = string & { readonly __kind: Kind }

export type AccountId = Id<'account'>
export type SessionId = Id<'session'>
export type CenterId = Id<'center'>
export type HallId = Id<'hall'>
export type WorkerId = Id<'worker'>
export type EmployerId = Id<'employer'>
export type InvitationId = Id<'invitation'>
export type FileId = Id<'file'>
export type FairId = Id<'fair'>
export type BoothId = Id<'booth'>
export type VacancyId = Id<'vacancy'>
export type DeskId = Id<'desk'>
export type TicketId = Id<'ticket'>
export type InterviewId = Id<'interview'>
export type MessageId = Id<'message'>

const uuid = <T extends string>() => Type.Unsafe<Id<T>>(Type.String({ format: 'uuid' }))

export const AccountId = uuid<'account'>()
export const SessionId = uuid<'session'>()
export const CenterId = uuid<'center'>()
export const HallId = uuid<'hall'>()
export const WorkerId = uuid<'worker'>()
export const EmployerId = uuid<'employer'>()
export const InvitationId = uuid<'invitation'>()
export const FileId = uuid<'file'>()
export const FairId = uuid<'fair'>()
export const BoothId = uuid<'booth'>()
export const VacancyId = uuid<'vacancy'>()
export const DeskId = uuid<'desk'>()
export const TicketId = uuid<'ticket'>()
export const InterviewId = uuid<'interview'>()
export const MessageId = uuid<'message'>()
