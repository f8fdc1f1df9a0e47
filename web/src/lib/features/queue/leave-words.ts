import type { Ticket } from '@cho-phien/shared/queue'
import { m } from '#lib/paraglide/messages.js'
import { isEnding, ticketNumber } from './ticket-words.ts'

/** What giving back a ticket takes away; in a fair that is closing, the call that is promised. */
export function leaveSentence(ticket: Ticket): string {
  const employer = ticket.employerName
  return isEnding(ticket) ? m.queue_leave_ending_text({ employer }) : m.queue_leave_text({ employer })
}

/** That another ticket stays when one is given back. */
export function keptSentence(ticket: Ticket): string {
  const said = { number: ticketNumber(ticket.number), employer: ticket.employerName }
  return isEnding(ticket) ? m.queue_leave_other_ending(said) : m.queue_leave_other(said)
}
