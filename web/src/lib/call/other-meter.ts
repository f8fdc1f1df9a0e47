/** What has come in since the connection began. */
export interface OtherReading {
  /** Bytes of the other's voice, which speaks at least every half second, a pause too; undefined while their microphone is off. */
  voice: number | undefined
  /** Grows with everything that comes in, from the media server too; undefined when the browser does not say. */
  heard: number | undefined
}

/** Two of them, two seconds apart: four to six seconds. The media server itself needs fifteen to say that somebody is lost. */
const silentReadings = 2
/** Half a minute: the server has said long before that somebody is gone, and who is back without a voice is not silent. */
const goneReadings = 15

/** Tells whether the other side's network is silent while the own one is not. */
export class OtherMeter {
  #last: OtherReading = { voice: undefined, heard: undefined }
  #silent = 0
  #gone = 0

  /** @param reading undefined while nobody is in the media room: who was silent stays so for a while */
  read(reading: OtherReading | undefined): boolean {
    if (reading === undefined) {
      this.#gone += 1
      if (this.#gone >= goneReadings) this.#silent = 0
      return this.#silent >= silentReadings
    }
    this.#gone = 0
    const { voice, heard } = this.#last
    this.#last = reading
    if (reading.voice === undefined || reading.voice !== voice) this.#silent = 0
    // With nothing at all it is the own network, and of the other's nothing is known.
    else if (reading.heard !== heard) this.#silent += 1
    return this.#silent >= silentReadings
  }
}
