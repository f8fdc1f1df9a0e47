import type { InterviewId } from '@cho-phien/shared/ids'
import type { EndReason } from '@cho-phien/shared/interviews'
import type { Tx } from '../../db/client.ts'
import { notFoundUnless } from '../../errors.ts'
import { rooms } from '../../realtime/rooms.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent, type Actor } from '../accounts/audit.ts'
import { findDesk, publishDesk, updateDeskStatus } from '../booths/desks.ts'
import { findInterview, lockInterview, type InterviewRow } from '../interviews/queries.ts'
import { closeInterview } from '../interviews/moves.ts'
import { inLine, type LineNews } from '../queue/lines.ts'
import { closeTicket, keepInLine, returnToLine } from '../queue/moves.ts'
import { tellHanded, tellLinesOf } from '../queue/tell.ts'
import { listWaitingBooths, lockTicket, updateTicketMissed, type TicketRow } from '../queue/queries.ts'

/** A second missed ring closes the ticket. */
const missesAllowed = 1

/** Deadline `ring`: nobody answered. The first time the ticket may be recalled, the second time it closes. */
export async function timeOutRing(services: Services, interviewId: InterviewId): Promise<void> {
  await endRing(services, interviewId, {
    reason: 'timed_out',
    actor: 'system',
    isDue: (interview) => interview.isRingOver,
    moveTicket: async (tx, ticket) => {
      if (ticket.missedCount >= missesAllowed) return closeTicket(tx, { ticket, reason: 'worker_no_show', actor: 'system' })
      return keepInLine(tx, { ticket, actor: 'system', otherwise: 'booth_closed' }, async () => {
        const graceSeconds = await recallSeconds(tx, ticket)
        await updateTicketMissed(tx, ticket.id, graceSeconds)
        await services.deadlines.scheduleIn(tx, 'recall', { subjectId: ticket.id, seconds: graceSeconds })
      })
    },
  })
}

async function recallSeconds(tx: Tx, ticket: TicketRow): Promise<number> {
  const [row] = await tx<{ seconds: number }[]>`select recall_seconds as seconds from fairs where id = ${ticket.fairId}`
  return notFoundUnless(row).seconds
}

/** The desk is gone while it rang: the worker waits on at the same place. */
export async function withdrawRing(services: Services, interviewId: InterviewId, deskStatus: 'absent' | 'closed'): Promise<void> {
  await endRing(services, interviewId, {
    reason: 'desk_lost',
    actor: 'system',
    isDue: () => true,
    deskStatus,
    moveTicket: (tx, ticket, line) => returnToLine(tx, { ticket, line, actor: 'system', otherwise: 'booth_closed' }),
  })
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
  isDue(interview: InterviewRow): boolean
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
    if (!end.isDue(interview)) {
      await services.deadlines.schedule(tx, 'ring', { subjectId: interviewId, dueAt: interview.ringDeadlineAt })
      return false
    }
    const version = await closeInterview(tx, interview, end.reason)
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
