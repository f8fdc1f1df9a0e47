import type { Viewer } from '@cho-phien/shared/accounts'
import type { OwnCallBack } from '@cho-phien/shared/followups'
import { createApi, unwrap } from '#lib/api/client.ts'

/** The calls owed to the worker signed in and what became of them, none for anybody else. @param fetch a load's own */
export async function loadOwnCalls(viewer: Viewer | null, fetch?: typeof globalThis.fetch): Promise<OwnCallBack[]> {
  if (viewer?.kind !== 'worker' || viewer.workerId === null) return []
  return (await unwrap(createApi(fetch).GET('/api/call-backs'))).items
}
