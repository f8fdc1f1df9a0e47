import type { BoothLine } from '@cho-phien/shared/booths'
import type { LineMove, MoveCause, Ticket } from '@cho-phien/shared/queue'

/** A ticket as it was read: how many were before it then, at which version of its line. */
export type Standing = Pick<Ticket, 'ahead' | 'awayAhead' | 'aheadVersion' | 'place'>

const people = { joined: 1, left: -1, stepped_away: 0, came_back: 0 }
const away = { joined: 0, left: 0, stepped_away: 1, came_back: -1 }

/** How many are before this ticket after the moves heard since it was read, and how many of them are away. Null stays null: it no longer waits. */
export function countsAfter(standing: Standing, moves: readonly LineMove[]): Pick<Ticket, 'ahead' | 'awayAhead'> {
  if (standing.ahead === null) return { ahead: null, awayAhead: 0 }
  const before = moves.filter((move) => move.version > standing.aheadVersion && move.place < standing.place)
  const ahead = Math.max(
    0,
    before.reduce((sum, { kind }) => sum + people[kind], standing.ahead),
  )
  const awayAhead = before.reduce((sum, { kind }) => sum + away[kind], standing.awayAhead)
  return { ahead, awayAhead: Math.min(ahead, Math.max(0, awayAhead)) }
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
export type Look = Pick<BoothLine, 'version' | 'waiting' | 'present' | 'placeSum'>

/**
 * Whether every move between two looks at a line was heard: people, those of them who are there and the sum of their places then follow
 * from the moves. Delivery is at most once, so a lost event shows here and the page fetches the snapshot again. A version alone would not
 * do: desks and pauses count it up too. People alone would not either: one lost who left and one who joined.
 */
export function isWhole(from: Look, to: Look, moves: readonly LineMove[]): boolean {
  const heard = moves.filter((move) => move.version > from.version && move.version <= to.version)
  const waiting = heard.reduce((sum, { kind }) => sum + people[kind], from.waiting)
  const present = heard.reduce((sum, { kind }) => sum + people[kind] - away[kind], from.present)
  const places = heard.reduce((sum, { kind, place }) => sum + people[kind] * place, from.placeSum)
  return waiting === to.waiting && present === to.present && places === to.placeSum
}
