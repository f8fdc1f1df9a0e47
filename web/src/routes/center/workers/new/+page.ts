import { error } from '@sveltejs/kit'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ parent }) => {
  const { viewer } = await parent()
  if (viewer.role === 'viewer') error(403, 'not_allowed', { code: 'not_allowed' })
}
