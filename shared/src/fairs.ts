import { Type, type Static } from 'typebox'
import { CenterId, FairId, HallId, InterviewId } from './ids.ts'
import { Instant, Line, Nullable, OneOf, Text } from './schema.ts'

export const fairKinds = ['periodic', 'ad_hoc', 'online', 'hybrid'] as const
export type FairKind = (typeof fairKinds)[number]
export const fairStatuses = ['draft', 'published', 'rehearsal', 'live', 'closing', 'closed', 'signed'] as const
export type FairStatus = (typeof fairStatuses)[number]

/**
 * Who stands in turn before others, behind every two people of the line. A closed list: each rule reads only what an employer may know
 * anyway, so nobody learns from a place to which group a person belongs.
 */
export const priorityRules = ['none', 'halls_first', 'called_back_first'] as const
export type PriorityRule = (typeof priorityRules)[number]

/** The fair's life: from a status to the ones staff may move it to. Source: DESIGN 4. */
export const fairTransitions: Record<FairStatus, readonly FairStatus[]> = {
  draft: ['published'],
  published: ['draft', 'rehearsal', 'live'],
  rehearsal: ['published', 'live'],
  live: ['closing'],
  closing: ['live', 'closed'],
  closed: ['signed'],
  signed: [],
}

/** Said to everybody who waits or works in the fair, e.g. "Mất điện đến 10:00". */
export const FairPauseInput = Type.Object({ reason: Line(120, 1) })

export const FairInput = Type.Object({
  title: Line(160, 1),
  description: Text(4000),
  kind: OneOf(fairKinds),
  startsAt: Instant,
  endsAt: Instant,
  workerCapacity: Type.Integer({ minimum: 1, maximum: 20_000 }),
  boothCapacity: Type.Integer({ minimum: 1, maximum: 500 }),
  ringSeconds: Type.Optional(Type.Integer({ minimum: 20, maximum: 300 })),
  interviewMinutes: Type.Optional(Type.Integer({ minimum: 3, maximum: 60 })),
  priorityRule: Type.Optional(OneOf(priorityRules)),
  meetAgainMinutes: Type.Optional(Type.Integer({ minimum: 0, maximum: 1440 })),
  /** How long one press of "more time" makes it longer, and how often that is had in one interview by both sides together. */
  extensionMinutes: Type.Optional(Type.Integer({ minimum: 1, maximum: 30 })),
  extensionsAllowed: Type.Optional(Type.Integer({ minimum: 0, maximum: 10 })),
  halls: Type.Array(Type.Object({ hallId: HallId, deviceCount: Type.Integer({ minimum: 1, maximum: 200 }) }), { maxItems: 60 }),
})
export type FairInput = Static<typeof FairInput>

export const FairHall = Type.Object({
  hallId: HallId,
  name: Type.String(),
  communeCode: Type.String(),
  address: Type.String(),
  deviceCount: Type.Integer(),
})
export type FairHall = Static<typeof FairHall>

/** What anybody may know of a fair. */
export const Fair = Type.Object({
  id: FairId,
  centerId: CenterId,
  centerName: Type.String(),
  /** Whom to call for help, E.164. */
  centerPhone: Nullable(Type.String()),
  slug: Type.String(),
  title: Type.String(),
  description: Type.String(),
  kind: OneOf(fairKinds),
  status: OneOf(fairStatuses),
  startsAt: Instant,
  endsAt: Instant,
  workerCapacity: Type.Integer(),
  boothCapacity: Type.Integer(),
  ringSeconds: Type.Integer(),
  interviewMinutes: Type.Integer(),
  priorityRule: OneOf(priorityRules),
  /** Minutes after a talk until the same worker may take a ticket at that booth again. */
  meetAgainMinutes: Type.Integer(),
  extensionMinutes: Type.Integer(),
  extensionsAllowed: Type.Integer(),
  employerCount: Type.Integer(),
  openingCount: Type.Integer(),
  halls: Type.Array(FairHall),
  isDemo: Type.Boolean(),
  /** Since when nobody is called in the whole fair, and why; null while people are. */
  pausedAt: Nullable(Instant),
  pauseReason: Nullable(Type.String()),
  version: Type.Integer(),
})
export type Fair = Static<typeof Fair>

/** An interview that keeps a fair from being closed or signed: it still runs, or its outcome is owed. Whose, never with whom. */
export const UnfinishedInterview = Type.Object({
  interviewId: InterviewId,
  /** `interrupted`: a side has gone and its clock stands. */
  kind: OneOf(['running', 'interrupted', 'owed']),
  boothNumber: Type.Integer(),
  employerName: Type.String(),
  ticketNumber: Type.Integer(),
  interviewerName: Type.String(),
  employerPhone: Nullable(Type.String()),
  /** Since it was answered, stood still or ended. */
  since: Instant,
})
export type UnfinishedInterview = Static<typeof UnfinishedInterview>

/** What the fair's closing closes and owes a call: as not reached, or as a missed ring. Tickets and booked times are counted each, people once. */
export const Unreached = Type.Object({
  /** Tickets that wait, are away or missed a ring. */
  waiting: Type.Integer(),
  waitingPersons: Type.Integer(),
  /** Booked times that have not come: each gets a ticket that was not reached. */
  bookedSlots: Type.Integer(),
  /** Whose all of these are. */
  unreachedPersons: Type.Integer(),
})
export type Unreached = Static<typeof Unreached>

/** Who of the centre signed the report, and when. */
export const FairSignature = Type.Object({ name: Type.String(), at: Instant })
export type FairSignature = Static<typeof FairSignature>

/** What still stands between a draft and its publication, or between a live fair and its closing. */
export const FairBlockers = Type.Object({
  status: OneOf(fairStatuses),
  allowed: Type.Array(OneOf(fairStatuses)),
  blockers: Type.Array(Type.String()),
  ...Unreached.properties,
  /** The first interviews that ring, run or owe an outcome, the oldest first. */
  unfinished: Type.Array(UnfinishedInterview),
  /** Null until it is signed; also of a fair that was signed when that was only in its record, should its signer's account be unknown. */
  signature: Nullable(FairSignature),
})
export type FairBlockers = Static<typeof FairBlockers>
