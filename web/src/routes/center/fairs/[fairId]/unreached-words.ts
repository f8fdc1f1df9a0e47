import type { FairCounts } from '@cho-phien/shared/reports'
import { m } from '#lib/paraglide/messages.js'
import { formatNumber } from '#lib/ui/format.ts'

/** Beside the tickets that were not reached: those that a closing fair will add, else the calls to make, which are owed for more than those. */
export function unreachedWords(
  { waiting, bookedSlots, callBacks, otherCallBacks }: Pick<FairCounts, 'waiting' | 'bookedSlots' | 'callBacks' | 'otherCallBacks'>,
  isClosing: boolean,
): string {
  const unreached = waiting + bookedSlots
  if (isClosing && unreached > 0) {
    const count = formatNumber(unreached)
    return bookedSlots === 0 ? m.board_to_be_closed({ count }) : m.board_to_be_closed_booked({ count, booked: formatNumber(bookedSlots) })
  }
  const count = formatNumber(callBacks)
  return otherCallBacks === 0 ? m.board_call_backs({ count }) : m.board_call_backs_other({ count, other: formatNumber(otherCallBacks) })
}
