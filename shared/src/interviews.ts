import { Type, type Static } from 'typebox'
import { BoothId, DeskId, FairId, InterviewId, MessageId, TicketId, WorkerId } from './ids.ts'
import { Instant, Nullable, OneOf } from './schema.ts'

export const interviewStatuses = ['ringing', 'connecting', 'live', 'interrupted', 'ended'] as const
export type InterviewStatus = (typeof interviewStatuses)[number]
export const endReasons = [
  'completed',
  'declined',
  'timed_out',
  'desk_lost',
  'worker_lost',
  'removed',
  'technical_failure',
  'handed_over',
] as const
export type EndReason = (typeof endReasons)[number]
export const modes = ['video', 'audio', 'text'] as const
export type Mode = (typeof modes)[number]
export const sides = ['worker', 'interviewer'] as const
export type Side = (typeof sides)[number]

/**
 * An interview whose interviewer is not there ends after so long: a browser restarted or a line changed over takes a minute or
 * two, and the worker's other lines must not wait for it much longer. An absent worker is waited for until the interviewer ends it.
 */
export const interviewerAbsenceSeconds = 300
/** Who is missing may be called missing after so long: a phone on 3G opens the room and its camera in up to half a minute. */
export const noShowSeconds = 60

/** Letters of one message. */
export const longestMessage = 2_000

/** The colleague who handed the worker over, from a talk or from the line. */
export const HandedFrom = Type.Object({
  /** The number of the colleague's desk. */
  desk: Type.Integer(),
  name: Type.String(),
})

/** Where a talk that was handed to a colleague goes on. */
export const HandedTo = Type.Object({
  /** The number of the desk at which it went on: while it has not, of the one to which it was handed. */
  desk: Type.Integer(),
  /** They talked there: what was recorded before is no result of its own. */
  hasGoneOn: Type.Boolean(),
  /** Their ticket is open: they may talk there yet, and the result waits for it. */
  isOpen: Type.Boolean(),
})
export type HandedTo = Static<typeof HandedTo>

/** What both sides of a ring or interview may know. */
export const Interview = Type.Object({
  id: InterviewId,
  fairId: FairId,
  boothId: BoothId,
  deskId: DeskId,
  ticketId: TicketId,
  workerId: WorkerId,
  ticketNumber: Type.Integer(),
  employerName: Type.String(),
  vacancyTitle: Nullable(Type.String()),
  workerName: Type.String(),
  interviewerName: Type.String(),
  handedFrom: Nullable(HandedFrom),
  /** What became of a talk that was handed to a colleague; null for any other. `isTalking`: they have answered there. */
  handedTo: Nullable(Type.Object({ ...HandedTo.properties, isTalking: Type.Boolean() })),
  status: OneOf(interviewStatuses),
  endReason: Nullable(OneOf(endReasons)),
  /** What the centre said when it ended it; null when it did not. */
  stopReason: Nullable(Type.String()),
  mode: OneOf(modes),
  /** The last step was down to text because the media server could not be reached: nobody chose it, and it is undone when it is back. */
  hasLostMedia: Type.Boolean(),
  /** The side whose no to what the other one asked for was the last step; null after any other. */
  putOffBy: Nullable(OneOf(sides)),
  ringStartedAt: Instant,
  ringDeadlineAt: Instant,
  ringExtended: Type.Boolean(),
  /** A ring was missed before: one more, and the ticket closes. */
  isLastRing: Type.Boolean(),
  /** The booth or the fair closes: nobody is called from this line any more. */
  isLineOver: Type.Boolean(),
  liveAt: Nullable(Instant),
  endedAt: Nullable(Instant),
  plannedSeconds: Type.Integer(),
  /** What one more press of "more time" gives, how often it still can, and who pressed last. */
  extensionSeconds: Type.Integer(),
  extensionsLeft: Type.Integer(),
  extendedBy: Nullable(OneOf(sides)),
  /** The clock at `serverNow`: seconds used; runs on while `clockRunning`. */
  clockUsedSeconds: Type.Number(),
  clockRunning: Type.Boolean(),
  workerPresent: Type.Boolean(),
  interviewerPresent: Type.Boolean(),
  /** Since when that side is away; null while it is there, before the ring is answered and after the end. */
  workerAbsentSince: Nullable(Instant),
  interviewerAbsentSince: Nullable(Instant),
  /** The database's time when this was read: clients count from it, whatever their own clock says. */
  serverNow: Instant,
  version: Type.Integer(),
})
export type Interview = Static<typeof Interview>

export const Message = Type.Object({
  id: MessageId,
  sequence: Type.Integer(),
  author: OneOf(sides),
  body: Type.String(),
  sentAt: Instant,
})
export type Message = Static<typeof Message>

/** The key to the media room of one interview, minutes long; null where video is off or being prepared. */
export const MediaPass = Type.Object({ url: Type.String(), token: Type.String() })
export type MediaPass = Static<typeof MediaPass>

export const mediaStatuses = ['preparing', 'ready', 'off'] as const
export type MediaStatus = (typeof mediaStatuses)[number]
