import type { ErrorCode } from '@cho-phien/shared/errors'
import type { FairStatus } from '@cho-phien/shared/fairs'
import { isPassedOn, isStepFar, type OutcomeInput, type WorkerAnswer, type WorkerOutcome } from '@cho-phien/shared/outcomes'
import { isTurnDown, turnDowns } from '@cho-phien/shared/turn-downs'

export interface OutcomeFacts {
  /** It ended, and they talked or the worker did not come: a ring that nobody answered owes nothing. */
  isDue: boolean
  fairStatus: FairStatus
  /** The fair's day is over, by the database's clock in Asia/Ho_Chi_Minh. */
  isDayOver: boolean
  /** Of the outcome as it stands; null when nobody has written one. */
  version: number | null
  /** Its worker calls it wrong, or called an earlier version wrong and nobody has settled that. */
  isDisputed: boolean
  /** Both were there and talked. */
  wasLive: boolean
  /** When the worker was asked to come next, by the outcome as it stands. */
  nextStepAt: string | null
  /** The database's time. */
  now: string
}

/** What decides of an outcome that is to be written. */
type NewOutcome = Pick<OutcomeInput, 'kind' | 'nextStepAt'>

/**
 * Why the outcome cannot be recorded or changed now, or undefined. A first record is owed and so never too late before signing.
 * Nobody is asked to come at a time that has passed or in a year that is a slip of the finger, but what was said stays.
 */
export function refusalToRecord(facts: OutcomeFacts, outcome: NewOutcome): ErrorCode | undefined {
  if (!facts.isDue) return 'interview_transition_refused'
  if (facts.fairStatus === 'signed') return 'outcome_locked'
  if (facts.version !== null && facts.isDayOver) return 'outcome_locked'
  if (facts.wasLive && outcome.kind === 'no_show') return 'outcome_after_talk'
  const { nextStepAt } = outcome
  const isNewStep = nextStepAt !== undefined && Date.parse(nextStepAt) !== Date.parse(facts.nextStepAt ?? '')
  return isNewStep ? refusalOfStep(Date.parse(nextStepAt), Date.parse(facts.now)) : undefined
}

/** The form says the second one itself, before it asks. */
function refusalOfStep(at: number, now: number): ErrorCode | undefined {
  if (at <= now) return 'outcome_step_past'
  return isStepFar(at, now) ? 'invalid_input' : undefined
}

/**
 * The centre writes what nobody has written, and corrects what its worker calls wrong once the employer may no longer: else an employer's
 * own words are not replaced.
 * @param corrects the version that was read; undefined where there was none
 */
export function refusalToRecordInPlace(facts: OutcomeFacts, outcome: NewOutcome, corrects?: number): ErrorCode | undefined {
  const { version } = facts
  if (version !== null && corrects === undefined) return 'outcome_recorded'
  if (version !== (corrects ?? null)) return 'version_stale'
  if (version !== null && !(facts.isDisputed && facts.isDayOver)) return 'outcome_recorded'
  return refusalToRecord({ ...facts, version: null }, outcome)
}

export type AnswerFacts = Pick<WorkerOutcome, 'kind' | 'version' | 'workerAnswer' | 'workerAnswerText' | 'handedTo'>

export interface GivenAnswer {
  /** The version the worker read. */
  version: number
  answer: WorkerAnswer
  text: string | null
}

/**
 * Why the worker's answer cannot be taken, or undefined. The same answer once more is no second answer. While a colleague talks with them, or
 * may yet, there is no result to answer: they read an older look.
 */
export function refusalToAnswer(outcome: AnswerFacts, given: GivenAnswer): ErrorCode | undefined {
  if (outcome.version !== given.version) return 'version_stale'
  if (isTurnDown(given.answer) && turnDowns[outcome.kind] !== given.answer) return 'invalid_input'
  if (outcome.workerAnswer === given.answer && outcome.workerAnswerText === given.text) return undefined
  if (outcome.workerAnswer !== null) return 'outcome_answered'
  return isPassedOn(outcome) ? 'version_stale' : undefined
}
