import type { InterviewId } from '@cho-phien/shared/ids'
import type { WorkerOutcome } from '@cho-phien/shared/outcomes'
import type { Realtime } from '#lib/realtime/Realtime.svelte.ts'

export interface OutcomesParts {
  realtime: Realtime
  load(): Promise<WorkerOutcome[]>
}

/** The results of the worker signed in, as they arrive. */
export class MyOutcomes {
  #all = $state.raw<WorkerOutcome[]>([])
  readonly #parts: OutcomesParts

  constructor(parts: OutcomesParts) {
    this.#parts = parts
  }

  get all(): WorkerOutcome[] {
    return this.#all
  }

  of(interviewId: InterviewId): WorkerOutcome | undefined {
    return this.#all.find((outcome) => outcome.interviewId === interviewId)
  }

  seed(outcomes: WorkerOutcome[]): void {
    this.#all = outcomes
  }

  /** Listens until the returned function is called. */
  connect(): () => void {
    const { realtime, load } = this.#parts
    const stops = [
      realtime.on('outcome:recorded', (outcome) => this.#put(outcome)),
      realtime.onResync(() => {
        // Offline again: the next connection asks anew.
        void load().then(
          (outcomes) => this.seed(outcomes),
          () => undefined,
        )
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }

  /** @throws CommandError outcome_answered, offline */
  async answer(interviewId: InterviewId, answer: 'confirmed' | 'disputed', text?: string): Promise<void> {
    this.#put(await this.#parts.realtime.send('outcome:answer', { interviewId, answer, ...(text && { text }) }))
  }

  #put(outcome: WorkerOutcome): void {
    const known = this.of(outcome.interviewId)
    if (known !== undefined && known.version > outcome.version) return
    this.#all = [outcome, ...this.#all.filter(({ interviewId }) => interviewId !== outcome.interviewId)]
  }
}
