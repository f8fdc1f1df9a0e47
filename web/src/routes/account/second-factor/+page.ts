import { redirect } from '@sveltejs/kit'
import { homeOf, pathWanted } from '#lib/features/accounts/home.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ parent, url }) => {
  const { viewer } = await parent()
  if (viewer.kind === 'worker') redirect(303, homeOf(viewer))
  return { next: pathWanted(url) ?? homeOf(viewer) }
}
