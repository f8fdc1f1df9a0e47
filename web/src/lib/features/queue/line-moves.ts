import type { BoothLine } from '@cho-phien/shared/booths'
import type { MoveCause } from '@cho-phien/shared/queue'

/** One person came into a line or left it. */
export interface LineMove {
  version: number
  place: number
  delta: 1 | -1
  /** Why they were put before others. */
  cause?: MoveCause | null
}

/** A ticket as it was read: how many were before it then, at which version of its line. */
export interface Standing {
  ahead: number | null
  place: number
  line: Pick<BoothLine, 'version'>
}

/** How many are before this ticket after the moves heard since it was read. Null stays null: it no longer waits. */
export function aheadAfter(standing: Standing, moves: readonly LineMove[]): number | null {
  if (standing.ahead === null) return null
  const change = moves
    .filter((move) => move.version > standing.line.version && move.place < standing.place)
    .reduce((sum, move) => sum + move.delta, 0)
  return Math.max(0, standing.ahead + change)
}

/** Why somebody was last put before this ticket since it was read. */
export function passedSince({ place, line }: Standing, moves: readonly LineMove[]): MoveCause | undefined {
  const passing = moves.filter((move) => move.version > line.version && move.place < place && move.cause)
  return passing.at(-1)?.cause ?? undefined
}

/** Of two readings of one ticket the one that was read later, by its own version and its line's. */
export function laterOf<Read extends { version: number; line: Pick<BoothLine, 'version'> }>(known: Read | undefined, read: Read): Read {
  if (known === undefined) return read
  return (known.version - read.version || known.line.version - read.line.version) > 0 ? known : read
}

export function isSameMove(left: LineMove, right: LineMove): boolean {
  return left.version === right.version && left.place === right.place && left.delta === right.delta
}

/** What is compared of two looks at a line. */
export type Look = Pick<BoothLine, 'version' | 'waiting' | 'placeSum'>

/**
 * Whether every move between two looks at a line was heard: people and the sum of their places then follow from the
 * moves. Delivery is at most once, so a lost event shows here and the page fetches the snapshot again. A version alone
 * would not do: desks and pauses count it up too. People alone would not either: one lost who left and one who joined.
 */
export function isWhole(from: Look, to: Look, moves: readonly LineMove[]): boolean {
  const heard = moves.filter((move) => move.version > from.version && move.version <= to.version)
  const people = heard.reduce((sum, { delta }) => sum + delta, from.waiting)
  const places = heard.reduce((sum, { delta, place }) => sum + delta * place, from.placeSum)
  return people === to.waiting && places === to.placeSum
}
