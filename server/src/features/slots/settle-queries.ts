import type { FairId, SlotId } from '@cho-phien/shared/ids'
import type { Db, Tx } from '../../db/client.ts'
import { selectSlot, type SlotRow } from './queries.ts'
import type { SettleFacts } from './settle-rules.ts'

export type UnsettledSlot = SlotRow & SettleFacts

/** Until the end of the transaction two slots may meet, while some have moved and others not yet. */
export async function updateConstraintsDeferred(tx: Tx): Promise<void> {
  await tx`set constraints slot_of_one_desk_does_not_overlap, slot_of_one_phone_does_not_overlap deferred`
}

/** Slots ahead, with the plan as it is now; locked in the order of their ids. */
export async function lockUnsettled(tx: Tx, fairId: FairId): Promise<UnsettledSlot[]> {
  return tx<UnsettledSlot[]>`
    ${selectSlot(
      tx,
      tx`, slots.fair_starts_at as "setFor", slots.booth_id is not null as "hasBooth",
      exists (select from desks where desks.id = slots.desk_id and desks.removed_at is null) as "hasDesk",
      json_build_object('startsAt', to_json(fairs.starts_at), 'endsAt', to_json(fairs.ends_at)) as fair`,
    )}
    where slots.fair_id = ${fairId} and slots.status in ('free', 'offered', 'booked')
    order by slots.id for update of slots`
}

/** Whoever had booked reads where it was before. */
export async function updateSlotMoved(tx: Tx, id: SlotId, to: { startsAt: string; endsAt: string }): Promise<void> {
  await tx`
    update slots set moved_from = case when slots.status = 'booked' then slots.starts_at end, starts_at = ${to.startsAt}, ends_at = ${to.endsAt},
      fair_starts_at = fairs.starts_at, version = slots.version + 1, updated_at = now()
    from fairs where fairs.id = slots.fair_id and slots.id = ${id}`
}

/** Another slot that stands where this one has moved to, at its desk or with its worker's phone. */
export async function findCollision(db: Db, id: SlotId): Promise<SlotId | undefined> {
  const [row] = await db<{ id: SlotId }[]>`
    select other.id from slots join slots other on other.id <> slots.id
      and tstzrange(other.starts_at, other.ends_at) && tstzrange(slots.starts_at, slots.ends_at)
      and (
        (other.desk_id = slots.desk_id and other.status <> 'cancelled')
        or (other.worker_account_id = slots.worker_account_id and other.status in ('offered', 'booked'))
      )
    where slots.id = ${id} limit 1`
  return row?.id
}
