import type { BoothLine } from '@cho-phien/shared/booths'
import { chanceReached, likelyReached, waitRange } from '@cho-phien/shared/waiting'
import { m } from '#lib/paraglide/messages.js'
import { formatNumber } from '#lib/ui/format.ts'

/** From here on a count of minutes says nothing more. */
const longMinutes = 120

/** `chờ khoảng 10–20 phút` for somebody with this many before them; says so when nobody can know. */
export function waitWords({ pace }: BoothLine, ahead: number): string {
  if (pace === null) return m.booths_wait_unknown()
  const { fromMinutes, toMinutes } = waitRange(pace, ahead)
  if (fromMinutes >= longMinutes) return m.booths_wait_hours({ hours: formatNumber(Math.floor(fromMinutes / 60)) })
  if (fromMinutes === 0) return m.booths_wait_under({ to: formatNumber(toMinutes) })
  return m.booths_wait_range({ from: formatNumber(fromMinutes), to: formatNumber(toMinutes) })
}

/** When the fair will have ended before this place is called, more likely than not: its end. */
export function endBefore({ pace }: BoothLine, ahead: number): string | undefined {
  return pace !== null && chanceReached(pace, ahead) < likelyReached ? pace.closesAt : undefined
}
