import { redirect } from '@sveltejs/kit'
import { createApi, unwrap } from '#lib/api/client.ts'
import { homeOf } from '#lib/features/accounts/home.ts'
import { loadTickets } from '#lib/features/queue/load-tickets.ts'
import type { LayoutLoad } from './$types'

/** Everything a worker does for themself. Others are shown their own place. */
export const load: LayoutLoad = async ({ fetch, parent, url }) => {
  const { viewer } = await parent()
  if (viewer === null) redirect(303, `/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`)
  if (viewer.kind !== 'worker') redirect(303, homeOf(viewer))
  const [tickets, workers] = await Promise.all([loadTickets(fetch, viewer), unwrap(createApi(fetch).GET('/api/workers'))])
  const worker = workers.items.find(({ id }) => id === viewer.workerId)
  return { viewer, tickets, workers: workers.items, worker }
}
