import type { Ticket } from '@cho-phien/shared/queue'
import { untrack } from 'svelte'
import { m } from '#lib/paraglide/messages.js'
import { Announcer } from '#lib/ui/Announcer.svelte.ts'
import { isUrgentPlace, spokenClose, spokenPlace } from './spoken-place.ts'
import { isHeldByFair, messageOf } from './ticket-words.ts'

/** A screen reader hears the place at most this often; a fast line would drown everything else. */
const quietMs = 30_000

/** What is known of the open tickets of whoever the page is for. */
interface Held {
  /** The nearest one. */
  ticket: Ticket | undefined
  others: readonly Ticket[]
  /** Those of the same person that are over. */
  closed?: readonly Ticket[]
  you: string
}

/** What a screen reader hears of the tickets, each change once. */
export class PlaceVoice {
  readonly #announcer = new Announcer(quietMs)
  /** The message that was spoken last: the place alone is said from then on. */
  #messageKey = ''
  /** As it was spoken of last: whoever steps away or comes back, and whose booth rests or calls again, hears it at once. */
  #spoken: Ticket | undefined

  /** The text of the live region. */
  get said(): string {
    return this.#announcer.said
  }

  hear(held: Held): void {
    const { ticket, others, you } = held
    const news = this.#endingOf(held) ?? this.#messageOf(ticket)
    const isUrgent = news !== undefined || this.#isOther(held) || (ticket !== undefined && isUrgentPlace(ticket))
    const sentence = news ?? (ticket ? spokenPlace(ticket, you, others) : '')
    this.#spoken = ticket
    untrack(() => this.#announcer.say(sentence, isUrgent))
  }

  /** Nothing is said after it. */
  stop(): void {
    this.#announcer.stop()
  }

  /** How the one ended that was spoken of: said first, and the next nearest with what then changes of it. */
  #endingOf({ closed = [] }: Held): string | undefined {
    const over = closed.find(({ id }) => id === this.#spoken?.id)
    return (over && spokenClose(over)) || undefined
  }

  /** What the centre said, once; the place follows with its next change. */
  #messageOf(ticket: Ticket | undefined): string | undefined {
    const message = ticket && messageOf(ticket)
    const key = message ? `${ticket.id} ${message.at}` : ''
    if (!message || key === this.#messageKey) return undefined
    this.#messageKey = key
    return m.queue_message({ body: message.body })
  }

  /** It has moved on itself, or is not held any more: closed, or the page is for another person of this phone now. */
  #isOther({ ticket, others }: Pick<Held, 'ticket' | 'others'>): boolean {
    const spoken = this.#spoken
    if (stateOf(ticket) !== stateOf(spoken)) return true
    return spoken !== undefined && ![ticket, ...others].some((held) => held?.id === spoken.id)
  }
}

function stateOf(ticket: Ticket | undefined): string {
  return ticket ? [ticket.status, ticket.line.status, isHeldByFair(ticket), ticket.line.absentSince !== null].join() : ''
}
