import { createApi, unwrap } from '#lib/api/client.ts'
import type { PageLoad } from './$types'

/** The centre that helps is the one of the fair that is on, or comes next. */
export const load: PageLoad = async ({ fetch }) => {
  const { items } = await unwrap(createApi(fetch).GET('/api/fairs'))
  const fair = items[0]
  return { centerName: fair?.centerName, centerPhone: fair?.centerPhone ?? undefined, halls: fair?.halls ?? [] }
}
