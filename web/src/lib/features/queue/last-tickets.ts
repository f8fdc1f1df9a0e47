import type { Ticket } from '@cho-phien/shared/queue'
import { findKept, forget, keep } from '#lib/features/accounts/tab-memory.ts'

const key = 'tickets'

/** What a page that does not open offline can still say: the open tickets as they were last known. */
interface LastTickets {
  knownAt: string
  tickets: Pick<Ticket, 'id' | 'number' | 'employerName'>[]
}

export function keepTickets(open: Ticket[], knownAt: Date): void {
  if (open.length === 0) return forget(key)
  const tickets = open.map(({ id, number, employerName }) => ({ id, number, employerName }))
  keep(key, { knownAt: knownAt.toISOString(), tickets } satisfies LastTickets)
}

export function findTickets(): LastTickets | undefined {
  return findKept(key) as LastTickets | undefined
}
