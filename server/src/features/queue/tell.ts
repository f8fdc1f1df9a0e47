import type { DeskId, WorkerId } from '@cho-phien/shared/ids'
import type { Tx } from '../../db/client.ts'
import type { Services } from '../../services.ts'
import { lineSeemsOther } from '../booths/line.ts'
import { listTicketsOfDesk } from './move-queries.ts'
import { listIdleBooths, type TicketRow } from './queries.ts'

/** A worker is called, or free again: the other lines in which they or others on their phone stand show it. Call it after commit. */
export function tellLinesOf(services: Services, workerId: WorkerId): void {
  services.background.run('lines of a worker', async () => {
    for (const boothId of await listIdleBooths(services.db, workerId)) lineSeemsOther(services, boothId)
  })
}

/** Somebody works at this desk from now on, or no longer does: whether it calls them next depends on that. */
export async function tellHanded(
  tx: Tx,
  line: { ticketChanged(ticket: Pick<TicketRow, 'id' | 'workerId' | 'boothId'>): void },
  deskId: DeskId,
): Promise<void> {
  for (const ticket of await listTicketsOfDesk(tx, deskId)) line.ticketChanged(ticket)
}
