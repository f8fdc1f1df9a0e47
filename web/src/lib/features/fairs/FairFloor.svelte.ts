import type { BoothLine } from '@cho-phien/shared/booths'
import type { BoothId, FairId } from '@cho-phien/shared/ids'
import { SvelteMap } from 'svelte/reactivity'
import type { Realtime } from '#lib/realtime/Realtime.svelte.ts'

interface Parts {
  realtime: Realtime
  fairId: FairId
  /** The page's data is old: the fair moved on, or news was missed. */
  onstale: () => void
}

/** Everybody who watches a fair hears its change of state at once; they must not all ask in the same moment. */
const spreadMs = 2_000

/** The lines of a fair as they move, for whoever looks at it. */
export class FairFloor {
  readonly #parts: Parts
  readonly #lines = new SvelteMap<BoothId, BoothLine>()
  #isFirst = true

  constructor(parts: Parts) {
    this.#parts = parts
  }

  get offlineSince(): Date | undefined {
    return this.#parts.realtime.offlineSince
  }

  /** The newer of what the page loaded and what was heard since. */
  lineOf(loaded: BoothLine): BoothLine {
    const heard = this.#lines.get(loaded.boothId)
    return heard !== undefined && heard.version >= loaded.version ? heard : loaded
  }

  /** @returns the way to stop watching */
  connect(): () => void {
    const { realtime, fairId, onstale } = this.#parts
    let spread: ReturnType<typeof setTimeout> | undefined
    const stops = [
      realtime.onResync(() => void this.#watch()),
      realtime.on('booth:changed', (line) => this.#lines.set(line.boothId, line)),
      realtime.on('fair:changed', (change) => {
        if (change.fairId !== fairId) return
        clearTimeout(spread)
        spread = setTimeout(onstale, Math.random() * spreadMs)
      }),
    ]
    return () => {
      for (const stop of stops) stop()
      clearTimeout(spread)
    }
  }

  async #watch(): Promise<void> {
    const { realtime, fairId, onstale } = this.#parts
    await realtime.send('fair:watch', { fairId }).catch(() => undefined)
    // The page was rendered moments ago; only a reconnection has missed something.
    if (!this.#isFirst) onstale()
    this.#isFirst = false
  }
}
