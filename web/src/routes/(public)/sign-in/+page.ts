import { redirect } from '@sveltejs/kit'
import { homeOf, pathWanted } from '#lib/features/accounts/home.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ parent, url }) => {
  const { viewer, hasPhoneCodes } = await parent()
  const next = pathWanted(url)
  if (viewer) redirect(303, next ?? homeOf(viewer))
  const isSlip = !hasPhoneCodes || url.searchParams.get('way') === 'slip'
  return { next, way: isSlip ? ('slip' as const) : ('phone' as const) }
}
