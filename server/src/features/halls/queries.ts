import type { Hall, HallInput } from '@cho-phien/shared/halls'
import type { CenterId, HallId } from '@cho-phien/shared/ids'
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
