import type { Hall, HallInput } from '@cho-phien/shared/halls'
import type { CenterId, HallId, SessionId } from '@cho-phien/shared/ids'
import type { Db, Tx } from '../../db/client.ts'
import { notFoundUnless } from '../../errors.ts'

export function listHalls(db: Db, centerId: CenterId): Promise<Hall[]> {
  return db<Hall[]>`
    select id, name, commune_code as "communeCode", address, device_count as "deviceCount"
    from halls where center_id = ${centerId} order by fold_text(name), id`
}

export async function insertHall(tx: Tx, centerId: CenterId, hall: HallInput): Promise<Hall> {
  const [row] = await tx<Hall[]>`
    insert into halls (center_id, name, commune_code, address, device_count)
    values (${centerId}, ${hall.name}, ${hall.communeCode}, ${hall.address}, ${hall.deviceCount})
    returning id, name, commune_code as "communeCode", address, device_count as "deviceCount"`
  return notFoundUnless(row)
}

/** @returns undefined when the hall is not this centre's. */
export async function updateHall(tx: Tx, which: { id: HallId; centerId: CenterId }, hall: HallInput): Promise<Hall | undefined> {
  const [row] = await tx<Hall[]>`
    update halls set name = ${hall.name}, commune_code = ${hall.communeCode}, address = ${hall.address}, device_count = ${hall.deviceCount}
    where id = ${which.id} and center_id = ${which.centerId}
    returning id, name, commune_code as "communeCode", address, device_count as "deviceCount"`
  return row
}

export interface HallOfCenter {
  hallId: HallId
  centerId: CenterId
}

/** The halls whose operator gave the slip of these sign-ins, by sign-in; others are at no hall. */
export async function mapHallsOfSessions(db: Db, sessionIds: SessionId[]): Promise<Map<SessionId, HallOfCenter>> {
  const rows = await db<(HallOfCenter & { id: SessionId })[]>`
    select sessions.id, staff_seats.hall_id as "hallId", staff_seats.center_id as "centerId"
    from sessions join slips on slips.id = sessions.slip_id join staff_seats on staff_seats.account_id = slips.issued_by
    where sessions.id = any(${sessionIds}::uuid[]) and staff_seats.hall_id is not null`
  return new Map(rows.map(({ id, ...hall }) => [id, hall]))
}

/** The halls with a device at this process. */
export function listHallsHeldBy(db: Db, nodeId: string): Promise<HallOfCenter[]> {
  return db<HallOfCenter[]>`
    select distinct staff_seats.hall_id as "hallId", staff_seats.center_id as "centerId"
    from node_holds join sessions on node_holds.room = 'session:' || sessions.id
    join slips on slips.id = sessions.slip_id join staff_seats on staff_seats.account_id = slips.issued_by
    where node_holds.node_id = ${nodeId} and staff_seats.hall_id is not null`
}
