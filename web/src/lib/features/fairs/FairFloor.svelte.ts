import type { BoothLine } from '@cho-phien/shared/booths'
import type { BoothId, FairId } from '@cho-phien/shared/ids'
import { HeardLines } from '#lib/features/booths/HeardLines.svelte.ts'
import { keepFresh } from '#lib/realtime/keep-fresh.ts'
import type { Realtime } from '#lib/realtime/Realtime.svelte.ts'

interface Parts {
  realtime: Realtime
  fairId: FairId
  /** The one booth that the page shows; without it the whole fair is watched. */
  boothId?: BoothId
  /** Whether the page lists this booth; one that it does not has come since. */
  knows: (boothId: BoothId) => boolean
  /** The page's data is old: the fair or a booth changed, or news was missed. */
  reload: () => Promise<unknown>
}

/** The lines of a fair as they move, for whoever looks at it. */
export class FairFloor {
  readonly #parts: Parts
  readonly #heard = new HeardLines()

  constructor(parts: Parts) {
    this.#parts = parts
  }

  get offlineSince(): Date | undefined {
    return this.#parts.realtime.offlineSince
  }

  /** The newer of what the page loaded and what was heard since. */
  lineOf(loaded: BoothLine): BoothLine {
    return this.#heard.newerOf(loaded)
  }

  /** @returns the way to stop watching */
  connect(): () => void {
    const { realtime, fairId, boothId, knows, reload } = this.#parts
    return keepFresh({
      realtime,
      watch: [boothId === undefined ? ['fair:watch', { fairId }] : ['booth:watch', { boothId }]],
      listen: (stale) => [
        realtime.on('booth:changed', (line) => this.#heard.hear(line)),
        realtime.on('booths:changed', (change) => {
          for (const line of change.fairId === fairId ? change.lines : [])
            if (this.#heard.hear(line) === 'first' && !knows(line.boothId)) stale()
        }),
        realtime.on('booth:edited', (change) => change.fairId === fairId && stale()),
        realtime.on('booth:withdrawn', (change) => change.fairId === fairId && stale()),
        realtime.on('fair:changed', (change) => change.fairId === fairId && stale()),
      ],
      reload,
      isCrowded: true,
    })
  }
}
