import type { Booth, BoothRow } from '@cho-phien/shared/booths'
import { expectedSeconds, takesPeople } from '@cho-phien/shared/lines'

/** More than a person compares on a phone. */
const alternativesShown = 3

/** Other booths of the fair with the same kind of work that take people now, the shortest wait first. */
export function alternativesTo(booth: Pick<Booth, 'id' | 'fairStatus'>, rows: readonly BoothRow[]): BoothRow[] {
  if (booth.fairStatus !== 'live') return []
  const kinds = new Set(rows.find((row) => row.id === booth.id)?.vacancies.map((vacancy) => vacancy.occupationGroup))
  return rows
    .filter((row) => row.id !== booth.id && row.vacancies.some((vacancy) => kinds.has(vacancy.occupationGroup)) && takesPeople(row.line))
    .toSorted((left, right) => expectedSeconds(left.line) - expectedSeconds(right.line))
    .slice(0, alternativesShown)
}
