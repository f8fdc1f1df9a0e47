import type { Ticket } from '@cho-phien/shared/queue'
import { lineMessageMinutes } from '@cho-phien/shared/waiting'
import type { Stand } from '#lib/features/booths/wait.ts'
import { m } from '#lib/paraglide/messages.js'
import { slowServerTime } from '#lib/realtime/slow-time.ts'
import { formatNumber } from '#lib/ui/format.ts'

/** As it is called out: at least three digits. */
export function ticketNumber(number: number): string {
  return String(number).padStart(3, '0')
}

/** Where a ticket stands, for its wait. */
export function standOf({ line, ahead, awayAhead }: Pick<Ticket, 'ahead' | 'awayAhead'> & Pick<Stand, 'line'>): Stand {
  return { line, presentAhead: (ahead ?? 0) - awayAhead }
}

/** The fair hands out no more turns: whoever is not called by now is called back on another day. */
export function isEnding({ line, status }: Ticket): boolean {
  return line.fairStatus === 'closing' && (status === 'waiting' || status === 'away' || status === 'missed')
}

/** The whole fair rests: said once for all its tickets. */
export function isHeldByFair(ticket: Ticket): boolean {
  const { line, status } = ticket
  const isWaiting = status === 'waiting' || status === 'away' || status === 'missed'
  return isWaiting && !isEnding(ticket) && line.status === 'paused' && line.pausedBy === 'fair'
}

/** Why a line that is paused calls nobody, and that places are kept. */
export function linePausedSentence(
  { pausedBy, statusReason: reason }: Pick<Ticket['line'], 'pausedBy' | 'statusReason'>,
  employer: string,
): string {
  if (pausedBy === 'fair') return m.queue_fair_paused({ reason: reason ?? '' })
  return reason ? m.queue_booth_paused({ employer, reason }) : m.queue_booth_paused_plain({ employer })
}

/** How many of those before this ticket have stepped away. When all have, a desk that is free calls it now. */
export function awaySentence({ ahead, awayAhead, status, line }: Ticket, you: string): string | undefined {
  if (awayAhead === 0) return undefined
  if (awayAhead !== ahead || status !== 'waiting' || line.status !== 'open') return m.queue_some_away({ count: formatNumber(awayAhead) })
  return ahead === 1 ? m.queue_one_away({ you }) : m.queue_all_away({ count: formatNumber(ahead), you })
}

/** What the centre said to the whole line, while it is news. */
export function messageOf({ message, status }: Ticket): Ticket['message'] {
  const isWaiting = status === 'waiting' || status === 'away' || status === 'missed'
  return message && isWaiting && Date.parse(message.at) + lineMessageMinutes * 60_000 > slowServerTime() ? message : null
}
