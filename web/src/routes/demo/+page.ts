import { error } from '@sveltejs/kit'
import { createApi, unwrap } from '#lib/api/client.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, parent }) => {
  const { isDemo } = await parent()
  if (!isDemo) error(404, 'not_found', { code: 'not_found' })
  const { items } = await unwrap(createApi(fetch).GET('/api/fairs'))
  return { fair: items.find(({ status }) => status === 'live') ?? items[0] }
}
