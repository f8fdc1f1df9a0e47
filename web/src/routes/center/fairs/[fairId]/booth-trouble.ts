import { workingDesks } from '@cho-phien/shared/booths'
import type { FairCounts } from '@cho-phien/shared/reports'
import { foldText } from '@cho-phien/shared/places'

export type BoothCount = FairCounts['booths'][number]
/** `empty`: people wait and nobody is there. `late`: somebody waits longer than was told. */
export type Trouble = 'empty' | 'late' | undefined

export function troubleOf({ line, desks, isLate }: BoothCount): Trouble {
  if (line.status !== 'open' || line.waiting === 0) return undefined
  const isLeft = desks.every(({ status }) => !workingDesks.includes(status) && status !== 'paused')
  if (isLeft) return 'empty'
  return isLate ? 'late' : undefined
}

const weights = { empty: 2, late: 1 }

/** Trouble first, then the longest lines. */
export function inOrder(booths: readonly BoothCount[]): BoothCount[] {
  const weightOf = (booth: BoothCount) => weights[troubleOf(booth) ?? 'late'] * Number(troubleOf(booth) !== undefined)
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
