import type { InterviewId } from '@cho-phien/shared/ids'
import type { EndReason } from '@cho-phien/shared/interviews'
import type { Tx } from '../../db/client.ts'
import { rooms } from '../../realtime/rooms.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent, type Actor } from '../accounts/audit.ts'
import { silentSeconds } from '../booths/at-work.ts'
import { findDesk, publishDesk, updateDeskStatus } from '../booths/desks.ts'
import { findInterview, lockInterview, type InterviewRow } from '../interviews/queries.ts'
import { closeInterview } from '../interviews/moves.ts'
import { inLine, type LineNews } from '../queue/lines.ts'
import { closeTicket, keepInLine, returnToLine } from '../queue/moves.ts'
import { missesAllowed } from '../queue/misses.ts'
import { tellHanded, tellLinesOf } from '../queue/tell.ts'
import { listWaitingBooths, lockTicket, updateTicketMissed, type TicketRow } from '../queue/queries.ts'
import { getRecallSeconds, lockSilence } from './queries.ts'

/** Deadline `ring`: nobody answered. The first time the ticket may be recalled, the second time it closes. */
export async function timeOutRing(services: Services, interviewId: InterviewId): Promise<void> {
  await endRing(services, interviewId, {
    reason: 'timed_out',
    actor: 'system',
    isDue: (interview) => interview.isRingOver,
    moveTicket: async (tx, ticket) => {
      if (ticket.missedCount >= missesAllowed) return closeTicket(tx, { ticket, reason: 'worker_no_show', actor: 'system' })
      return keepInLine(tx, { ticket, actor: 'system', otherwise: 'worker_no_show' }, async () => {
        const graceSeconds = await getRecallSeconds(tx, ticket.fairId)
        await updateTicketMissed(tx, ticket.id, graceSeconds)
        await services.deadlines.scheduleIn(tx, 'recall', { subjectId: ticket.id, seconds: graceSeconds })
      })
    },
  })
}

/** The desk is taken away while it rang: the worker waits on at the same place. */
export async function withdrawRing(services: Services, interviewId: InterviewId): Promise<void> {
  await endRing(
    services,
    interviewId,
    lostDesk('closed', () => true),
  )
}

/** The desk fell silent while it rang, and is silent still: the worker waits on at the same place. */
export async function withdrawSilentRing(services: Services, interviewId: InterviewId): Promise<void> {
  const isSilent = async (tx: Tx, { deskId }: InterviewRow) =>
    ((await lockSilence(tx, deskId))?.silentFor ?? silentSeconds) >= silentSeconds
  await endRing(
    services,
    interviewId,
    lostDesk('absent', (interview, tx) => isSilent(tx, interview)),
  )
}

function lostDesk(deskStatus: 'absent' | 'closed', isDue: RingEnd['isDue']): RingEnd {
  return {
    reason: 'desk_lost',
    actor: 'system',
    isDue,
    deskStatus,
    moveTicket: (tx, ticket, line) => returnToLine(tx, { ticket, line, actor: 'system', otherwise: 'booth_closed' }),
  }
}

/** The worker may not be called any more: the ring is over and so is the ticket. */
export async function withdrawWorker(services: Services, interviewId: InterviewId): Promise<void> {
  await endRing(services, interviewId, {
    reason: 'declined',
    actor: 'system',
    isDue: () => true,
    moveTicket: (tx, ticket) => closeTicket(tx, { ticket, reason: 'left', actor: 'system' }),
  })
}

/** The centre takes the ticket away while it rings. @returns false when the ring was over or answered already */
export function removeFromRing(
  services: Services,
  interviewId: InterviewId,
  removal: { as: 'left' | 'removed'; actor: Actor; note: (tx: Tx, ticket: TicketRow) => Promise<void> },
): Promise<boolean> {
  return endRing(services, interviewId, {
    reason: 'removed',
    actor: removal.actor,
    isDue: () => true,
    moveTicket: async (tx, ticket) => {
      await closeTicket(tx, { ticket, reason: removal.as, actor: removal.actor })
      await removal.note(tx, ticket)
    },
  })
}

interface RingEnd {
  reason: EndReason
  actor: Actor
  /** Asked again under the locks: what was seen before them may be over. */
  isDue(interview: InterviewRow, tx: Tx): boolean | Promise<boolean>
  /** Nobody works there any more. */
  deskStatus?: 'absent' | 'closed'
  moveTicket(tx: Tx, ticket: TicketRow, line: LineNews): Promise<void>
}

/** Every way a ring ends without an interview. A ring that is over already is left alone. */
export async function endRing(services: Services, interviewId: InterviewId, end: RingEnd): Promise<boolean> {
  const found = await findInterview(services.db, interviewId)
  if (found === undefined) return false
  const isEnded = await inLine(services, found.boothId, async (tx, line, afterCommit) => {
    const ticket = await lockTicket(tx, found.ticketId)
    const interview = await lockInterview(tx, interviewId)
    if (interview.status !== 'ringing') return false
    // A look that came too early must not use the deadline up: a ring without one would never end.
    if (!(await end.isDue(interview, tx))) {
      await services.deadlines.schedule(tx, 'ring', { subjectId: interviewId, dueAt: interview.ringDeadlineAt })
      return false
    }
    const version = await closeInterview(tx, interview, { reason: end.reason })
    await updateDeskStatus(tx, interview.deskId, { status: end.deskStatus ?? 'ready' })
    if (end.deskStatus !== undefined) await tellHanded(tx, line, interview.deskId)
    await end.moveTicket(tx, ticket, line)
    await services.deadlines.cancel(tx, 'ring', interviewId)
    await insertAuditEvent(tx, {
      actor: end.actor,
      action: 'ring.end',
      subjectType: 'interview',
      subjectId: interviewId,
      reason: end.reason,
    })
    line.ticketChanged(ticket)
    afterCommit(() => tellRingEnd(services, { interview, reason: end.reason, version }))
    return true
  })
  if (isEnded) await afterRing(services, found)
  return isEnded
}

function tellRingEnd(services: Services, end: { interview: InterviewRow; reason: EndReason; version: number }): void {
  services.publish(rooms.interview(end.interview.id), 'interview:ended', {
    interviewId: end.interview.id,
    reason: end.reason,
    version: end.version,
  })
}

async function afterRing(services: Services, interview: InterviewRow): Promise<void> {
  const desk = await findDesk(services.db, interview.deskId)
  if (desk !== undefined) publishDesk(services, desk, null)
  tellLinesOf(services, interview.workerId)
  services.wake(interview.boothId)
  for (const boothId of await listWaitingBooths(services.db, interview.workerId)) services.wake(boothId)
}
