import { loadOwnCalls } from '#lib/features/followups/load-own-calls.ts'
import { loadSlots } from '#lib/features/slots/load-slots.ts'
import { loadReferrals } from '#lib/features/queue/load-referrals.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, parent }) => {
  const { viewer, tickets } = await parent()
  const [slots, referrals, calls] = await Promise.all([loadSlots(fetch, viewer), loadReferrals(fetch, viewer), loadOwnCalls(viewer, fetch)])
  // Most visits have no booked time, suggested booth or call asked for: their parts come with the first one.
  const isEmpty = slots.items.length + slots.wishes.length === 0
  const MySlots = isEmpty ? undefined : (await import('#lib/features/slots/MySlots.svelte')).default
  const Referrals = referrals.length === 0 ? undefined : (await import('#lib/features/queue/Referrals.svelte')).default
  const isWaiting = tickets.some(({ status }) => status !== 'closed')
  const NoTicketYet = isWaiting ? undefined : (await import('./NoTicketYet.svelte')).default
  const asked = calls.items.filter(({ ticketId }) => ticketId === null)
  const MyCalls = asked.length === 0 ? undefined : (await import('#lib/features/followups/MyCalls.svelte')).default
  return { slots, MySlots, referrals, Referrals, calls, asked, MyCalls, NoTicketYet }
}
