import type { StaffViewer } from '@cho-phien/shared/accounts'
import type { TicketId } from '@cho-phien/shared/ids'
import type {
  MoveCause,
  TicketCloseInput,
  TicketMoveInput,
  TicketMoveKind,
  TicketReopenInput,
  TicketTransferInput,
} from '@cho-phien/shared/queue'
import type { Tx } from '../../db/client.ts'
import { DomainError, notFoundUnless } from '../../errors.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent } from '../accounts/audit.ts'
import { requirePlanner } from '../accounts/seats.ts'
import { findBooth } from '../booths/queries.ts'
import { findCurrentInterviewOfTicket } from '../interviews/queries.ts'
import { removeFromRing } from '../pairing/ring-end.ts'
import { dropAskedCall } from '../queue/asked-calls.ts'
import { deleteOpenCallBack } from '../queue/call-back-queries.ts'
import { addTicket, promisedPace, requireWelcome } from '../queue/join.ts'
import { claimEndPlace, findTicketHome, updateTicketMovedOn, updateTicketPlace, updateTicketReopened } from '../queue/move-queries.ts'
import { inLine, inTwoLines } from '../queue/lines.ts'
import { closeTicket, refusedMove } from '../queue/moves.ts'
import { placeAt } from '../queue/places.ts'
import { findOpenTicket, insertTicketMove, listStanders, lockTicket, type TicketRow } from '../queue/queries.ts'
import { isInLine } from '../queue/rules.ts'
import { refusalToReopen } from './rules.ts'

interface OfTicket {
  ticketId: TicketId
}

/** @throws DomainError not_allowed, not_found for a ticket of another centre */
async function requireOwnTicket(services: Services, viewer: StaffViewer, ticketId: TicketId) {
  requirePlanner(viewer)
  const home = notFoundUnless(await findTicketHome(services.db, ticketId))
  if (home.centerId !== viewer.centerId) throw new DomainError('not_found')
  return home
}

interface Move {
  viewer: StaffViewer
  ticket: Pick<TicketRow, 'id' | 'boothId'>
  kind: TicketMoveKind
  cause?: MoveCause | null
  reason: string
  from?: number
  to?: number
}

/** Kept for its worker, for those it moved back, and for the record. */
export async function noteMove(tx: Tx, { viewer, ticket, kind, cause = null, reason, from, to }: Move): Promise<void> {
  const { id: ticketId, boothId } = ticket
  await insertTicketMove(tx, { ticketId, boothId, kind, cause, reason, from: from ?? null, to: to ?? null, by: viewer.accountId })
  await insertAuditEvent(tx, {
    actor: viewer,
    action: `ticket.${kind}`,
    subjectType: 'ticket',
    subjectId: ticketId,
    reason,
    detail: { ...(from !== undefined && { from }), ...(to !== undefined && { to }) },
  })
}

/**
 * Puts somebody who waits at another place of their line, with a cause said to whoever moves back for it.
 * @throws DomainError not_allowed, not_found, ticket_transition_refused while it is called, ticket_closed
 */
export async function moveInLine(services: Services, viewer: StaffViewer, move: OfTicket & TicketMoveInput): Promise<void> {
  const { ticketId } = move
  const { boothId } = await requireOwnTicket(services, viewer, ticketId)
  await inLine(services, boothId, async (tx, line) => {
    const ticket = await lockTicket(tx, ticketId)
    if (!isInLine(ticket.status)) throw refusedMove(ticket)
    const standers = await listStanders(tx, boothId)
    const others = standers.filter((one) => one.id !== ticketId)
    const ahead = others.filter((one) => one.isInLine)[move.position - 1]
    const to = (ahead && placeAt(others, others.indexOf(ahead))) ?? (await claimEndPlace(tx, boothId))
    await updateTicketPlace(tx, ticketId, to)
    const cause = to < ticket.place ? move.cause : null
    await noteMove(tx, { viewer, ticket, kind: 'moved', cause, reason: move.reason, from: ticket.place, to })
    line.left(ticket)
    line.joined(to, cause ?? undefined)
    if (ticket.status === 'away') line.steppedAway(to)
    line.ticketChanged(ticket)
  })
  services.wake(boothId)
}

/**
 * Takes somebody who waits out of this line and puts them at the end of another booth's of the same fair; who stepped away stays away.
 * @throws DomainError not_allowed, not_found, ticket_transition_refused, ticket_closed, ticket_exists when they wait there already,
 * and whatever refuses a ticket there
 */
export async function transferTicket(services: Services, viewer: StaffViewer, move: OfTicket & TicketTransferInput): Promise<void> {
  const { ticketId } = move
  const home = await requireOwnTicket(services, viewer, ticketId)
  // Of a booth elsewhere nothing is said, not even whether it would take them.
  if (notFoundUnless(await findBooth(services.db, move.boothId)).fairId !== home.fairId) throw new DomainError('not_found')
  if (home.boothId === move.boothId) throw new DomainError('ticket_exists')
  const pace = await promisedPace(services, move.boothId)
  await inTwoLines(services, { from: home.boothId, to: move.boothId }, async (tx, lines) => {
    const ticket = await lockTicket(tx, ticketId)
    if (!isInLine(ticket.status)) throw refusedMove(ticket)
    const wish = { boothId: move.boothId, workerId: ticket.workerId, vacancyId: null, pace }
    if ((await findOpenTicket(tx, wish)) !== undefined) throw new DomainError('ticket_exists')
    const welcome = await requireWelcome(tx, wish)
    const newId = await addTicket(tx, lines.to, { ...wish, ...welcome, cause: null, isAway: ticket.status === 'away' })
    await updateTicketMovedOn(tx, ticketId, newId)
    await noteMove(tx, { viewer, ticket, kind: 'transferred', reason: move.reason, from: ticket.place })
    await noteMove(tx, { viewer, ticket: { id: newId, boothId: move.boothId }, kind: 'transferred', reason: move.reason })
    lines.from.left(ticket)
    lines.from.ticketChanged(ticket)
  })
  services.wake(move.boothId)
}

/**
 * Takes a ticket away; one that rings ends its ring with it.
 * @throws DomainError not_allowed, not_found, ticket_closed, ticket_transition_refused once they talk: an interview is ended by its own action
 */
export async function closeForCentre(services: Services, viewer: StaffViewer, close: OfTicket & TicketCloseInput): Promise<void> {
  const { ticketId } = close
  const { boothId } = await requireOwnTicket(services, viewer, ticketId)
  const note = (tx: Tx, ticket: TicketRow) => noteMove(tx, { viewer, ticket, kind: 'closed', reason: close.reason, from: ticket.place })
  const ringing = await findCurrentInterviewOfTicket(services.db, ticketId)
  if (ringing !== undefined && (await removeFromRing(services, ringing, { as: close.as, actor: viewer, note }))) return
  await inLine(services, boothId, async (tx, line) => {
    const ticket = await lockTicket(tx, ticketId)
    if (!isInLine(ticket.status) && ticket.status !== 'missed') throw refusedMove(ticket)
    await closeTicket(tx, { ticket, reason: close.as, actor: viewer })
    await services.deadlines.cancel(tx, 'recall', ticketId)
    await note(tx, ticket)
    if (isInLine(ticket.status)) line.left(ticket)
    line.ticketChanged(ticket)
  })
}

/**
 * Opens a closed ticket again, at its old place or at the end.
 * @throws DomainError not_allowed, not_found, ticket_transition_refused for one that is open, was talked to or stands at another booth,
 * ticket_exists, fair_not_live, booth_closed, consent_needed
 */
export async function reopenTicket(services: Services, viewer: StaffViewer, wish: OfTicket & TicketReopenInput): Promise<void> {
  const { ticketId } = wish
  const { boothId } = await requireOwnTicket(services, viewer, ticketId)
  await inLine(services, boothId, async (tx, line) => {
    const ticket = await lockTicket(tx, ticketId)
    const refusal = refusalToReopen(notFoundUnless(await findTicketHome(tx, ticketId)))
    if (refusal !== undefined) throw new DomainError(refusal)
    const to = (wish.at === 'place' ? await oldPlace(tx, ticket) : undefined) ?? (await claimEndPlace(tx, boothId))
    await updateTicketReopened(tx, ticketId, to)
    await deleteOpenCallBack(tx, ticketId)
    await dropAskedCall(tx, ticket)
    await noteMove(tx, { viewer, ticket, kind: 'reopened', cause: 'lost_place', reason: wish.reason, to })
    line.joined(to, 'lost_place')
    line.ticketChanged(ticket)
  })
  services.wake(boothId)
}

/** The place it had, or the nearest before whoever stands there now. */
async function oldPlace(tx: Tx, { boothId, place }: TicketRow): Promise<number | undefined> {
  const standers = await listStanders(tx, boothId)
  return standers.some((one) => one.place === place)
    ? placeAt(
        standers,
        standers.findIndex((one) => one.place === place),
      )
    : place
}
