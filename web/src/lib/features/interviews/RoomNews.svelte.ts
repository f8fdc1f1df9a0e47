import type { Interview, Side } from '@cho-phien/shared/interviews'
import { otherSide } from './sides.ts'

/** Long enough to be read by somebody who is talking. */
const newsSeconds = 15

/** What a side has just done, said for a while. Times are in seconds, on any steady clock. */
export class RoomNews {
  #extendedAt = $state(-Infinity)
  #putOffAt = $state(-Infinity)
  readonly #side: Side

  constructor(side: Side) {
    this.#side = side
  }

  take(before: Interview, after: Interview, at: number): void {
    if (after.plannedSeconds > before.plannedSeconds) this.#extendedAt = at
    if (after.mode !== before.mode) this.#putOffAt = after.putOffBy === otherSide(this.#side) ? at : -Infinity
  }

  /** It got longer. */
  isExtended(now: number): boolean {
    return now - this.#extendedAt < newsSeconds
  }

  /** The other side said no to what this one asked. */
  isPutOff(now: number): boolean {
    return now - this.#putOffAt < newsSeconds
  }
}
