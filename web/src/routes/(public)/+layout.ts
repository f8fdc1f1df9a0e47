import { loadTickets } from '#lib/features/queue/load-tickets.ts'
import type { LayoutLoad } from './$types'

export const load: LayoutLoad = async ({ fetch, parent }) => {
  const { viewer } = await parent()
  return { tickets: await loadTickets(fetch, viewer) }
}
