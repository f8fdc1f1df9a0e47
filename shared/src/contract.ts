import { Type, type Static, type TSchema } from 'typebox'
import { alertKinds } from './alerts.ts'
import { BoothLine, boothStatuses, Desk, DeskSeat, deskStatuses, deskWishes, OfDesk } from './booths.ts'
import type { ErrorCode, ErrorDetail } from './errors.ts'
import { fairStatuses } from './fairs.ts'
import { AlertId, BoothId, DeskId, EmployerId, FairId, HallId, InterviewId, TicketId, VacancyId } from './ids.ts'
import { interviewCommands, interviewEvents } from './interview-contract.ts'
import { Interview, mediaStatuses } from './interviews.ts'
import { OutcomeInput, WorkerOutcome, workerAnswers } from './outcomes.ts'
import { LineMove, Ticket, ticketStatuses } from './queue.ts'
import { followupEvents } from './followups.ts'
import { referralCommands, referralEvents } from './referrals.ts'
import { Done, Instant, Line, Nullable, OneOf, Text } from './schema.ts'
import { slotCommands, slotEvents } from './slot-contract.ts'

/**
 * The realtime contract. A command is imperative, acknowledged and repeatable (it carries a client-made id); an event is a
 * past fact, small, with the version of what it is about. docs/protocol.md is generated from this file.
 */
interface CommandShape {
  /** Who may send it, for the document and the rights matrix. What anyone may send is answered to workers as to visitors. */
  readonly who: readonly ('anyone' | 'worker' | 'employer' | 'staff')[]
  readonly about: string
  /**
   * Whether the answer is kept for a repeat with the same id. Not for what is about this connection now, as watching and
   * presence are: one that came back says them again, and an earlier answer would be a lie.
   */
  readonly isRemembered: boolean
  readonly payload: TSchema
  readonly reply: TSchema
}
interface EventShape {
  /** The only audience that may receive it. `employer`: its own people and its centre's staff. */
  readonly audience: 'everyone' | 'session' | 'fair' | 'booth' | 'worker' | 'booth_staff' | 'center' | 'employer' | 'interview'
  readonly about: string
  readonly payload: TSchema
}

export const commands = {
  'fair:watch': {
    who: ['anyone'],
    about: 'Hear the public changes of one fair.',
    isRemembered: false,
    payload: Type.Object({ fairId: FairId }),
    reply: Done,
  },
  'fair:unwatch': {
    who: ['anyone'],
    about: 'Stop hearing them.',
    isRemembered: false,
    payload: Type.Object({ fairId: FairId }),
    reply: Done,
  },
  'booth:watch': {
    who: ['anyone'],
    about: 'Hear who joins and leaves one line, and its counts; its own employer hears the desks too. Answers the line now.',
    isRemembered: false,
    payload: Type.Object({ boothId: BoothId }),
    reply: BoothLine,
  },
  'booth:unwatch': {
    who: ['anyone'],
    about: 'Stop hearing them.',
    isRemembered: false,
    payload: Type.Object({ boothId: BoothId }),
    reply: Done,
  },
  'center:watch': {
    who: ['staff'],
    about: 'Hear the counts of one fair of the own centre.',
    isRemembered: false,
    payload: Type.Object({ fairId: FairId }),
    reply: Done,
  },

  'queue:join': {
    who: ['worker'],
    about: 'Take a ticket. A second join of the same worker answers the ticket they hold.',
    isRemembered: true,
    payload: Type.Object({ boothId: BoothId, vacancyId: Nullable(VacancyId) }),
    reply: Ticket,
  },
  'queue:leave': {
    who: ['worker'],
    about: 'Give the ticket back for good.',
    isRemembered: true,
    payload: Type.Object({ ticketId: TicketId }),
    reply: Ticket,
  },
  'queue:step-away': {
    who: ['worker'],
    about: 'Away for a while; the place is kept, nobody rings.',
    isRemembered: true,
    payload: Type.Object({ ticketId: TicketId }),
    reply: Ticket,
  },
  'queue:come-back': {
    who: ['worker'],
    about: 'Back from away or from a missed ring.',
    isRemembered: true,
    payload: Type.Object({ ticketId: TicketId }),
    reply: Ticket,
  },

  ...slotCommands,

  'desk:watch': {
    who: ['employer'],
    about:
      'Come to the desk: hear its private events. One page holds it: a second one is told so and takes it over with `take_over`, or by itself once the other has gone or is silent.',
    isRemembered: false,
    payload: Type.Object({ ...OfDesk.properties, wish: Type.Optional(OneOf(deskWishes)) }),
    reply: DeskSeat,
  },
  'desk:ready': {
    who: ['employer'],
    about: 'Ready for the next person. Refused while an outcome is owed, and to a page that does not hold the desk.',
    isRemembered: true,
    payload: OfDesk,
    reply: Desk,
  },
  'desk:pause': {
    who: ['employer'],
    about: 'Pause with a reason.',
    isRemembered: true,
    payload: Type.Object({ ...OfDesk.properties, reason: Line(120, 1) }),
    reply: Desk,
  },
  'desk:close': {
    who: ['employer'],
    about: 'Leave for the day.',
    isRemembered: true,
    payload: OfDesk,
    reply: Desk,
  },
  'desk:heartbeat': {
    who: ['employer'],
    about: 'Still there, from the page that holds the desk; every 10 s. 35 s of silence make the desk absent.',
    isRemembered: false,
    payload: OfDesk,
    reply: Done,
  },

  'desk:hand-over': {
    who: ['employer'],
    about:
      "Hand somebody of the own line who waits, or with whom this interviewer talks, to a colleague's desk: only it calls them, as long as somebody works there. A talk ends and its worker is that desk's next.",
    isRemembered: true,
    payload: Type.Object({ ticketId: TicketId, deskId: DeskId }),
    reply: Done,
  },

  ...interviewCommands,
  ...referralCommands,

  'outcome:record': {
    who: ['employer'],
    about: 'Record or change the outcome; frees the desk.',
    isRemembered: true,
    payload: Type.Object({ interviewId: InterviewId, outcome: OutcomeInput }),
    reply: Done,
  },
  'outcome:answer': {
    who: ['worker'],
    about:
      'Confirm the outcome, say that one cannot come to the next round or does not take the job, or say what is wrong. `version` is the one that was read: a changed outcome refuses it.',
    isRemembered: true,
    payload: Type.Object({
      interviewId: InterviewId,
      version: Type.Integer(),
      answer: OneOf(workerAnswers),
      text: Type.Optional(Text(500)),
    }),
    reply: WorkerOutcome,
  },
} as const satisfies Record<string, CommandShape>

export const events = {
  'media:changed': {
    audience: 'everyone',
    about: 'Video is being prepared, ready or off.',
    payload: Type.Object({ status: OneOf(mediaStatuses) }),
  },
  'fair:changed': {
    audience: 'fair',
    about:
      'The fair was made, moved to another status, or its plan changed. Also for the staff of its centre and those who watch its booths.',
    payload: Type.Object({ fairId: FairId, status: OneOf(fairStatuses), version: Type.Integer() }),
  },
  'booth:changed': {
    audience: 'booth',
    about: 'The line or its desks changed: the new counts, 60 ms later, or up to a second with thousands connected.',
    payload: BoothLine,
  },
  'booths:changed': {
    audience: 'fair',
    about: 'Lines or desks changed in the last seconds: the new counts of those; a booth nobody knew of has come.',
    payload: Type.Object({ fairId: FairId, lines: Type.Array(BoothLine) }),
  },
  'booth:edited': {
    audience: 'fair',
    about:
      "The booth's words, its offers or their cards changed: fetch it again. `version` is the booth's own. Also for those who watch it alone.",
    payload: Type.Object({ fairId: FairId, boothId: BoothId, version: Type.Integer() }),
  },
  'booth:withdrawn': {
    audience: 'fair',
    about: 'The booth is no longer in the fair. Also for those who watch it alone.',
    payload: Type.Object({ fairId: FairId, boothId: BoothId }),
  },
  'queue:moved': {
    audience: 'booth',
    about:
      'Somebody joined or came back at a place, or the ticket at a place no longer waits: later places move by one. Whoever steps away or comes back keeps the place: who counts those away hears it, and before `left` of one who was away. Several when a busy line moves faster than it can be told. `cause`: why somebody was put before others, null for everybody else.',
    payload: Type.Object({ boothId: BoothId, moves: Type.Array(LineMove) }),
  },
  'line:message': {
    audience: 'booth',
    about: 'The centre said something to everybody in this line: those who stand in it fetch their tickets again.',
    payload: Type.Object({ boothId: BoothId, at: Instant }),
  },

  ...slotEvents,

  'ticket:changed': {
    audience: 'worker',
    about:
      'The own ticket moved, or is held, or free again, by a call or a booked time of somebody else on the phone, or its interview stands still or goes on.',
    payload: Type.Object({
      ticketId: TicketId,
      boothId: BoothId,
      status: OneOf(ticketStatuses),
      interviewId: Nullable(InterviewId),
      version: Type.Integer(),
    }),
  },
  'ring:started': { audience: 'worker', about: 'It is your turn.', payload: Interview },
  ...referralEvents,
  ...followupEvents,

  'outcome:recorded': {
    audience: 'worker',
    about:
      'The result of an interview, its change, that the centre has looked at what its worker calls wrong, or that the report with it is signed.',
    payload: WorkerOutcome,
  },

  'desk:changed': {
    audience: 'booth_staff',
    about: 'A desk of the booth moved.',
    payload: Type.Object({
      deskId: DeskId,
      boothId: BoothId,
      status: OneOf(deskStatuses),
      version: Type.Integer(),
      interviewId: Nullable(InterviewId),
    }),
  },
  'line:changed': {
    audience: 'booth_staff',
    about:
      'Somebody of the line joined, left, stepped away, came back or was called, here or elsewhere: fetch its list again (at most every 60 ms).',
    payload: Type.Object({ boothId: BoothId, version: Type.Integer() }),
  },
  'outcome:answered': {
    audience: 'booth_staff',
    about: 'The worker answered this version of the outcome.',
    payload: Type.Object({ interviewId: InterviewId, answer: OneOf(workerAnswers), version: Type.Integer() }),
  },

  ...interviewEvents,

  'floor:changed': {
    audience: 'center',
    about:
      'Something of this booth moved, or somebody of its line is called or free again elsewhere: fetch it again (at most every second).',
    payload: Type.Object({ fairId: FairId, boothId: BoothId, status: OneOf(boothStatuses), version: Type.Integer() }),
  },
  'hall:changed': {
    audience: 'center',
    about: 'A device of this hall came or went: fetch the counts again (at most every second).',
    payload: Type.Object({ hallId: HallId }),
  },
  'alert:opened': {
    audience: 'center',
    about: 'A watchdog of a live fair found something that staff must do now.',
    payload: Type.Object({ fairId: FairId, alertId: AlertId, kind: OneOf(alertKinds), boothId: Nullable(BoothId) }),
  },
  'alert:changed': {
    audience: 'center',
    about: 'Somebody has seen to the alert, or those who wait were told: fetch it again.',
    payload: Type.Object({ fairId: FairId, alertId: AlertId }),
  },
  'alert:closed': {
    audience: 'center',
    about: 'Its cause has ended.',
    payload: Type.Object({ fairId: FairId, alertId: AlertId }),
  },
  'employer:changed': {
    audience: 'employer',
    about: "The employer's profile, approval, people, vacancies or places in fairs changed: fetch what is shown of it again.",
    payload: Type.Object({ employerId: EmployerId, version: Type.Integer() }),
  },
  'news:missed': {
    audience: 'everyone',
    about:
      'Events may have been lost between the nodes or with the database, or were moved on after an outage: watch again and fetch what is shown, within seconds and not all at once.',
    payload: Type.Object({}),
  },
  'signed-out': { audience: 'session', about: 'This sign-in was ended or its rights changed: sign in again.', payload: Type.Object({}) },
} as const satisfies Record<string, EventShape>

export type Commands = typeof commands
export type CommandName = keyof Commands
export type CommandPayload<Name extends CommandName> = Static<Commands[Name]['payload']>
export type CommandReply<Name extends CommandName> = Static<Commands[Name]['reply']>
export type Events = typeof events
export type EventName = keyof Events
export type EventPayload<Name extends EventName> = Static<Events[Name]['payload']>

/** The longest command is a message of 2,000 characters; more than this, name and id with it, is refused unread. */
export const maxCommandBytes = 31 * 1024

/** What travels with every command: a UUID made by the client, so that a repeat is harmless. */
export interface Envelope<Name extends CommandName> {
  id: string
  payload: CommandPayload<Name>
}
export type Ack<Reply> = { ok: true; data: Reply } | { ok: false; code: ErrorCode; fields?: string[]; detail?: ErrorDetail }

export type ClientToServer = {
  [Name in CommandName]: (envelope: Envelope<Name>, ack: (ack: Ack<CommandReply<Name>>) => void) => void
}
export type ServerToClient = { [Name in EventName]: (payload: EventPayload<Name>) => void }
