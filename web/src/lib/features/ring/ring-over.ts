import { closeWords } from '#lib/features/queue/close-words.ts'
import { m } from '#lib/paraglide/messages.js'
import type { RingOver } from './RingWatcher.svelte.ts'

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
      return { title: m.call_ring_missed_title(), text: m.call_ring_missed_text({ employer }), offer: 'come_back' }
    case 'closed':
      return closedWords(employer, ticket.closeReason)
    case 'waiting':
    case 'away': {
      const text = reason === 'desk_lost' ? m.call_ring_withdrawn_text({ employer }) : m.call_ring_kept_text({ employer })
      return { title: m.call_ring_withdrawn_title(), text }
    }
    default:
      return { title: m.call_ring_missed_title(), text: m.call_ring_passed_text({ employer }) }
  }
}

function closedWords(employer: string, reason: NonNullable<RingOver['ticket']>['closeReason']): OverWords {
  const title = m.call_ring_closed_title()
  if (reason === 'worker_no_show') return { title, text: m.call_ring_closed_missed_text({ employer }), offer: 'new_ticket' }
  return { title, text: m.call_ring_closed_text({ employer, reason: reason === null ? title : closeWords[reason].word() }) }
}
