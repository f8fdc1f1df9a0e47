import { Type, type Static } from 'typebox'
import { BoothId, EmployerId, FairId, TicketId } from './ids.ts'
import { closeReasons } from './queue.ts'
import { Instant, Line, Nullable, OneOf } from './schema.ts'

/** Somebody who waited and was not talked to: a call is owed to them, by the employer and the centre together. */
export const CallBack = Type.Object({
  ticketId: TicketId,
  fairId: FairId,
  fairTitle: Type.String(),
  boothId: BoothId,
  boothNumber: Type.Integer(),
  employerId: EmployerId,
  employerName: Type.String(),
  ticketNumber: Type.Integer(),
  vacancyTitle: Nullable(Type.String()),
  workerName: Type.String(),
  provinceCode: Nullable(Type.String()),
  communeCode: Nullable(Type.String()),
  closeReason: OneOf(closeReasons),
  closedAt: Instant,
  doneAt: Nullable(Instant),
  doneByName: Nullable(Type.String()),
  /** What came of the call. */
  note: Type.String(),
})
export type CallBack = Static<typeof CallBack>

/** The centre has the number; an employer is put through by the centre, for the worker agreed to no more. */
export const CenterCallBack = Type.Object({ ...CallBack.properties, phoneNumber: Nullable(Type.String()) })
export type CenterCallBack = Static<typeof CenterCallBack>

export const CallBackDone = Type.Object({ note: Line(300, 1) })
