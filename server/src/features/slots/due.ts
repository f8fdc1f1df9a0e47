import type { BoothId, FairId, SlotId, TicketId, WorkerId } from '@cho-phien/shared/ids'
import type { Tx } from '../../db/client.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent, type Actor } from '../accounts/audit.ts'
import { dropAskedCall } from '../queue/asked-calls.ts'
import { inLine, type LineNews } from '../queue/lines.ts'
import { closeTicket } from '../queue/moves.ts'
import { placeBetween } from '../queue/places.ts'
import { findOpenTicket, insertTicket, insertTicketMove, lockTicket, updateTicketToFront, type TicketRow } from '../queue/queries.ts'
import { isInLine } from '../queue/rules.ts'
import { closeReasonFor, doorsAgainSeconds, stepAtDue, type SlotLoss } from './due-rules.ts'
import { tellSlot } from './news.ts'
import { endOffer, type Change } from './offers.ts'
import {
  findDueAt,
  findNeighbours,
  findSlot,
  findWorkerFacts,
  lockSlot,
  lockSlotsAhead,
  updateSlotCancelled,
  updateSlotDue,
  updateSlotFree,
  updateRightProlonged,
  updateSlotOver,
  type SlotRow,
} from './queries.ts'

/**
 * Deadline `slot-due`, twice: the worker is put at the front of the line shortly before their time, and the desk is kept for them no
 * longer some minutes after it.
 */
export async function moveDueSlot(services: Services, slotId: SlotId): Promise<void> {
  const found = await findSlot(services.db, slotId)
  if (found === undefined || found.boothId === null || (found.status !== 'booked' && found.status !== 'due')) return
  await inLine(services, found.boothId, async (tx, line, afterCommit) => {
    const slot = await lockSlot(tx, slotId)
    const due: Due = { tx, line, afterCommit, slot, actor: 'system' }
    if (slot.status === 'due') return endRight(services, due)
    if (slot.status === 'booked') return meetTime(services, due)
  })
  services.wake(found.boothId)
}

interface Due extends Change {
  line: LineNews
  slot: SlotRow
}

async function endRight(services: Services, { tx, afterCommit, slot }: Due): Promise<void> {
  if (!slot.isRightOver && slot.heldUntil !== null) {
    await services.deadlines.schedule(tx, 'slot-due', { subjectId: slot.id, dueAt: slot.heldUntil })
    return
  }
  if (slot.isPaused) {
    await services.deadlines.schedule(tx, 'slot-due', { subjectId: slot.id, dueAt: await updateRightProlonged(tx, slot.id) })
    return
  }
  await updateSlotOver(tx, slot.id)
  await insertAuditEvent(tx, { actor: 'system', action: 'slot.over', subjectType: 'slot', subjectId: slot.id })
  tellSlot(services, { slot, afterCommit }, slot.workerId)
}

async function meetTime(services: Services, due: Due): Promise<void> {
  const { tx, afterCommit, slot } = due
  const step = slot.boothStatus === null ? 'wait' : stepAtDue({ ...slot, boothStatus: slot.boothStatus })
  if (step === 'early') {
    await services.deadlines.schedule(tx, 'slot-due', { subjectId: slot.id, dueAt: await findDueAt(tx, slot.id) })
  } else if (step === 'wait') {
    await services.deadlines.scheduleIn(tx, 'slot-due', { subjectId: slot.id, seconds: doorsAgainSeconds })
  } else if (slot.workerId === null || (await findWorkerFacts(tx, slot.workerId))?.hasConsent !== true) {
    // They may not be called any more, and whoever should have freed the slot then died with its process.
    await updateSlotFree(tx, slot.id)
    await insertAuditEvent(tx, { actor: 'system', action: 'slot.freed', subjectType: 'slot', subjectId: slot.id })
    tellSlot(services, { slot, afterCommit }, slot.workerId)
  } else if (step === 'call') {
    await putInFront(services, due)
  } else {
    await loseSlot(services, due, step)
  }
}

/** The worker's ticket, new or taken earlier, comes before everybody's: from here on it is an ordinary one. */
async function putInFront(services: Services, { tx, line, afterCommit, slot, actor }: Due): Promise<void> {
  const { boothId, workerId } = slot
  if (boothId === null || workerId === null) return
  const held = await findOpenTicket(tx, { boothId, workerId })
  const ticket = await lockTicket(tx, held ?? (await newTicket(tx, { fairId: slot.fairId, boothId, workerId })))
  // The line never heard of a new one, so nothing leaves its old place.
  if (held !== undefined && isInLine(ticket.status)) line.left(ticket)
  if (ticket.status !== 'ringing' && ticket.status !== 'interviewing') await moveToFront(services, { tx, line, slot }, ticket)
  await updateSlotDue(tx, slot.id, ticket.id)
  const { heldUntil } = await lockSlot(tx, slot.id)
  if (heldUntil !== null) await services.deadlines.schedule(tx, 'slot-due', { subjectId: slot.id, dueAt: heldUntil })
  await insertAuditEvent(tx, { actor, action: 'slot.due', subjectType: 'slot', subjectId: slot.id, detail: { ticket: ticket.id } })
  line.ticketChanged(ticket)
  tellSlot(services, { slot, afterCommit }, workerId)
}

/** Nobody is put before somebody whose booked time has come: their passes are spent. */
async function newTicket(tx: Tx, of: { fairId: FairId; boothId: BoothId; workerId: WorkerId }): Promise<TicketId> {
  const standing = { place: undefined, isPreferred: false, passesLeft: 0, toldMinutes: undefined }
  const { id } = await insertTicket(tx, { ...of, vacancyId: null, ...standing })
  await dropAskedCall(tx, of)
  return id
}

/**
 * Behind those of an earlier time who still stand there, whatever kept them.
 * @param ticket new, waiting, away or missed: a ring that somebody missed as a walk-in does not stand in the way of their time
 */
async function moveToFront(services: Services, { tx, line, slot }: Pick<Due, 'tx' | 'line' | 'slot'>, ticket: TicketRow): Promise<void> {
  const isMissed = ticket.status === 'missed'
  const { before, after } = await findNeighbours(tx, { boothId: ticket.boothId, slotId: slot.id })
  const isAlone = before === null && after === null
  const place = isAlone ? undefined : placeBetween(before ?? undefined, after ?? Infinity)
  const to = await updateTicketToFront(tx, ticket, place)
  if (isMissed) await services.deadlines.cancel(tx, 'recall', ticket.id)
  const { id: ticketId, boothId, place: from } = ticket
  await insertTicketMove(tx, { ticketId, boothId, kind: 'placed', cause: 'booked', reason: '', from, to, by: null })
  line.joined(to, 'booked')
  if (ticket.status === 'away') line.steppedAway(to)
}

/** The booth does not receive anybody any more: the worker is told, and owed a call like everybody who was not reached. */
async function loseSlot(services: Services, due: Due, code: SlotLoss): Promise<void> {
  const { tx, line, afterCommit, slot } = due
  const ticketId = await oweCall(due, code)
  if (ticketId !== undefined && slot.boothId !== null && slot.workerId !== null)
    line.ticketChanged({ id: ticketId, boothId: slot.boothId, workerId: slot.workerId })
  await cancelFor(services, { tx, afterCommit, actor: due.actor }, { slot, code, ticketId })
}

/** A ticket that closes at once and leaves a call to make. Whoever stands in the line has one that closes with the line. */
async function oweCall({ tx, slot, actor }: { tx: Tx; slot: SlotRow; actor: Actor }, code: SlotLoss): Promise<TicketId | undefined> {
  const { boothId, workerId, fairId } = slot
  if (boothId === null || workerId === null) return undefined
  const held = await findOpenTicket(tx, { boothId, workerId })
  if (held !== undefined) return held
  const id = await newTicket(tx, { fairId, boothId, workerId })
  await closeTicket(tx, { ticket: await lockTicket(tx, id), reason: closeReasonFor(code), actor })
  return id
}

async function cancelFor(
  services: Services,
  { tx, afterCommit, actor }: Change,
  { slot, code, ticketId }: { slot: SlotRow; code: SlotLoss; ticketId: TicketId | undefined },
): Promise<void> {
  await updateSlotCancelled(tx, slot.id, { code, ...(ticketId !== undefined && { ticketId }) })
  await services.deadlines.cancel(tx, 'slot-due', slot.id)
  await insertAuditEvent(tx, { actor, action: 'slot.cancelled', subjectType: 'slot', subjectId: slot.id, reason: code })
  tellSlot(services, { slot, afterCommit }, slot.workerId)
}

/** A booth that leaves for the day, or a fair that ends, keeps no appointments. Before its lines close; the caller holds their locks. */
export async function endSlotsAhead(
  services: Services,
  change: Change,
  { of, code }: { of: { boothId: BoothId } | { fairId: FairId }; code: SlotLoss },
): Promise<void> {
  for (const slot of await lockSlotsAhead(change.tx, of)) {
    if (slot.status === 'booked') {
      await cancelFor(services, change, { slot, code, ticketId: await oweCall({ ...change, slot }, code) })
    } else if (slot.status === 'offered') {
      await endOffer(services, change, { slot, answer: 'withdrawn' })
      await updateSlotFree(change.tx, slot.id)
    }
  }
}
