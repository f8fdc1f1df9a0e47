import { redirect } from '@sveltejs/kit'
import { homeOf, pathWanted } from '#lib/features/accounts/home.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ parent, url }) => {
  const { viewer } = await parent()
  const next = pathWanted(url)
  // A worker who shares the device may still sign in for their work.
  if (viewer && viewer.kind !== 'worker') redirect(303, next ?? homeOf(viewer))
  return { next }
}
