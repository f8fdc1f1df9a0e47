import type { ErrorCode } from '@cho-phien/shared/errors'
import type { FairStatus } from '@cho-phien/shared/fairs'
import type { OutcomeKind, WorkerOutcome } from '@cho-phien/shared/outcomes'

export interface OutcomeFacts {
  /** It ended, and they talked or the worker did not come: a ring that nobody answered owes nothing. */
  isDue: boolean
  fairStatus: FairStatus
  /** The fair's day is over, by the database's clock in Asia/Ho_Chi_Minh. */
  isDayOver: boolean
  hasOutcome: boolean
  /** Both were there and talked. */
  wasLive: boolean
}

/** Why the outcome cannot be recorded or changed now, or undefined. A first record is owed and so never too late before signing. */
export function refusalToRecord(facts: OutcomeFacts, kind: OutcomeKind): ErrorCode | undefined {
  if (!facts.isDue) return 'interview_transition_refused'
  if (facts.fairStatus === 'signed') return 'outcome_locked'
  if (facts.hasOutcome && facts.isDayOver) return 'outcome_locked'
  if (facts.wasLive && kind === 'no_show') return 'outcome_after_talk'
  return undefined
}

export type AnswerFacts = Pick<WorkerOutcome, 'version' | 'workerAnswer' | 'workerAnswerText'>

export interface WorkerAnswer {
  /** The version the worker read. */
  version: number
  answer: 'confirmed' | 'disputed'
  text: string | null
}

/** Why the worker's answer cannot be taken, or undefined. The same answer once more is no second answer. */
export function refusalToAnswer(outcome: AnswerFacts, given: WorkerAnswer): ErrorCode | undefined {
  if (outcome.version !== given.version) return 'version_stale'
  const isSame = outcome.workerAnswer === given.answer && outcome.workerAnswerText === given.text
  return outcome.workerAnswer === null || isSame ? undefined : 'outcome_answered'
}
