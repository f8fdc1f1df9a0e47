import { Type, type Static } from 'typebox'
import { BoothLine, BoothPause, boothStatuses } from './booths.ts'
import { BoothId, DeskId, FairId, InterviewId, TicketId, VacancyId } from './ids.ts'
import { Instant, Line, Nullable, OneOf } from './schema.ts'
import { WorkerCard } from './workers.ts'

export const ticketStatuses = ['waiting', 'away', 'ringing', 'missed', 'interviewing', 'closed'] as const
export type TicketStatus = (typeof ticketStatuses)[number]
export const closeReasons = [
  'interviewed',
  'left',
  'worker_no_show',
  'employer_no_show',
  'removed',
  'not_reached',
  'booth_closed',
  'moved',
] as const
export type CloseReason = (typeof closeReasons)[number]

/** Why somebody was put before others. Said to those who move back for it; nothing in it is about the person. */
export const moveCauses = ['rule', 'referred', 'booked', 'lost_place', 'must_leave', 'mistake', 'other'] as const
export type MoveCause = (typeof moveCauses)[number]
/** What staff may give as the cause of a move. */
export const givenCauses = ['lost_place', 'must_leave', 'mistake', 'other'] as const satisfies readonly MoveCause[]
export const ticketMoveKinds = ['placed', 'moved', 'closed', 'reopened', 'transferred', 'handed_over'] as const
export type TicketMoveKind = (typeof ticketMoveKinds)[number]

/** One place that was taken or given up in a line, or whose person stepped away or came back, at this version of it. */
export const LineMove = Type.Object({
  kind: OneOf(['joined', 'left', 'stepped_away', 'came_back'] as const),
  place: Type.Number(),
  version: Type.Integer(),
  cause: Nullable(OneOf(moveCauses)),
})
export type LineMove = Static<typeof LineMove>

/** What somebody else did to a ticket. */
export const TicketNotice = Type.Object({
  kind: OneOf(ticketMoveKinds),
  cause: Nullable(OneOf(moveCauses)),
  /** The sentence that was given for it; may be empty. */
  reason: Type.String(),
  at: Instant,
})
export type TicketNotice = Static<typeof TicketNotice>

/** What the centre said to everybody in one line. */
export const LineMessage = Type.Object({ body: Type.String(), at: Instant })
export type LineMessage = Static<typeof LineMessage>

/** A worker's own ticket. */
export const Ticket = Type.Object({
  id: TicketId,
  fairId: FairId,
  boothId: BoothId,
  boothNumber: Type.Integer(),
  boothStatus: OneOf(boothStatuses),
  employerName: Type.String(),
  vacancyId: Nullable(VacancyId),
  vacancyTitle: Nullable(Type.String()),
  number: Type.Integer(),
  status: OneOf(ticketStatuses),
  closeReason: Nullable(OneOf(closeReasons)),
  /** Order in the line; compare with the places of `queue:moved` to move up without asking again. */
  place: Type.Number(),
  /** Tickets before this one that still wait (away ones count: they keep their place). Null when closed. */
  ahead: Nullable(Type.Integer()),
  /** Of those before it, who stepped away: they are not called and may come back. */
  awayAhead: Type.Integer(),
  /** Version of the line at which these two were counted: later moves count on from there. The counts in `line` may be younger. */
  aheadVersion: Type.Integer(),
  /** Until when a missed ring can be answered by coming back. */
  missedUntil: Nullable(Instant),
  /** The ring or interview this ticket is in. */
  interviewId: Nullable(InterviewId),
  /** A side of that interview has gone: the clock stands. */
  isInterrupted: Type.Boolean(),
  takenAt: Instant,
  /** It was handed to this desk, which calls it next; null again when nobody works there. */
  desk: Nullable(Type.Object({ number: Type.Integer(), interviewerName: Type.String() })),
  /** What was last done to it by somebody else. */
  notice: Nullable(TicketNotice),
  /** Another worker on this phone is in a ring or interview, with this employer: nobody calls this ticket meanwhile. */
  heldBy: Nullable(Type.Object({ workerName: Type.String(), employerName: Type.String(), isRinging: Type.Boolean() })),
  /** The next booked time of this phone at another booth. From `heldFrom` on nobody calls this ticket until that time is over. */
  slotElsewhere: Nullable(Type.Object({ employerName: Type.String(), startsAt: Instant, heldFrom: Instant })),
  /** Why somebody was last put before it. */
  passedBy: Nullable(Type.Object({ cause: OneOf(moveCauses), at: Instant })),
  /** What the centre last said to its whole line since it was taken, for half an hour. */
  message: Nullable(LineMessage),
  line: BoothLine,
  version: Type.Integer(),
})
export type Ticket = Static<typeof Ticket>

/** How a call at another booth stands. `busy`: they enter it, or it is somebody else's on their phone. */
export const elsewheres = ['ringing', 'talking', 'interrupted', 'busy'] as const
export type Elsewhere = (typeof elsewheres)[number]

/** One person of a line as the booth's own interviewers see them. */
export const LineEntry = Type.Object({
  ticketId: TicketId,
  number: Type.Integer(),
  status: OneOf(ticketStatuses),
  takenAt: Instant,
  vacancyTitle: Nullable(Type.String()),
  /** Their call at another booth, or that of somebody on the same phone: the place is held. */
  elsewhere: Nullable(OneOf(elsewheres)),
  /** From here on held too, for a booked time at another booth; null without one. */
  heldFrom: Nullable(Instant),
  /** A page of theirs is open: a ring is heard. */
  hasPage: Type.Boolean(),
  /** Handed to this desk: no other calls them while somebody works there. */
  desk: Nullable(Type.Object({ id: DeskId, number: Type.Integer() })),
  worker: WorkerCard,
})
export type LineEntry = Static<typeof LineEntry>

/** Somebody of a line who missed a ring and may still come back, as the booth's own interviewers see them. */
export const MissedEntry = Type.Object({
  ticketId: TicketId,
  number: Type.Integer(),
  workerName: Type.String(),
  /** Whoever comes back by then is called next. */
  missedUntil: Instant,
})
export type MissedEntry = Static<typeof MissedEntry>

/** A booth's line as its own interviewers see it. */
export const EmployerLine = Type.Object({
  /**
   * The first of them, the first who may be called, should all of those be held, and whoever was handed to a desk; whoever stepped away comes
   * after all who have not, and keeps the place in the line.
   */
  items: Type.Array(LineEntry),
  total: Type.Integer(),
  /** Of them, who stepped away. */
  away: Type.Integer(),
  /** Not in the line now; back at its front when they come back in time. */
  missed: Type.Array(MissedEntry),
  /** When the first of those whom the booth keeps waiting took its ticket: who is away or held elsewhere is not counted. */
  longestSince: Nullable(Instant),
  /** Why the booth calls nobody for a while. */
  pause: Nullable(BoothPause),
})
export type EmployerLine = Static<typeof EmployerLine>

/** One ticket of a line as the centre that runs the fair sees it. */
export const CenterLineEntry = Type.Object({
  ticketId: TicketId,
  version: Type.Integer(),
  number: Type.Integer(),
  workerName: Type.String(),
  status: OneOf(ticketStatuses),
  closeReason: Nullable(OneOf(closeReasons)),
  takenAt: Instant,
  closedAt: Nullable(Instant),
  vacancyTitle: Nullable(Type.String()),
  /** Counted from the front of the line; null for whoever is not in it. */
  position: Nullable(Type.Integer()),
  /** A page of theirs is open: a ring is heard. */
  hasPage: Type.Boolean(),
  /** Their call here is answered, and not both sides are in the room yet: nobody talks. */
  isEntering: Type.Boolean(),
  /** A side of their interview here has gone: the clock stands. */
  isInterrupted: Type.Boolean(),
  /** Their call at another booth, or that of somebody on the same phone: the place is held. */
  elsewhere: Nullable(OneOf(elsewheres)),
  /** From here on held too, for a booked time at another booth; null without one. */
  heldFrom: Nullable(Instant),
  /** Stands in turn before others. */
  isPreferred: Type.Boolean(),
  notice: Nullable(TicketNotice),
  /** Other booths of the fair where the same person has a ticket. */
  standsAt: Type.Array(BoothId),
})
export type CenterLineEntry = Static<typeof CenterLineEntry>

/** Said to the worker whose ticket it is. */
const Reason = Line(200, 1)
/** `position` counts from the front; one beyond the end is the end. */
export const TicketMoveInput = Type.Object({
  position: Type.Integer({ minimum: 1, maximum: 1000 }),
  cause: OneOf(givenCauses),
  reason: Reason,
})
export type TicketMoveInput = Static<typeof TicketMoveInput>
export const TicketTransferInput = Type.Object({ boothId: BoothId, reason: Reason })
export type TicketTransferInput = Static<typeof TicketTransferInput>
export const TicketCloseInput = Type.Object({ as: OneOf(['left', 'removed']), reason: Reason })
export type TicketCloseInput = Static<typeof TicketCloseInput>
/** Back at the old place, or at the end. */
export const TicketReopenInput = Type.Object({ at: OneOf(['place', 'end']), reason: Reason })
export type TicketReopenInput = Static<typeof TicketReopenInput>
/** One sentence to everybody who stands in a line. */
export const LineMessageInput = Type.Object({ body: Line(200, 1) })
export type LineMessageInput = Static<typeof LineMessageInput>
