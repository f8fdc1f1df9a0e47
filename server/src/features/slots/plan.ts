import type { EmployerViewer, StaffViewer } from '@cho-phien/shared/accounts'
import type { BoothId, SlotId } from '@cho-phien/shared/ids'
import type { OpenedSlots, SlotPlan, StaffSlot } from '@cho-phien/shared/slots'
import { inTransaction, type Tx } from '../../db/client.ts'
import { DomainError, notFoundUnless } from '../../errors.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent } from '../accounts/audit.ts'
import { requireOwner, requirePlanner } from '../accounts/seats.ts'
import { findDesk } from '../booths/desks.ts'
import { isInsider } from '../booths/policy.ts'
import { findBooth, type BoothFacts } from '../booths/queries.ts'
import { lockFair, type FairRow } from '../fairs/queries.ts'
import { refusingOverlaps } from './booking.ts'
import { tellSlot } from './news.ts'
import { endOffer, passOn, type Change } from './offers.ts'
import { listStaffSlots } from './present.ts'
import { deleteSlot, findSlot, insertSlots, listSpansOfDesk, lockSlot, updateSlotCancelled, type SlotRow } from './queries.ts'
import { refusalToOpen } from './rules.ts'
import { laySlots } from './share-rules.ts'

type Insider = EmployerViewer | StaffViewer

function requirePlannerOf(viewer: Insider): void {
  if (viewer.kind === 'staff') requirePlanner(viewer)
  else requireOwner(viewer)
}

/** @throws DomainError not_found for a foreign booth */
async function ownBooth(services: Services, viewer: Insider, boothId: BoothId): Promise<BoothFacts> {
  const booth = notFoundUnless(await findBooth(services.db, boothId))
  if (!isInsider(viewer, booth)) throw new DomainError('not_found')
  return booth
}

/** @throws DomainError not_found for a foreign booth */
export async function listSlotsOfBooth(services: Services, viewer: Insider, boothId: BoothId): Promise<StaffSlot[]> {
  const booth = await ownBooth(services, viewer, boothId)
  return listStaffSlots(services.db, booth.id)
}

/**
 * Opens times at one desk, one after the other with the line's share after each few of them. Whoever waits for a time at this booth is asked first.
 * @throws DomainError not_allowed, not_found, fair_over, slot_outside_fair, slot_past, slot_plan_too_long, slot_overlaps, slot_share
 */
export async function openSlots(
  services: Services,
  viewer: Insider,
  { boothId, plan }: { boothId: BoothId; plan: SlotPlan },
): Promise<OpenedSlots> {
  requirePlannerOf(viewer)
  const booth = await ownBooth(services, viewer, boothId)
  const { slots, shares } = await refusingOverlaps(() =>
    inTransaction(services.db, async (tx, afterCommit) => {
      // Against a fair that moves in the same moment, and one plan at a time: times are set for the begin and laid around those that are seen here.
      const fair = await lockFair(tx, booth.fairId)
      const desk = await findDesk(tx, plan.deskId)
      if (desk?.boothId !== boothId) throw new DomainError('not_found')
      const refusal = refusalToOpen({ ...plan, fair, now: fair.now })
      if (refusal !== undefined) throw new DomainError(refusal, refusal === 'invalid_input' ? { fields: ['endsAt'] } : {})
      const laid = await lay(tx, plan, fair)
      const opened = await insertSlots(tx, { ...plan, spans: laid.slots, fairId: fair.id, boothId })
      const detail = { count: opened.length }
      await insertAuditEvent(tx, { actor: viewer, action: 'slot.opened', subjectType: 'booth', subjectId: boothId, detail })
      await offerAll(services, { tx, afterCommit, actor: viewer }, opened)
      return laid
    }),
  )
  return { items: await listStaffSlots(services.db, boothId), opened: slots.length, shares }
}

/** @throws DomainError slot_share where not one of the times leaves the line its share */
async function lay(tx: Tx, { deskId, startsAt, endsAt, minutes }: SlotPlan, fair: FairRow): Promise<ReturnType<typeof laySlots>> {
  const laid = laySlots({
    from: Date.parse(startsAt),
    to: Date.parse(endsAt),
    length: minutes * 60_000,
    taken: await listSpansOfDesk(tx, deskId),
    leastShare: fair.interviewMinutes * 60_000,
  })
  if (laid.slots.length === 0) throw new DomainError('slot_share', { fields: ['startsAt'] })
  return laid
}

async function offerAll(services: Services, change: Change, slotIds: readonly SlotId[]): Promise<void> {
  for (const slotId of slotIds) await passOn(services, change, await lockSlot(change.tx, slotId))
}

/**
 * Takes a time back. A free one is gone; a booked one needs the sentence that its worker reads.
 * @throws DomainError not_allowed, not_found, slot_reason_needed, slot_due, slot_past
 */
export async function cancelSlot(
  services: Services,
  viewer: Insider,
  { slotId, reason }: { slotId: SlotId; reason?: string | undefined },
): Promise<void> {
  requirePlannerOf(viewer)
  const found = notFoundUnless(await findSlot(services.db, slotId))
  if (found.boothId === null) throw new DomainError('not_found')
  const booth = await ownBooth(services, viewer, found.boothId)
  await inTransaction(services.db, async (tx, afterCommit) => {
    const slot = await lockSlot(tx, slotId)
    await withdraw(services, { tx, afterCommit, actor: viewer }, { slot, reason: reason?.trim() })
    await insertAuditEvent(tx, { actor: viewer, action: 'slot.cancelled', subjectType: 'slot', subjectId: slotId, reason })
    afterCommit(() => services.wake(booth.id))
  })
}

async function withdraw(
  services: Services,
  change: Change & { actor: Insider },
  { slot, reason }: { slot: SlotRow; reason: string | undefined },
): Promise<void> {
  const { tx, afterCommit } = change
  if (slot.status === 'due') throw new DomainError('slot_due')
  if (slot.status === 'over' || slot.status === 'cancelled') throw new DomainError('slot_past')
  if (slot.status === 'booked') {
    if (!reason) throw new DomainError('slot_reason_needed', { fields: ['reason'] })
    await updateSlotCancelled(tx, slot.id, { code: change.actor.kind === 'staff' ? 'center' : 'employer', reason })
    await services.deadlines.cancel(tx, 'slot-due', slot.id)
    return tellSlot(services, { slot, afterCommit }, slot.workerId)
  }
  if (slot.status === 'offered') await endOffer(services, change, { slot, answer: 'withdrawn' })
  await deleteSlot(tx, slot.id)
  tellSlot(services, { slot, afterCommit }, slot.workerId)
}
