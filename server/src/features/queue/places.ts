import type { TicketId } from '@cho-phien/shared/ids'

/** One open ticket of a line, as the rules of its order see it. */
export interface Stander {
  id: TicketId
  place: number
  /** Waits or is away: counted by those behind. */
  isInLine: boolean
  /** Waits and has not stepped away. */
  isPresent: boolean
  isPreferred: boolean
  passesLeft: number
}

/** A preferred ticket stands behind this many others, counted from the one preferred before it. */
const othersBetween = 2
/** Halves of halves stay exact in a double and in the sum of a line's places; nobody gets between two closer ones. */
const closest = 2 ** -20

/**
 * How many people a rule may put before a ticket that joins behind so many: every third turn is a preferred one, so half as many as are
 * before it, and one. This is the bound that nobody starves.
 */
export function passesAllowed(ahead: number): number {
  return Math.floor(ahead / othersBetween) + 1
}

/** The plainest number between two places; the front has none before it. Undefined when they are too close. */
export function placeBetween(before: number | undefined, after: number): number | undefined {
  if (before === undefined) return Math.ceil(after) - 1
  for (let step = 1; step >= closest; step /= 2) {
    const place = (Math.floor(before / step) + 1) * step
    if (place < after) return place
  }
  return undefined
}

/** A place before the ticket that is now at `index` of the line, or as near behind it as there is room. Undefined: at the end. */
export function placeAt(line: readonly Stander[], index: number): number | undefined {
  for (let at = Math.max(0, index); at < line.length; at += 1) {
    const after = line[at]
    const place = after && placeBetween(line[at - 1]?.place, after.place)
    if (place !== undefined) return place
  }
  return undefined
}

/**
 * Where a preferred ticket stands: behind two others from the preferred one before it (or the front), and behind everybody who was
 * passed as often as promised. Undefined: at the end.
 */
export function preferredPlace(line: readonly Stander[]): number | undefined {
  const lastPreferred = line.findLastIndex((one) => one.isPreferred)
  const lastSpent = line.findLastIndex((one) => one.passesLeft === 0)
  const others = line.flatMap((one, index) => (index > lastPreferred && one.isPresent ? [index] : []))
  const second = others[othersBetween - 1]
  return second === undefined ? undefined : placeAt(line, Math.max(second, lastSpent) + 1)
}
