import type { BoothLine } from '@cho-phien/shared/booths'
import { chanceReached, leastChance } from '@cho-phien/shared/waiting'
import { m } from '#lib/paraglide/messages.js'
import { slowServerTime } from '#lib/realtime/slow-time.ts'
import { dotted, formatNumber } from '#lib/ui/format.ts'
import type { Shape } from '#lib/ui/shapes.ts'

export interface BoothState {
  shape: Shape
  word: string
}

/** What a booth is doing now, in one shape and a few words. Presence is what its desks do, not a flag. */
export function boothState(line: BoothLine): BoothState {
  if (line.status === 'closed') return { shape: 'shut', word: m.booths_state_closed() }
  if (line.status === 'preparing') return { shape: 'shut', word: m.booths_state_preparing() }
  if (line.status === 'paused') {
    const word = line.pausedBy === 'fair' ? m.booths_state_fair_paused() : m.booths_state_paused()
    return { shape: 'pause', word: dotted([word, line.statusReason]) }
  }
  if (line.openDesks === 0) return { shape: 'absent', word: m.booths_state_nobody() }
  if (line.interviewing > 0) return { shape: 'run', word: m.booths_state_interviewing({ count: line.interviewing }) }
  if (line.ringing > 0) return { shape: 'ring', word: m.booths_desk_ringing() }
  if (line.fairStatus === 'closing') return { shape: 'shut', word: m.booths_state_ending() }
  if (line.readyDesks > 0) return { shape: 'ready', word: m.booths_state_ready({ count: line.readyDesks }) }
  if (line.interrupted > 0) return { shape: 'pause', word: m.common_interrupted() }
  return { shape: 'wrap', word: m.booths_state_busy() }
}

/** A desk is ready, and nobody who is there waits before. */
export function isFree(line: BoothLine): boolean {
  return line.fairStatus !== 'closing' && line.status === 'open' && line.readyDesks > 0 && line.present === 0
}

/** How many hold a place in the line, and how many of them nobody would call now. */
export function waitingWords({ waiting, present }: Pick<BoothLine, 'waiting' | 'present'>): string {
  const away = waiting - present
  const count = formatNumber(waiting)
  return away === 0 ? m.booths_line_waiting({ count }) : m.booths_line_away({ count, away: formatNumber(away) })
}

export function isFull(line: BoothLine): boolean {
  return line.waiting >= line.lineCapacity
}

/** Whoever takes a ticket now is refused: the fair ends before their turn. */
export function isHopeless({ pace, paceIfBack, present }: BoothLine): boolean {
  const fastest = pace ?? paceIfBack
  return fastest !== null && chanceReached(fastest, present, slowServerTime()) < leastChance
}

/** Whether the booth hands out tickets, as far as its own state goes. */
export function handsOutTickets(line: BoothLine): boolean {
  return line.status === 'open' || line.status === 'paused'
}

/** Somebody may join it now, as far as the line itself goes. */
export function hasRoom(line: BoothLine): boolean {
  return handsOutTickets(line) && !isFull(line) && !isHopeless(line)
}
