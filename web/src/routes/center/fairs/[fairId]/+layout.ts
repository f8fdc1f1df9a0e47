import { createApi, unwrap } from '#lib/api/client.ts'
import type { LayoutLoad } from './$types'

export const load: LayoutLoad = async ({ fetch, params }) => ({
  fair: await unwrap(createApi(fetch).GET('/api/center/fairs/{fairId}', { params: { path: params } })),
})
