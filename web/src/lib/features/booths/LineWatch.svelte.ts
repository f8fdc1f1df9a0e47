import type { BoothLine } from '@cho-phien/shared/booths'
import type { BoothId, FairId } from '@cho-phien/shared/ids'
import { HeardLines } from '#lib/features/booths/HeardLines.svelte.ts'
import { keepFresh } from '#lib/realtime/keep-fresh.ts'
import type { Realtime } from '#lib/realtime/Realtime.svelte.ts'

interface Parts {
  realtime: Realtime
  boothId: BoothId
  fairId: FairId
  /** The booth, its desks and its fair as the page loaded them are old. */
  reload: () => Promise<unknown>
}

/** One booth's line and desks for its own employer, kept up to date while somebody looks. */
export class LineWatch {
  readonly #heard = new HeardLines()
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** The newer of what the page loaded and what was heard since. */
  lineOf(loaded: BoothLine): BoothLine {
    return this.#heard.newerOf(loaded)
  }

  /** @returns the way to stop watching */
  start(): () => void {
    const { realtime, boothId, fairId, reload } = this.#parts
    return keepFresh({
      realtime,
      watch: [['booth:watch', { boothId }]],
      listen: (stale) => [
        realtime.on('booth:changed', (line) => {
          if (line.boothId === boothId && this.#heard.hear(line) !== 'overtaken') stale()
        }),
        realtime.on('desk:changed', (change) => change.boothId === boothId && stale()),
        // A side that comes or goes changes no desk.
        realtime.on('line:changed', (change) => change.boothId === boothId && stale()),
        realtime.on('fair:changed', (change) => change.fairId === fairId && stale()),
      ],
      reload,
    })
  }
}
