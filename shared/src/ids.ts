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
/** One open page of a browser, the same over a reload. */
export type PageId = Id<'page'>
export type AlertId = Id<'alert'>
export type SlotId = Id<'slot'>
export type CallBackId = Id<'callBack'>

/** The format alone would also take `urn:uuid:` before it, which no column does. */
export const uuidPattern = '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$'

/** The title is the type's name: it brands the ids in the generated API client too. */
const uuid = <T extends string>(title: string) => Type.Unsafe<Id<T>>(Type.String({ format: 'uuid', pattern: uuidPattern, title }))

export const AccountId = uuid<'account'>('AccountId')
export const SessionId = uuid<'session'>('SessionId')
export const CenterId = uuid<'center'>('CenterId')
export const HallId = uuid<'hall'>('HallId')
export const WorkerId = uuid<'worker'>('WorkerId')
export const EmployerId = uuid<'employer'>('EmployerId')
export const InvitationId = uuid<'invitation'>('InvitationId')
export const FileId = uuid<'file'>('FileId')
export const FairId = uuid<'fair'>('FairId')
export const BoothId = uuid<'booth'>('BoothId')
export const VacancyId = uuid<'vacancy'>('VacancyId')
export const DeskId = uuid<'desk'>('DeskId')
export const TicketId = uuid<'ticket'>('TicketId')
export const InterviewId = uuid<'interview'>('InterviewId')
export const MessageId = uuid<'message'>('MessageId')
export const PageId = uuid<'page'>('PageId')
export const AlertId = uuid<'alert'>('AlertId')
export const SlotId = uuid<'slot'>('SlotId')
export const CallBackId = uuid<'callBack'>('CallBackId')
