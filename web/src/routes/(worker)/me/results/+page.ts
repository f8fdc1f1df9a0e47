import { createApi, unwrap } from '#lib/api/client.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch }) => {
  const { items } = await unwrap(createApi(fetch).GET('/api/outcomes'))
  return { outcomes: items }
}
