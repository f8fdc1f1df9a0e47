import type { BoothId } from '@cho-phien/shared/ids'
import { createApi, unwrap } from '#lib/api/client.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, params }) => {
  const api = createApi(fetch)
  const boothId = params.boothId as BoothId
  const booth = await unwrap(api.GET('/api/booths/{boothId}', { params: { path: { boothId } } }))
  const fair = await unwrap(api.GET('/api/fairs/{slug}', { params: { path: { slug: booth.fairSlug } } }))
  return { booth, fair }
}
