import type { BoothLine } from './booths.ts'
import { chanceReached, leastChance } from './waiting.ts'

/** Somebody who joined this line now would be called: it moves, has room, and the fair is long enough. */
export function takesPeople(line: BoothLine): boolean {
  return (
    line.status === 'open' &&
    line.waiting < line.lineCapacity &&
    line.pace !== null &&
    chanceReached(line.pace, line.present) >= leastChance
  )
}

/** What somebody who joined now would wait on average; infinite where nobody is called. */
export function expectedSeconds(line: BoothLine): number {
  return line.pace === null ? Infinity : line.pace.firstSeconds + line.present * line.pace.eachSeconds
}
