import { error } from '@sveltejs/kit'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ parent }) => {
  const { isOwner } = await parent()
  if (!isOwner) error(403, 'not_allowed', { code: 'not_allowed' })
}
