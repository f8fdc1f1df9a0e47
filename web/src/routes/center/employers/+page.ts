import { employerStatuses, type EmployerStatus } from '@cho-phien/shared/employers'
import { createApi, unwrap } from '#lib/api/client.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, url }) => {
  const asked = url.searchParams.get('status') as EmployerStatus
  const status = employerStatuses.includes(asked) ? asked : undefined
  const query = status ? { status } : {}
  const { items } = await unwrap(createApi(fetch).GET('/api/center/employers', { params: { query } }))
  return { employers: items, status }
}
