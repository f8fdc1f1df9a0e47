import type { Viewer } from '@cho-phien/shared/accounts'
import type { Referral } from '@cho-phien/shared/referrals'
import { createApi, unwrap } from '#lib/api/client.ts'

/** For loads: the booths to which the worker signed in was sent on and has not answered, none for anybody else. */
export async function loadReferrals(fetch: typeof globalThis.fetch, viewer: Viewer | null): Promise<Referral[]> {
  if (viewer?.kind !== 'worker' || viewer.workerId === null) return []
  return (await unwrap(createApi(fetch).GET('/api/referrals'))).items
}
