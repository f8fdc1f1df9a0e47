import type { Viewer } from '@cho-phien/shared/accounts'
import type { CommandReply } from '@cho-phien/shared/contract'
import type { InterviewId, MessageId } from '@cho-phien/shared/ids'
import type { Interview, Message, Mode, Side } from '@cho-phien/shared/interviews'
import { inTransaction, type Tx } from '../../db/client.ts'
import { DomainError, notFoundUnless } from '../../errors.ts'
import { rooms } from '../../realtime/rooms.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent } from '../accounts/audit.ts'
import { changeRunning, requireRunning } from './change.ts'
import {
  findMessage,
  getExtension,
  getInterviewView,
  insertMessage,
  insertRung,
  listMessages,
  lockInterview,
  updateMode,
  updateExtended,
  type InterviewRow,
} from './queries.ts'
import { extendedSeconds, isRunning } from './rules.ts'
import { identityOf, takeSeat } from './seats.ts'

/**
 * State, messages and a fresh key to the room: for entering and for coming back after a reload or an outage.
 * @param hear puts the asker where the news is told. It comes before anything is read: what is said meanwhile is then heard.
 * @throws DomainError not_found for anybody but the two sides
 */
export async function joinInterview(
  services: Services,
  viewer: Viewer,
  { interviewId, hear }: { interviewId: InterviewId; hear: () => Promise<void> | void },
): Promise<CommandReply<'interview:join'>> {
  const { interview, side } = await takeSeat(services.db, viewer, interviewId)
  await hear()
  // A media server that is slow to answer holds this up for seconds: what is read comes after it.
  const media = isRunning(interview.status) && interview.mode !== 'text' ? await passFor(services, interview, side) : null
  const [view, messages] = await Promise.all([getInterviewView(services.db, interviewId), listMessages(services.db, interviewId)])
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
    await insertAuditEvent(tx, {
      actor: viewer,
      action: 'interview.mode',
      subjectType: 'interview',
      subjectId: interview.id,
      reason: wish.reason,
      detail: { mode: wish.mode },
    })
  })
}

/**
 * More time, for either side by one press: the fair bounds it, and whoever has had enough may end it at any moment. A repeat, and
 * the other side's press in the same moment, find the length changed already.
 * @throws DomainError interview_extended_already when the fair allows no more
 */
export function extendInterview(
  services: Services,
  viewer: Viewer,
  wish: { interviewId: InterviewId; plannedSeconds: number },
): Promise<Interview> {
  return changeInterview(services, { viewer, interviewId: wish.interviewId }, async (tx, interview, side) => {
    if (wish.plannedSeconds !== interview.plannedSeconds) return
    const plannedSeconds = extendedSeconds(interview.plannedSeconds, await getExtension(tx, interview.id))
    if (plannedSeconds === undefined) throw new DomainError('interview_extended_already')
    await updateExtended(tx, interview.id, { plannedSeconds, by: side })
    await insertAuditEvent(tx, { actor: viewer, action: 'interview.extended', subjectType: 'interview', subjectId: interview.id })
  })
}

/** One change of a running interview by one of its sides. */
async function changeInterview(
  services: Services,
  { viewer, interviewId }: { viewer: Viewer; interviewId: InterviewId },
  change: (tx: Tx, interview: InterviewRow, side: Side) => Promise<void>,
): Promise<Interview> {
  const { side } = await takeSeat(services.db, viewer, interviewId)
  return changeRunning(services, interviewId, (tx, interview) => change(tx, interview, side))
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
    // One that stands there already is answered even when the interview is over: its writer never heard so.
    const standing = await findMessage(tx, { id: message.messageId, interviewId: message.interviewId })
    if (standing?.author === side) return { isNew: false, sent: standing }
    requireRunning(interview)
    const isNew = await insertMessage(tx, { id: message.messageId, interviewId: message.interviewId, author: side, body: message.body })
    const sent = notFoundUnless(await findMessage(tx, { id: message.messageId, interviewId: message.interviewId }))
    return { isNew, sent }
  })
  if (isNew) services.publish(rooms.interview(message.interviewId), 'message:sent', { interviewId: message.interviewId, message: sent })
  return sent
}
