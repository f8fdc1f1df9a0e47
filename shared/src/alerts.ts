import { Type, type Static } from 'typebox'
import { AlertId, BoothId, FairId, InterviewId } from './ids.ts'
import { sides } from './interviews.ts'
import { Instant, Nullable, OneOf } from './schema.ts'

/** What the watchdogs of a live fair look for. */
export const alertKinds = [
  'absent_employer',
  'long_pause',
  'stuck_ring',
  'long_wait',
  'owed_outcome',
  'one_in_room',
  'nobody_in_room',
  'media_gone',
  'slow_database',
] as const
export type AlertKind = (typeof alertKinds)[number]

/** A pause with its reason may last so long while people wait. Then it is on the board in words, and the centre calls. */
export const longPauseMinutes = 10

/** Something that staff must do now. Booths, desks and numbers of tickets, never a worker's name. */
export const Alert = Type.Object({
  id: AlertId,
  fairId: FairId,
  kind: OneOf(alertKinds),
  /** When its cause began. */
  since: Instant,
  openedAt: Instant,
  boothId: Nullable(BoothId),
  boothNumber: Nullable(Type.Integer()),
  employerName: Nullable(Type.String()),
  /** The company's own number. */
  employerPhone: Nullable(Type.String()),
  deskNumber: Nullable(Type.Integer()),
  interviewId: Nullable(InterviewId),
  /** Of the interview, or of whoever waits longest beyond what was told. */
  ticketNumber: Nullable(Type.Integer()),
  /** Of a long wait: no range could be told. */
  isUntold: Type.Boolean(),
  /** Of an interview with one person in its room. */
  missingSide: Nullable(OneOf(sides)),
  /** Of an empty booth whose last desk only rests: what its interviewer said. */
  pauseReason: Nullable(Type.String()),
  /** People in the booth's line now, and since when the first of them has its ticket. */
  waiting: Type.Integer(),
  longestSince: Nullable(Instant),
  /** When those who wait were told that nobody is there; when that happens by itself. */
  toldAt: Nullable(Instant),
  tellsAt: Nullable(Instant),
  /** Somebody of the centre has seen to it; it closes when its cause ends. */
  acknowledgedAt: Nullable(Instant),
  acknowledgedBy: Nullable(Type.String()),
  note: Nullable(Type.String()),
})
export type Alert = Static<typeof Alert>
