import type { Alert, AlertKind } from '@cho-phien/shared/alerts'
import type { FairCounts } from '@cho-phien/shared/reports'
import { foldText } from '@cho-phien/shared/places'
import { hurtOf, isToDo, worseFirst, type Hurt } from './hurt.ts'

export type BoothCount = FairCounts['booths'][number]
/** `empty`: people wait and nobody is there. `resting`: the last who was there said that they rest, for long. `told`: somebody waits longer than was told. `untold`: long, and no range could be told. */
export type Trouble = 'empty' | 'resting' | 'told' | 'untold'

/** @param now milliseconds since 1970 */
export function troubleOf({ line, left, late }: BoothCount, now: number): Trouble | undefined {
  if (line.status !== 'open' || line.waiting === 0) return undefined
  if (left !== null && Date.parse(left.dueAt) <= now) return left.how
  return late ?? undefined
}

/** The alert that says the same once it is opened, and from then on better. */
const alertOf: Record<Trouble, AlertKind> = { empty: 'absent_employer', resting: 'absent_employer', told: 'long_wait', untold: 'long_wait' }

function hurtByCounts(booth: BoothCount, now: number): (Hurt & { kind: AlertKind }) | undefined {
  const trouble = troubleOf(booth, now)
  if (trouble === undefined) return undefined
  const isTold = trouble === 'empty' && booth.line.absentSince !== null
  const since = alertOf[trouble] === 'long_wait' ? new Date(now).toISOString() : (booth.left?.dueAt ?? '')
  return { kind: alertOf[trouble], weight: trouble === 'resting' || isTold ? 'stuck' : 'dark', since }
}

/** What is known beside the counts. */
interface Known {
  now: number
  alerts: readonly Alert[]
}

/** Who is hurt now first, as the alerts are; then the longest lines. A pause of the whole fair hides the trouble, not what staff were told. */
export function inOrder(booths: readonly BoothCount[], { now, alerts }: Known): BoothCount[] {
  const worstOf = new Map(
    booths.map((booth) => {
      const told = alerts.filter(({ boothId }) => boothId === booth.boothId)
      const counted = hurtByCounts(booth, now)
      const untold = counted && told.every(({ kind }) => kind !== counted.kind) ? [counted] : []
      return [booth, [...told.filter(isToDo).map(hurtOf), ...untold].sort(worseFirst)[0]]
    }),
  )
  return booths.toSorted(
    (left, right) =>
      worseFirst(worstOf.get(left), worstOf.get(right)) || right.line.waiting - left.line.waiting || left.number - right.number,
  )
}

/** By its number or a part of its name, with or without diacritics. */
export function findBooths(booths: readonly BoothCount[], search: string): readonly BoothCount[] {
  const wanted = foldText(search).trim()
  if (wanted === '') return booths
  return booths.filter(
    ({ number, employerName }) => String(number).padStart(2, '0').startsWith(wanted) || foldText(employerName).includes(wanted),
  )
}
