import type { InterviewId } from '@cho-phien/shared/ids'
import type { EmployerOutcome, OutcomeInput } from '@cho-phien/shared/outcomes'
import { findKept, forget, keep } from '#lib/features/accounts/tab-memory.ts'
import { m } from '#lib/paraglide/messages.js'
import { emptyValues, missingFrom, toInput, valuesOf, type OutcomeValues } from './outcome-values.ts'

/**
 * The outcome of one interview while it is written: chosen in the room, finished after it, and still there after a
 * reload or in the tab that takes the desk over. It goes from the device with its writer, for the note is private.
 */
export class OutcomeDraft {
  readonly interviewId: InterviewId
  readonly values: OutcomeValues = $state({ ...emptyValues })
  /** What was chosen at the last try to save. */
  #tried = $state<string | null>(null)
  /** The server, whose clock decides, refused this time as past. */
  isStepPast = $state(false)

  /** @param recorded given when it is corrected */
  constructor(interviewId: InterviewId, recorded?: EmployerOutcome) {
    this.interviewId = interviewId
    if (recorded) Object.assign(this.values, valuesOf(recorded))
  }

  /** Set by a try to save: from then on what is missing is marked, until something else is chosen. */
  get isTried(): boolean {
    return this.#tried === this.values.kind
  }
  set isTried(isTried: boolean) {
    this.#tried = isTried ? this.values.kind : null
  }

  readonly input: OutcomeInput | undefined = $derived.by(() => toInput(this.values))
  /** Names of the fields that lack something, in the order of the form. */
  readonly missing: string[] = $derived.by(() => missingFrom(this.values))
  /** All that it lacks, in words, once somebody tried to save; else empty. */
  readonly sentence: string = $derived.by(() => {
    const said = new Set(this.isTried ? this.missing.map(sayMissing) : [])
    return said.size === 0 ? '' : m.call_outcome_incomplete({ what: [...said].join(' ') })
  })

  restore(): void {
    Object.assign(this.values, findKept(this.#key, 'device'))
  }

  /** Call it whenever the values change. */
  keep(): void {
    keep(this.#key, this.values, 'device')
  }

  forget(): void {
    forget(this.#key, 'device')
  }

  get #key(): string {
    return `outcome:${this.interviewId}`
  }
}

function sayMissing(field: string): string {
  if (field === 'kind') return m.call_outcome_choose()
  if (field === 'reason') return m.call_outcome_choose_reason()
  return field === 'nextStepPlace' ? m.call_step_place_missing() : m.call_step_when_missing()
}
