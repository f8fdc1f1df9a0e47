import type { BoothLine } from '@cho-phien/shared/booths'
import { chanceReached, likelyReached, waitRange } from '@cho-phien/shared/waiting'
import { m } from '#lib/paraglide/messages.js'
import { slowServerTime } from '#lib/realtime/slow-time.ts'
import { formatNumber } from '#lib/ui/format.ts'

/** From here on a count of minutes says nothing more. */
const longMinutes = 120

type Counts = Pick<BoothLine, 'present' | 'pace' | 'paceIfBack' | 'status'>

/** Where somebody stands. Whoever stepped away is not called, so a wait counts those who are there. */
export interface Stand {
  line: Counts
  /** People before them in the line who are there. */
  presentAhead: number
}

/** Where somebody would stand who joined this line now. */
export function atEnd(line: Counts): Stand {
  return { line, presentAhead: line.present }
}

/** `chờ khoảng 10–20 phút`, moving with the time that passes; says so when nobody can know. */
export function waitWords(stand: Stand): string {
  const { pace, status } = stand.line
  if (status === 'paused') return m.booths_wait_paused()
  if (pace === null) return m.booths_wait_unknown()
  const { fromMinutes, toMinutes } = waitRange(pace, stand.presentAhead, slowServerTime())
  if (fromMinutes >= longMinutes) return m.booths_wait_hours({ hours: formatNumber(Math.floor(fromMinutes / 60)) })
  if (fromMinutes === 0) return m.booths_wait_under({ to: formatNumber(toMinutes) })
  return m.booths_wait_range({ from: formatNumber(fromMinutes), to: formatNumber(toMinutes) })
}

/** When the fair will have ended before this place is called, more likely than not: its end. */
export function endBefore(stand: Stand): string | undefined {
  const pace = stand.line.pace ?? stand.line.paceIfBack
  return pace !== null && chanceReached(pace, stand.presentAhead, slowServerTime()) < likelyReached ? pace.closesAt : undefined
}
