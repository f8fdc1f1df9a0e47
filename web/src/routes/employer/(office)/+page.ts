import { createApi, unwrap } from '#lib/api/client.ts'
import { matchesFilter } from './results/filter.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch }) => {
  const api = createApi(fetch)
  const [vacancies, booths, desks, outcomes, calls] = await Promise.all([
    unwrap(api.GET('/api/employer/vacancies')),
    unwrap(api.GET('/api/employer/booths')),
    unwrap(api.GET('/api/employer/desks')),
    unwrap(api.GET('/api/employer/outcomes')),
    unwrap(api.GET('/api/employer/call-backs')),
  ])
  const left = {
    disputes: outcomes.items.filter((outcome) => matchesFilter(outcome, 'disputed')).length,
    calls: calls.items.filter(({ doneAt }) => doneAt === null).length,
  }
  return { vacancies: vacancies.items, booths: booths.items, desks: desks.items, left }
}
