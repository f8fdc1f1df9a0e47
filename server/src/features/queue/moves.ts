import type { BoothId, FairId } from '@cho-phien/shared/ids'
import type { CloseReason } from '@cho-phien/shared/queue'
import type { AfterCommit, Tx } from '../../db/client.ts'
import { DomainError } from '../../errors.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent, insertAuditEvents, type Actor } from '../accounts/audit.ts'
import { findWithdrawnFor } from '../workers/queries.ts'
import { insertCallBacks } from './call-back-queries.ts'
import { publishTicket, type LineNews } from './lines.ts'
import { isBoothClosed, updateIdleClosed, updateTicketClosed, updateTicketStatus, type TicketRow } from './queries.ts'
import { endsOfLine, leavesCallBack, mayMove } from './rules.ts'

/** Moves an open ticket, if the table of moves allows it. The caller holds its lock and publishes. @throws DomainError */
export async function moveTicket(tx: Tx, ticket: TicketRow, to: 'waiting' | 'away' | 'interviewing'): Promise<void> {
  if (!mayMove(ticket.status, to)) throw refusedMove(ticket)
  await updateTicketStatus(tx, ticket.id, to)
}

/** Closes one ticket with its reason; one that nobody talked to leaves a call to make, or where the caller says so. The caller publishes. */
export async function closeTicket(
  tx: Tx,
  closing: { ticket: TicketRow; reason: CloseReason; actor: Actor; owesCall?: boolean },
): Promise<void> {
  const { ticket, reason, actor, owesCall = leavesCallBack(reason) } = closing
  if (!mayMove(ticket.status, 'closed')) throw refusedMove(ticket)
  await updateTicketClosed(tx, ticket.id, reason)
  if (owesCall) await insertCallBacks(tx, [ticket])
  await insertAuditEvent(tx, { actor, action: 'queue.close', subjectType: 'ticket', subjectId: ticket.id, reason })
}

/**
 * A called ticket keeps its place, unless the booth has left for the day meanwhile: then it closes like the rest of its line; or its worker
 * may not be called any more.
 */
export async function keepInLine(
  tx: Tx,
  kept: { ticket: TicketRow; actor: Actor; otherwise: 'booth_closed' | 'employer_no_show' | 'worker_no_show' },
  move: () => Promise<void>,
): Promise<void> {
  if ((await findWithdrawnFor(tx, kept.ticket.workerId)) !== undefined) await closeTicket(tx, { ...kept, reason: 'left' })
  else if (await isBoothClosed(tx, kept.ticket.boothId)) await closeTicket(tx, { ...kept, reason: kept.otherwise, owesCall: true })
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
  for (const lineEnd of endsOfLine(reason)) {
    const tickets = await updateIdleClosed(tx, of, lineEnd)
    await insertCallBacks(tx, tickets)
    await insertAuditEvents(
      tx,
      { actor, action: 'queue.close', subjectType: 'ticket', reason: lineEnd.reason },
      tickets.map((ticket) => ticket.id),
    )
    afterCommit(() => tickets.forEach((ticket) => publishTicket(services, { ...ticket, interviewId: null })))
  }
}

export function refusedMove(ticket: TicketRow): DomainError {
  return new DomainError(ticket.status === 'closed' ? 'ticket_closed' : 'ticket_transition_refused')
}
