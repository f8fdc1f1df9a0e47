import { createApi, unwrap } from '#lib/api/client.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, params }) => {
  return {
    interview: await unwrap(createApi(fetch).GET('/api/center/interviews/{interviewId}', { params: { path: params } })),
  }
}
