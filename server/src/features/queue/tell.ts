import type { WorkerId } from '@cho-phien/shared/ids'
import type { Services } from '../../services.ts'
import { lineSeemsOther } from '../booths/line.ts'
import { listIdleTickets } from './queries.ts'

/** A worker is called, or free again: the other lines they stand in show it. Call it after commit. */
export function tellLinesOf(services: Services, workerId: WorkerId): void {
  services.background.run('lines of a worker', async () => {
    for (const { boothId } of await listIdleTickets(services.db, workerId)) lineSeemsOther(services, boothId)
  })
}
