import { loadSlots } from '#lib/features/slots/load-slots.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, parent }) => {
  const { viewer } = await parent()
  return { slots: await loadSlots(fetch, viewer) }
}
