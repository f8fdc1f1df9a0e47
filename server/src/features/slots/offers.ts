import type { WorkerViewer } from '@cho-phien/shared/accounts'
import type { BoothId, SlotId } from '@cho-phien/shared/ids'
import { inTransaction, type AfterCommit, type Tx } from '../../db/client.ts'
import { DomainError, notFoundUnless } from '../../errors.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent, type Actor } from '../accounts/audit.ts'
import { findBooth } from '../booths/queries.ts'
import { selectedWorker } from '../queue/join.ts'
import { tellSlot } from './news.ts'
import { findSlot, findWorkerFacts, lockSlot, updateSlotFree, updateSlotOffered, type SlotRow } from './queries.ts'
import { isBookable, offerSeconds, refusalOfWorker } from './rules.ts'
import { claimWish, deleteWish, insertOffer, insertWish, isWishOpen, updateOfferAnswered, type Candidate } from './wish-queries.ts'

/** What an action holds while it changes slots. */
export interface Change {
  tx: Tx
  afterCommit: AfterCommit
  actor: Actor
}

/** A slot without a taker goes to the next of the waiting list, or to everybody. The caller holds its lock. */
export async function passOn(services: Services, change: Change, slot: SlotRow): Promise<void> {
  const { tx, afterCommit, actor } = change
  const seconds = offerSeconds(slot.secondsToStart)
  const next = seconds === undefined || !isBookable(slot.fairStatus) ? undefined : await nextCandidate(tx, slot.id)
  if (next === undefined || seconds === undefined) {
    if (slot.status !== 'free') await updateSlotFree(tx, slot.id)
    tellSlot(services, { slot, afterCommit })
    return
  }
  await updateSlotOffered(tx, slot.id, { id: next.workerId, accountId: next.accountId, seconds })
  await insertOffer(tx, { slotId: slot.id, workerId: next.workerId })
  await services.deadlines.scheduleIn(tx, 'slot-offer', { subjectId: slot.id, seconds })
  await insertAuditEvent(tx, { actor, action: 'slot.offered', subjectType: 'slot', subjectId: slot.id })
  tellSlot(services, { slot, afterCommit }, next.workerId)
}

async function nextCandidate(tx: Tx, slotId: SlotId): Promise<Candidate | undefined> {
  for (;;) {
    const candidate = await claimWish(tx, slotId)
    if (candidate === undefined || (await isWishOpen(tx, slotId, candidate.workerId))) return candidate
  }
}

/** The offer is over without a booking; whoever said nothing is asked no more. */
export async function endOffer(
  services: Services,
  change: Change,
  end: { slot: SlotRow; answer: 'declined' | 'expired' | 'withdrawn' },
): Promise<void> {
  const { tx, afterCommit, actor } = change
  const { slot, answer } = end
  if (slot.workerId === null || slot.boothId === null) return
  await updateOfferAnswered(tx, { slotId: slot.id, workerId: slot.workerId, answer })
  if (answer === 'expired') await deleteWish(tx, { boothId: slot.boothId, workerId: slot.workerId })
  await services.deadlines.cancel(tx, 'slot-offer', slot.id)
  await insertAuditEvent(tx, { actor, action: 'slot.offer_ended', subjectType: 'slot', subjectId: slot.id, reason: answer })
  tellSlot(services, { slot, afterCommit }, slot.workerId)
}

/** Deadline `slot-offer`: nobody answered. */
export async function expireOffer(services: Services, slotId: SlotId): Promise<void> {
  if ((await findSlot(services.db, slotId)) === undefined) return
  await inTransaction(services.db, async (tx, afterCommit) => {
    const slot = await lockSlot(tx, slotId)
    if (slot.status !== 'offered') return
    // A look that came too early must not use the deadline up.
    if (!slot.isAnswerOver) {
      if (slot.answerBy !== null) await services.deadlines.schedule(tx, 'slot-offer', { subjectId: slotId, dueAt: slot.answerBy })
      return
    }
    const change: Change = { tx, afterCommit, actor: 'system' }
    await endOffer(services, change, { slot, answer: 'expired' })
    await passOn(services, change, slot)
  })
}

/**
 * Asks to be told when a time becomes free.
 * @throws DomainError profile_incomplete, consent_needed, not_found, fair_over
 */
export async function wishForSlot(services: Services, viewer: WorkerViewer, boothId: BoothId): Promise<void> {
  const workerId = selectedWorker(viewer)
  await inTransaction(services.db, async (tx) => {
    const booth = notFoundUnless(await findBooth(tx, boothId))
    if (booth.fairStatus === 'draft') throw new DomainError('not_found')
    if (!isBookable(booth.fairStatus)) throw new DomainError('fair_over')
    const refusal = refusalOfWorker(notFoundUnless(await findWorkerFacts(tx, workerId)))
    if (refusal !== undefined) throw new DomainError(refusal)
    if (await insertWish(tx, { boothId, workerId }))
      await insertAuditEvent(tx, { actor: viewer, action: 'slot.wished', subjectType: 'booth', subjectId: boothId })
  })
}

/** Asks to be told no more; an offer that waits for an answer is declined by its own command. */
export async function takeBackWish(services: Services, viewer: WorkerViewer, boothId: BoothId): Promise<void> {
  const workerId = selectedWorker(viewer)
  await inTransaction(services.db, async (tx) => {
    if (await deleteWish(tx, { boothId, workerId }))
      await insertAuditEvent(tx, { actor: viewer, action: 'slot.unwished', subjectType: 'booth', subjectId: boothId })
  })
}
