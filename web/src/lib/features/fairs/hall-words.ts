import type { HallCount } from '@cho-phien/shared/reports'
import { m } from '#lib/paraglide/messages.js'
import { dotted, formatNumber } from '#lib/ui/format.ts'

/** `4 người lấy số · 2 đang chờ · 1 đang nói` */
export function hallWords({ persons, waiting, talking }: HallCount): string {
  if (persons === 0) return m.board_hall_nobody()
  return dotted([
    m.board_hall_persons({ count: formatNumber(persons) }),
    waiting > 0 && m.board_hall_waiting({ count: formatNumber(waiting) }),
    talking > 0 && m.board_hall_talking({ count: formatNumber(talking) }),
  ])
}

/** Somebody of the hall waits, and no device is connected there: a ring would be heard by nobody. */
export function isHallSilent({ waiting, talking, connected }: HallCount): boolean {
  return waiting + talking > 0 && connected === 0
}
