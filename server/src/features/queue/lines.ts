import type { BoothId, TicketId } from '@cho-phien/shared/ids'
import type { LineMove, MoveCause } from '@cho-phien/shared/queue'
import { inTransaction, type AfterCommit, type Tx } from '../../db/client.ts'
import { rooms } from '../../realtime/rooms.ts'
import type { Services } from '../../services.ts'
import { bumpFreeLines, bumpLine, lineChanged } from '../booths/line.ts'
import { findTicketNews, type TicketNews, type TicketRow } from './queries.ts'

/** What happened in a line during one transaction; told to everybody once it is committed. */
export interface LineNews {
  /** With a cause when it was put before others. */
  joined(place: number, cause?: MoveCause): void
  /** It waits no more. */
  left(ticket: Pick<TicketRow, 'place' | 'status'>): void
  /** The place is kept, and nobody calls it. */
  steppedAway(place: number): void
  cameBack(place: number): void
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
  const tell = (kind: LineMove['kind'], place: number, cause: MoveCause | null = null) =>
    afterCommit(() => services.tellMove(boothId, { kind, place, version, cause }))
  return {
    joined: (place, cause) => tell('joined', place, cause),
    left({ place, status }) {
      // One that is gone is away no more: who counts both hears both.
      if (status === 'away') tell('came_back', place)
      tell('left', place)
    },
    steppedAway: (place) => tell('stepped_away', place),
    cameBack: (place) => tell('came_back', place),
    ticketChanged: ({ id }) => tellTickets(services, [id], afterCommit),
  }
}

/** Tells each worker of these, once that is committed, that their ticket looks other than before. */
export function tellTickets(services: Services, ticketIds: readonly TicketId[], afterCommit: AfterCommit): void {
  for (const id of ticketIds) afterCommit(() => services.background.run('ticket news', () => announceTicket(services, id)))
}

/** Tells its worker that it looks other than before, though it did not move. Call it after commit. */
export async function announceTicket(services: Services, ticketId: TicketId): Promise<void> {
  const ticket = await findTicketNews(services.db, ticketId)
  if (ticket !== undefined) publishTicket(services, ticket)
}

export function publishTicket(services: Services, ticket: TicketNews): void {
  services.publish(rooms.worker(ticket.workerId), 'ticket:changed', {
    ticketId: ticket.id,
    boothId: ticket.boothId,
    status: ticket.status,
    interviewId: ticket.interviewId,
    version: ticket.version,
  })
}
