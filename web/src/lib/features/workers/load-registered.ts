import type { Viewer } from '@cho-phien/shared/accounts'
import { createApi, unwrap } from '#lib/api/client.ts'

/** For page loads: whether the worker signed in could take a ticket now, which asks for a complete profile and consent. */
export async function loadRegistered(fetch: typeof globalThis.fetch, viewer: Viewer | null): Promise<boolean> {
  if (viewer?.kind !== 'worker' || viewer.workerId === null) return false
  const { items } = await unwrap(createApi(fetch).GET('/api/workers'))
  return items.some(({ id, isComplete, hasConsent }) => id === viewer.workerId && isComplete && hasConsent)
}
