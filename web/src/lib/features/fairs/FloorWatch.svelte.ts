import type { FairId } from '@cho-phien/shared/ids'
import type { FairCounts } from '@cho-phien/shared/reports'
import { createApi } from '#lib/api/client.ts'
import type { Realtime } from '#lib/realtime/Realtime.svelte.ts'

/** The contract's own pace: counts are fetched again at most every second. */
const paceMs = 1_000

/** One fair's counts as its centre sees them, kept up to date while somebody looks. */
export class FloorWatch {
  #counts = $state.raw<FairCounts>()
  #updatedAt = $state(new Date())
  #timer: ReturnType<typeof setTimeout> | undefined
  #fetchedAt = 0
  readonly #fairId: FairId

  constructor(fairId: FairId) {
    this.#fairId = fairId
  }

  /** The newest counts; undefined until something moved. */
  get counts(): FairCounts | undefined {
    return this.#counts
  }
  get updatedAt(): Date {
    return this.#updatedAt
  }

  /** @param onmoved the fair itself changed its status @returns the way to stop watching */
  start(realtime: Realtime, onmoved: () => void): () => void {
    const fairId = this.#fairId
    const stops = [
      realtime.onResync(() => {
        void realtime.send('center:watch', { fairId }).then(
          () => this.#fetchSoon(),
          // Refused or offline: the next connection asks again.
          () => undefined,
        )
        void realtime.send('fair:watch', { fairId }).catch(() => undefined)
      }),
      realtime.on('floor:changed', (change) => {
        if (change.fairId === fairId) this.#fetchSoon()
      }),
      realtime.on('fair:changed', (change) => {
        if (change.fairId === fairId) onmoved()
      }),
    ]
    return () => {
      stops.forEach((stop) => stop())
      clearTimeout(this.#timer)
      this.#timer = undefined
      void realtime.send('fair:unwatch', { fairId }).catch(() => undefined)
    }
  }

  #fetchSoon(): void {
    if (this.#timer !== undefined) return
    const wait = Math.max(0, this.#fetchedAt + paceMs - Date.now())
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      this.#fetchedAt = Date.now()
      void this.#fetch()
    }, wait)
  }

  async #fetch(): Promise<void> {
    try {
      const { data } = await createApi().GET('/api/center/fairs/{fairId}/counts', { params: { path: { fairId: this.#fairId } } })
      if (!data) return
      this.#counts = data
      this.#updatedAt = new Date()
    } catch {
      // Offline: the page says so, and the reconnection fetches again.
    }
  }
}
