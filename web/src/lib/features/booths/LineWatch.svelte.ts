import type { BoothLine } from '@cho-phien/shared/booths'
import type { BoothId } from '@cho-phien/shared/ids'
import type { Realtime } from '#lib/realtime/Realtime.svelte.ts'

/** One booth's line as everybody may see it, kept up to date while somebody looks. */
export class LineWatch {
  #line = $state.raw<BoothLine>()
  readonly #boothId: BoothId

  constructor(boothId: BoothId) {
    this.#boothId = boothId
  }

  /** The newest counts; undefined until the connection has answered. */
  get line(): BoothLine | undefined {
    return this.#line
  }

  /** @param onmoved after each change of the line or its desks @returns the way to stop watching */
  start(realtime: Realtime, onmoved: () => void): () => void {
    const boothId = this.#boothId
    const take = (line: BoothLine) => {
      if (line.boothId !== boothId || line.version < (this.#line?.version ?? 0)) return
      this.#line = line
    }
    const stops = [
      // The next connection asks again if this one is lost before the answer.
      realtime.onResync(() => void realtime.send('booth:watch', { boothId }).then(take, () => undefined)),
      realtime.on('booth:changed', (line) => {
        if (line.boothId !== boothId) return
        take(line)
        onmoved()
      }),
    ]
    return () => {
      stops.forEach((stop) => stop())
      void realtime.send('booth:unwatch', { boothId }).catch(() => undefined)
    }
  }
}
