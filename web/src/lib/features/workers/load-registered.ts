import type { Viewer } from '@cho-phien/shared/accounts'
import type { WorkerProfile } from '@cho-phien/shared/workers'
import { createApi, unwrap } from '#lib/api/client.ts'

/** How to speak to somebody who is registered. */
export type Registered = Pick<WorkerProfile, 'fullName' | 'sex'>

/** For page loads: the worker signed in, if they could take a ticket now, which asks for a complete profile and consent. */
export async function loadRegistered(fetch: typeof globalThis.fetch, viewer: Viewer | null): Promise<Registered | undefined> {
  if (viewer?.kind !== 'worker' || viewer.workerId === null) return undefined
  const { items } = await unwrap(createApi(fetch).GET('/api/workers'))
  const own = items.find(({ id }) => id === viewer.workerId)
  return own?.isComplete && own.hasConsent ? { fullName: own.fullName, sex: own.sex } : undefined
}
