import { m } from '#lib/paraglide/messages.js'
import type { ClockFace } from './interview-clock.ts'

/**
 * What is said beside the digits, and whether they stand for a cause that is known.
 * @param isUnheard the server is not heard: it stops the clock once it misses this side, and here nobody knows whether it has
 */
export function clockWords({ state, over }: Pick<ClockFace, 'state' | 'over'>, isUnheard: boolean): { text: string; isStopped?: boolean } {
  if (isUnheard) return { text: m.call_clock_then() }
  if (state === 'paused') return { text: m.call_clock_paused(), isStopped: true }
  if (state !== 'over') return { text: m.call_clock_left() }
  return { text: over < 60 ? m.call_clock_over() : m.call_clock_over_by({ minutes: Math.floor(over / 60) }) }
}
