import type { BoothLine } from '@cho-phien/shared/booths'
import type { TicketStatus } from '@cho-phien/shared/queue'
import { chanceReached, likelyReached, waitRange } from '@cho-phien/shared/waiting'
import { m } from '#lib/paraglide/messages.js'
import { slowServerTime } from '#lib/realtime/slow-time.ts'
import { formatNumber } from '#lib/ui/format.ts'

/** From here on a count of minutes says nothing more. */
const longMinutes = 120

type Counts = Pick<BoothLine, 'waiting' | 'present' | 'pace' | 'paceIfBack' | 'status'>

/** Where somebody stands: the line and who is before them there. */
export interface Stand {
  line: Counts
  /** People before them in the line, present or away. */
  ahead: number
  /** Of their own ticket; none when they would join now. */
  status?: TicketStatus
}

/**
 * Whoever stepped away is not called, so a wait counts those who are there. Only how many of the whole line are away is known: of those
 * before, the same share. For the end of the line that is exact, so who joins reads on the ticket what the booth's page said.
 */
export function presentAhead({ line, ahead, status }: Stand): number {
  const others = line.waiting - (status === 'waiting' || status === 'away' ? 1 : 0)
  const present = line.present - (status === 'waiting' ? 1 : 0)
  return others <= 0 ? ahead : ahead * Math.min(1, Math.max(0, present / others))
}

/** Where somebody would stand who joined this line now. */
export function atEnd(line: Counts): Stand {
  return { line, ahead: line.waiting }
}

/** `chờ khoảng 10–20 phút`, moving with the time that passes; says so when nobody can know. */
export function waitWords(stand: Stand): string {
  const { pace, status } = stand.line
  if (status === 'paused') return m.booths_wait_paused()
  if (pace === null) return m.booths_wait_unknown()
  const { fromMinutes, toMinutes } = waitRange(pace, presentAhead(stand), slowServerTime())
  if (fromMinutes >= longMinutes) return m.booths_wait_hours({ hours: formatNumber(Math.floor(fromMinutes / 60)) })
  if (fromMinutes === 0) return m.booths_wait_under({ to: formatNumber(toMinutes) })
  return m.booths_wait_range({ from: formatNumber(fromMinutes), to: formatNumber(toMinutes) })
}

/** When the fair will have ended before this place is called, more likely than not: its end. */
export function endBefore(stand: Stand): string | undefined {
  const pace = stand.line.pace ?? stand.line.paceIfBack
  return pace !== null && chanceReached(pace, presentAhead(stand), slowServerTime()) < likelyReached ? pace.closesAt : undefined
}
