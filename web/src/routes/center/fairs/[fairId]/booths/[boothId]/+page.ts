import { createApi, unwrap } from '#lib/api/client.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, params }) => {
  const api = createApi(fetch)
  const path = { boothId: params.boothId }
  const [line, messages, slots, desks, booths] = await Promise.all([
    unwrap(api.GET('/api/center/booths/{boothId}/line', { params: { path } })),
    unwrap(api.GET('/api/center/booths/{boothId}/messages', { params: { path } })),
    unwrap(api.GET('/api/center/booths/{boothId}/slots', { params: { path } })),
    unwrap(api.GET('/api/center/booths/{boothId}/desks', { params: { path } })),
    unwrap(api.GET('/api/center/fairs/{fairId}/booths', { params: { path: { fairId: params.fairId } } })),
  ])
  return {
    entries: line.items,
    messages: messages.items,
    slots: slots.items,
    desks: desks.items,
    booths: booths.items,
    boothId: params.boothId,
  }
}
