import type { Interview } from '@cho-phien/shared/interviews'
import { closeWords } from '#lib/features/queue/close-words.ts'
import { missedSentence } from '#lib/features/queue/missed-words.ts'
import { linePausedSentence, ticketNumber } from '#lib/features/queue/ticket-words.ts'
import { m } from '#lib/paraglide/messages.js'
import type { EndedTicket, RingOver } from './RingWatcher.svelte.ts'

export interface OverWords {
  title: string
  text: string
  /** What can be done now. */
  offer?: 'come_back' | 'new_ticket' | 'use_this_page'
}

/** What to say of a ring that ended: by the ticket as it is, for the same end may keep a place or close it. */
export function overWords({ interview, reason, ticket }: RingOver): OverWords {
  const employer = interview.employerName
  if (reason === 'elsewhere') return { title: m.call_ring_elsewhere_title(), text: m.call_ring_elsewhere_text(), offer: 'use_this_page' }
  switch (ticket?.status) {
    case 'missed':
      if (isOver(ticket)) return { title: m.call_ring_missed_title(), text: m.call_ring_missed_closing({ employer }) }
      return { title: m.call_ring_missed_title(), text: missedText(ticket, employer), offer: 'come_back' }
    case 'closed':
      return closedWords(interview, ticket)
    case 'waiting':
    case 'away': {
      const kept = reason === 'desk_lost' ? m.call_ring_withdrawn_text({ employer }) : m.call_ring_kept_text({ employer })
      const text = ticket.line.status === 'paused' ? linePausedSentence(ticket.line, employer) : kept
      return { title: m.call_ring_withdrawn_title(), text }
    }
    default: {
      // Not read yet, or another person's of a shared phone.
      const of = { name: interview.workerName, number: ticketNumber(interview.ticketNumber) }
      if (reason === 'timed_out' && interview.isLastRing) {
        return {
          title: m.call_ring_closed_title(of),
          text: m.call_ring_closed_text({ employer, reason: closeWords.worker_no_show.word() }),
        }
      }
      return { title: m.call_ring_missed_title(), text: m.call_ring_passed_text({ employer, ...of }) }
    }
  }
}

/** A pause that began while it rang is read here first. */
function missedText({ line, missedUntil }: EndedTicket, employer: string): string {
  if (line.status !== 'paused' || missedUntil === null) return m.call_ring_missed_text({ employer })
  return `${linePausedSentence(line, employer)} ${missedSentence(line, missedUntil)}`
}

/** The booth or the whole fair calls nobody and hands out no tickets any more. */
function isOver({ line }: Pick<EndedTicket, 'line'>): boolean {
  return line.fairStatus !== 'live' || line.status === 'closed'
}

function closedWords(
  { employerName: employer, workerName: name, ticketNumber: number }: Interview,
  { closeReason: reason, line, isCallOwed }: EndedTicket,
): OverWords {
  const title = m.call_ring_closed_title({ name, number: ticketNumber(number) })
  if (reason === 'worker_no_show' && isCallOwed) return { title, text: m.call_ring_closed_missed_owed({ employer }) }
  if (reason === 'worker_no_show' && isOver({ line })) return { title, text: m.call_ring_closed_missed_closing({ employer }) }
  if (reason === 'worker_no_show') return { title, text: m.call_ring_closed_missed_text({ employer }), offer: 'new_ticket' }
  return { title, text: m.call_ring_closed_text({ employer, reason: reason === null ? title : closeWords[reason].word() }) }
}
