import type { BoothId } from '@cho-phien/shared/ids'
import { createApi, unwrap } from '#lib/api/client.ts'
import { loadSlots } from '#lib/features/slots/load-slots.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, params, parent }) => {
  const api = createApi(fetch)
  const boothId = params.boothId as BoothId
  const booth = await unwrap(api.GET('/api/booths/{boothId}', { params: { path: { boothId } } }))
  const fair = await unwrap(api.GET('/api/fairs/{slug}', { params: { path: { slug: booth.fairSlug } } }))
  const { viewer } = await parent()
  const path = { boothId }
  const [slots, ownSlots] = await Promise.all([
    unwrap(api.GET('/api/booths/{boothId}/slots', { params: { path } })),
    loadSlots(fetch, viewer),
  ])
  return { booth, fair, slots, ownSlots }
}
