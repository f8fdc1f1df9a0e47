import { isStepFar, missingFromOutcome, type EmployerOutcome, type OutcomeInput, type OutcomeKind } from '@cho-phien/shared/outcomes'
import { fromDateInput, toDateInput } from '#lib/ui/format.ts'

/** An outcome as its form holds it: every input as text, so that nothing typed is lost. */
export interface OutcomeValues {
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

export const emptyValues: OutcomeValues = {
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

/** What was recorded, to be corrected. */
export function valuesOf(outcome: EmployerOutcome): OutcomeValues {
  return {
    kind: outcome.kind,
    reason: outcome.reason ?? '',
    ...(outcome.nextStepAt === null ? { date: '', time: '' } : toDateInput(outcome.nextStepAt)),
    place: outcome.nextStepPlace ?? '',
    bringDocuments: outcome.bringDocuments,
    messageToWorker: outcome.messageToWorker,
    privateNote: outcome.privateNote,
    rating: outcome.rating === null ? '' : String(outcome.rating),
  }
}

/** Only what belongs to the chosen kind goes out; undefined while none is chosen. */
export function toInput(values: OutcomeValues): OutcomeInput | undefined {
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

/** Names of the fields that lack something, in the order of the form. */
export function missingFrom(values: OutcomeValues): string[] {
  const input = toInput(values)
  if (input === undefined) return ['kind']
  const lacking = missingFromOutcome(input)
  // A date without its time is no appointment, nor is a time without its date: whoever typed one half meant one.
  const empty = (['date', 'time'] as const).filter((field) => values[field] === '')
  const isHalf = hasStep(values) && empty.length === 1
  // Both halves of what is no day that may come.
  const isNoDay = hasStep(values) && empty.length === 0 && input.nextStepAt === undefined
  if (!isHalf && !isNoDay && !lacking.includes('nextStepAt')) return lacking
  return [...(empty.length > 0 ? empty : ['date']), ...lacking.filter((field) => field !== 'nextStepAt')]
}

function hasStep({ kind }: OutcomeValues): boolean {
  return kind === 'next_round' || kind === 'hired'
}

function toStep(values: OutcomeValues): Pick<OutcomeInput, 'nextStepAt' | 'nextStepPlace' | 'bringDocuments'> {
  const typed = fromDateInput(values.date, values.time)
  const at = typed && !isStepFar(typed.getTime(), Date.now()) ? typed : undefined
  const place = values.place.trim()
  return {
    ...(at && { nextStepAt: at.toISOString() }),
    ...(place && { nextStepPlace: place }),
    ...(values.bringDocuments && { bringDocuments: true }),
  }
}
