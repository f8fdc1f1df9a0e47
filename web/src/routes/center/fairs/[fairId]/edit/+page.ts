import { error } from '@sveltejs/kit'
import { createApi, unwrap } from '#lib/api/client.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, parent }) => {
  const { isPlanner } = await parent()
  if (!isPlanner) error(403, 'not_allowed', { code: 'not_allowed' })
  return { halls: (await unwrap(createApi(fetch).GET('/api/center/halls'))).items }
}
