import type { DeskId, WorkerId } from '@cho-phien/shared/ids'
import type { Tx } from '../../db/client.ts'
import type { Services } from '../../services.ts'
import { lineSeemsOther } from '../booths/line.ts'
import { publishTicket } from './lines.ts'
import { listTicketsOfDesk } from './move-queries.ts'
import { listIdleOfPhone, type TicketRow } from './queries.ts'

/**
 * A worker is called, answers, talks, or is free again: the other lines in which they or others on their phone stand show it. Those others read why they are
 * held, also where they signed in by themselves; the worker's own pages hear of the call itself. Call it after commit.
 */
export function tellLinesOf(services: Services, workerId: WorkerId): void {
  services.background.run('lines of a worker', async () => {
    const tickets = await listIdleOfPhone(services.db, workerId)
    for (const boothId of new Set(tickets.map((ticket) => ticket.boothId))) lineSeemsOther(services, boothId)
    for (const ticket of tickets) if (ticket.workerId !== workerId) publishTicket(services, ticket)
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
