import type { StaffViewer } from '@cho-phien/shared/accounts'
import { error } from '@sveltejs/kit'
import { createApi, unwrap, type Api } from '#lib/api/client.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ parent, fetch, url }) => {
  const { viewer } = await parent()
  if (viewer.role === 'viewer') error(403, 'not_allowed', { code: 'not_allowed' })
  const address = new URL('/sign-in?way=slip', url).href
  return { today: viewer.role === 'hall_operator' ? await findToday(createApi(fetch), viewer, address) : undefined }
}

/** The fair that the operator's hall takes part in, running or the next, and how its people are. The fairs come in this order. */
async function findToday(api: Api, { hallId }: StaffViewer, address: string) {
  const { items } = await unwrap(api.GET('/api/center/fairs'))
  const fair = items.find(
    ({ status, halls }) => !['draft', 'closed', 'signed'].includes(status) && halls.some((hall) => hall.hallId === hallId),
  )
  if (fair === undefined) return undefined
  const counts = await unwrap(api.GET('/api/center/fairs/{fairId}/counts', { params: { path: { fairId: fair.id } } }))
  const hall = counts.halls.find((one) => one.hallId === hallId)
  return hall && { fair, hall, address }
}
