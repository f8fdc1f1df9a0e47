import type { Interview } from '@cho-phien/shared/interviews'
import { m } from '#lib/paraglide/messages.js'

interface EndedWords {
  title: string
  text: string
}

/** What to say of a ring or talk that has no result of its own; undefined where a result is awaited. */
export function endedWords(interview: Interview, you: string): EndedWords | undefined {
  const { employerName: employer, endReason, liveAt, isLineOver } = interview
  if (endReason === 'declined') return { title: m.call_ended_declined(), text: m.call_ended_declined_text() }
  if (endReason === 'timed_out') return { title: m.call_ring_missed_title(), text: m.call_ended_missed_text() }
  if (endReason === 'handed_over') return handedOverWords(interview, you)
  if (endReason === 'desk_lost' && liveAt === null) {
    return isLineOver
      ? { title: m.queue_ending_title(), text: m.queue_ending_text({ employer, you }) }
      : { title: m.call_ring_withdrawn_title(), text: m.call_ring_withdrawn_text({ employer }) }
  }
  return undefined
}

/** An old page of it may be looked at long after: what has become of it since. */
function handedOverWords({ employerName: employer, handedTo, liveAt }: Interview, you: string): EndedWords | undefined {
  const title = m.call_ended_handed_over()
  if (handedTo !== null && (handedTo.isTalking || handedTo.hasGoneOn))
    return { title, text: m.outcomes_told_handed_to({ employer, you, number: String(handedTo.desk) }) }
  if (handedTo === null || handedTo.isOpen) return { title, text: m.call_ended_handed_over_text({ employer }) }
  // Nobody talks there any more: what was said here is the talk whose result counts, if anything was.
  return liveAt === null ? { title, text: m.call_ended_declined_text() } : undefined
}
