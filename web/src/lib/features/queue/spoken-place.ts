import type { Ticket } from '@cho-phien/shared/queue'
import { capitalized } from '#lib/features/workers/address.ts'
import { m } from '#lib/paraglide/messages.js'
import { formatTime } from '#lib/ui/format.ts'
import { closeWords } from './close-words.ts'
import { passedSentence } from './move-words.ts'
import { heldBySentence, heldFor } from './held-words.ts'
import { awaySentence, isEnding, isHeldByFair } from './ticket-words.ts'

/**
 * The one sentence that a screen reader hears of the nearest ticket: what matters most now. Rings and talks speak for themselves.
 * @param others the further open tickets: a fair that is closing promises a call for each
 */
export function spokenPlace(ticket: Ticket, you: string, others: readonly Ticket[]): string {
  const { status, employerName: employer, line } = ticket
  if (isEnding(ticket)) return m.queue_said_ending({ employer: namesOf([ticket, ...others.filter(isEnding)]), you })
  if (status === 'missed') return m.queue_said_missed({ employer })
  if (status === 'away') return m.queue_said_away({ employer, you: capitalized(you) })
  if (status !== 'waiting' || ticket.ahead === null) return ''
  const heldBy = heldBySentence(ticket)
  if (heldBy) return heldBy
  const held = heldFor(ticket)
  if (held) return m.queue_said_booked({ employer, time: formatTime(held.startsAt), other: held.employerName })
  if (line.absentSince) return m.queue_booth_absent_since({ employer, time: formatTime(line.absentSince) })
  if (line.status === 'paused') return pausedSentence(ticket)
  if (ticket.desk) return m.queue_desk({ you, name: ticket.desk.interviewerName, number: ticket.desk.number })
  if (ticket.ahead === 0) return m.queue_said_next({ employer, you })
  const place = m.queue_said_ahead({ employer, count: ticket.ahead, you })
  return [place, whyThere(ticket, you)].filter(Boolean).join(' ')
}

function namesOf(tickets: readonly Ticket[]): string {
  return tickets.map(({ employerName }) => employerName).join(', ')
}

function pausedSentence(ticket: Ticket): string {
  const { employerName: employer } = ticket
  return isHeldByFair(ticket) ? m.queue_said_fair_paused({ employer }) : m.queue_booth_paused_plain({ employer })
}

/** What explains the count. */
function whyThere(ticket: Ticket, you: string): string | undefined {
  return awaySentence(ticket, you) ?? passedSentence(ticket, you)
}

/** How the ticket that was nearest ended. After a talk, or in another line, something else on the page speaks. */
export function spokenClose({ employerName: employer, closeReason }: Ticket): string {
  if (closeReason === null || closeReason === 'interviewed' || closeReason === 'moved') return ''
  return `${employer}: ${closeWords[closeReason].word()}`
}

/** A missed ring can be made good for a minute only, and after a closing there is nothing to wait for. */
export function isUrgentPlace(ticket: Ticket): boolean {
  return ticket.status === 'missed' || isEnding(ticket)
}
