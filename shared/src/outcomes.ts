import { Type, type Static } from 'typebox'
import { FairId, InterviewId, TicketId } from './ids.ts'
import { HandedTo } from './interviews.ts'
import { Instant, Line, Nullable, OneOf, Text } from './schema.ts'

export const outcomeKinds = [
  'hired',
  'next_round',
  'shortlisted',
  'needs_training',
  'not_suitable',
  'declined',
  'no_show',
  'technical_failure',
] as const
export type OutcomeKind = (typeof outcomeKinds)[number]
export const notSuitableReasons = ['qualification', 'experience', 'health_or_age', 'conditions', 'position_filled', 'other'] as const

export const OutcomeInput = Type.Object({
  kind: OneOf(outcomeKinds),
  /** Required for `not_suitable`. */
  reason: Type.Optional(OneOf(notSuitableReasons)),
  nextStepAt: Type.Optional(Instant),
  nextStepPlace: Type.Optional(Line(200)),
  bringDocuments: Type.Optional(Type.Boolean()),
  messageToWorker: Type.Optional(Text(500)),
  privateNote: Type.Optional(Text(2000)),
  rating: Type.Optional(Type.Integer({ minimum: 1, maximum: 5 })),
})
export type OutcomeInput = Static<typeof OutcomeInput>

/** What the centre writes for an employer who does not or may no longer: a note and a rating are the employer's alone. */
export const CentreOutcomeInput = Type.Object({
  outcome: Type.Omit(OutcomeInput, ['privateNote', 'rating']),
  /** Said to the employer, and kept in the record. */
  centreReason: Line(200, 1),
  /** The version that it corrects, which its worker calls wrong; none where nothing is recorded. */
  corrects: Type.Optional(Type.Integer()),
})
export type CentreOutcomeInput = Static<typeof CentreOutcomeInput>

/** What a worker answers to a result. What it offers may be right and yet be turned down; only `disputed` calls it wrong. */
export const workerAnswers = ['confirmed', 'cannot_come', 'not_taken', 'disputed'] as const
export type WorkerAnswer = (typeof workerAnswers)[number]

/** What a worker called wrong in one version of a result, and what came of it. */
export const Dispute = Type.Object({
  version: Type.Integer(),
  /** Of the version that they called wrong. */
  kind: OneOf(outcomeKinds),
  text: Type.String(),
  saidAt: Instant,
  /** The worker has taken no result since, and the centre has not looked at it. */
  isOpen: Type.Boolean(),
  /** Said after the report was signed: what was signed stays. */
  isLate: Type.Boolean(),
  /** When the centre had spoken with both sides; null until it has. */
  handledAt: Nullable(Instant),
  /** What was recorded next. */
  correction: Nullable(Type.Object({ kind: OneOf(outcomeKinds), at: Instant, isByCentre: Type.Boolean() })),
})
export type Dispute = Static<typeof Dispute>

/** What the worker is told. No private note, no rating. */
export const WorkerOutcome = Type.Object({
  interviewId: InterviewId,
  ticketId: TicketId,
  employerName: Type.String(),
  vacancyTitle: Nullable(Type.String()),
  kind: OneOf(outcomeKinds),
  reason: Nullable(Type.String()),
  nextStepAt: Nullable(Instant),
  nextStepPlace: Nullable(Type.String()),
  bringDocuments: Type.Boolean(),
  messageToWorker: Type.String(),
  recordedAt: Instant,
  workerAnswer: Nullable(OneOf(workerAnswers)),
  workerAnswerText: Nullable(Type.String()),
  version: Type.Integer(),
  /** The centre wrote it in the employer's place. */
  isByCentre: Type.Boolean(),
  /** The report of its fair is signed: nobody changes it any more, whatever its worker answers. */
  isSigned: Type.Boolean(),
  /** The oldest first. */
  disputes: Type.Array(Dispute),
  handedTo: Nullable(HandedTo),
})
export type WorkerOutcome = Static<typeof WorkerOutcome>

/** A colleague talked with them after it, or may yet: no result of its own, and nobody is asked about it. */
export function isPassedOn({ handedTo }: Pick<WorkerOutcome, 'handedTo'>): boolean {
  return handedTo !== null && (handedTo.hasGoneOn || handedTo.isOpen)
}

/** What the employer that recorded it sees. */
export const EmployerOutcome = Type.Object({
  ...WorkerOutcome.properties,
  privateNote: Type.String(),
  rating: Nullable(Type.Integer()),
  recordedByName: Type.String(),
  /** Why the centre wrote it in the employer's place; null for the employer's own. */
  centreReason: Nullable(Type.String()),
  /** Both were there at once: nobody is called absent any more. */
  hasTalked: Type.Boolean(),
  /** Until when it can be changed (end of the fair's day); each change is kept. Null once the report is signed: nobody changes it. */
  editableUntil: Nullable(Instant),
})
export type EmployerOutcome = Static<typeof EmployerOutcome>

/** An ended interview whose outcome nobody has recorded yet. */
export const OwedInterview = Type.Object({
  interviewId: InterviewId,
  fairId: FairId,
  fairTitle: Type.String(),
  workerName: Type.String(),
  ticketNumber: Type.Integer(),
  vacancyTitle: Nullable(Type.String()),
  /** Who owes it. An owner of the employer may record it too, for one who has left. */
  interviewerName: Type.String(),
  endedAt: Instant,
  /** Both were there at once: nobody is called absent any more. */
  hasTalked: Type.Boolean(),
})
export type OwedInterview = Static<typeof OwedInterview>

/** What an outcome still lacks, by field name. The same rule guards the form and the server. */
export function missingFromOutcome(outcome: OutcomeInput): string[] {
  if (outcome.kind === 'not_suitable' && outcome.reason === undefined) return ['reason']
  if (outcome.kind !== 'next_round') return []
  return [...(outcome.nextStepAt === undefined ? ['nextStepAt'] : []), ...(outcome.nextStepPlace?.trim() ? [] : ['nextStepPlace'])]
}

/** A year, with one day more for a leap year: nobody agrees on a later day, somebody mistyped it. */
const farthestStepMs = 366 * 86_400_000

/** Whether a next step lies farther ahead than one is agreed on. Both in milliseconds since 1970. */
export function isStepFar(at: number, now: number): boolean {
  return at - now > farthestStepMs
}
