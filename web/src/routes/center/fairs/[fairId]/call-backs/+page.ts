import { error } from '@sveltejs/kit'
import { createApi, unwrap } from '#lib/api/client.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, params, parent }) => {
  const { isPlanner } = await parent()
  if (!isPlanner) error(403, 'not_allowed', { code: 'not_allowed' })
  return { calls: (await unwrap(createApi(fetch).GET('/api/center/fairs/{fairId}/call-backs', { params: { path: params } }))).items }
}
