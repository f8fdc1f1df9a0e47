import { createHash } from 'node:crypto'

/** The same name always gives the same id, so that links into the demo survive a new seeding. */
export function idOf<Id extends string>(name: string): Id {
  const hex = createHash('sha256').update(`cho-phien demo ${name}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}` as Id
}

export interface Chance {
  /** A whole number from 0 below the limit. */
  below(limit: number): number
  pick<Item>(items: readonly Item[]): Item
  /** Whether something that happens in so many of a hundred cases happens now. */
  percent(chances: number): boolean
}

/** Mulberry32: small, well spread, and the same sequence for the same seed on every machine. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    pick<Item>(items: readonly Item[]): Item {
      const item = items[below(items.length)]
      if (item === undefined) throw new Error('nothing to pick from')
      return item
    },
    percent: (chances) => below(100) < chances,
  }
}
