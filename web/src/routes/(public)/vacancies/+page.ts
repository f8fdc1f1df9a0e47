import { destinations, occupationGroups } from '@cho-phien/shared/forms'
import { createApi, unwrap } from '#lib/api/client.ts'
import type { PageLoad } from './$types'

const longest = 120

export const load: PageLoad = async ({ fetch, url }) => {
  const search = (url.searchParams.get('search') ?? '').trim().slice(0, longest)
  const workplace = destinations.find((value) => value === url.searchParams.get('workplace'))
  const occupationGroup = occupationGroups.find((value) => value === url.searchParams.get('occupationGroup'))
  const query = { ...(search && { search }), ...(workplace && { workplace }), ...(occupationGroup && { occupationGroup }) }
  const api = createApi(fetch)
  const [vacancies, fairs] = await Promise.all([unwrap(api.GET('/api/vacancies', { params: { query } })), unwrap(api.GET('/api/fairs'))])
  return {
    vacancies: vacancies.items,
    fairs: fairs.items,
    search,
    isWhole: url.searchParams.has('all'),
    workplace: workplace ?? '',
    occupationGroup: occupationGroup ?? '',
  }
}
