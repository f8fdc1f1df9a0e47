import type { paths } from '#lib/api/schema.ts'
import { createApi, unwrap } from '#lib/api/client.ts'
import type { PageLoad } from './$types'

type Query = NonNullable<paths['/api/center/fairs/{fairId}/interviews']['get']['parameters']['query']>

const filters = ['search', 'outcome', 'boothId', 'status', 'page'] as const

export const load: PageLoad = async ({ fetch, params, url }) => {
  const api = createApi(fetch)
  const given = filters.flatMap((name) => {
    const value = url.searchParams.get(name)
    return value ? [[name, value] as const] : []
  })
  // What is in the address may be anything: the server checks it.
  const query = Object.fromEntries(given) as Query
  const [list, booths] = await Promise.all([
    unwrap(api.GET('/api/center/fairs/{fairId}/interviews', { params: { path: params, query } })),
    unwrap(api.GET('/api/center/fairs/{fairId}/booths', { params: { path: params } })),
  ])
  return { list, booths: booths.items }
}
