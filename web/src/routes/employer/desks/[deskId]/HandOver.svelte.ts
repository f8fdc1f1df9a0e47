import { workingDesks, type BoothDesk, type DeskStatus } from '@cho-phien/shared/booths'
import type { BoothId, DeskId, TicketId } from '@cho-phien/shared/ids'
import type { RefusalCode } from '#lib/api/refusal-code.ts'
import { createApi, unwrap } from '#lib/api/client.ts'
import { codeOf } from '#lib/realtime/command-error.ts'
import type { Realtime } from '#lib/realtime/Realtime.svelte.ts'

/** Who is there and free soonest, first. */
const soonest: readonly DeskStatus[] = ['ready', 'wrapping_up', 'ringing', 'interviewing', 'paused', 'absent']

/** Only who works there is handed anybody; the server judges again. */
export function mayBeHanded({ status }: BoothDesk): boolean {
  return workingDesks.includes(status)
}

/** The colleagues' desks as they are offered: whose talk a side has left after those who talk, who is not there last. */
export function inOrderOfHelp(desks: readonly BoothDesk[]): BoothDesk[] {
  const rank = ({ status, interruptedSince }: BoothDesk) => soonest.indexOf(status) + (interruptedSince === null ? 0 : 0.5)
  return desks.filter(({ status }) => status !== 'closed').toSorted((left, right) => rank(left) - rank(right) || left.number - right.number)
}

interface Handed {
  ticketId: TicketId
  name: string
}

/** Somebody of the line, or of the room, on their way to a colleague's desk. */
export class HandOver {
  readonly #realtime: Realtime
  readonly #boothId: BoothId
  readonly #deskId: DeskId
  #person = $state.raw<Handed>()
  /** Undefined until they were read. */
  #colleagues = $state.raw<BoothDesk[]>()
  #isBusy = $state(false)
  #problem = $state<RefusalCode>()
  isOpen = $state(false)
  to = $state<DeskId>()

  constructor(parts: { realtime: Realtime; boothId: BoothId; deskId: DeskId }) {
    this.#realtime = parts.realtime
    this.#boothId = parts.boothId
    this.#deskId = parts.deskId
  }

  get person(): Handed | undefined {
    return this.#person
  }
  get colleagues(): BoothDesk[] | undefined {
    return this.#colleagues
  }
  get isBusy(): boolean {
    return this.#isBusy
  }
  get problem() {
    return this.#problem
  }

  /** Follows the colleagues' desks while they are offered. @returns the way to stop */
  watch(): () => void {
    return this.#realtime.on('desk:changed', () => void this.#look())
  }

  async begin(person: Handed): Promise<void> {
    this.#person = person
    this.#problem = undefined
    this.isOpen = true
    await this.#look()
  }

  async send(): Promise<void> {
    if (this.#person === undefined || this.to === undefined || this.#isBusy) return
    this.#isBusy = true
    this.#problem = undefined
    try {
      await this.#realtime.send('desk:hand-over', { ticketId: this.#person.ticketId, deskId: this.to })
      this.isOpen = false
    } catch (error) {
      this.#problem = codeOf(error)
      await this.#look()
    } finally {
      this.#isBusy = false
    }
  }

  async #look(): Promise<void> {
    try {
      const { items } = await unwrap(
        createApi().GET('/api/employer/booths/{boothId}/desks', { params: { path: { boothId: this.#boothId } } }),
      )
      this.#colleagues = inOrderOfHelp(items.filter(({ id }) => id !== this.#deskId))
      const offered = this.#colleagues.filter(mayBeHanded)
      // Nobody knows whether who left a talk comes back: that desk is chosen by a person.
      if (!offered.some(({ id }) => id === this.to)) this.to = offered.find(({ interruptedSince }) => interruptedSince === null)?.id
    } catch (error) {
      this.#problem ??= codeOf(error)
    }
  }
}
