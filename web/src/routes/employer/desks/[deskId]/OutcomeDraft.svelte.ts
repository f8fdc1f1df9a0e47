import type { InterviewId } from '@cho-phien/shared/ids'
import { missingFromOutcome, type OutcomeInput, type OutcomeKind } from '@cho-phien/shared/outcomes'
import { findKept, forget, keep } from '#lib/features/accounts/tab-memory.ts'
import { fromDateInput } from '#lib/ui/format.ts'

interface Kept {
  kind: OutcomeKind | ''
  reason: string
  date: string
  time: string
  place: string
  bringDocuments: boolean
  messageToWorker: string
  privateNote: string
  rating: string
}

const empty: Kept = {
  kind: '',
  reason: '',
  date: '',
  time: '',
  place: '',
  bringDocuments: false,
  messageToWorker: '',
  privateNote: '',
  rating: '',
}

/**
 * The outcome of one interview while it is written: chosen in the room, finished after it, and still there after a
 * reload. It stays in this tab only, for the note is private.
 */
export class OutcomeDraft {
  readonly interviewId: InterviewId
  readonly values: Kept = $state({ ...empty })
  /** Set by the first try to save: from then on what is missing is marked. */
  isTried = $state(false)

  constructor(interviewId: InterviewId) {
    this.interviewId = interviewId
  }

  readonly input: OutcomeInput | undefined = $derived.by(() => toInput(this.values))
  /** Names of the fields that still lack something, in the order of the form. */
  readonly missing: string[] = $derived.by(() => (this.input === undefined ? ['kind'] : missingFrom(this.values, this.input)))

  restore(): void {
    Object.assign(this.values, findKept(this.#key))
  }

  /** Call it whenever the values change. */
  keep(): void {
    keep(this.#key, this.values)
  }

  forget(): void {
    forget(this.#key)
  }

  get #key(): string {
    return `outcome:${this.interviewId}`
  }
}

/** A date without its time, or a time without its date, is no appointment: whoever typed one half meant one. */
function missingFrom(values: Kept, input: OutcomeInput): string[] {
  const lacking = missingFromOutcome(input)
  const empty = (['date', 'time'] as const).filter((field) => values[field] === '')
  const isHalf = hasStep(values) && empty.length === 1
  if (!isHalf && !lacking.includes('nextStepAt')) return lacking
  return [...(empty.length > 0 ? empty : ['date']), ...lacking.filter((field) => field !== 'nextStepAt')]
}

function hasStep({ kind }: Kept): boolean {
  return kind === 'next_round' || kind === 'hired'
}

/** Only what belongs to the chosen kind goes out. */
function toInput(values: Kept): OutcomeInput | undefined {
  if (values.kind === '') return undefined
  const reason = values.kind === 'not_suitable' ? (values.reason as OutcomeInput['reason'] | '') : ''
  return {
    kind: values.kind,
    ...(reason && { reason }),
    ...(hasStep(values) && toStep(values)),
    ...(values.messageToWorker.trim() && { messageToWorker: values.messageToWorker.trim() }),
    ...(values.privateNote.trim() && { privateNote: values.privateNote.trim() }),
    ...(values.rating && { rating: Number(values.rating) }),
  }
}

function toStep(values: Kept): Pick<OutcomeInput, 'nextStepAt' | 'nextStepPlace' | 'bringDocuments'> {
  const at = fromDateInput(values.date, values.time)
  const place = values.place.trim()
  return {
    ...(at && { nextStepAt: at.toISOString() }),
    ...(place && { nextStepPlace: place }),
    ...(values.bringDocuments && { bringDocuments: true }),
  }
}
