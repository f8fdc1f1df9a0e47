import type { WorkerViewer } from '@cho-phien/shared/accounts'
import type { SlotId, WorkerId } from '@cho-phien/shared/ids'
import type { Slot } from '@cho-phien/shared/slots'
import { inTransaction } from '../../db/client.ts'
import { brokenConstraint, DomainError, notFoundUnless } from '../../errors.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent } from '../accounts/audit.ts'
import { selectedWorker } from '../queue/join.ts'
import { tellSlot } from './news.ts'
import { endOffer, passOn, type Change } from './offers.ts'
import { getSlotView } from './present.ts'
import { findDueAt, findWorkerFacts, listKeptSlots, lockAccount, lockSlot, updateSlotBooked, type SlotRow } from './queries.ts'
import { refusalToBook } from './rules.ts'
import { deleteWish, deleteWishesOf, updateOfferAnswered, wasAsked } from './wish-queries.ts'

/** The constraints are the last word on what overlaps. */
export async function refusingOverlaps<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    const broken = brokenConstraint(error)
    if (broken === 'slot_of_one_desk_does_not_overlap' || broken === 'slot_of_one_phone_does_not_overlap')
      throw new DomainError('slot_overlaps')
    if (broken === 'slot_one_per_worker_and_booth') throw new DomainError('slot_held')
    throw error
  }
}

/**
 * Books a free slot, before the fair or during it. A repeat answers what was booked.
 * @throws DomainError slot_taken, slot_past, slot_overlaps with another of the same phone, slot_held at this booth, profile_incomplete,
 * consent_needed, booth_closed, fair_over, not_found
 */
export async function bookSlot(services: Services, viewer: WorkerViewer, slotId: SlotId): Promise<Slot> {
  const workerId = selectedWorker(viewer)
  await refusingOverlaps(() =>
    inTransaction(services.db, async (tx, afterCommit) => {
      const slot = await lockSlot(tx, slotId)
      if (slot.status === 'booked' && slot.workerId === workerId) return
      await take(services, { tx, afterCommit, actor: viewer }, { slot, workerId })
    }),
  )
  return getSlotView(services.db, slotId)
}

async function take(services: Services, { tx, afterCommit, actor }: Change, of: { slot: SlotRow; workerId: WorkerId }): Promise<void> {
  const { slot, workerId } = of
  const facts = notFoundUnless(await findWorkerFacts(tx, workerId))
  const refusal = refusalToBook({ ...slot, ...facts })
  if (refusal !== undefined) throw new DomainError(refusal)
  // A free slot is anybody's, an offered one its worker's.
  if (slot.status !== 'free' && !(slot.status === 'offered' && slot.workerId === workerId)) throw new DomainError('slot_taken')
  await lockAccount(tx, facts.accountId)
  await updateSlotBooked(tx, slot.id, { id: workerId, accountId: facts.accountId })
  await services.deadlines.schedule(tx, 'slot-due', { subjectId: slot.id, dueAt: await findDueAt(tx, slot.id) })
  if (slot.status === 'offered') {
    await updateOfferAnswered(tx, { slotId: slot.id, workerId, answer: 'accepted' })
    await services.deadlines.cancel(tx, 'slot-offer', slot.id)
  }
  if (slot.boothId !== null) await deleteWish(tx, { boothId: slot.boothId, workerId })
  await insertAuditEvent(tx, { actor, action: 'slot.booked', subjectType: 'slot', subjectId: slot.id })
  tellSlot(services, { slot, afterCommit }, workerId)
}

/** A slot of which this worker may know. @throws DomainError not_found */
function requireOwn(viewer: WorkerViewer, slot: SlotRow): WorkerId {
  if (slot.workerId === null || !viewer.workerIds.includes(slot.workerId)) throw new DomainError('not_found')
  return slot.workerId
}

/**
 * Gives a booked time back; it goes to the waiting list or to everybody.
 * @throws DomainError not_found, slot_due once its worker stands in the line: then it is the ticket that is given back
 */
export async function cancelOwnSlot(services: Services, viewer: WorkerViewer, slotId: SlotId): Promise<void> {
  await inTransaction(services.db, async (tx, afterCommit) => {
    const slot = await lockSlot(tx, slotId)
    requireOwn(viewer, slot)
    if (slot.status !== 'booked') throw new DomainError(slot.status === 'due' ? 'slot_due' : 'slot_past')
    await release(services, { tx, afterCommit, actor: viewer }, slot)
  })
}

async function release(services: Services, change: Change, slot: SlotRow): Promise<void> {
  const { tx, afterCommit, actor } = change
  await services.deadlines.cancel(tx, 'slot-due', slot.id)
  await insertAuditEvent(tx, { actor, action: 'slot.freed', subjectType: 'slot', subjectId: slot.id })
  tellSlot(services, { slot, afterCommit }, slot.workerId)
  afterCommit(() => slot.boothId !== null && services.wake(slot.boothId))
  await passOn(services, change, slot)
}

/**
 * Takes or declines a freed time.
 * @throws DomainError not_found, offer_over, and what booking refuses
 */
export async function answerOffer(
  services: Services,
  viewer: WorkerViewer,
  { slotId, answer }: { slotId: SlotId; answer: 'accept' | 'decline' },
): Promise<void> {
  await refusingOverlaps(() =>
    inTransaction(services.db, async (tx, afterCommit) => {
      const slot = await lockSlot(tx, slotId)
      const change: Change = { tx, afterCommit, actor: viewer }
      if (slot.status === 'booked' && slot.workerId !== null && viewer.workerIds.includes(slot.workerId) && answer === 'accept') return
      // Whoever was asked learns that it is too late; to everybody else there is nothing to answer.
      if (slot.status !== 'offered') throw new DomainError((await wasAsked(tx, slotId, viewer.workerIds)) ? 'offer_over' : 'not_found')
      const workerId = requireOwn(viewer, slot)
      if (answer === 'accept') return take(services, change, { slot, workerId })
      await endOffer(services, change, { slot, answer: 'declined' })
      await passOn(services, change, slot)
    }),
  )
}

/** A worker who may not be called any more gives every time back and is asked about none. */
export async function freeSlotsOf(services: Services, workerId: WorkerId): Promise<void> {
  await inTransaction(services.db, (tx) => deleteWishesOf(tx, workerId))
  for (const slotId of await listKeptSlots(services.db, workerId)) {
    await inTransaction(services.db, async (tx, afterCommit) => {
      const slot = await lockSlot(tx, slotId)
      const change: Change = { tx, afterCommit, actor: 'system' }
      if (slot.workerId !== workerId) return
      if (slot.status === 'booked') await release(services, change, slot)
      if (slot.status !== 'offered') return
      await endOffer(services, change, { slot, answer: 'withdrawn' })
      await passOn(services, change, slot)
    })
  }
}
