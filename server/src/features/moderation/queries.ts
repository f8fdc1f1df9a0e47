import type { BoothId, DeskId, FairId } from '@cho-phien/shared/ids'
import type { Db, Tx } from '../../db/client.ts'

/** Locks every line of the fair, in the order of their ids, so that nothing rings or joins while it is closed. */
export async function lockBoothsOfFair(tx: Tx, fairId: FairId): Promise<BoothId[]> {
  const rows = await tx<{ id: BoothId }[]>`select id from booths where fair_id = ${fairId} order by id for no key update`
  return rows.map((row) => row.id)
}

/** Counts each line's version up, as every change of a line does. */
export async function closeBooths(tx: Tx, fairId: FairId): Promise<void> {
  await tx`
    update booths set status = 'closed', status_reason = null, line_version = line_version + 1, version = version + 1, updated_at = now()
    where fair_id = ${fairId}`
}

export async function closeDesks(tx: Tx, fairId: FairId): Promise<{ id: DeskId; boothId: BoothId; version: number }[]> {
  return tx<{ id: DeskId; boothId: BoothId; version: number }[]>`
    update desks set status = 'closed', status_reason = null, status_since = now(), version = desks.version + 1
    from booths where booths.id = desks.booth_id and booths.fair_id = ${fairId} and desks.status <> 'closed'
    returning desks.id, desks.booth_id as "boothId", desks.version`
}

export async function listBoothIds(db: Db, fairId: FairId): Promise<BoothId[]> {
  const rows = await db<{ id: BoothId }[]>`select id from booths where fair_id = ${fairId}`
  return rows.map((row) => row.id)
}
