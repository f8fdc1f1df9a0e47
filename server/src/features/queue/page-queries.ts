import type { BoothId, WorkerId } from '@cho-phien/shared/ids'
import { isHeld } from '../../clock/holds.ts'
import type { Db } from '../../db/client.ts'
import { workerRoomPrefix } from '../../realtime/rooms.ts'

/** A ring for this worker is heard somewhere: a page of their account is connected. It decides nothing; whoever sees the line is shown it. */
export const hasPage = (db: Db, workerId: ReturnType<Db>) => isHeld(db, db`${workerRoomPrefix} || ${workerId}`)

/** Waits in a line that shows whether a page of theirs is open. */
const isInLine = (db: Db) => db`tickets.closed_at is null and tickets.status in ('waiting', 'away', 'missed')`

/** The lines in which these workers wait. */
export async function listBoothsOfWorkers(db: Db, workerIds: WorkerId[]): Promise<BoothId[]> {
  if (workerIds.length === 0) return []
  const rows = await db<{ boothId: BoothId }[]>`
    select distinct booth_id as "boothId" from tickets where worker_id = any(${workerIds}::uuid[]) and ${isInLine(db)}`
  return rows.map(({ boothId }) => boothId)
}

/** The lines of those who have a page open at this process. */
export async function listBoothsOfPagesAt(db: Db, nodeId: string): Promise<BoothId[]> {
  const rows = await db<{ boothId: BoothId }[]>`
    select distinct booth_id as "boothId" from tickets join node_holds on node_holds.room = ${workerRoomPrefix} || tickets.worker_id
    where node_holds.node_id = ${nodeId} and ${isInLine(db)}`
  return rows.map(({ boothId }) => boothId)
}
