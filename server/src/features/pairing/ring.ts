import type { WorkerViewer } from '@cho-phien/shared/accounts'
import type { InterviewId } from '@cho-phien/shared/ids'
import type { Interview, Mode } from '@cho-phien/shared/interviews'
import { DomainError, notFoundUnless } from '../../errors.ts'
import { rooms } from '../../realtime/rooms.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent } from '../accounts/audit.ts'
import { findDesk, publishDesk, updateDeskStatus } from '../booths/desks.ts'
import { findInterview, getInterviewView, insertRung, lockInterview, updateRingExtended, type InterviewRow } from '../interviews/queries.ts'
import { acceptInterview } from '../interviews/moves.ts'
import { isRunning } from '../interviews/rules.ts'
import { watchAbsence } from '../interviews/presence.ts'
import { inLine } from '../queue/lines.ts'
import { closeTicket, keepInLine, moveTicket } from '../queue/moves.ts'
import { lockTicket } from '../queue/queries.ts'
import { tellLinesOf } from '../queue/tell.ts'
import { updateTurnTaken } from './queries.ts'
import { ringExtensionSeconds } from './rules.ts'
import { endRing } from './ring-end.ts'

/** @throws DomainError not_found for anybody but the worker who is called */
async function ownRing(services: Services, viewer: WorkerViewer, interviewId: InterviewId): Promise<InterviewRow> {
  const interview = notFoundUnless(await findInterview(services.db, interviewId))
  if (!viewer.workerIds.includes(interview.workerId)) throw new DomainError('not_found')
  return interview
}

/**
 * Enters by video, audio or text. A repeat answers the interview as it is.
 * @throws DomainError ring_over when the time is up or the desk is gone
 */
export async function answerRing(
  services: Services,
  viewer: WorkerViewer,
  answer: { interviewId: InterviewId; mode: Mode },
): Promise<Interview> {
  const found = await ownRing(services, viewer, answer.interviewId)
  const mode = services.media.endpoint.status === 'ready' ? answer.mode : 'text'
  await inLine(services, found.boothId, async (tx, line) => {
    const ticket = await lockTicket(tx, found.ticketId)
    const interview = await lockInterview(tx, answer.interviewId)
    if (isRunning(interview.status)) return
    if (interview.status !== 'ringing' || interview.isRingOver) throw new DomainError('ring_over')
    await acceptInterview(tx, interview, mode)
    await insertRung(tx, {
      interviewId: interview.id,
      mode,
      chosenBy: mode === answer.mode ? 'worker' : 'system',
      reason: mode === answer.mode ? 'chosen' : 'no_media',
    })
    await updateDeskStatus(tx, interview.deskId, { status: 'interviewing' })
    await updateTurnTaken(tx, { deskId: interview.deskId, ticketId: ticket.id })
    await moveTicket(tx, ticket, 'interviewing')
    await services.deadlines.cancel(tx, 'ring', interview.id)
    await watchAbsence(services, tx, { interviewId: interview.id })
    await insertAuditEvent(tx, {
      actor: viewer,
      action: 'ring.answer',
      subjectType: 'interview',
      subjectId: interview.id,
      detail: { mode },
    })
    line.ticketChanged(ticket)
  })
  const view = await getInterviewView(services.db, answer.interviewId)
  services.publish(rooms.interview(view.id), 'interview:changed', view)
  const desk = await findDesk(services.db, view.deskId)
  if (desk !== undefined) publishDesk(services, desk, view.id)
  tellLinesOf(services, view.workerId)
  return view
}

/** `later` keeps the place as away; `never` closes the ticket. */
export async function declineRing(
  services: Services,
  viewer: WorkerViewer,
  answer: { interviewId: InterviewId; choice: 'later' | 'never' },
): Promise<void> {
  await ownRing(services, viewer, answer.interviewId)
  await endRing(services, answer.interviewId, {
    reason: 'declined',
    actor: viewer,
    isDue: () => true,
    moveTicket: async (tx, ticket, line) => {
      if (answer.choice === 'never') return closeTicket(tx, { ticket, reason: 'left', actor: viewer })
      return keepInLine(tx, { ticket, actor: viewer, otherwise: 'booth_closed' }, async () => {
        await moveTicket(tx, ticket, 'away')
        line.joined(ticket.place)
        line.steppedAway(ticket.place)
      })
    },
  })
}

/** One more minute, once. @throws DomainError ring_over, ring_extended_already */
export async function extendRing(services: Services, viewer: WorkerViewer, interviewId: InterviewId): Promise<Interview> {
  const found = await ownRing(services, viewer, interviewId)
  await inLine(services, found.boothId, async (tx) => {
    const interview = await lockInterview(tx, interviewId)
    if (interview.status !== 'ringing' || interview.isRingOver) throw new DomainError('ring_over')
    if (interview.ringExtended) throw new DomainError('ring_extended_already')
    const dueAt = await updateRingExtended(tx, interviewId, ringExtensionSeconds)
    await services.deadlines.schedule(tx, 'ring', { subjectId: interviewId, dueAt })
    await insertAuditEvent(tx, { actor: viewer, action: 'ring.extend', subjectType: 'interview', subjectId: interviewId })
  })
  const view = await getInterviewView(services.db, interviewId)
  services.publish(rooms.interview(interviewId), 'interview:changed', view)
  return view
}
