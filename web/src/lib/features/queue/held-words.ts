import type { Ticket } from '@cho-phien/shared/queue'
import { m } from '#lib/paraglide/messages.js'
import { slowServerTime } from '#lib/realtime/slow-time.ts'

/** Another ticket of the person, or another person of this phone, is called or talked to now: nobody calls this one. */
export function heldSentence(by: { who: string; employer: string; isRinging: boolean }): string {
  const { who: you, employer } = by
  return by.isRinging ? m.queue_held_ringing({ you, employer }) : m.queue_held({ you, employer })
}

export function heldBySentence({ heldBy }: Ticket): string | undefined {
  return heldBy ? heldSentence({ who: heldBy.workerName, employer: heldBy.employerName, isRinging: heldBy.isRinging }) : undefined
}

/** The booked time elsewhere for which nobody calls this ticket now. */
export function heldFor({ slotElsewhere, status }: Ticket): Ticket['slotElsewhere'] {
  return slotElsewhere && (status === 'waiting' || status === 'away') && Date.parse(slotElsewhere.heldFrom) <= slowServerTime()
    ? slotElsewhere
    : null
}
