import type { BoothId, FairId } from '@cho-phien/shared/ids'
import type { SlotCancelCode } from '@cho-phien/shared/slots'
import { inTransaction } from '../../db/client.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent } from '../accounts/audit.ts'
import { lineChanged } from '../booths/line.ts'
import { listBoothIds } from '../booths/queries.ts'
import { findFair } from '../fairs/queries.ts'
import { tellSlot } from './news.ts'
import { endOffer, type Change } from './offers.ts'
import { deleteSlot, findDueAt, updateSlotCancelled } from './queries.ts'
import { findCollision, lockUnsettled, updateConstraintsDeferred, updateSlotMoved, type UnsettledSlot } from './settle-queries.ts'
import { settle } from './settle-rules.ts'

/**
 * Deadline `slot-settle`: the fair moved, or a booth or desk of it is gone. Every time moves with its fair or is cancelled, and whoever
 * had it is told: nobody's appointment points into nowhere. A deadline and not a call, so that it outlives the process that moved the fair.
 */
export async function settleSlots(services: Services, fairId: FairId): Promise<void> {
  const fair = await findFair(services.db, fairId)
  if (fair === undefined) return
  const booths = new Set<BoothId>()
  await inTransaction(services.db, async (tx, afterCommit) => {
    const change: Change = { tx, afterCommit, actor: 'system' }
    const moved: UnsettledSlot[] = []
    await updateConstraintsDeferred(tx)
    for (const slot of await lockUnsettled(tx, fairId)) {
      if (slot.boothId !== null) booths.add(slot.boothId)
      const settled = settle(slot)
      if (typeof settled === 'string') {
        await drop(services, change, { slot, code: settled })
      } else if (!slot.isSettled) {
        await updateSlotMoved(tx, slot.id, settled)
        moved.push(slot)
      }
    }
    // All of them move together, so that no two of one fair meet at times that one of them has not left yet.
    for (const slot of moved) {
      if ((await findCollision(tx, slot.id)) === undefined) await keep(services, change, slot)
      else await drop(services, change, { slot, code: 'fair_moved' })
    }
  })
  // A desk that was kept for a time may call others now.
  for (const boothId of booths) services.wake(boothId)
  // Another end is another chance to be reached, and other times are other waits: whoever waits works theirs out anew.
  for (const boothId of await listBoothIds(services.db, fairId)) lineChanged(services, boothId)
}

async function keep(services: Services, { tx, afterCommit, actor }: Change, slot: UnsettledSlot): Promise<void> {
  if (slot.status === 'booked')
    await services.deadlines.schedule(tx, 'slot-due', { subjectId: slot.id, dueAt: await findDueAt(tx, slot.id) })
  await insertAuditEvent(tx, { actor, action: 'slot.moved', subjectType: 'slot', subjectId: slot.id })
  tellSlot(services, { slot, afterCommit }, slot.workerId)
}

async function drop(services: Services, change: Change, { slot, code }: { slot: UnsettledSlot; code: SlotCancelCode }): Promise<void> {
  const { tx, afterCommit, actor } = change
  if (slot.status === 'offered') await endOffer(services, change, { slot, answer: 'withdrawn' })
  if (slot.status === 'booked') await updateSlotCancelled(tx, slot.id, { code })
  else await deleteSlot(tx, slot.id)
  await services.deadlines.cancel(tx, 'slot-due', slot.id)
  await insertAuditEvent(tx, { actor, action: 'slot.cancelled', subjectType: 'slot', subjectId: slot.id, reason: code })
  tellSlot(services, { slot, afterCommit }, slot.workerId)
}
