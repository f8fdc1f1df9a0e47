import { Type, type Static } from 'typebox'
import { BoothId, DeskId, FairId, SlotId, TicketId, WorkerId } from './ids.ts'
import { Sex } from './forms.ts'
import { Instant, Line, Nullable, OneOf } from './schema.ts'

/**
 * `free` may be booked, `offered` waits for the answer of one worker of the waiting list, `due`: the worker stands in the line and the
 * desk is kept for them, `over`: the desk is kept no longer.
 */
export const slotStatuses = ['free', 'offered', 'booked', 'due', 'over', 'cancelled'] as const
export type SlotStatus = (typeof slotStatuses)[number]

/** Why a booked slot was taken from its worker; `employer` and `center` come with a sentence of the person who did it. */
export const slotCancelCodes = [
  'employer',
  'center',
  'fair_moved',
  'desk_removed',
  'booth_withdrawn',
  'booth_closed',
  'fair_over',
  'not_reached',
] as const
export type SlotCancelCode = (typeof slotCancelCodes)[number]

/** A time that anybody may book, without who has the others. */
export const FreeSlot = Type.Object({ id: SlotId, startsAt: Instant, endsAt: Instant })
export type FreeSlot = Static<typeof FreeSlot>

/** What everybody may know of a booth's times to come. */
export const BoothSlots = Type.Object({
  free: Type.Array(FreeSlot),
  /** How many others there are: booked or offered. */
  taken: Type.Integer(),
})
export type BoothSlots = Static<typeof BoothSlots>

/** A worker's own slot. */
export const Slot = Type.Object({
  id: SlotId,
  fairId: FairId,
  fairSlug: Type.String(),
  fairTitle: Type.String(),
  /** A fair that is closing calls nobody at their booked time either, unless it goes on before. */
  isFairClosing: Type.Boolean(),
  /** Null when the booth is no longer in the fair. */
  boothId: Nullable(BoothId),
  boothNumber: Nullable(Type.Integer()),
  employerName: Type.String(),
  startsAt: Instant,
  endsAt: Instant,
  /** Where it was before the fair moved. */
  movedFrom: Nullable(Instant),
  status: OneOf(slotStatuses),
  answerBy: Nullable(Instant),
  /** The place in the line, once the time has come. */
  ticketId: Nullable(TicketId),
  cancelCode: Nullable(OneOf(slotCancelCodes)),
  cancelReason: Nullable(Type.String()),
  version: Type.Integer(),
})
export type Slot = Static<typeof Slot>

/** A booth whose worker wants to be told when a time becomes free. */
export const SlotWish = Type.Object({
  boothId: BoothId,
  fairId: FairId,
  fairTitle: Type.String(),
  boothNumber: Type.Integer(),
  employerName: Type.String(),
})
export type SlotWish = Static<typeof SlotWish>

export const OwnSlots = Type.Object({ items: Type.Array(Slot), wishes: Type.Array(SlotWish) })
export type OwnSlots = Static<typeof OwnSlots>

/** A slot as the booth's own people and the centre see it. */
export const StaffSlot = Type.Object({
  id: SlotId,
  deskId: Nullable(DeskId),
  deskNumber: Nullable(Type.Integer()),
  interviewerName: Nullable(Type.String()),
  startsAt: Instant,
  endsAt: Instant,
  status: OneOf(slotStatuses),
  ticketId: Nullable(TicketId),
  /** Who has booked; whoever is only asked has told the employer nothing yet. */
  worker: Nullable(Type.Object({ id: WorkerId, fullName: Type.String(), sex: Nullable(Sex) })),
  cancelCode: Nullable(OneOf(slotCancelCodes)),
  cancelReason: Nullable(Type.String()),
  version: Type.Integer(),
})
export type StaffSlot = Static<typeof StaffSlot>

/** Times for one desk, one after the other. */
export const SlotPlan = Type.Object({
  deskId: DeskId,
  startsAt: Instant,
  endsAt: Instant,
  /** Of each slot. */
  minutes: Type.Integer({ minimum: 5, maximum: 60 }),
})
export type SlotPlan = Static<typeof SlotPlan>

/** What became of a plan: the booth's times, how many are new, and how many turns were left for the line between them. */
export const OpenedSlots = Type.Object({ items: Type.Array(StaffSlot), opened: Type.Integer(), shares: Type.Integer() })
export type OpenedSlots = Static<typeof OpenedSlots>

/** The sentence that a worker whose slot is taken back reads. */
export const SlotCancel = Type.Object({ reason: Type.Optional(Line(200)) })
export type SlotCancel = Static<typeof SlotCancel>

/** A worker stands at the front so long before their time: the desk gets their profile, they get the ring. */
export const dueSecondsBefore = 120
/** The desk waits so long for a worker whose time has come. */
export const rightSecondsAfter = 300
/**
 * Times in a row at one desk; after them the line has its share. Every fourth turn: with the usual quarter of an hour whoever is first in
 * line is called within three quarters of an hour, and an employer who sees people by appointment still gives them most of the day.
 */
export const bookedInRow = 3
/** A desk that is so late that its shares pass calls so many booked people in a row at most while the same walk-in waits. */
export const mostBookedInRow = 2 * bookedInRow
