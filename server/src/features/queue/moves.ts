import type { BoothId, FairId, TicketId } from '@cho-phien/shared/ids'
import type { CloseReason, MoveCause } from '@cho-phien/shared/queue'
import { inTransaction, type AfterCommit, type Tx } from '../../db/client.ts'
import { DomainError } from '../../errors.ts'
import { rooms } from '../../realtime/rooms.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent, insertAuditEvents, type Actor } from '../accounts/audit.ts'
import { bumpFreeLines, bumpLine, lineChanged } from '../booths/line.ts'
import { insertCallBacks } from './call-back-queries.ts'
import {
  findTicketNews,
  isBoothClosed,
  updateIdleClosed,
  updateTicketClosed,
  updateTicketStatus,
  type TicketNews,
  type TicketRow,
} from './queries.ts'
import { leavesCallBack, mayMove } from './rules.ts'

/** What happened in a line during one transaction; told to everybody once it is committed. */
export interface LineNews {
  /** With a cause when it was put before others. */
  joined(place: number, cause?: MoveCause): void
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
    return work(tx, newsOf(services, { boothId, version }, afterCommit), afterCommit)
  })
  lineChanged(services, boothId)
  return result
}

/** The same for a ticket that goes from one line to another. Locks are taken in the order of ids, as a fair's end takes them. */
export async function inTwoLines<Result>(
  services: Services,
  lines: { from: BoothId; to: BoothId },
  work: (tx: Tx, news: { from: LineNews; to: LineNews }) => Promise<Result>,
): Promise<Result> {
  const result = await inTransaction(services.db, async (tx, afterCommit) => {
    const isFromFirst = lines.from < lines.to
    const first = await bumpLine(tx, isFromFirst ? lines.from : lines.to)
    const second = await bumpLine(tx, isFromFirst ? lines.to : lines.from)
    const [from, to] = isFromFirst ? [first, second] : [second, first]
    return work(tx, {
      from: newsOf(services, { boothId: lines.from, version: from }, afterCommit),
      to: newsOf(services, { boothId: lines.to, version: to }, afterCommit),
    })
  })
  lineChanged(services, lines.from)
  lineChanged(services, lines.to)
  return result
}

/**
 * One change of several lines that no other change holds, in one transaction; the others are left out. It waits for no line, so their
 * order does not matter.
 */
export async function inFreeLines<Result>(
  services: Services,
  boothIds: readonly BoothId[],
  work: (tx: Tx, news: ReadonlyMap<BoothId, LineNews>) => Promise<Result>,
): Promise<Result> {
  const { result, lines } = await inTransaction(services.db, async (tx, afterCommit) => {
    const lines = await bumpFreeLines(tx, boothIds)
    const news = new Map(lines.map((line) => [line.boothId, newsOf(services, line, afterCommit)]))
    return { result: await work(tx, news), lines }
  })
  for (const { boothId } of lines) lineChanged(services, boothId)
  return result
}

function newsOf(services: Services, { boothId, version }: { boothId: BoothId; version: number }, afterCommit: AfterCommit): LineNews {
  return {
    joined: (place, cause) =>
      afterCommit(() => services.publish(rooms.booth(boothId), 'queue:joined', { boothId, place, version, cause: cause ?? null })),
    left: (place) => afterCommit(() => services.publish(rooms.booth(boothId), 'queue:left', { boothId, place, version })),
    ticketChanged: (ticket) => afterCommit(() => services.background.run('ticket news', () => announceTicket(services, ticket.id))),
  }
}

async function announceTicket(services: Services, ticketId: TicketId): Promise<void> {
  const ticket = await findTicketNews(services.db, ticketId)
  if (ticket !== undefined) publishTicket(services, ticket)
}

function publishTicket(services: Services, ticket: TicketNews): void {
  services.publish(rooms.worker(ticket.workerId), 'ticket:changed', {
    ticketId: ticket.id,
    boothId: ticket.boothId,
    status: ticket.status,
    interviewId: ticket.interviewId,
    version: ticket.version,
  })
}

/** Moves an open ticket, if the table of moves allows it. The caller holds its lock and publishes. @throws DomainError */
export async function moveTicket(tx: Tx, ticket: TicketRow, to: 'waiting' | 'away' | 'interviewing'): Promise<void> {
  if (!mayMove(ticket.status, to)) throw refusedMove(ticket)
  await updateTicketStatus(tx, ticket.id, to)
}

/** Closes one ticket with its reason; one that nobody talked to leaves a call to make. The caller publishes. */
export async function closeTicket(tx: Tx, closing: { ticket: TicketRow; reason: CloseReason; actor: Actor }): Promise<void> {
  const { ticket, reason, actor } = closing
  if (!mayMove(ticket.status, 'closed')) throw refusedMove(ticket)
  await updateTicketClosed(tx, ticket.id, reason)
  if (leavesCallBack(reason)) await insertCallBacks(tx, [ticket])
  await insertAuditEvent(tx, { actor, action: 'queue.close', subjectType: 'ticket', subjectId: ticket.id, reason })
}

/** A called ticket keeps its place, unless the booth has left for the day meanwhile: then it closes like the rest of its line. */
export async function keepInLine(
  tx: Tx,
  kept: { ticket: TicketRow; actor: Actor; otherwise: 'booth_closed' | 'employer_no_show' },
  move: () => Promise<void>,
): Promise<void> {
  if (await isBoothClosed(tx, kept.ticket.boothId)) await closeTicket(tx, { ...kept, reason: kept.otherwise })
  else await move()
}

/** A called ticket waits again at the same place. */
export function returnToLine(
  tx: Tx,
  back: { ticket: TicketRow; line: LineNews; actor: Actor; otherwise: 'booth_closed' | 'employer_no_show' },
): Promise<void> {
  return keepInLine(tx, back, async () => {
    await moveTicket(tx, back.ticket, 'waiting')
    back.line.joined(back.ticket.place)
  })
}

/**
 * Every ticket that waits, of a whole fair or one booth, closes at once and its worker is told. The caller holds the lines'
 * locks and counts their versions up; tickets that ring or are in an interview end with those.
 */
export async function closeLines(
  services: Services,
  tx: Tx,
  end: { of: { fairId: FairId } | { boothId: BoothId }; reason: 'not_reached' | 'booth_closed'; actor: Actor; afterCommit: AfterCommit },
): Promise<void> {
  const { of, reason, actor, afterCommit } = end
  const tickets = await updateIdleClosed(tx, of, reason)
  await insertCallBacks(tx, tickets)
  await insertAuditEvents(
    tx,
    { actor, action: 'queue.close', subjectType: 'ticket', reason },
    tickets.map((ticket) => ticket.id),
  )
  afterCommit(() => tickets.forEach((ticket) => publishTicket(services, { ...ticket, interviewId: null })))
}

export function refusedMove(ticket: TicketRow): DomainError {
  return new DomainError(ticket.status === 'closed' ? 'ticket_closed' : 'ticket_transition_refused')
}
