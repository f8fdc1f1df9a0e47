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
  const [slots, ownSlots, { orderWords }] = await Promise.all([
    unwrap(api.GET('/api/booths/{boothId}/slots', { params: { path } })),
    loadSlots(fetch, viewer),
    import('#lib/features/booths/order.ts'),
  ])
  // Most booths give out no times: their chooser comes with the first one.
  const hasSlots = slots.free.length + slots.taken > 0 || ownSlots.items.some((slot) => slot.boothId === boothId)
  const BookSlot = hasSlots ? (await import('#lib/features/slots/BookSlot.svelte')).default : undefined
  return { booth, fair, slots, ownSlots, BookSlot, orderWords }
}
