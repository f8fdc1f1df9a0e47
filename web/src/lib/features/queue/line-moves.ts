import type { BoothLine } from '@cho-phien/shared/booths'
import type { LineMove, MoveCause, Ticket } from '@cho-phien/shared/queue'

/** A ticket as it was read: how many were before it then, at which version of its line. */
export type Standing = Pick<Ticket, 'ahead' | 'aheadVersion' | 'place'>

const deltaOf = ({ kind }: LineMove) => (kind === 'joined' ? 1 : -1)

/** How many are before this ticket after the moves heard since it was read. Null stays null: it no longer waits. */
export function aheadAfter(standing: Standing, moves: readonly LineMove[]): number | null {
  if (standing.ahead === null) return null
  const change = moves
    .filter((move) => move.version > standing.aheadVersion && move.place < standing.place)
    .reduce((sum, move) => sum + deltaOf(move), 0)
  return Math.max(0, standing.ahead + change)
}

/** Why somebody was last put before this ticket since it was read. */
export function passedSince({ place, aheadVersion }: Standing, moves: readonly LineMove[]): MoveCause | undefined {
  const passing = moves.filter((move) => move.version > aheadVersion && move.place < place && move.cause)
  return passing.at(-1)?.cause ?? undefined
}

/** Of two readings of one ticket the one that was read later, by its own version and its line's. */
export function laterOf<Read extends Pick<Ticket, 'version' | 'aheadVersion'>>(known: Read | undefined, read: Read): Read {
  if (known === undefined) return read
  return (known.version - read.version || known.aheadVersion - read.aheadVersion) > 0 ? known : read
}

export function isSameMove(left: LineMove, right: LineMove): boolean {
  return left.version === right.version && left.place === right.place && left.kind === right.kind
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
  const people = heard.reduce((sum, move) => sum + deltaOf(move), from.waiting)
  const places = heard.reduce((sum, move) => sum + deltaOf(move) * move.place, from.placeSum)
  return people === to.waiting && places === to.placeSum
}
