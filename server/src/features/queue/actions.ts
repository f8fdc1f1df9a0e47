import type { WorkerViewer } from '@cho-phien/shared/accounts'
import type { TicketId, WorkerId } from '@cho-phien/shared/ids'
import type { Ticket } from '@cho-phien/shared/queue'
import type { Tx } from '../../db/client.ts'
import { DomainError, notFoundUnless } from '../../errors.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent } from '../accounts/audit.ts'
import { findPause } from '../booths/line.ts'
import { takeBackAskedCalls } from './asked-calls.ts'
import { inLine, type LineNews } from './lines.ts'
import { closeTicket, moveTicket, refusedMove } from './moves.ts'
import { getTicketView } from './present.ts'
import { findTicket, isLineOver, listIdleTickets, lockTicket, updateTicketToFront, type TicketRow } from './queries.ts'
import { isInLine } from './rules.ts'

export function leaveQueue(services: Services, viewer: WorkerViewer, ticketId: TicketId): Promise<Ticket> {
  return moveOwnTicket(services, { viewer, ticketId, action: 'queue.leave' }, async (tx, ticket, line) => {
    if (ticket.status === 'closed') return
    // A ring is declined and an interview is ended, each by its own command.
    if (ticket.status === 'ringing' || ticket.status === 'interviewing') throw new DomainError('worker_busy')
    await closeTicket(tx, { ticket, reason: 'left', actor: viewer })
    if (isInLine(ticket.status)) line.left(ticket)
  })
}

export function stepAway(services: Services, viewer: WorkerViewer, ticketId: TicketId): Promise<Ticket> {
  return moveOwnTicket(services, { viewer, ticketId, action: 'queue.step_away' }, async (tx, ticket, line) => {
    if (ticket.status === 'away') return
    // The table lets a called ticket step away too, but only with its ring: `ring:decline`, later.
    if (ticket.status !== 'waiting') throw refusedMove(ticket)
    await moveTicket(tx, ticket, 'away')
    line.steppedAway(ticket.place)
  })
}

/** Back from away at the same place, or from a missed ring at the front. */
export async function comeBack(services: Services, viewer: WorkerViewer, ticketId: TicketId): Promise<Ticket> {
  const ticket = await moveOwnTicket(services, { viewer, ticketId, action: 'queue.come_back' }, async (tx, row, line) => {
    if (row.status === 'waiting') return
    if (row.status === 'away') {
      await moveTicket(tx, row, 'waiting')
      return line.cameBack(row.place)
    }
    if (row.status !== 'missed') throw refusedMove(row)
    line.joined(await updateTicketToFront(tx, row))
    await services.deadlines.cancel(tx, 'recall', row.id)
  })
  services.wake(ticket.boothId)
  return ticket
}

/** How soon after a pause a recall is looked at again. */
const lookAgainSeconds = 15

/** Deadline `recall`: nobody came back in the grace time. Where nobody was to be called again anyway, a call is owed. */
export async function expireRecall(services: Services, ticketId: TicketId): Promise<void> {
  const found = await findTicket(services.db, ticketId)
  if (found === undefined) return
  await inLine(services, found.boothId, async (tx, line) => {
    const ticket = await lockTicket(tx, ticketId)
    if (ticket.status !== 'missed' || ticket.missedUntil === null) return
    // A look that came too early must not use the deadline up: the ticket would stay missed until the fair ends.
    if (!ticket.isRecallOver) return services.deadlines.schedule(tx, 'recall', { subjectId: ticketId, dueAt: ticket.missedUntil })
    // The clock stands in a pause; how much longer they have is known when it ends.
    if ((await findPause(tx, ticket.boothId)) !== undefined)
      return services.deadlines.scheduleIn(tx, 'recall', { subjectId: ticketId, seconds: lookAgainSeconds })
    const owesCall = await isLineOver(tx, ticket.boothId)
    await closeTicket(tx, { ticket, reason: 'worker_no_show', actor: 'system', owesCall })
    line.ticketChanged(ticket)
  })
}

/** A worker who may not be called any more leaves every line, and nobody is to call them instead. */
export async function leaveLines(services: Services, workerId: WorkerId): Promise<void> {
  await takeBackAskedCalls(services, workerId)
  for (const { id, boothId } of await listIdleTickets(services.db, workerId)) {
    await inLine(services, boothId, async (tx, line) => {
      const ticket = await lockTicket(tx, id)
      if (ticket.status !== 'waiting' && ticket.status !== 'away' && ticket.status !== 'missed') return
      await closeTicket(tx, { ticket, reason: 'left', actor: 'system' })
      if (isInLine(ticket.status)) line.left(ticket)
      line.ticketChanged(ticket)
    })
  }
}

async function moveOwnTicket(
  services: Services,
  { viewer, ticketId, action }: { viewer: WorkerViewer; ticketId: TicketId; action: string },
  move: (tx: Tx, ticket: TicketRow, line: LineNews) => Promise<void>,
): Promise<Ticket> {
  const found = notFoundUnless(await findTicket(services.db, ticketId))
  if (!viewer.workerIds.includes(found.workerId)) throw new DomainError('not_found')
  await inLine(services, found.boothId, async (tx, line) => {
    const ticket = await lockTicket(tx, ticketId)
    await move(tx, ticket, line)
    await insertAuditEvent(tx, { actor: viewer, action, subjectType: 'ticket', subjectId: ticket.id })
    line.ticketChanged(ticket)
  })
  return getTicketView(services, found)
}
