import { createApi, unwrap } from '#lib/api/client.ts'
import { homeOf, pathWanted } from '#lib/features/accounts/home.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, parent, url }) => {
  const { viewer } = await parent()
  const { items } = await unwrap(createApi(fetch).GET('/api/account/sessions'))
  return { sessions: items, next: pathWanted(url) ?? homeOf(viewer) }
}
