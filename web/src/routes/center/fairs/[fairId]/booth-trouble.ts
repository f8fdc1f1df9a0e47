import type { BoothId } from '@cho-phien/shared/ids'
import type { FairCounts } from '@cho-phien/shared/reports'
import { foldText } from '@cho-phien/shared/places'

export type BoothCount = FairCounts['booths'][number]
/** `empty`: people wait and nobody is there. `resting`: the last who was there said that they rest, for long. `late`: somebody waits longer than was told. */
export type Trouble = 'empty' | 'resting' | 'late'

/** @param now milliseconds since 1970 */
export function troubleOf({ line, left, isLate }: BoothCount, now: number): Trouble | undefined {
  if (line.status !== 'open' || line.waiting === 0) return undefined
  if (left !== null && Date.parse(left.dueAt) <= now) return left.how
  return isLate ? 'late' : undefined
}

const weights: Record<Trouble, number> = { empty: 4, resting: 3, late: 2 }

/** What is known beside the counts. */
interface Known {
  now: number
  /** Booths that somebody was asked to see to. */
  alerted: ReadonlySet<BoothId>
}

/** Trouble first, then what staff were told of, then the longest lines. A pause of the whole fair hides the trouble, not what was told. */
export function inOrder(booths: readonly BoothCount[], { now, alerted }: Known): BoothCount[] {
  const weightOf = (booth: BoothCount) => {
    const trouble = troubleOf(booth, now)
    return trouble ? weights[trouble] : Number(alerted.has(booth.boothId))
  }
  return [...booths].sort((a, b) => weightOf(b) - weightOf(a) || b.line.waiting - a.line.waiting || a.number - b.number)
}

/** By its number or a part of its name, with or without diacritics. */
export function findBooths(booths: readonly BoothCount[], search: string): readonly BoothCount[] {
  const wanted = foldText(search).trim()
  if (wanted === '') return booths
  return booths.filter(
    ({ number, employerName }) => String(number).padStart(2, '0').startsWith(wanted) || foldText(employerName).includes(wanted),
  )
}
