import { createApi, unwrap } from '#lib/api/client.ts'
import { loadRegistered } from '#lib/features/workers/load-registered.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, params, parent }) => {
  const api = createApi(fetch)
  const path = { slug: params.slug }
  const [fair, booths, registered] = await Promise.all([
    unwrap(api.GET('/api/fairs/{slug}', { params: { path } })),
    unwrap(api.GET('/api/fairs/{slug}/booths', { params: { path } })),
    parent().then(({ viewer }) => loadRegistered(fetch, viewer)),
  ])
  return { fair, booths: booths.items, registered }
}
