const steadyNow = () => performance.now()

/** Work that news asks for: at most every so often, never twice at once, and once more after whatever was asked during it. */
export class Paced {
  readonly #work: () => Promise<unknown>
  readonly #paceMs: number
  #timer: ReturnType<typeof setTimeout> | undefined
  #ranAt = -Infinity
  #isRunning = false
  #isAsked = false

  constructor(paceMs: number, work: () => Promise<unknown>) {
    this.#paceMs = paceMs
    this.#work = work
  }

  /** @param delayMs waits at least so long, to gather what comes with it */
  soon(delayMs = 0): void {
    this.#isAsked = true
    if (this.#isRunning || this.#timer !== undefined) return
    this.#timer = setTimeout(() => void this.#run(), Math.max(delayMs, this.#ranAt + this.#paceMs - steadyNow()))
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#isAsked = false
  }

  async #run(): Promise<void> {
    this.#timer = undefined
    this.#isAsked = false
    this.#isRunning = true
    this.#ranAt = steadyNow()
    try {
      await this.#work()
    } catch {
      // Offline or the server is away: the next news, or the next connection, asks again.
    }
    this.#rest()
  }

  #rest(): void {
    this.#isRunning = false
    if (this.#isAsked) this.soon()
  }
}
