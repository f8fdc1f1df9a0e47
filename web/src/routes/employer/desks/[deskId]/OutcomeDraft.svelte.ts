import type { InterviewId } from '@cho-phien/shared/ids'
import { missingFromOutcome, type OutcomeInput, type OutcomeKind } from '@cho-phien/shared/outcomes'
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
  /** Names of what still lacks, in the order of the form. */
  readonly missing: string[] = $derived.by(() => (this.input === undefined ? ['kind'] : missingFromOutcome(this.input)))

  restore(): void {
    try {
      Object.assign(this.values, JSON.parse(sessionStorage.getItem(this.#key) ?? '{}'))
    } catch {
      // Nothing kept, or not readable: the form begins empty.
    }
  }

  /** Call it whenever the values change. */
  keep(): void {
    try {
      sessionStorage.setItem(this.#key, JSON.stringify(this.values))
    } catch {
      // A full or forbidden storage costs the reload only.
    }
  }

  forget(): void {
    try {
      sessionStorage.removeItem(this.#key)
    } catch {
      // As above.
    }
  }

  get #key(): string {
    return `outcome:${this.interviewId}`
  }
}

/** Only what belongs to the chosen kind goes out. */
function toInput(values: Kept): OutcomeInput | undefined {
  if (values.kind === '') return undefined
  const reason = values.kind === 'not_suitable' ? (values.reason as OutcomeInput['reason'] | '') : ''
  return {
    kind: values.kind,
    ...(reason && { reason }),
    ...((values.kind === 'next_round' || values.kind === 'hired') && toStep(values)),
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
