import type { TicketId } from '@cho-phien/shared/ids'
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
  /** Those that were open at the last look; undefined before the first one. */
  #open: ReadonlySet<TicketId> | undefined

  /** The text of the live region. */
  get said(): string {
    return this.#announcer.said
  }

  hear(held: Held): void {
    const { ticket, others, you } = held
    const isFirst = this.#open === undefined
    const isMissed = this.#isMissedNow(ticket)
    const news = this.#endingsOf(held) ?? this.#messageOf(ticket)
    const isUrgent = news !== undefined || this.#isOther(held) || (ticket !== undefined && isUrgentPlace(ticket))
    const place = ticket ? spokenPlace(ticket, you, others) : ''
    this.#spoken = ticket
    this.#open = new Set([ticket, ...others].flatMap((one) => one?.id ?? []))
    untrack(() => {
      // The page is read itself as it opens.
      if (isFirst) this.#announcer.know(place)
      else this.#announcer.say(isMissed ? [place, news].filter(Boolean).join(' ') : (news ?? place), isUrgent)
      // A minute is left to make it good: it went before the news, and is not said again after them.
      if (isMissed) this.#announcer.know(place)
    })
  }

  /** Nothing is said after it. */
  stop(): void {
    this.#announcer.stop()
  }

  /** How those ended that were open: said first, all at once, and the next nearest with what then changes of it. */
  #endingsOf({ closed = [] }: Held): string | undefined {
    const over = closed.filter(({ id }) => this.#open?.has(id)).map(spokenClose)
    return over.filter(Boolean).join('. ') || undefined
  }

  /** What the centre said, once; the place follows with its next change. */
  #messageOf(ticket: Ticket | undefined): string | undefined {
    const message = ticket && messageOf(ticket)
    const key = message ? `${ticket.id} ${message.at}` : ''
    if (!message || key === this.#messageKey) return undefined
    this.#messageKey = key
    return m.queue_message({ body: message.body })
  }

  #isMissedNow(ticket: Ticket | undefined): boolean {
    const spoken = this.#spoken
    return ticket?.status === 'missed' && !(spoken?.id === ticket.id && spoken.status === 'missed')
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
