import { isHttpError } from '@sveltejs/kit'
import { isPassing } from '#lib/api/passing.ts'

const steadyNow = () => performance.now()

/** Work that did not end is waited for no longer: a network that changed under a request may leave it hanging. */
const patienceMs = 20_000
/** What could not be done is tried again, first after so long and ever more seldom. Thousands of pages must not do so in one moment. */
const againMs = { first: 5_000, most: 60_000 }

/**
 * Work that news asks for: at most every so often, and once more after whatever was asked during it. Work that answers `false`, throws
 * or does not end is tried again, unless it was refused for good; news overtakes that. What is given up is not stopped: who asks
 * puts answers in order.
 */
export class Paced {
  readonly #work: () => Promise<unknown>
  readonly #paceMs: number
  #timer: ReturnType<typeof setTimeout> | undefined
  #ranAt = -Infinity
  /** The newest run; what an older one answers is nobody's any more. */
  #run = 0
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

  /** After `stop`. */
  start(): void {
    this.#isStopped = false
  }

  /** @param delayMs waits at least so long, to gather what comes with it */
  soon(delayMs = 0): void {
    if (this.#isStopped) return
    this.#isAsked = true
    if (this.#isRunning || (this.#timer !== undefined && !this.#isAgain)) return
    this.#isAgain = false
    this.#wait(delayMs)
  }

  /** What runs or waits holds nothing up: after a new connection it may hang, and what was done here is looked at at once. */
  afresh(delayMs = 0): void {
    this.#run += 1
    this.#isRunning = false
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.soon(delayMs)
  }

  /** Nothing runs any more, whatever asks. */
  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#isAsked = false
    this.#isStopped = true
  }

  async #begin(): Promise<void> {
    const run = (this.#run += 1)
    this.#timer = undefined
    this.#isAsked = false
    this.#isRunning = true
    this.#ranAt = steadyNow()
    const isDone = await this.#try()
    if (run === this.#run) this.#rest(isDone)
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
    } catch (error) {
      return isHttpError(error) && !isPassing(error.status)
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
    this.#timer = setTimeout(() => void this.#begin(), Math.max(delayMs, this.#ranAt + this.#paceMs - steadyNow()))
  }
}
