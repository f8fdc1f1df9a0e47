import type { Quality } from './media-room.ts'

/** What a browser counts on the way to the media server, since the connection began. */
export interface NetworkReading {
  /** What goes out, by stream: as the other end last reported it. */
  streams: ReadonlyMap<string, StreamReading>
  /** Grows with everything that comes in; undefined when the browser does not say. */
  heard: number | undefined
  roundTripSeconds: number
}

export interface StreamReading {
  reportedAt: number
  sent: number
  lost: number
}

/**
 * From here on a network counts as poor, and from there as good again. Browsers themselves send less from a tenth lost on; up to a
 * twentieth is repaired unnoticed. A second between question and answer is no conversation.
 */
const loss = { poor: 0.1, good: 0.05 } as const
const roundTrip = { poor: 1, good: 0.7 } as const
/** Fewer packets than these say nothing: one lost of five is chance. */
const leastPackets = 30
/** Something comes every 2.5 s at the least, while nobody speaks too. */
const silentReadings = 2

/** Measures the own connection from readings two seconds apart. */
export class NetworkMeter {
  readonly #streams = new Map<string, StreamReading>()
  #heard: number | undefined
  #silent = 0
  #quality: Quality = 'unknown'

  read({ streams, heard, roundTripSeconds }: NetworkReading): Quality {
    this.#silent = heard !== undefined && heard === this.#heard ? this.#silent + 1 : 0
    this.#heard = heard
    const lost = this.#lossSince(streams)
    if (this.#silent >= silentReadings) this.#quality = 'lost'
    else if ((lost ?? 0) >= loss.poor || roundTripSeconds >= roundTrip.poor) this.#quality = 'poor'
    else if (lost !== undefined && lost < loss.good && roundTripSeconds < roundTrip.good) this.#quality = 'good'
    else if (this.#quality === 'lost') this.#quality = 'unknown'
    return this.#quality
  }

  /** The worst stream's: a picture is repaired by sending again, so the voice shows more. */
  #lossSince(streams: NetworkReading['streams']): number | undefined {
    let worst: number | undefined
    for (const [id, now] of streams) {
      const before = this.#streams.get(id)
      // Without news from the other end nothing is known yet of what was sent.
      if (before === undefined || now.sent < before.sent) this.#streams.set(id, now)
      if (before === undefined || now.reportedAt <= before.reportedAt) continue
      const sent = now.sent - before.sent
      if (sent < leastPackets) continue
      this.#streams.set(id, now)
      worst = Math.max(worst ?? 0, (now.lost - before.lost) / sent)
    }
    return worst
  }
}

const worseFirst: readonly Quality[] = ['lost', 'poor', 'good']

/** What is not known is no worse than anything. */
export function worseOf(...qualities: readonly Quality[]): Quality {
  return worseFirst.find((quality) => qualities.includes(quality)) ?? 'unknown'
}
