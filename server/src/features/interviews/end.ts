import type { Viewer } from '@cho-phien/shared/accounts'
import type { DeskStatus } from '@cho-phien/shared/booths'
import type { InterviewId } from '@cho-phien/shared/ids'
import { interviewerAbsenceSeconds, type Interview } from '@cho-phien/shared/interviews'
import { inTransaction, type Tx } from '../../db/client.ts'
import { DomainError } from '../../errors.ts'
import { rooms } from '../../realtime/rooms.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent, type Actor } from '../accounts/audit.ts'
import { findDesk, publishDesk, updateDeskStatus } from '../booths/desks.ts'
import { inLine, type LineNews } from '../queue/lines.ts'
import { closeTicket, returnToLine } from '../queue/moves.ts'
import { tellHanded, tellLinesOf } from '../queue/tell.ts'
import { listWaitingBooths, lockTicket, type TicketRow } from '../queue/queries.ts'
import { closeInterview } from './moves.ts'
import { watchAbsence } from './presence.ts'
import { findInterview, getInterviewView, lockInterview, type InterviewRow } from './queries.ts'
import { endingFor, isOutcomeDue, type EndedBy, type Ending } from './end-rules.ts'
import { heardAgainSeconds, isRunning } from './rules.ts'
import { isHeard } from './reconcile.ts'
import { takeSeat } from './seats.ts'

export interface End {
  by: EndedBy
  actor: Actor
  /** The sentence that the centre gave: both sides read it. */
  note?: string
  /** Where the ticket goes, where the table of endings does not say it. Whatever it refuses leaves the interview running. */
  moveTicket?(tx: Tx, ticket: TicketRow, line: LineNews): Promise<void>
}

/**
 * Ends it by one of its sides. A second press by the other side changes nothing.
 * @throws DomainError not_found, interview_transition_refused while it still rings
 */
export async function endInterview(services: Services, viewer: Viewer, interviewId: InterviewId): Promise<Interview> {
  const { side } = await takeSeat(services.db, viewer, interviewId)
  await endRunning(services, interviewId, { by: side, actor: viewer })
  return getInterviewView(services.db, interviewId)
}

/** Deadline `interviewer-absence`: nobody at the desk came back, so the worker waits no longer. */
export async function checkAbsence(services: Services, interviewId: InterviewId): Promise<void> {
  const found = await findInterview(services.db, interviewId)
  if (found === undefined || !isRunning(found.status)) return
  // Their page lost its connection, but not their voice: nobody is cut off in mid-sentence.
  if (await isHeard(services, found, 'interviewer')) return lookAgain(services, interviewId)
  await endRunning(services, interviewId, { by: 'clock', actor: 'system' })
}

function lookAgain(services: Services, interviewId: InterviewId): Promise<void> {
  return inTransaction(services.db, (tx) =>
    services.deadlines.scheduleIn(tx, 'interviewer-absence', { subjectId: interviewId, seconds: heardAgainSeconds }),
  )
}

/**
 * Every way an interview ends: the ticket closes or goes back to its place, the desk owes an outcome or not, the room is gone.
 * One that is over is left alone.
 * @returns whether this ended it
 * @throws DomainError interview_transition_refused while it still rings
 */
export async function endRunning(services: Services, interviewId: InterviewId, end: End): Promise<boolean> {
  const found = await findInterview(services.db, interviewId)
  if (found === undefined) return false
  const isEnded = await inLine(services, found.boothId, async (tx, line, afterCommit) => {
    const ticket = await lockTicket(tx, found.ticketId)
    const interview = await lockInterview(tx, interviewId)
    if (interview.status === 'ended') return false
    if (!isRunning(interview.status)) throw new DomainError('interview_transition_refused')
    if (end.by === 'clock' && !(await isAbsenceOver(services, tx, interview))) return false
    const { reason, ticket: ticketEnd } = endingFor({ by: end.by, ...interview })
    const version = await closeInterview(tx, interview, { reason, stopReason: end.note })
    if (end.moveTicket === undefined) await moveTicketOn(tx, { ticket, line, to: ticketEnd, actor: end.actor })
    else await end.moveTicket(tx, ticket, line)
    const status = deskAfter(interview, { by: end.by, reason, ticket: ticketEnd })
    await updateDeskStatus(tx, interview.deskId, { status })
    if (status !== 'wrapping_up') await tellHanded(tx, line, interview.deskId)
    await services.deadlines.cancel(tx, 'interviewer-absence', interviewId)
    await insertAuditEvent(tx, {
      actor: end.actor,
      action: 'interview.end',
      subjectType: 'interview',
      subjectId: interviewId,
      reason: end.note ?? reason,
      detail: { by: end.by, reason },
    })
    line.ticketChanged(ticket)
    afterCommit(() =>
      services.publish(rooms.interview(interviewId), 'interview:ended', {
        interviewId,
        reason,
        ...(end.note && { stopReason: end.note }),
        version,
      }),
    )
    return true
  })
  if (isEnded) await afterEnd(services, found)
  return isEnded
}

/** A look that came too early (the interviewer was back for a moment) sets the deadline again. */
async function isAbsenceOver(services: Services, tx: Tx, interview: InterviewRow): Promise<boolean> {
  if (interview.interviewerPresent) return false
  if (interview.interviewerAbsentFor >= interviewerAbsenceSeconds) return true
  await watchAbsence(services, tx, { interviewId: interview.id, forSoLong: interview.interviewerAbsentFor })
  return false
}

async function moveTicketOn(tx: Tx, move: { ticket: TicketRow; line: LineNews; to: Ending['ticket']; actor: Actor }): Promise<void> {
  const { ticket, line, to, actor } = move
  if (to === 'back_in_line') await returnToLine(tx, { ticket, line, actor, otherwise: 'employer_no_show' })
  else await closeTicket(tx, { ticket, reason: to, actor })
}

/** Whoever is not there is not ready for the next person either. */
function deskAfter(interview: InterviewRow, end: Ending & { by: EndedBy }): DeskStatus {
  if (end.by === 'lost_seat') return 'closed'
  if (isOutcomeDue({ wasLive: interview.wasLive, reason: end.reason })) return 'wrapping_up'
  return interview.interviewerPresent || end.by === 'interviewer' || end.by === 'hand_over' ? 'paused' : 'absent'
}

/** The room is closed, and the line and the worker's other lines may call. */
async function afterEnd(services: Services, interview: InterviewRow): Promise<void> {
  const desk = await findDesk(services.db, interview.deskId)
  if (desk !== undefined) publishDesk(services, desk, null)
  services.background.run('close media room', () => services.media.closeRoom(interview.roomName))
  tellLinesOf(services, interview.workerId)
  // A desk that rests now lets go of whoever was handed to it.
  services.wake(interview.boothId)
  for (const boothId of await listWaitingBooths(services.db, interview.workerId)) services.wake(boothId)
}
