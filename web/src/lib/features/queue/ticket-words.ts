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
export function standOf({ line, ahead, status }: Ticket): Stand {
  return { line, ahead: ahead ?? 0, status }
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

/** All who are before this ticket have stepped away: a desk that is free calls it now. Known for sure only when nobody else is there. */
export function allAwaySentence({ ahead, status, line }: Ticket, you: string): string | undefined {
  if (status !== 'waiting' || ahead === null || ahead === 0 || line.status !== 'open' || line.present > 1) return undefined
  return ahead === 1 ? m.queue_one_away({ you }) : m.queue_all_away({ count: formatNumber(ahead), you })
}

/** Another worker on this phone is called or talks now, so nobody calls this ticket. */
export function heldBySentence({ heldBy }: Ticket): string | undefined {
  return heldBy ? m.queue_held({ you: heldBy.workerName, employer: heldBy.employerName }) : undefined
}

/** The booked time elsewhere for which nobody calls this ticket now. */
export function heldFor({ slotElsewhere, status }: Ticket): Ticket['slotElsewhere'] {
  return slotElsewhere && (status === 'waiting' || status === 'away') && Date.parse(slotElsewhere.heldFrom) <= slowServerTime()
    ? slotElsewhere
    : null
}

/** What the centre said to the whole line, while it is news. */
export function messageOf({ message, status }: Ticket): Ticket['message'] {
  const isWaiting = status === 'waiting' || status === 'away' || status === 'missed'
  return message && isWaiting && Date.parse(message.at) + lineMessageMinutes * 60_000 > slowServerTime() ? message : null
}
