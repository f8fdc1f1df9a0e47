import { bookedInRow } from '@cho-phien/shared/slots'

/** In milliseconds. */
export interface Span {
  from: number
  to: number
}

/** Times after the line's share begin at a moment that people say: with fives. */
const grid = 5 * 60_000

const lengthOf = ({ from, to }: Span): number => to - from

/** What the line gets between two times of a desk: as long as the longer of them, and never less than a talk of this fair. In SQL: booths/line-share.ts. */
function shareBetween(one: Span, other: Span, leastShare: number): number {
  return Math.max(lengthOf(one), lengthOf(other), leastShare)
}

/** Of these times of one desk those that are in a row with one of them: nowhere between them has the line its share. */
export function rowOf(time: Span, times: readonly Span[], leastShare: number): Span[] {
  const inOrder = [...times].sort((one, other) => one.from - other.from)
  const isTogether = (one: Span, other: Span) => other.from - one.to < shareBetween(one, other, leastShare)
  let first = inOrder.indexOf(time)
  let last = first
  for (let before = inOrder[first - 1]; before && isTogether(before, inOrder[first] ?? time); before = inOrder[first - 1]) first -= 1
  for (let after = inOrder[last + 1]; after && isTogether(inOrder[last] ?? time, after); after = inOrder[last + 1]) last += 1
  return inOrder.slice(first, last + 1)
}

interface Plan extends Span {
  /** Of each time. */
  length: number
  /** Other times of the desk, opened earlier; free ones too, since anybody may book them. */
  taken: readonly Span[]
  /** The length of a talk of this fair. */
  leastShare: number
}

/** The slots of a plan, laid around the line's shares, and how many of these there are. A time that meets another is laid: it is refused elsewhere. */
export function laySlots({ from, to, length, taken, leastShare }: Plan): { slots: Span[]; shares: number } {
  const slots: Span[] = []
  let shares = 0
  for (let start = from; start + length <= to;) {
    const time = { from: start, to: start + length }
    const others = [...taken, ...slots]
    const meets = others.some((other) => other.from < time.to && time.from < other.to)
    if (meets || rowOf(time, [...others, time], leastShare).length <= bookedInRow) {
      slots.push(time)
      start = time.to
    } else {
      shares += 1
      start = from + Math.ceil((afterShare(time, others, leastShare) - from) / grid) * grid
    }
  }
  return { slots, shares }
}

/** Where a time may stand that is too many: behind a share; or, where it was behind one and those after it are too near, later. */
function afterShare(time: Span, others: readonly Span[], leastShare: number): number {
  const before = others.filter(({ to }) => to <= time.from).sort((one, other) => other.to - one.to)[0]
  const start = before === undefined ? time.from : before.to + shareBetween(before, time, leastShare)
  return start > time.from ? start : time.to
}
