import type { Viewer } from '@cho-phien/shared/accounts'
import type { CommandReply } from '@cho-phien/shared/contract'
import type { InterviewId, MessageId } from '@cho-phien/shared/ids'
import type { Interview, Message, Mode, Side } from '@cho-phien/shared/interviews'
import { inTransaction, type Tx } from '../../db/client.ts'
import { DomainError, notFoundUnless } from '../../errors.ts'
import { rooms } from '../../realtime/rooms.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent } from '../accounts/audit.ts'
import { findDesk, publishDesk, updateDeskStatus } from '../booths/desks.ts'
import { closeTicket, inLine } from '../queue/actions.ts'
import { lockTicket, listWaitingBooths } from '../queue/queries.ts'
import {
  findInterview,
  findMessage,
  getInterviewView,
  insertMessage,
  insertRung,
  listMessages,
  lockInterview,
  updateEnded,
  updateMode,
  updatePlannedSeconds,
  updatePresence,
  type InterviewRow,
} from './queries.ts'
import { closeReasonFor, endReasonFor, extensionSeconds, isRunning, longestSeconds, statusWithPresence } from './rules.ts'
import { identityOf, takeSeat } from './seats.ts'

/**
 * State, messages and a fresh key to the room: for entering and for coming back after a reload or an outage.
 * @throws DomainError not_found for anybody but the two sides
 */
export async function joinInterview(services: Services, viewer: Viewer, interviewId: InterviewId): Promise<CommandReply<'interview:join'>> {
  const { interview, side } = await takeSeat(services.db, viewer, interviewId)
  const [view, messages] = await Promise.all([getInterviewView(services.db, interviewId), listMessages(services.db, interviewId)])
  const media = isRunning(interview.status) && interview.mode !== 'text' ? await passFor(services, interview, side) : null
  return { interview: view, messages, media }
}

async function passFor(services: Services, interview: InterviewRow, side: Side): Promise<{ url: string; token: string } | null> {
  try {
    // Again at every join: the media server may have been restarted and lost its rooms.
    if (!(await services.media.openRoom(interview.roomName))) return null
  } catch {
    services.log.warn({ interviewId: interview.id }, 'the media room could not be opened; the interview goes on as text')
    return null
  }
  const token = await services.media.mintToken({ room: interview.roomName, identity: identityOf(side, interview), mayPublish: true })
  return token === undefined ? null : { url: services.config.mediaPublicUrl ?? '/media', token }
}

/** This side is in the room; with both in, the clock runs. */
export function connectInterview(services: Services, viewer: Viewer, interviewId: InterviewId): Promise<Interview> {
  return changePresence(services, viewer, { interviewId, isPresent: true })
}

/** This side is without picture and sound while its page is still there: the clock stands. */
export function interruptInterview(services: Services, viewer: Viewer, interviewId: InterviewId): Promise<Interview> {
  return changePresence(services, viewer, { interviewId, isPresent: false })
}

/** This side's last connection is gone: the clock stops and the room is kept. */
export async function leaveInterview(services: Services, viewer: Viewer, interviewId: InterviewId): Promise<void> {
  const interview = await findInterview(services.db, interviewId)
  if (interview === undefined || !isRunning(interview.status)) return
  await changePresence(services, viewer, { interviewId, isPresent: false })
}

async function changePresence(
  services: Services,
  viewer: Viewer,
  change: { interviewId: InterviewId; isPresent: boolean },
): Promise<Interview> {
  return changeInterview(services, { viewer, interviewId: change.interviewId }, async (tx, interview, side) => {
    const presence = { worker: interview.workerPresent, interviewer: interview.interviewerPresent, [side]: change.isPresent }
    await updatePresence(tx, interview.id, { ...presence, status: statusWithPresence(interview.status, presence) })
  })
}

/**
 * Moves both sides along the ladder.
 * @throws DomainError media_unavailable when there is no media server for video or audio
 */
export function setMode(
  services: Services,
  viewer: Viewer,
  wish: { interviewId: InterviewId; mode: Mode; reason: string },
): Promise<Interview> {
  if (wish.mode !== 'text' && services.media.endpoint.status !== 'ready') throw new DomainError('media_unavailable')
  return changeInterview(services, { viewer, interviewId: wish.interviewId }, async (tx, interview, side) => {
    if (interview.mode === wish.mode) return
    await updateMode(tx, interview.id, wish.mode)
    await insertRung(tx, { interviewId: interview.id, mode: wish.mode, chosenBy: side, reason: wish.reason })
  })
}

/** Three more minutes, as often as the interviewer asks, up to an hour in all. */
export function extendInterview(services: Services, viewer: Viewer, interviewId: InterviewId): Promise<Interview> {
  return changeInterview(services, { viewer, interviewId }, async (tx, interview, side) => {
    if (side !== 'interviewer') throw new DomainError('not_allowed')
    await updatePlannedSeconds(tx, interview.id, Math.min(interview.plannedSeconds + extensionSeconds, longestSeconds))
  })
}

/** One change of a running interview by one of its sides, told to both after commit. */
async function changeInterview(
  services: Services,
  { viewer, interviewId }: { viewer: Viewer; interviewId: InterviewId },
  change: (tx: Tx, interview: InterviewRow, side: Side) => Promise<void>,
): Promise<Interview> {
  const { side } = await takeSeat(services.db, viewer, interviewId)
  await inTransaction(services.db, async (tx) => {
    const interview = await lockInterview(tx, interviewId)
    requireRunning(interview)
    await change(tx, interview, side)
  })
  const view = await getInterviewView(services.db, interviewId)
  services.publish(rooms.interview(interviewId), 'interview:changed', view)
  return view
}

/**
 * Ends it: the ticket closes, the desk owes an outcome, the room is gone. A second press by the other side changes nothing.
 * @throws DomainError not_found, interview_transition_refused while it still rings
 */
export async function endInterview(services: Services, viewer: Viewer, interviewId: InterviewId): Promise<Interview> {
  const { interview: found, side } = await takeSeat(services.db, viewer, interviewId)
  const isFreed = await inLine(services, found.boothId, async (tx, line, afterCommit) => {
    const ticket = await lockTicket(tx, found.ticketId)
    const interview = await lockInterview(tx, interviewId)
    if (interview.status === 'ended') return false
    if (!isRunning(interview.status)) throw new DomainError('interview_transition_refused')
    const facts = { by: side, wasLive: interview.wasLive, workerPresent: interview.workerPresent }
    const reason = endReasonFor(facts)
    const version = await updateEnded(tx, interviewId, reason)
    await closeTicket(tx, { ticket, reason: closeReasonFor(facts), actor: viewer })
    await updateDeskStatus(tx, interview.deskId, { status: 'wrapping_up' })
    await insertAuditEvent(tx, { actor: viewer, action: 'interview.end', subjectType: 'interview', subjectId: interviewId, reason })
    line.ticketChanged(ticket)
    afterCommit(() => services.publish(rooms.interview(interviewId), 'interview:ended', { interviewId, reason, version }))
    return true
  })
  if (isFreed) await afterEnd(services, found)
  return getInterviewView(services.db, interviewId)
}

/** The room is closed and the worker's other lines may call. Shared by every way an interview ends. */
async function afterEnd(services: Services, interview: InterviewRow): Promise<void> {
  const desk = await findDesk(services.db, interview.deskId)
  if (desk !== undefined) publishDesk(services, desk, null)
  services.background.run('close media room', () => services.media.closeRoom(interview.roomName))
  for (const boothId of await listWaitingBooths(services.db, interview.workerId)) services.wake(boothId)
}

function requireRunning({ status }: InterviewRow): void {
  if (!isRunning(status)) throw new DomainError(status === 'ringing' ? 'interview_transition_refused' : 'interview_over')
}

/** @throws DomainError not_found, interview_over, interview_transition_refused while it still rings */
export async function sendMessage(
  services: Services,
  viewer: Viewer,
  message: { interviewId: InterviewId; messageId: MessageId; body: string },
): Promise<Message> {
  const { side } = await takeSeat(services.db, viewer, message.interviewId)
  const { isNew, sent } = await inTransaction(services.db, async (tx) => {
    const interview = await lockInterview(tx, message.interviewId)
    requireRunning(interview)
    const isNew = await insertMessage(tx, { id: message.messageId, interviewId: message.interviewId, author: side, body: message.body })
    const sent = notFoundUnless(await findMessage(tx, { id: message.messageId, interviewId: message.interviewId }))
    return { isNew, sent }
  })
  if (isNew) services.publish(rooms.interview(message.interviewId), 'message:sent', { interviewId: message.interviewId, message: sent })
  return sent
}
