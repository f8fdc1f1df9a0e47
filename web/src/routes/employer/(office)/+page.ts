import { createApi, unwrap } from '#lib/api/client.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch }) => {
  const api = createApi(fetch)
  const [vacancies, booths, desks] = await Promise.all([
    unwrap(api.GET('/api/employer/vacancies')),
    unwrap(api.GET('/api/employer/booths')),
    unwrap(api.GET('/api/employer/desks')),
  ])
  return { vacancies: vacancies.items, booths: booths.items, desks: desks.items }
}
