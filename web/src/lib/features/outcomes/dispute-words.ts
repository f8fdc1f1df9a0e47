import type { WorkerOutcome } from '@cho-phien/shared/outcomes'
import { m } from '#lib/paraglide/messages.js'
import { formatDay, formatTime } from '#lib/ui/format.ts'

type Disputed = Pick<WorkerOutcome, 'disputes' | 'recordedAt' | 'version' | 'workerAnswer'>

/** When the centre looked at this result, which its worker called wrong: what it looked at before this was recorded is another one. */
export function handledAt({ disputes, recordedAt }: Pick<Disputed, 'disputes' | 'recordedAt'>): string | undefined {
  const at = disputes.at(-1)?.handledAt
  return at && Date.parse(at) > Date.parse(recordedAt) ? at : undefined
}

/** Recorded instead of one that its worker called wrong, and not answered yet. */
export function isCorrected({ disputes, version, workerAnswer }: Omit<Disputed, 'recordedAt'>): boolean {
  const dispute = disputes.at(-1)
  return workerAnswer === null && dispute !== undefined && (dispute.isOpen || dispute.version === version - 1)
}

export function handledSentence(at: string): string {
  return m.outcomes_dispute_handled({ time: formatTime(at), day: formatDay(at) })
}

/** What became of calling the result wrong, in one sentence; undefined when it was not, or when its worker has answered since. */
export function disputeSentence(outcome: Disputed, you: string): string | undefined {
  if (isCorrected(outcome)) return m.outcomes_dispute_before({ you })
  if (outcome.workerAnswer !== 'disputed') return undefined
  const handled = handledAt(outcome)
  return handled === undefined ? m.outcomes_short_disputed() : handledSentence(handled)
}
