import { redirect } from '@sveltejs/kit'
import { createApi, unwrap } from '#lib/api/client.ts'
import { homeOf } from '#lib/features/accounts/home.ts'
import type { LayoutLoad } from './$types'

export const load: LayoutLoad = async ({ fetch, parent, url }) => {
  const { viewer } = await parent()
  if (!viewer) redirect(303, `/sign-in/work?next=${encodeURIComponent(url.pathname + url.search)}`)
  if (viewer.kind !== 'employer') redirect(303, homeOf(viewer))
  const employer = await unwrap(createApi(fetch).GET('/api/employer'))
  return { viewer, employer, isOwner: viewer.role === 'owner' }
}
