import type { ErrorCode } from '@cho-phien/shared/errors'
import type { FairStatus } from '@cho-phien/shared/fairs'

export interface OutcomeFacts {
  isEnded: boolean
  /** The worker entered: a ring that nobody answered owes nothing. */
  wasAccepted: boolean
  fairStatus: FairStatus
  /** The fair's day is over, by the database's clock in Asia/Ho_Chi_Minh. */
  isDayOver: boolean
  hasOutcome: boolean
}

/** Why the outcome cannot be recorded or changed now, or undefined. A first record is owed and so never too late before signing. */
export function refusalToRecord(facts: OutcomeFacts): ErrorCode | undefined {
  if (!facts.isEnded || !facts.wasAccepted) return 'interview_transition_refused'
  if (facts.fairStatus === 'signed') return 'outcome_locked'
  if (facts.hasOutcome && facts.isDayOver) return 'outcome_locked'
  return undefined
}
