import type { Mode } from '@cho-phien/shared/interviews'
import type { Quality } from './media-room.ts'

/**
 * When a weak network moves the call one rung down. Seconds, chosen so that one bad moment (a tunnel, a passing lorry)
 * changes nothing and a bad minute does not go on as a frozen picture. Up is never automatic: it is offered.
 */
const ladderSeconds = { videoPoor: 8, videoLost: 4, audioLost: 10, goodAgain: 12 } as const

export type Advice = { move: Mode } | 'offer_video' | undefined

/** Watches the quality of the own connection over time. Feed it each change and, every second or so, the time. */
export class Ladder {
  #quality: Quality = 'unknown'
  #since = 0
  #weakSince: number | undefined

  /** @param at seconds, on any steady clock */
  note(quality: Quality, at: number): void {
    if (quality === this.#quality) return
    this.#quality = quality
    this.#since = at
    // A bad network goes to and fro between poor, lost and silent: that is one bad time, not many short ones.
    if (this.isWeak) this.#weakSince ??= at
    else if (quality === 'good') this.#weakSince = undefined
  }

  /** After each move the next one is judged from then on. */
  restart(at: number): void {
    this.#since = at
    if (this.#weakSince !== undefined) this.#weakSince = at
  }

  get isWeak(): boolean {
    return this.#quality === 'poor' || this.#quality === 'lost'
  }

  advise(mode: Mode, at: number): Advice {
    const lasted = at - this.#since
    if (mode === 'video') {
      const isLost = this.#quality === 'lost' && lasted >= ladderSeconds.videoLost
      const isPoor = this.isWeak && at - (this.#weakSince ?? at) >= ladderSeconds.videoPoor
      return isLost || isPoor ? { move: 'audio' } : undefined
    }
    if (mode === 'audio') {
      if (this.#quality === 'lost' && lasted >= ladderSeconds.audioLost) return { move: 'text' }
      return this.#quality === 'good' && lasted >= ladderSeconds.goodAgain ? 'offer_video' : undefined
    }
    return undefined
  }
}
