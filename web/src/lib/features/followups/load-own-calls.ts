import type { Viewer } from '@cho-phien/shared/accounts'
import type { OwnCallBacks } from '@cho-phien/shared/followups'
import { createApi, unwrap } from '#lib/api/client.ts'

/** The calls owed to the worker signed in, what became of them and how word gets to them; none for anybody else. @param fetch a load's own */
export async function loadOwnCalls(viewer: Viewer | null, fetch?: typeof globalThis.fetch): Promise<OwnCallBacks> {
  if (viewer?.kind !== 'worker' || viewer.workerId === null) return { items: [], reach: null }
  return unwrap(createApi(fetch).GET('/api/call-backs'))
}
