import type { Booth, BoothRow } from '@cho-phien/shared/booths'
import { chanceReached, leastChance } from '@cho-phien/shared/waiting'

/** More than a person compares on a phone. */
const alternativesShown = 3

/** Other booths of the fair with the same kind of work that take people now, the shortest wait first. */
export function alternativesTo(booth: Pick<Booth, 'id' | 'fairStatus'>, rows: readonly BoothRow[]): BoothRow[] {
  if (booth.fairStatus !== 'live') return []
  const kinds = new Set(rows.find((row) => row.id === booth.id)?.vacancies.map((vacancy) => vacancy.occupationGroup))
  return rows
    .filter((row) => row.id !== booth.id && row.vacancies.some((vacancy) => kinds.has(vacancy.occupationGroup)) && takesPeople(row))
    .toSorted((left, right) => expectedSeconds(left) - expectedSeconds(right))
    .slice(0, alternativesShown)
}

function takesPeople({ line }: BoothRow): boolean {
  return (
    line.status === 'open' &&
    line.waiting < line.lineCapacity &&
    line.pace !== null &&
    chanceReached(line.pace, line.present) >= leastChance
  )
}

function expectedSeconds({ line }: BoothRow): number {
  return line.pace === null ? Infinity : line.pace.firstSeconds + line.present * line.pace.eachSeconds
}
