import type { BoothId, DeskId, FairId } from '@cho-phien/shared/ids'
import type { Tx } from '../../db/client.ts'
import { desksThatMayMove } from '../booths/desk-rules.ts'
import { boothsThatMayMove } from '../booths/rules.ts'

/** Locks every line of the fair, in the order of their ids, so that nothing rings or joins while it is closed. */
export async function lockBoothsOfFair(tx: Tx, fairId: FairId): Promise<BoothId[]> {
  const rows = await tx<{ id: BoothId }[]>`select id from booths where fair_id = ${fairId} order by id for no key update`
  return rows.map((row) => row.id)
}

/** @returns those that were not closed already */
export async function closeBooths(tx: Tx, fairId: FairId): Promise<BoothId[]> {
  const rows = await tx<{ id: BoothId }[]>`
    update booths set status = 'closed', status_reason = null, paused_at = null, paused_by = null, version = version + 1, updated_at = now()
    where fair_id = ${fairId} and status = any(${boothsThatMayMove('closed', 'fair')}::text[]) returning id`
  return rows.map((row) => row.id)
}

export async function closeDesks(tx: Tx, fairId: FairId): Promise<{ id: DeskId; boothId: BoothId; version: number }[]> {
  return tx<{ id: DeskId; boothId: BoothId; version: number }[]>`
    update desks set status = 'closed', status_reason = null, status_since = now(), version = desks.version + 1
    from booths where booths.id = desks.booth_id and booths.fair_id = ${fairId} and desks.status = any(${desksThatMayMove('closed')}::text[])
    returning desks.id, desks.booth_id as "boothId", desks.version`
}

/** Every line of the fair has changed. The caller holds their locks. */
export async function updateLineVersions(tx: Tx, fairId: FairId): Promise<void> {
  await tx`update booths set line_version = line_version + 1 where fair_id = ${fairId}`
}

const missedAt = (tx: Tx) => tx`tickets.missed_until - make_interval(secs => fairs.recall_seconds)`

/**
 * The clock stood while the fair did: what was told to those who wait, and to those who missed a ring, holds so much later, at a booth whose own pause goes on up to where that
 * began. Call it before the pause ends.
 */
export async function updatePromisesAfterFair(tx: Tx, fairId: FairId): Promise<void> {
  await tx`
    update tickets set
      told_until = told_until + greatest(coalesce(booths.paused_at, now()) - greatest(fairs.paused_at, tickets.taken_at), interval '0'),
      missed_until = missed_until + greatest(coalesce(booths.paused_at, now()) - greatest(fairs.paused_at, ${missedAt(tx)}), interval '0')
    from booths join fairs on fairs.id = booths.fair_id
    where booths.fair_id = ${fairId} and booths.status in ('open', 'paused') and tickets.booth_id = booths.id and tickets.closed_at is null`
}

/** The same for one booth; what the fair's own pause took is added when that one ends. Call it before the pause ends. */
export async function updatePromisesAfterBooth(tx: Tx, boothId: BoothId): Promise<void> {
  await tx`
    update tickets set
      told_until = told_until + greatest(least(now(), fairs.paused_at) - greatest(booths.paused_at, tickets.taken_at), interval '0'),
      missed_until = missed_until + greatest(least(now(), fairs.paused_at) - greatest(booths.paused_at, ${missedAt(tx)}), interval '0')
    from booths join fairs on fairs.id = booths.fair_id
    where booths.id = ${boothId} and tickets.booth_id = booths.id and tickets.closed_at is null`
}
