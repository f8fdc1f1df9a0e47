import { Type, type Static } from 'typebox'
import { BoothId, CallBackId, EmployerId, FairId, TicketId, VacancyId, WorkerId } from './ids.ts'
import { closeReasons } from './queue.ts'
import { Instant, Line, Nullable, OneOf } from './schema.ts'

/** Why no ticket could be taken where a call was asked for instead. */
export const askCauses = ['line_too_long', 'line_full', 'fair_full', 'booth_closed', 'fair_closing'] as const
export type AskCause = (typeof askCauses)[number]

/**
 * Somebody who was not talked to, because they waited in vain or the line took nobody more and they asked: a call is owed to them, by
 * the employer and the centre together. Of a ticket, or asked for.
 */
export const CallBack = Type.Object({
  id: CallBackId,
  fairId: FairId,
  fairTitle: Type.String(),
  boothId: BoothId,
  boothNumber: Type.Integer(),
  employerId: EmployerId,
  employerName: Type.String(),
  ticketNumber: Nullable(Type.Integer()),
  vacancyTitle: Nullable(Type.String()),
  workerName: Type.String(),
  provinceCode: Nullable(Type.String()),
  communeCode: Nullable(Type.String()),
  /** Whether anybody has a number to call; the number itself is the centre's. */
  hasPhone: Type.Boolean(),
  /** Where somebody without a phone is known: the hall that gave them their slip. Null for whoever has one. */
  hallName: Nullable(Type.String()),
  closeReason: Nullable(OneOf(closeReasons)),
  cause: Nullable(OneOf(askCauses)),
  /** When the ticket closed, or the call was asked for. */
  owedSince: Instant,
  doneAt: Nullable(Instant),
  doneByName: Nullable(Type.String()),
  /** What came of the call. */
  note: Type.String(),
})
export type CallBack = Static<typeof CallBack>

/**
 * The centre has the number; an employer is put through by the centre, for the worker agreed to no more. The centre also knows whose calls
 * belong to one person: several employers may owe them.
 */
export const CenterCallBack = Type.Object({ ...CallBack.properties, workerId: WorkerId, phoneNumber: Nullable(Type.String()) })
export type CenterCallBack = Static<typeof CenterCallBack>

/** A call as the worker to whom it is owed sees it. */
export const OwnCallBack = Type.Object({
  id: CallBackId,
  /** Null for one that was asked for. */
  ticketId: Nullable(TicketId),
  boothId: BoothId,
  boothNumber: Type.Integer(),
  employerName: Type.String(),
  vacancyTitle: Nullable(Type.String()),
  owedSince: Instant,
  doneAt: Nullable(Instant),
  withdrawnAt: Nullable(Instant),
})
export type OwnCallBack = Static<typeof OwnCallBack>

/** How word of a call gets to the worker: by phone, else through the hall that gave them their slip, else through their commune. */
export const Reach = Type.Object({ hasPhone: Type.Boolean(), hallName: Nullable(Type.String()), communeCode: Nullable(Type.String()) })
export type Reach = Static<typeof Reach>

/** `reach` is null for an account without a worker. */
export const OwnCallBacks = Type.Object({ items: Type.Array(OwnCallBack), reach: Nullable(Reach) })
export type OwnCallBacks = Static<typeof OwnCallBacks>

export const CallBackWish = Type.Object({ vacancyId: Nullable(VacancyId) })

export const CallBackDone = Type.Object({ note: Line(300, 1) })

/** The part of the realtime contract that is about calls; `contract.ts` holds the whole. */
export const followupEvents = {
  'call-back:changed': {
    audience: 'worker',
    about: 'A call that is owed to the worker was asked for, taken back, made or is owed again.',
    payload: Type.Object({ callBackId: CallBackId, boothId: BoothId }),
  },
} as const
