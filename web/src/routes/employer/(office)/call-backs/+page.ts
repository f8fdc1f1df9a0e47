import { createApi, unwrap } from '#lib/api/client.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch }) => {
  const api = createApi(fetch)
  const [calls, fairs] = await Promise.all([unwrap(api.GET('/api/employer/call-backs')), unwrap(api.GET('/api/fairs'))])
  return { calls: calls.items, centerPhone: fairs.items[0]?.centerPhone ?? null }
}
