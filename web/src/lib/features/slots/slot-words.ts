import type { Ticket } from '@cho-phien/shared/queue'
import type { Slot } from '@cho-phien/shared/slots'
import { m } from '#lib/paraglide/messages.js'
import { formatDay, formatTime } from '#lib/ui/format.ts'

/** `9:40, Thứ Sáu 27/11` */
export function slotTime(moment: string): string {
  return m.slots_at({ time: formatTime(moment), day: formatDay(moment) })
}

/** The times that say something still: once its holder is called, the ticket says how it goes on. */
export function untoldSlots(slots: readonly Slot[], tickets: readonly Ticket[]): Slot[] {
  const isCalled = (slot: Slot) =>
    tickets.some(({ id, status }) => id === slot.ticketId && ['ringing', 'interviewing', 'closed'].includes(status))
  return slots.filter((slot) => slot.status !== 'due' || !isCalled(slot))
}

/** Why a booked time is gone, in words of its worker. */
export function cancelSentence({ cancelCode, cancelReason }: Pick<Slot, 'cancelCode' | 'cancelReason'>): string {
  if (cancelCode === 'employer') return m.slots_cancelled_employer({ reason: cancelReason ?? '' })
  if (cancelCode === 'center') return m.slots_cancelled_center({ reason: cancelReason ?? '' })
  if (cancelCode === 'fair_moved') return m.slots_cancelled_fair_moved()
  if (cancelCode === 'desk_removed') return m.slots_cancelled_desk_removed()
  if (cancelCode === 'booth_withdrawn') return m.slots_cancelled_booth_withdrawn()
  if (cancelCode === 'fair_over') return m.slots_cancelled_fair_over()
  return cancelCode === 'booth_closed' ? m.slots_cancelled_booth_closed() : m.slots_cancelled_not_reached()
}
