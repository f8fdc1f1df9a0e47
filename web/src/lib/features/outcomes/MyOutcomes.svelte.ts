import type { InterviewId, TicketId } from '@cho-phien/shared/ids'
import type { WorkerAnswer, WorkerOutcome } from '@cho-phien/shared/outcomes'
import { codeOf } from '#lib/realtime/command-error.ts'
import { Answers } from '#lib/realtime/answers.ts'
import type { Realtime } from '#lib/realtime/Realtime.svelte.ts'

export interface OutcomesParts {
  realtime: Realtime
  load: () => Promise<WorkerOutcome[]>
  /** On a shared phone the news of everybody on it is heard; only this person's is shown. */
  isOwn: (ticketId: TicketId) => boolean
}

/** The results of the worker signed in, as they arrive. */
export class MyOutcomes {
  #all = $state.raw<WorkerOutcome[]>([])
  #isSeeded = $state(false)
  readonly #parts: OutcomesParts
  readonly #answers = new Answers()

  constructor(parts: OutcomesParts) {
    this.#parts = parts
  }

  get all(): WorkerOutcome[] {
    return this.#all
  }

  /** Until then nothing is known of what may be owed. */
  get isSeeded(): boolean {
    return this.#isSeeded
  }

  of(interviewId: InterviewId): WorkerOutcome | undefined {
    return this.#all.find((outcome) => outcome.interviewId === interviewId)
  }

  seed(outcomes: WorkerOutcome[]): void {
    this.#all = outcomes
    this.#isSeeded = true
  }

  /** Listens until the returned function is called. */
  connect(): () => void {
    const { realtime } = this.#parts
    const stops = [realtime.on('outcome:recorded', (outcome) => this.#put(outcome)), realtime.onResync(() => void this.reload())]
    return () => {
      for (const stop of stops) stop()
    }
  }

  /**
   * Answers the outcome as it was read.
   * @throws CommandError version_stale when it was changed meanwhile (the new one is shown then), outcome_answered, offline
   */
  async answer(read: Pick<WorkerOutcome, 'interviewId' | 'version'>, answer: WorkerAnswer, text?: string): Promise<void> {
    const { interviewId, version } = read
    try {
      this.#put(await this.#parts.realtime.send('outcome:answer', { interviewId, version, answer, ...(text && { text }) }))
    } catch (error) {
      if (codeOf(error) === 'version_stale') await this.reload()
      throw error
    }
  }

  /** Offline again: the next connection asks anew. */
  async reload(): Promise<void> {
    const outcomes = await this.#answers.newest(this.#parts.load).catch(() => undefined)
    if (outcomes !== undefined) this.seed(outcomes)
  }

  #put(outcome: WorkerOutcome): void {
    this.#answers.heard()
    const known = this.of(outcome.interviewId)
    if (known === undefined) {
      if (this.#parts.isOwn(outcome.ticketId)) this.#all = [outcome, ...this.#all]
      // Another person's, or of a number so old that this page has it no more: the server knows.
      else void this.reload()
      return
    }
    // In its place: the list is read aloud as it changes.
    if (!isOlder(outcome, known)) this.#all = this.#all.map((one) => (one === known ? outcome : one))
  }
}

/** News overtake each other. What becomes of a version is never undone, so the look that shows less of it is the older one. */
function isOlder(told: WorkerOutcome, known: WorkerOutcome): boolean {
  if (told.version !== known.version) return told.version < known.version
  const stepsOf = ({ workerAnswer, isSigned, disputes }: WorkerOutcome) =>
    Number(workerAnswer !== null) + Number(isSigned) + disputes.filter(({ isOpen }) => !isOpen).length
  return stepsOf(told) < stepsOf(known)
}
