import { createApi, unwrap } from '#lib/api/client.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, params }) => {
  const api = createApi(fetch)
  const [line, booths] = await Promise.all([
    unwrap(api.GET('/api/center/booths/{boothId}/line', { params: { path: { boothId: params.boothId } } })),
    unwrap(api.GET('/api/center/fairs/{fairId}/booths', { params: { path: { fairId: params.fairId } } })),
  ])
  return { entries: line.items, booths: booths.items, boothId: params.boothId }
}
