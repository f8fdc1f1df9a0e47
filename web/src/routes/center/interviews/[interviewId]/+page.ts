import { createApi, unwrap } from '#lib/api/client.ts'
import type { PageLoad } from './$types'

const uuid = /^[0-9a-f-]{36}$/

export const load: PageLoad = async ({ fetch, params, url }) => {
  const fairId = url.searchParams.get('fair') ?? ''
  return {
    interview: await unwrap(createApi(fetch).GET('/api/center/interviews/{interviewId}', { params: { path: params } })),
    /** Back to the list it was opened from. */
    listPath: uuid.test(fairId) ? `/center/fairs/${fairId}/interviews` : '/center',
  }
}
