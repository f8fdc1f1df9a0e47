import { createApi, unwrap } from '#lib/api/client.ts'
import type { LayoutLoad } from './$types'

/** Who looks at the page and what the app can do now: for every page and guard. */
export const load: LayoutLoad = async ({ fetch }) => {
  const { viewer, isDemo, hasPhoneCodes, media, now } = await unwrap(createApi(fetch).GET('/api/me'))
  return { viewer, isDemo, hasPhoneCodes, media, now }
}
