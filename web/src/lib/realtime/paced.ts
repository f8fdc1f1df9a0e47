const steadyNow = () => performance.now()

/** An answer that does not come must not hold up the news after it: a network that was changed under a request may leave it hanging. */
const patienceMs = 20_000
/** What could not be done is tried again, first after so long and ever more seldom. Thousands of pages must not do so in one moment. */
const againMs = { first: 5_000, most: 60_000 }

/**
 * Work that news asks for: at most every so often, never twice at once, and once more after whatever was asked during it. Work that
 * throws, answers `false` or does not end counts as not done, and is tried again.
 */
export class Paced {
  readonly #work: () => Promise<unknown>
  readonly #paceMs: number
  #timer: ReturnType<typeof setTimeout> | undefined
  #ranAt = -Infinity
  #isRunning = false
  #isAsked = false
  #isStopped = false
  /** What the timer waits for is another try, which news overtakes. */
  #isAgain = false
  #againMs = againMs.first

  constructor(paceMs: number, work: () => Promise<unknown>) {
    this.#work = work
    this.#paceMs = paceMs
  }

  /** @param delayMs waits at least so long, to gather what comes with it */
  soon(delayMs = 0): void {
    this.#isStopped = false
    this.#isAsked = true
    if (this.#isRunning || (this.#timer !== undefined && !this.#isAgain)) return
    this.#isAgain = false
    this.#wait(delayMs)
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#isAsked = false
    this.#isStopped = true
  }

  async #run(): Promise<void> {
    this.#timer = undefined
    this.#isAsked = false
    this.#isRunning = true
    this.#ranAt = steadyNow()
    this.#rest(await this.#try())
  }

  #rest(isDone: boolean): void {
    this.#isRunning = false
    if (this.#isStopped) return
    if (isDone) this.#againMs = againMs.first
    if (this.#isAsked) this.soon()
    else if (!isDone) this.#again()
  }

  async #try(): Promise<boolean> {
    let patience: ReturnType<typeof setTimeout> | undefined
    const late = new Promise<false>((resolve) => (patience = setTimeout(() => resolve(false), patienceMs)))
    try {
      return (await Promise.race([this.#work(), late])) !== false
    } catch {
      return false
    } finally {
      clearTimeout(patience)
    }
  }

  #again(): void {
    this.#isAgain = true
    this.#wait(this.#againMs * (1 + Math.random()))
    this.#againMs = Math.min(this.#againMs * 2, againMs.most)
  }

  #wait(delayMs: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#run(), Math.max(delayMs, this.#ranAt + this.#paceMs - steadyNow()))
  }
}
