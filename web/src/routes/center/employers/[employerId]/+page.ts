import { createApi, unwrap } from '#lib/api/client.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, params }) => ({
  employer: await unwrap(createApi(fetch).GET('/api/center/employers/{employerId}', { params: { path: params } })),
})
