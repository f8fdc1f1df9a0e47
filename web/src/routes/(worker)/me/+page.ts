import { loadSlots } from '#lib/features/slots/load-slots.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, parent }) => {
  const { viewer } = await parent()
  const slots = await loadSlots(fetch, viewer)
  // Most visits have no booked time: its parts come with the first one.
  const isEmpty = slots.items.length + slots.wishes.length === 0
  return { slots, MySlots: isEmpty ? undefined : (await import('#lib/features/slots/MySlots.svelte')).default }
}
