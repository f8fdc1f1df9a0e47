import type { WorkerId } from '@cho-phien/shared/ids'
import type { WorkerOutcome } from '@cho-phien/shared/outcomes'
import { findKept, keep } from '#lib/features/accounts/tab-memory.ts'
import { handledAt } from './dispute-words.ts'

type Handled = Pick<WorkerOutcome, 'disputes' | 'recordedAt'>

/** Notes on this device what a person has read of the centre's looks at their results. */
export function keepRead(workerId: WorkerId, outcomes: readonly Handled[]): void {
  const moments = outcomes.flatMap((outcome) => handledAt(outcome) ?? []).map((at) => Date.parse(at))
  if (moments.length > 0) keep(keyOf(workerId), Math.max(...moments), 'device')
}

/** Whether they have read here that the centre looked at this one. */
export function isRead(workerId: WorkerId, outcome: Handled): boolean {
  const at = handledAt(outcome)
  const until = findKept(keyOf(workerId), 'device')
  return at !== undefined && typeof until === 'number' && Date.parse(at) <= until
}

function keyOf(workerId: WorkerId): string {
  return `results-read:${workerId}`
}
