import type { BoothLine } from '@cho-phien/shared/booths'

/** One person came into a line or left it. */
export interface LineMove {
  version: number
  place: number
  delta: 1 | -1
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

export function isSameMove(left: LineMove, right: LineMove): boolean {
  return left.version === right.version && left.place === right.place && left.delta === right.delta
}

/**
 * Whether every move between two looks at a line was heard: the count then follows from the moves. Delivery is
 * at most once, so a lost event shows here and the page fetches the snapshot again.
 */
export function isWhole(from: BoothLine, to: BoothLine, moves: readonly LineMove[]): boolean {
  const change = moves
    .filter((move) => move.version > from.version && move.version <= to.version)
    .reduce((sum, move) => sum + move.delta, 0)
  return from.waiting + change === to.waiting
}
