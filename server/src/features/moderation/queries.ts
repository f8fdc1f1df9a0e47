import type { BoothId, DeskId, FairId, TicketId } from '@cho-phien/shared/ids'
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

/**
 * The clock stood while the fair did: what was told to those who wait, and the time of those who missed a ring, holds so much later, at a
 * booth whose own pause goes on up to where that began. Call it before the pause ends.
 * @returns the missed tickets: their time is another one
 */
export function updatePromisesAfterFair(tx: Tx, fairId: FairId): Promise<TicketId[]> {
  return holdPromises(tx, { of: tx`booths.fair_id = ${fairId}`, from: tx`fairs.paused_at`, to: tx`coalesce(booths.paused_at, now())` })
}

/** The same for one booth; what the fair's own pause took is added when that one ends. Call it before the pause ends. */
export function updatePromisesAfterBooth(tx: Tx, boothId: BoothId): Promise<TicketId[]> {
  return holdPromises(tx, { of: tx`booths.id = ${boothId}`, from: tx`booths.paused_at`, to: tx`least(now(), fairs.paused_at)` })
}

type Fragment = ReturnType<Tx>

async function holdPromises(tx: Tx, { of, from, to }: { of: Fragment; from: Fragment; to: Fragment }): Promise<TicketId[]> {
  const missedAt = tx`tickets.missed_until - make_interval(secs => fairs.recall_seconds)`
  const rows = await tx<{ id: TicketId; isMissed: boolean }[]>`
    update tickets set
      told_until = told_until + greatest(${to} - greatest(${from}, tickets.taken_at), interval '0'),
      missed_until = missed_until + greatest(${to} - greatest(${from}, ${missedAt}), interval '0'),
      version = tickets.version + (tickets.status = 'missed')::int
    from booths join fairs on fairs.id = booths.fair_id
    where ${of} and booths.status in ('open', 'paused') and tickets.booth_id = booths.id and tickets.closed_at is null
    returning tickets.id, tickets.status = 'missed' as "isMissed"`
  return rows.flatMap(({ id, isMissed }) => (isMissed ? [id] : []))
}
