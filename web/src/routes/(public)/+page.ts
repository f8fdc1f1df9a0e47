import { createApi, unwrap } from '#lib/api/client.ts'
import { loadRegistered } from '#lib/features/workers/load-registered.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, parent }) => {
  const [{ items }, registered] = await Promise.all([
    unwrap(createApi(fetch).GET('/api/fairs')),
    parent().then(({ viewer }) => loadRegistered(fetch, viewer)),
  ])
  return { fairs: items, registered }
}
