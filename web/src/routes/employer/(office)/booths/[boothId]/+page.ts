import { error } from '@sveltejs/kit'
import { createApi, unwrap } from '#lib/api/client.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, params }) => {
  const api = createApi(fetch)
  const [booths, vacancies, desks, people, slots] = await Promise.all([
    unwrap(api.GET('/api/employer/booths')),
    unwrap(api.GET('/api/employer/vacancies')),
    unwrap(api.GET('/api/employer/booths/{boothId}/desks', { params: { path: params } })),
    unwrap(api.GET('/api/employer/members')),
    unwrap(api.GET('/api/employer/booths/{boothId}/slots', { params: { path: params } })),
  ])
  const booth = booths.items.find(({ id }) => id === params.boothId)
  if (!booth) error(404, 'not_found', { code: 'not_found' })
  return { booth, vacancies: vacancies.items, desks: desks.items, members: people.members, slots: slots.items }
}
