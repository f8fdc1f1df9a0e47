import type { WorkerViewer } from '@cho-phien/shared/accounts'
import type { BoothId, FairId, TicketId, VacancyId, WorkerId } from '@cho-phien/shared/ids'
import type { CloseReason, Ticket } from '@cho-phien/shared/queue'
import { chanceReached } from '@cho-phien/shared/waiting'
import { inTransaction, type AfterCommit, type Tx } from '../../db/client.ts'
import { DomainError, notFoundUnless } from '../../errors.ts'
import { rooms } from '../../realtime/rooms.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent, type Actor } from '../accounts/audit.ts'
import { bumpLine, lineChanged } from '../booths/line.ts'
import { listPaces } from '../booths/pace.ts'
import { getTicketView } from './present.ts'
import {
  findJoinFacts,
  findOpenTicket,
  findTicket,
  insertCallBack,
  insertTicket,
  listOpenTickets,
  lockTicket,
  updateTicketClosed,
  updateTicketStatus,
  updateTicketToFront,
  type TicketRow,
} from './queries.ts'
import { isInLine, mayMove, refusalToJoin } from './rules.ts'

/** @throws DomainError profile_incomplete when the account has no worker yet. */
function selectedWorker(viewer: WorkerViewer): WorkerId {
  if (viewer.workerId === null) throw new DomainError('profile_incomplete')
  return viewer.workerId
}

/**
 * Takes a ticket; a second join answers the ticket already held.
 * @throws DomainError fair_not_live, booth_closed, profile_incomplete, consent_needed, line_full, line_too_long, fair_full, not_found
 */
export async function joinQueue(
  services: Services,
  viewer: WorkerViewer,
  wish: { boothId: BoothId; vacancyId: VacancyId | null },
): Promise<Ticket> {
  const workerId = selectedWorker(viewer)
  const ticketId = await inLine(services, wish.boothId, async (tx, line) => {
    const held = await findOpenTicket(tx, { boothId: wish.boothId, workerId })
    if (held !== undefined) return held
    const facts = notFoundUnless(await findJoinFacts(tx, { ...wish, workerId }))
    const pace = (await listPaces(tx, [wish.boothId])).get(wish.boothId)
    const chance = pace === undefined ? 1 : chanceReached(pace, facts.inLine)
    const refusal = refusalToJoin({ ...facts, chance })
    if (refusal !== undefined) throw new DomainError(refusal)
    const ticket = await insertTicket(tx, { ...wish, workerId, fairId: facts.fairId })
    await insertAuditEvent(tx, { actor: viewer, action: 'queue.join', subjectType: 'ticket', subjectId: ticket.id })
    line.joined(ticket.place)
    // The same person may look at their tickets on another device too.
    line.ticketChanged({ id: ticket.id, workerId, boothId: wish.boothId })
    return ticket.id
  })
  services.wake(wish.boothId)
  return getTicketView(services.db, ticketId)
}

export function leaveQueue(services: Services, viewer: WorkerViewer, ticketId: TicketId): Promise<Ticket> {
  return moveOwnTicket(services, { viewer, ticketId, action: 'queue.leave' }, async (tx, ticket, line) => {
    if (ticket.status === 'closed') return
    // A ring is declined and an interview is ended, each by its own command.
    if (ticket.status === 'ringing' || ticket.status === 'interviewing') throw new DomainError('worker_busy')
    await updateTicketClosed(tx, ticket.id, 'left')
    if (isInLine(ticket.status)) line.left(ticket.place)
  })
}

export function stepAway(services: Services, viewer: WorkerViewer, ticketId: TicketId): Promise<Ticket> {
  return moveOwnTicket(services, { viewer, ticketId, action: 'queue.step_away' }, async (tx, ticket) => {
    if (ticket.status === 'away') return
    if (ticket.status !== 'waiting') throw refusedMove(ticket)
    await updateTicketStatus(tx, ticket.id, 'away')
  })
}

/** Back from away at the same place, or from a missed ring at the front. */
export async function comeBack(services: Services, viewer: WorkerViewer, ticketId: TicketId): Promise<Ticket> {
  const ticket = await moveOwnTicket(services, { viewer, ticketId, action: 'queue.come_back' }, async (tx, row, line) => {
    if (row.status === 'waiting') return
    if (row.status === 'away') return updateTicketStatus(tx, row.id, 'waiting')
    if (row.status !== 'missed') throw refusedMove(row)
    line.joined(await updateTicketToFront(tx, row))
    await services.deadlines.cancel(tx, 'recall', row.id)
  })
  services.wake(ticket.boothId)
  return ticket
}

/** Deadline `recall`: nobody came back in the grace time. */
export async function expireRecall(services: Services, ticketId: TicketId): Promise<void> {
  const found = await findTicket(services.db, ticketId)
  if (found === undefined) return
  await inLine(services, found.boothId, async (tx, line) => {
    const ticket = await lockTicket(tx, ticketId)
    if (ticket.status !== 'missed' || !ticket.isRecallOver) return
    await closeTicket(tx, { ticket, reason: 'worker_no_show', actor: 'system' })
    line.ticketChanged(ticket)
  })
}

/** Closes one ticket with its reason; a `not_reached` one leaves a call to make. The caller publishes. */
export async function closeTicket(tx: Tx, closing: { ticket: TicketRow; reason: CloseReason; actor: Actor }): Promise<void> {
  const { ticket, reason, actor } = closing
  if (!mayMove(ticket.status, 'closed')) throw refusedMove(ticket)
  await updateTicketClosed(tx, ticket.id, reason)
  if (reason === 'not_reached') await insertCallBack(tx, ticket)
  await insertAuditEvent(tx, { actor, action: 'queue.close', subjectType: 'ticket', subjectId: ticket.id, reason })
}

/** Every ticket of a fair that is still open, at its end: not reached, with a call to make. */
export async function closeTicketsOfFair(
  services: Services,
  tx: Tx,
  end: { fairId: FairId; actor: Actor; afterCommit: AfterCommit },
): Promise<number> {
  const tickets = await listOpenTickets(tx, end.fairId)
  for (const ticket of tickets) await closeTicket(tx, { ticket, reason: 'not_reached', actor: end.actor })
  end.afterCommit(() => {
    for (const ticket of tickets) publishTicket(services, { ...ticket, status: 'closed' })
    for (const boothId of new Set(tickets.map((ticket) => ticket.boothId))) lineChanged(services, boothId)
  })
  return tickets.length
}

/** What happened in a line during one transaction; told to everybody once it is committed. */
export interface LineNews {
  joined(place: number): void
  left(place: number): void
  ticketChanged(ticket: Pick<TicketRow, 'id' | 'workerId' | 'boothId'>): void
}

/**
 * One change of one line: locks the booth, counts its version up, and publishes after commit.
 * Everything that moves a ticket goes through here, so changes of a line have one order.
 */
export async function inLine<Result>(
  services: Services,
  boothId: BoothId,
  work: (tx: Tx, news: LineNews, afterCommit: AfterCommit) => Promise<Result>,
): Promise<Result> {
  const result = await inTransaction(services.db, async (tx, afterCommit) => {
    const version = await bumpLine(tx, boothId)
    const news: LineNews = {
      joined: (place) => afterCommit(() => services.publish(rooms.booth(boothId), 'queue:joined', { boothId, place, version })),
      left: (place) => afterCommit(() => services.publish(rooms.booth(boothId), 'queue:left', { boothId, place, version })),
      ticketChanged: (ticket) => afterCommit(() => services.background.run('ticket news', () => announceTicket(services, ticket.id))),
    }
    return work(tx, news, afterCommit)
  })
  lineChanged(services, boothId)
  return result
}

async function announceTicket(services: Services, ticketId: TicketId): Promise<void> {
  const ticket = await findTicket(services.db, ticketId)
  if (ticket !== undefined) publishTicket(services, ticket)
}

function publishTicket(services: Services, ticket: TicketRow): void {
  services.publish(rooms.worker(ticket.workerId), 'ticket:changed', {
    ticketId: ticket.id,
    boothId: ticket.boothId,
    status: ticket.status,
    interviewId: null,
    version: ticket.version,
  })
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
  return getTicketView(services.db, ticketId)
}

function refusedMove(ticket: TicketRow): DomainError {
  return new DomainError(ticket.status === 'closed' ? 'ticket_closed' : 'ticket_transition_refused')
}
