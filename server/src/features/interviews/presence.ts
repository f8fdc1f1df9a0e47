import type { Viewer } from '@cho-phien/shared/accounts'
import type { InterviewId } from '@cho-phien/shared/ids'
import { interviewerAbsenceSeconds, sides, type Interview, type Side } from '@cho-phien/shared/interviews'
import { findHolder } from '../../clock/holds.ts'
import { deleteNode, findNode, suspectNode } from '../../clock/nodes.ts'
import type { Tx } from '../../db/client.ts'
import { rooms } from '../../realtime/rooms.ts'
import type { Services } from '../../services.ts'
import { tellHall } from '../halls/news.ts'
import { listHallsHeldBy } from '../halls/queries.ts'
import { insertAuditEvent, type Actor } from '../accounts/audit.ts'
import { updateHoldersLost } from '../booths/desks.ts'
import { lineSeemsOther } from '../booths/line.ts'
import { listBoothsOfPagesAt } from '../queue/page-queries.ts'
import { changeRunning } from './change.ts'
import { movePresence } from './moves.ts'
import { findInterview, listHeldBy, type InterviewRow } from './queries.ts'
import { isRunning, statusWithPresence } from './rules.ts'
import { takeSeat } from './seats.ts'

/** This side is in the room; with both in, the clock runs. */
export async function connectInterview(services: Services, viewer: Viewer, interviewId: InterviewId): Promise<Interview> {
  const { side } = await takeSeat(services.db, viewer, interviewId)
  const cause = { actor: viewer, reason: 'connected' } as const
  return changeRunning(services, interviewId, (tx, interview) =>
    writePresence(services, tx, { interview, side, holder: services.nodeId, ...cause }),
  )
}

/** This side is without picture and sound while its page is still there: the clock stands. */
export async function interruptInterview(services: Services, viewer: Viewer, interviewId: InterviewId): Promise<Interview> {
  const { side } = await takeSeat(services.db, viewer, interviewId)
  const cause = { actor: viewer, reason: 'no_media' } as const
  return changeRunning(services, interviewId, (tx, interview) => writePresence(services, tx, { interview, side, holder: null, ...cause }))
}

/**
 * This side's last connection here is gone: unless another process has one too, the clock stops and the room is kept. A seat that
 * was taken away meanwhile is left too.
 */
export function leaveInterview(services: Services, leaving: { interviewId: InterviewId; side: Side }): Promise<void> {
  return losePresence(services, { ...leaving, node: { id: services.nodeId, seenAt: null }, reason: 'connection_lost' })
}

/**
 * Deadline `lost-node`: a process that was not seen for three beats holds nobody's presence any more. What it had committed and
 * not yet said is asked for by everybody.
 */
export async function checkNode(services: Services, nodeId: string): Promise<void> {
  const { db, deadlines } = services
  const node = await findNode(db, { id: nodeId, judgeId: services.nodeId })
  // A beat in between has set the deadline anew.
  if (node?.verdict === 'alive') return
  if (node?.verdict === 'unsure') return suspectNode(db, deadlines, nodeId)
  await releaseNode(services, { id: nodeId, seenAt: node?.seenAt ?? null })
  // Alone, it was this process that died: everybody has connected anew.
  if (services.config.redisUrl !== undefined) services.tellMissed()
}

/** The sides and desks it held are left since it was last seen: sides are charged no later than that. */
export async function releaseNode(services: Services, node: { id: string; seenAt: string | null }): Promise<void> {
  for (const interviewId of await listHeldBy(services.db, node.id)) {
    for (const side of sides) await losePresence(services, { interviewId, side, node, reason: 'node_lost' })
  }
  await updateHoldersLost(services.db, node)
  const halls = await listHallsHeldBy(services.db, node.id)
  const lines = await listBoothsOfPagesAt(services.db, node.id)
  await deleteNode(services.db, services.deadlines, node.id)
  for (const hall of halls) tellHall(services, hall)
  // Whose page does not come back is shown so: alone, nobody else would tell it.
  for (const boothId of lines) lineSeemsOther(services, boothId)
}

async function losePresence(
  services: Services,
  loss: { interviewId: InterviewId; side: Side; node: { id: string; seenAt: string | null }; reason: 'connection_lost' | 'node_lost' },
): Promise<void> {
  const found = await findInterview(services.db, loss.interviewId)
  if (found === undefined || !isRunning(found.status) || holderOf(found, loss.side) !== loss.node.id) return
  await changeRunning(services, found.id, async (tx, interview) => {
    // Whoever came back through another process is held by that one.
    if (holderOf(interview, loss.side) !== loss.node.id) return
    const room = rooms.interviewSide(interview.id, loss.side)
    // A connection that came again to this process meanwhile has noted itself in the room first.
    const heir = await findHolder(tx, { room, but: loss.reason === 'node_lost' ? loss.node.id : null })
    if (heir === loss.node.id) return
    const change = { interview, side: loss.side, at: loss.node.seenAt, actor: 'system', reason: loss.reason } as const
    await writePresence(services, tx, heir === undefined ? { ...change, holder: null } : { ...change, holder: heir, at: null })
  })
}

/** The media server has not had a side in its room for long that is called present: the clock stands until it says connected again. */
export async function losePicture(services: Services, { interviewId, side }: { interviewId: InterviewId; side: Side }): Promise<void> {
  const found = await findInterview(services.db, interviewId)
  if (found === undefined || !isRunning(found.status)) return
  await changeRunning(services, interviewId, async (tx, interview) => {
    if (holderOf(interview, side) === null) return
    await writePresence(services, tx, { interview, side, holder: null, actor: 'system', reason: 'not_in_room' })
  })
}

function holderOf(interview: InterviewRow, side: Side): string | null {
  return side === 'worker' ? interview.workerNodeId : interview.interviewerNodeId
}

interface PresenceChange {
  interview: InterviewRow
  side: Side
  /** The process that holds the side's connection; null: it has none. */
  holder: string | null
  at?: string | null
  actor: Actor
  /** For the record, should the interview become live or interrupted by it. */
  reason: 'connected' | 'connection_lost' | 'node_lost' | 'no_media' | 'not_in_room'
}

/** An interviewer who is away is waited for until a deadline. */
async function writePresence(services: Services, tx: Tx, change: PresenceChange): Promise<void> {
  const { interview, side, holder } = change
  const presence = { worker: interview.workerPresent, interviewer: interview.interviewerPresent, [side]: holder !== null }
  const status = statusWithPresence(interview.status, presence)
  await movePresence(tx, interview, {
    ...presence,
    workerNodeId: side === 'worker' ? holder : interview.workerNodeId,
    interviewerNodeId: side === 'interviewer' ? holder : interview.interviewerNodeId,
    status,
    at: change.at ?? null,
  })
  if (status !== interview.status) {
    const { actor, reason } = change
    const subject = { subjectType: 'interview', subjectId: interview.id }
    await insertAuditEvent(tx, { actor, action: `interview.${status}`, ...subject, reason, detail: { side } })
  }
  if (interview.interviewerPresent === presence.interviewer) return
  if (presence.interviewer) await services.deadlines.cancel(tx, 'interviewer-absence', interview.id)
  else await watchAbsence(services, tx, { interviewId: interview.id })
}

/** The watchdog of an interview whose interviewer is not there. */
export function watchAbsence(services: Services, tx: Tx, absence: { interviewId: InterviewId; forSoLong?: number }): Promise<void> {
  const seconds = interviewerAbsenceSeconds - (absence.forSoLong ?? 0)
  return services.deadlines.scheduleIn(tx, 'interviewer-absence', { subjectId: absence.interviewId, seconds })
}
