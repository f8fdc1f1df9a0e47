import { Type, type Static } from 'typebox'
import { BoothLine, deskStatuses } from './booths.ts'
import { BoothId, EmployerId, FairId, HallId, InterviewId, WorkerId } from './ids.ts'
import { endReasons, HandedFrom, HandedTo, interviewStatuses, modes } from './interviews.ts'
import { Dispute, outcomeKinds, workerAnswers } from './outcomes.ts'
import { closeReasons } from './queue.ts'
import { Instant, Nullable, OneOf } from './schema.ts'

/** The people of one hall in a fair, each counted once; by the slip that a hall's operator gave them or by who registered them. */
export const HallCount = Type.Object({
  hallId: HallId,
  name: Type.String(),
  /** Planned for this fair. */
  deviceCount: Type.Integer(),
  /** Who took a ticket. */
  persons: Type.Integer(),
  waiting: Type.Integer(),
  /** Called now, or in an interview. */
  talking: Type.Integer(),
  /** Devices that are connected now, signed in by a slip of this hall: shared ones, as far as anybody knows. */
  connected: Type.Integer(),
})
export type HallCount = Static<typeof HallCount>

/** The fair in numbers, as its own centre sees it. Turns (tickets) and persons (workers) are different numbers. */
export const FairCounts = Type.Object({
  persons: Type.Integer(),
  /** Without the tickets that only stand for a call owed for a booked time. */
  turns: Type.Integer(),
  waiting: Type.Integer(),
  /** Booked times that have not come, of people who do not wait in that line. */
  bookedSlots: Type.Integer(),
  ringing: Type.Integer(),
  interviewing: Type.Integer(),
  /** Of those interviewing, whose call is answered and not both sides are in the room yet. */
  entering: Type.Integer(),
  /** Of those interviewing, whose clock stands because a side has gone. */
  interrupted: Type.Integer(),
  /**
   * Talks that ended, each with an outcome or an owed one; one that went on at a colleague's desk is one with what followed,
   * once its own outcome is written: so there are as many as results and owed ones together.
   */
  interviewed: Type.Integer(),
  /** Tickets that the fair's or their booth's closing ended, but for those whose ring was missed. */
  notReached: Type.Integer(),
  owedOutcomes: Type.Integer(),
  /** Until its worker answers anew or the centre has looked at it, a corrected one is among them. */
  disputedOutcomes: Type.Integer(),
  /** Of those, what the employer has corrected: its worker has not answered to that. */
  disputedCorrected: Type.Integer(),
  /** Of the disputed, said after the report was signed: what was signed does not know them. */
  disputedAfterSigning: Type.Integer(),
  /** Calls that somebody who waited in vain is owed, and nobody has made. */
  callBacks: Type.Integer(),
  /** Of those, owed for nobody counted as not reached: a turn that was missed, an employer who did not come, a call that was asked for. */
  otherCallBacks: Type.Integer(),
  closedByReason: Type.Array(Type.Object({ reason: OneOf(closeReasons), count: Type.Integer() })),
  /** `notTaken`: of those, jobs that their workers have turned down, until the report is signed. */
  outcomesByKind: Type.Array(Type.Object({ kind: OneOf(outcomeKinds), count: Type.Integer(), notTaken: Type.Integer() })),
  booths: Type.Array(
    Type.Object({
      boothId: BoothId,
      number: Type.Integer(),
      employerId: EmployerId,
      employerName: Type.String(),
      line: BoothLine,
      interviewed: Type.Integer(),
      owedOutcomes: Type.Integer(),
      desks: Type.Array(
        Type.Object({
          number: Type.Integer(),
          status: OneOf(deskStatuses),
          statusSince: Instant,
          /** When the ring of a desk that calls somebody ends. */
          ringEndsAt: Nullable(Instant),
          /** Since when its call is answered and not both sides are in the room yet. */
          enteringSince: Nullable(Instant),
          /** Since when a side of its interview has been gone. */
          interruptedSince: Nullable(Instant),
        }),
      ),
      /** When the first of those whom the booth keeps waiting took its ticket: who is away or held elsewhere is not counted. */
      longestSince: Nullable(Instant),
      /** People wait and nobody works there, or its last desk said that it rests: from when on that is trouble. */
      left: Nullable(Type.Object({ how: OneOf(['empty', 'resting']), dueAt: Instant })),
      /** Somebody waits beyond the range that was told, or long for anybody where none could be told; in a fair that calls people. */
      late: Nullable(OneOf(['told', 'untold'])),
    }),
  ),
  halls: Type.Array(HallCount),
})
export type FairCounts = Static<typeof FairCounts>

export const InterviewRow = Type.Object({
  id: InterviewId,
  boothId: BoothId,
  boothNumber: Type.Integer(),
  employerName: Type.String(),
  vacancyTitle: Nullable(Type.String()),
  workerId: WorkerId,
  workerName: Type.String(),
  ticketNumber: Type.Integer(),
  interviewerName: Type.String(),
  status: OneOf(interviewStatuses),
  endReason: Nullable(OneOf(endReasons)),
  /** What the centre said when it ended it; null when it did not. */
  stopReason: Nullable(Type.String()),
  mode: OneOf(modes),
  ringStartedAt: Instant,
  acceptedAt: Nullable(Instant),
  endedAt: Nullable(Instant),
  talkSeconds: Type.Number(),
  /** It ended so that the interviewer owes an outcome. */
  outcomeDue: Type.Boolean(),
  outcomeKind: Nullable(OneOf(outcomeKinds)),
  workerAnswer: Nullable(OneOf(workerAnswers)),
  /** Its worker called a version of it wrong and nobody has settled that, corrected or not. */
  hasOpenDispute: Type.Boolean(),
  /** They said so after the report was signed, whatever came of it. */
  isDisputeLate: Type.Boolean(),
  handedTo: Nullable(HandedTo),
})
export type InterviewRow = Static<typeof InterviewRow>

/** One interview for the centre: no private note, no rating, no word of the conversation. */
export const InterviewDetail = Type.Object({
  fairId: FairId,
  ...InterviewRow.properties,
  handedFrom: Nullable(HandedFrom),
  /** Both were there at once: nobody is called absent any more. */
  hasTalked: Type.Boolean(),
  outcomeVersion: Nullable(Type.Integer()),
  /** Who may still correct it: the employer until the fair's day is over, then the centre what is disputed, nobody once it is signed. */
  outcomeCorrector: Nullable(OneOf(['employer', 'centre'])),
  outcomeReason: Nullable(Type.String()),
  nextStepAt: Nullable(Instant),
  nextStepPlace: Nullable(Type.String()),
  messageToWorker: Nullable(Type.String()),
  workerAnswerText: Nullable(Type.String()),
  outcomeRecordedAt: Nullable(Instant),
  /** Why the centre wrote the outcome in the employer's place; null for the employer's own. */
  centreReason: Nullable(Type.String()),
  employerPhone: Nullable(Type.String()),
  /** While the room is open, a dispute is, or the worker calls the result wrong as it is, for who may act. */
  workerPhone: Nullable(Type.String()),
  /** The oldest first, each with who of the centre looked at it and the centre's own note. */
  disputes: Type.Array(Type.Object({ ...Dispute.properties, handledBy: Nullable(Type.String()), note: Nullable(Type.String()) })),
  rungs: Type.Array(
    Type.Object({ mode: OneOf(modes), chosenBy: OneOf(['worker', 'interviewer', 'system']), reason: Nullable(Type.String()), at: Instant }),
  ),
})
export type InterviewDetail = Static<typeof InterviewDetail>
