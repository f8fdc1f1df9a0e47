import type { MoveCause, Ticket } from '@cho-phien/shared/queue'
import { capitalized } from '#lib/features/workers/address.ts'
import { m } from '#lib/paraglide/messages.js'

const passedWords: Record<MoveCause, (inputs: { you: string }) => string> = {
  rule: m.queue_passed_rule,
  referred: m.queue_passed_referred,
  booked: m.queue_passed_booked,
  lost_place: m.queue_passed_lost_place,
  must_leave: m.queue_passed_must_leave,
  mistake: m.queue_passed_mistake,
  other: m.queue_passed_other,
}

/** Why somebody is before this ticket who was not. */
export function passedSentence(ticket: Ticket, you: string): string | undefined {
  return ticket.passedBy ? passedWords[ticket.passedBy.cause]({ you }) : undefined
}

/** What somebody else did to this ticket, with the reason they gave. */
export function noticeSentence(
  { notice, status, closeReason }: Pick<Ticket, 'notice' | 'status' | 'closeReason'>,
  you: string,
): string | undefined {
  if (notice === null) return undefined
  const { reason } = notice
  if (notice.kind === 'closed') return status === 'closed' ? m.queue_notice_closed({ reason }) : undefined
  if (notice.kind === 'transferred')
    return closeReason === 'moved' ? m.queue_notice_transferred_away({ reason }) : m.queue_notice_transferred({ you, reason })
  if (status === 'closed') return undefined
  if (notice.kind === 'moved') return m.queue_notice_moved({ you, reason })
  if (notice.kind === 'reopened') return m.queue_notice_reopened({ reason })
  if (notice.cause === 'referred') return m.queue_notice_placed_referred({ you: capitalized(you) })
  if (notice.cause === 'booked') return m.queue_notice_placed_booked({ you: capitalized(you) })
  return notice.cause === 'rule' ? m.queue_notice_placed_rule({ you: capitalized(you) }) : undefined
}
