import type { DeskWish } from '@cho-phien/shared/booths'
import type { DeskId, PageId } from '@cho-phien/shared/ids'
import { findKept, keep } from '#lib/features/accounts/tab-memory.ts'
import { randomUuid } from '#lib/realtime/uuid.ts'

/** `elsewhere`: another page held the desk when this one came. `moved`: it was taken over from this one. */
export type HoldStatus = 'unknown' | 'held' | 'elsewhere' | 'moved'

const keptAs = 'desk-page'

/** Which page this is, over a reload too, and whether it holds its desk: one page does at a time. */
export class DeskHold {
  readonly #deskId: DeskId
  #pageId: PageId
  #status = $state<HoldStatus>('unknown')

  constructor(deskId: DeskId) {
    this.#deskId = deskId
    this.#pageId = (findKept(keptAs) as PageId | undefined) ?? (randomUuid() as PageId)
    keep(keptAs, this.#pageId)
  }

  get status(): HoldStatus {
    return this.#status
  }
  get isElsewhere(): boolean {
    return this.#status === 'elsewhere' || this.#status === 'moved'
  }
  /** What every command of this page says of itself. */
  get page(): { deskId: DeskId; pageId: PageId } {
    return { deskId: this.#deskId, pageId: this.#pageId }
  }
  /** How it comes to the desk without anybody's press. */
  get wish(): DeskWish {
    return this.isElsewhere ? 'stand_by' : 'sit'
  }

  note(isHeld: boolean): void {
    if (isHeld) this.#status = 'held'
    else this.#status = this.#status === 'held' || this.#status === 'moved' ? 'moved' : 'elsewhere'
  }

  /**
   * A tab that was duplicated has the memory of the first, its page's id too. The later one takes an id of its own.
   * @param renewed says that this page is another one now
   */
  watchCopies(renewed: () => void): () => void {
    if (typeof BroadcastChannel === 'undefined') return () => undefined
    const channel = new BroadcastChannel(`desk:${this.#deskId}`)
    channel.onmessage = ({ data }: MessageEvent<{ pageId: PageId; isTaken: boolean }>) => {
      if (data.pageId !== this.#pageId) return
      if (!data.isTaken) return channel.postMessage({ pageId: this.#pageId, isTaken: true })
      this.#pageId = randomUuid() as PageId
      keep(keptAs, this.#pageId)
      this.#status = 'unknown'
      renewed()
    }
    channel.postMessage({ pageId: this.#pageId, isTaken: false })
    return () => channel.close()
  }
}
