import type { FairId } from '@cho-phien/shared/ids'
import { createApi, unwrap } from '#lib/api/client.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, url }) => {
  const api = createApi(fetch)
  const booths = (await unwrap(api.GET('/api/employer/booths'))).items
  const fairs = booths.map(({ fairId, fairTitle }) => ({ id: fairId, title: fairTitle }))
  const asked = url.searchParams.get('fairId') as FairId | null
  const fairId = fairs.find(({ id }) => id === asked)?.id
  const query = fairId ? { fairId } : {}
  const [outcomes, owed] = await Promise.all([
    unwrap(api.GET('/api/employer/outcomes', { params: { query } })),
    unwrap(api.GET('/api/employer/outcomes/owed')),
  ])
  return { fairs, fairId, boothIds: booths.map(({ id }) => id), outcomes: outcomes.items, owed: owed.items }
}
