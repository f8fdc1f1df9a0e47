import { createApi, unwrap } from '#lib/api/client.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch }) => ({
  vacancies: (await unwrap(createApi(fetch).GET('/api/employer/vacancies'))).items,
})
