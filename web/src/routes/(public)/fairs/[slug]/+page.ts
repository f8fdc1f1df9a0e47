import { createApi, unwrap } from '#lib/api/client.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, params, depends }) => {
  depends('app:fair')
  const api = createApi(fetch)
  const path = { slug: params.slug }
  const [fair, booths] = await Promise.all([
    unwrap(api.GET('/api/fairs/{slug}', { params: { path } })),
    unwrap(api.GET('/api/fairs/{slug}/booths', { params: { path } })),
  ])
  return { fair, booths: booths.items }
}
