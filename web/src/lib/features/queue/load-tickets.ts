import type { Viewer } from '@cho-phien/shared/accounts'
import type { Ticket } from '@cho-phien/shared/queue'
import { createApi, unwrap } from '#lib/api/client.ts'

/** For layout loads: the tickets of the worker signed in, none for anybody else. */
export async function loadTickets(fetch: typeof globalThis.fetch, viewer: Viewer | null): Promise<Ticket[]> {
  if (viewer?.kind !== 'worker' || viewer.workerId === null) return []
  return (await unwrap(createApi(fetch).GET('/api/tickets'))).items
}
