import { error } from '@sveltejs/kit'
import { createApi, unwrap } from '#lib/api/client.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, parent }) => {
  const { isAdministrator } = await parent()
  if (!isAdministrator) error(403, 'not_allowed', { code: 'not_allowed' })
  const api = createApi(fetch)
  const [staff, halls] = await Promise.all([unwrap(api.GET('/api/center/staff')), unwrap(api.GET('/api/center/halls'))])
  return { staff: staff.items, halls: halls.items }
}
