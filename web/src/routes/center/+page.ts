import { createApi, unwrap } from '#lib/api/client.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch }) => ({
  fairs: (await unwrap(createApi(fetch).GET('/api/center/fairs'))).items,
})
