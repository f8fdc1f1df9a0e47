import type { Viewer } from '@cho-phien/shared/accounts'
import type { OwnSlots } from '@cho-phien/shared/slots'
import { createApi, unwrap } from '#lib/api/client.ts'

/** For loads: the booked times of the worker signed in, none for anybody else. */
export async function loadSlots(fetch: typeof globalThis.fetch, viewer: Viewer | null): Promise<OwnSlots> {
  if (viewer?.kind !== 'worker' || viewer.workerId === null) return { items: [], wishes: [] }
  return unwrap(createApi(fetch).GET('/api/slots'))
}
