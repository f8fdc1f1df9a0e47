import type { BoothId, DeskId, TicketId } from '@cho-phien/shared/ids'
import type { StaffSlot } from '@cho-phien/shared/slots'
import { createApi, unwrap } from '#lib/api/client.ts'
import { Answers } from '#lib/realtime/answers.ts'
import { keepFresh } from '#lib/realtime/keep-fresh.ts'
import type { Realtime } from '#lib/realtime/Realtime.svelte.ts'

/** A time later than this changes nothing at the desk yet. */
const horizonMs = 60 * 60_000

/** The booked times of one desk. */
export class DeskSlots {
  readonly #of: { realtime: Realtime; boothId: BoothId; deskId: DeskId }
  readonly #answers = new Answers()
  #slots = $state.raw<StaffSlot[]>([])

  constructor(of: { realtime: Realtime; boothId: BoothId; deskId: DeskId }) {
    this.#of = of
  }

  /**
   * The one that the desk is kept for, or will be soon.
   * @param waits tickets of those who can still be called: whoever talks or has talked needs the desk no more
   */
  nextAt(time: number, waits: ReadonlySet<TicketId>): StaffSlot | undefined {
    const isSoon = ({ status, startsAt }: StaffSlot) => status === 'booked' && Date.parse(startsAt) - time < horizonMs
    const isDue = ({ status, ticketId }: StaffSlot) => status === 'due' && ticketId !== null && waits.has(ticketId)
    return this.#slots.find((slot) => slot.deskId === this.#of.deskId && (isDue(slot) || isSoon(slot)))
  }

  connect(): () => void {
    const { realtime, boothId } = this.#of
    return keepFresh({
      realtime,
      listen: (stale) => [realtime.on('slots:changed', (news) => news.boothId === boothId && stale())],
      reload: () => this.#reload(),
    })
  }

  /** What was last known stays when the server does not answer. */
  async #reload(): Promise<void> {
    const params = { path: { boothId: this.#of.boothId } }
    const answer = await this.#answers.newest(() => unwrap(createApi().GET('/api/employer/booths/{boothId}/slots', { params })))
    if (answer !== undefined) this.#slots = answer.items
  }
}
