import { isPassedOn, type OutcomeKind, type WorkerAnswer, type WorkerOutcome } from '@cho-phien/shared/outcomes'
import { isTurnDown } from '@cho-phien/shared/turn-downs'
import { m } from '#lib/paraglide/messages.js'
import { getLocale } from '#lib/paraglide/runtime.js'
import { formatDay, formatFullDate, formatTime, toDateInput } from '#lib/ui/format.ts'
import { outcomeReason } from './outcome-labels.ts'

/** What decides the words, as the form has it or as the row has it. */
export interface OutcomeFacts {
  kind: OutcomeKind
  reason?: string | null | undefined
  nextStepAt?: string | null | undefined
  nextStepPlace?: string | null | undefined
  bringDocuments?: boolean | undefined
  messageToWorker?: string | null | undefined
}

export interface OutcomeWords {
  title: string
  lines: string[]
}

type Told = { employer: string; you: string }

const TITLES: Record<OutcomeKind, (told: Told) => string> = {
  hired: m.outcomes_told_hired,
  next_round: m.outcomes_told_next_round,
  shortlisted: m.outcomes_told_shortlisted,
  needs_training: m.outcomes_told_needs_training,
  not_suitable: m.outcomes_told_not_suitable,
  declined: m.outcomes_told_declined,
  no_show: m.outcomes_told_no_show,
  technical_failure: m.outcomes_told_technical_failure,
}

const SHORT: Record<OutcomeKind, (told: { you: string }) => string> = {
  hired: m.outcomes_short_hired,
  next_round: m.outcomes_short_next_round,
  shortlisted: m.outcomes_short_shortlisted,
  needs_training: m.outcomes_short_needs_training,
  not_suitable: m.outcomes_short_not_suitable,
  declined: m.outcomes_short_declined,
  no_show: m.outcomes_short_no_show,
  technical_failure: m.outcomes_short_technical_failure,
}

/** The result in a few words, beside the employer's name. */
export function shortResult(kind: OutcomeKind, you: string): string {
  return SHORT[kind]({ you })
}

/** Exactly what the worker reads: the interviewer's preview and the worker's page come from here. */
export function outcomeWords(outcome: OutcomeFacts, told: Told): OutcomeWords {
  const reason = outcomeReason(outcome.reason ?? null)
  const lines = [
    stepLine(outcome),
    outcome.kind === 'technical_failure' && m.outcomes_told_again(told),
    outcome.kind === 'not_suitable' && reason !== '' && m.outcomes_told_reason({ reason }),
    outcome.bringDocuments && m.outcomes_told_bring_documents(),
    outcome.messageToWorker?.trim(),
  ]
  return { title: TITLES[outcome.kind](told), lines: lines.filter((line): line is string => Boolean(line)) }
}

/** When and where to go next: `8:00 thứ Sáu 27/11, xưởng 2.`, with the year of a day in another one. */
export function stepLine({ nextStepAt, nextStepPlace }: Pick<OutcomeFacts, 'nextStepAt' | 'nextStepPlace'>): string | undefined {
  const when = nextStepAt ? `${formatTime(nextStepAt)} ${dayInSentence(nextStepAt)}` : undefined
  const said = [when, nextStepPlace?.trim()].filter(Boolean).join(', ')
  return said === '' ? undefined : `${said}.`
}

/** Vietnamese writes `thứ Sáu` inside a sentence. A day of another year says which. */
function dayInSentence(moment: string): string {
  const day = yearOf(moment) === yearOf(Date.now()) ? formatDay(moment) : formatFullDate(moment)
  return getLocale() === 'vi' ? day.charAt(0).toLocaleLowerCase('vi') + day.slice(1) : day
}

function yearOf(moment: string | number): string {
  return toDateInput(moment).date.slice(0, 4)
}

export function needsAnswer(outcome: Pick<WorkerOutcome, 'workerAnswer' | 'handedTo'>): boolean {
  return outcome.workerAnswer === null && !isPassedOn(outcome)
}

/** What the worker presses, and how it is said once it was. */
export interface AnswerWords extends Record<WorkerAnswer, string> {
  given: Record<WorkerAnswer, string>
}

/** What the worker may answer to it. An invitation asks whether they come, a job whether they take it; the rest, whether it is right. */
export function answerWords(kind: OutcomeKind): AnswerWords {
  const words = {
    confirmed: m.outcomes_answer_right(),
    cannot_come: m.outcomes_answer_cannot_come(),
    not_taken: m.outcomes_answer_not_taken(),
    disputed: m.outcomes_answer_not_right(),
  }
  const given = {
    confirmed: m.outcomes_answered_right(),
    cannot_come: m.outcomes_answered_cannot_come(),
    not_taken: m.outcomes_answered_not_taken(),
    disputed: m.outcomes_answered_not_right(),
  }
  if (kind === 'next_round') {
    const confirmed = m.outcomes_answered_will_come()
    return { ...words, confirmed: m.outcomes_answer_will_come(), given: { ...given, confirmed } }
  }
  if (kind === 'hired') {
    const confirmed = m.outcomes_answered_take_job()
    return { ...words, confirmed: m.outcomes_answer_take_job(), given: { ...given, confirmed } }
  }
  return { ...words, given }
}

/** What stands beside the employer's name once its worker has answered: who turned it down is expected nowhere. */
export function shortAnswer(outcome: Pick<WorkerOutcome, 'kind' | 'workerAnswer' | 'nextStepAt' | 'nextStepPlace'>): {
  turnedDown?: string
  step?: string | undefined
} {
  const { kind, workerAnswer } = outcome
  return isTurnDown(workerAnswer) ? { turnedDown: answerWords(kind).given[workerAnswer] } : { step: stepLine(outcome) }
}
