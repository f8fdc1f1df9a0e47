import { redirect } from '@sveltejs/kit'
import type { LayoutLoad } from './$types'

export const load: LayoutLoad = async ({ parent, url }) => {
  const { viewer } = await parent()
  if (!viewer) redirect(303, `/sign-in/work?next=${encodeURIComponent(url.pathname)}`)
  return { viewer }
}
