import { workingDesks, type Desk } from '@cho-phien/shared/booths'
import type { BoothId, DeskId, TicketId } from '@cho-phien/shared/ids'
import { createApi, unwrap } from '#lib/api/client.ts'
import { codeOf } from '#lib/realtime/command-error.ts'
import type { Realtime } from '#lib/realtime/Realtime.svelte.ts'

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
  #colleagues = $state.raw<Desk[]>()
  #isBusy = $state(false)
  #problem = $state<ReturnType<typeof codeOf>>()
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
  get colleagues(): Desk[] | undefined {
    return this.#colleagues
  }
  get isBusy(): boolean {
    return this.#isBusy
  }
  get problem() {
    return this.#problem
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
      this.#colleagues = items.filter(({ id, status }) => id !== this.#deskId && workingDesks.includes(status))
      if (!this.#colleagues.some(({ id }) => id === this.to)) this.to = this.#colleagues[0]?.id
    } catch (error) {
      this.#problem ??= codeOf(error)
    }
  }
}
