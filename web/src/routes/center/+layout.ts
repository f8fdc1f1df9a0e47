import { redirect } from '@sveltejs/kit'
import { homeOf, setUpOf } from '#lib/features/accounts/home.ts'
import type { LayoutLoad } from './$types'

export const load: LayoutLoad = async ({ parent, url }) => {
  const { viewer } = await parent()
  const next = encodeURIComponent(url.pathname + url.search)
  if (!viewer) redirect(303, `/sign-in/work?next=${next}`)
  if (viewer.kind !== 'staff') redirect(303, homeOf(viewer))
  const setUp = setUpOf(viewer)
  if (setUp) redirect(303, `${setUp}?next=${next}`)
  const isPlanner = viewer.role === 'administrator' || viewer.role === 'moderator'
  return { viewer, isPlanner, isAdministrator: viewer.role === 'administrator' }
}
