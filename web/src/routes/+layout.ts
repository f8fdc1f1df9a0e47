import { createApi, unwrap } from '#lib/api/client.ts'
import { keepFor } from '#lib/features/accounts/tab-memory.ts'
import type { LayoutLoad } from './$types'

/** Who looks at the page and what the app can do now: for every page and guard. */
export const load: LayoutLoad = async ({ fetch }) => {
  const { viewer, isDemo, hasPhoneCodes, media, now } = await unwrap(createApi(fetch).GET('/api/me'))
  // Before any page reads what the tab keeps. On the server there is no tab.
  if (typeof window !== 'undefined' && viewer !== null) keepFor(viewer.accountId)
  return { viewer, isDemo, hasPhoneCodes, media, now }
}
