/** How far the device's clock is off, by the server time it was told first: a page keeps what its load said for long. */
let told: { serverNow: string; offset: number } | undefined

function offsetOf(serverNow: string): number {
  // On the server the time is told anew with every request, and nothing is remembered.
  if (typeof window === 'undefined') return Date.parse(serverNow) - Date.now()
  if (told?.serverNow !== serverNow) told = { serverNow, offset: Date.parse(serverNow) - Date.now() }
  return told.offset
}

/** The server's time, moving on; phones often have a wrong clock. */
export class Now {
  readonly #offset: number
  #time = $state(0)

  constructor(serverNow: string) {
    this.#offset = offsetOf(serverNow)
    this.#time = Date.now() + this.#offset
  }

  /** Milliseconds since 1970. */
  get time(): number {
    return this.#time
  }

  /** @returns the way to stop it */
  run(everyMs: number): () => void {
    const timer = setInterval(() => (this.#time = Date.now() + this.#offset), everyMs)
    return () => clearInterval(timer)
  }
}
