import type { EmployerOutcome, OutcomeKind } from '@cho-phien/shared/outcomes'
import type { TurnDown } from '@cho-phien/shared/turn-downs'

export type ResultFilter = OutcomeKind | TurnDown | 'disputed' | ''

type Filtered = Pick<EmployerOutcome, 'kind' | 'workerAnswer' | 'disputes' | 'handedTo'>

/** As the centre's list of interviews filters: a dispute that is open, and under its kind only what is a result of its own. */
export function matchesFilter(outcome: Filtered, filter: ResultFilter): boolean {
  if (filter === '') return true
  if (filter === 'disputed') return outcome.disputes.some(({ isOpen }) => isOpen)
  if (outcome.handedTo?.hasGoneOn) return false
  return outcome.workerAnswer === filter || outcome.kind === filter
}
