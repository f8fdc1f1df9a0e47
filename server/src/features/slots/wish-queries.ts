import type { AccountId, BoothId, SlotId, WorkerId } from '@cho-phien/shared/ids'
import type { Db, Tx } from '../../db/client.ts'
import { hasConsent } from '../workers/consents.ts'

/** @returns false when the wish was there already. */
export async function insertWish(tx: Tx, wish: { boothId: BoothId; workerId: WorkerId }): Promise<boolean> {
  const rows = await tx`
    insert into slot_wishes (booth_id, worker_id) values (${wish.boothId}, ${wish.workerId})
    on conflict on constraint slot_wish_one_per_worker_and_booth do nothing returning booth_id`
  return rows.length === 1
}

export async function deleteWish(tx: Tx, wish: { boothId: BoothId; workerId: WorkerId }): Promise<boolean> {
  const rows = await tx`delete from slot_wishes where booth_id = ${wish.boothId} and worker_id = ${wish.workerId} returning booth_id`
  return rows.length === 1
}

export async function deleteWishesOf(tx: Tx, workerId: WorkerId): Promise<void> {
  await tx`delete from slot_wishes where worker_id = ${workerId}`
}

export interface Candidate {
  workerId: WorkerId
  accountId: AccountId
}

/** Wishes for this slot whose workers may still be called, have not been asked about it, and have no other time in it. */
const openWishes = (db: Db, slotId: SlotId) => db`
  from slots
  join slot_wishes on slot_wishes.booth_id = slots.booth_id
  join workers on workers.id = slot_wishes.worker_id and workers.profile_completed_at is not null
  join accounts on accounts.id = workers.account_id
  where slots.id = ${slotId}
    and ${hasConsent(db, db`workers.id`)}
    and not exists (select from slot_offers where slot_offers.slot_id = slots.id and slot_offers.worker_id = workers.id)
    and not exists (
      select from slots other where other.status in ('offered', 'booked') and other.id <> slots.id and (
        (other.worker_id = workers.id and other.booth_id = slots.booth_id)
        or (other.worker_account_id = workers.account_id
          and tstzrange(other.starts_at, other.ends_at) && tstzrange(slots.starts_at, slots.ends_at))
      )
    )`

/** The longest one, and its account locked; whoever is just being asked about another time, or books one, is passed by. */
export async function claimWish(tx: Tx, slotId: SlotId): Promise<Candidate | undefined> {
  const [row] = await tx<Candidate[]>`
    select workers.id as "workerId", workers.account_id as "accountId" ${openWishes(tx, slotId)}
    order by slot_wishes.created_at for no key update of accounts skip locked limit 1`
  return row
}

/** Asked again under the lock: another offer may have been committed between the claim's look and its lock. */
export async function isWishOpen(tx: Tx, slotId: SlotId, workerId: WorkerId): Promise<boolean> {
  const rows = await tx`select ${openWishes(tx, slotId)} and workers.id = ${workerId}`
  return rows.length > 0
}

export async function insertOffer(tx: Tx, offer: { slotId: SlotId; workerId: WorkerId }): Promise<void> {
  await tx`insert into slot_offers (slot_id, worker_id) values (${offer.slotId}, ${offer.workerId})`
}

export async function updateOfferAnswered(
  tx: Tx,
  offer: { slotId: SlotId; workerId: WorkerId; answer: 'accepted' | 'declined' | 'expired' | 'withdrawn' },
): Promise<void> {
  await tx`update slot_offers set answer = ${offer.answer} where slot_id = ${offer.slotId} and worker_id = ${offer.workerId}`
}

// After an outage: nobody could answer an offer, and a worker whose time has come needs a moment to be back.

export async function updateOffersForgiven(db: Db, seconds: number): Promise<void> {
  await db`
    update slots set answer_by = greatest(answer_by, now() + make_interval(secs => ${seconds})), version = version + 1
    where status = 'offered' and answer_by < now() + make_interval(secs => ${seconds})`
}

export async function updateRightsForgiven(db: Db, seconds: number): Promise<void> {
  await db`
    update slots set held_until = now() + make_interval(secs => ${seconds}), version = version + 1
    where status = 'due' and held_until < now() + make_interval(secs => ${seconds})`
}

/** Whether this time was ever offered to one of them. */
export async function wasAsked(db: Db, slotId: SlotId, workerIds: readonly WorkerId[]): Promise<boolean> {
  const rows = await db`select from slot_offers where slot_id = ${slotId} and worker_id = any(${[...workerIds]}::uuid[]) limit 1`
  return rows.length > 0
}
