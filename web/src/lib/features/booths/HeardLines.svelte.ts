import type { BoothLine } from '@cho-phien/shared/booths'
import type { BoothId } from '@cho-phien/shared/ids'
import { SvelteMap } from 'svelte/reactivity'
import { isOlderLook } from './older-look.ts'

/** Lines as they were heard, beside those that a page loaded. */
export class HeardLines {
  readonly #lines = new SvelteMap<BoothId, BoothLine>()

  /** The newer of what the page loaded and what was heard since. */
  newerOf(loaded: BoothLine): BoothLine {
    const heard = this.#lines.get(loaded.boothId)
    return heard === undefined || isOlderLook(heard, loaded) ? loaded : heard
  }

  /** Two pieces of news may overtake each other: an older one is not taken. */
  hear(line: BoothLine): 'first' | 'newer' | 'overtaken' {
    const known = this.#lines.get(line.boothId)
    if (known !== undefined && isOlderLook(line, known)) return 'overtaken'
    this.#lines.set(line.boothId, line)
    return known === undefined ? 'first' : 'newer'
  }
}
