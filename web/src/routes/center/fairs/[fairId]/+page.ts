import { createApi, unwrap } from '#lib/api/client.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, params }) => {
  const api = createApi(fetch)
  const fairIn = { params: { path: params } }
  const [counts, booths, blockers, alerts] = await Promise.all([
    unwrap(api.GET('/api/center/fairs/{fairId}/counts', fairIn)),
    unwrap(api.GET('/api/center/fairs/{fairId}/booths', fairIn)),
    unwrap(api.GET('/api/center/fairs/{fairId}/transitions', fairIn)),
    unwrap(api.GET('/api/center/fairs/{fairId}/alerts', fairIn)),
  ])
  return { counts, booths: booths.items, blockers, alerts: alerts.items }
}
