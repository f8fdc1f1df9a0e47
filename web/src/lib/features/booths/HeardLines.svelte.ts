import type { BoothLine } from '@cho-phien/shared/booths'
import type { BoothId } from '@cho-phien/shared/ids'
import { SvelteMap } from 'svelte/reactivity'

/**
 * Lines as they were heard, beside those that a page loaded. A version tells which is newer, but not all: whether a room stands still changes
 * without one, so of two that are the same the one that was read last is true.
 */
export class HeardLines {
  readonly #lines = new SvelteMap<BoothId, { line: BoothLine; isBeforeOutage: boolean }>()

  /** The newer of what the page loaded and what was heard since. */
  newerOf(loaded: BoothLine): BoothLine {
    const heard = this.#lines.get(loaded.boothId)
    if (heard === undefined || heard.line.version < loaded.version) return loaded
    return heard.isBeforeOutage && heard.line.version === loaded.version ? loaded : heard.line
  }

  /** Two pieces of news may overtake each other: an older one is not taken. */
  hear(line: BoothLine): 'first' | 'newer' | 'overtaken' {
    const known = this.#lines.get(line.boothId)
    if (known !== undefined && known.line.version > line.version) return 'overtaken'
    this.#lines.set(line.boothId, { line, isBeforeOutage: false })
    return known === undefined ? 'first' : 'newer'
  }

  /** The page was without news: what it loads from now on is newer, also at the same version. */
  missed(): void {
    for (const [boothId, { line }] of this.#lines) this.#lines.set(boothId, { line, isBeforeOutage: true })
  }
}
