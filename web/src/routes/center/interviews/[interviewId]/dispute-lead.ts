import type { InterviewDetail } from '@cho-phien/shared/reports'
import { m } from '#lib/paraglide/messages.js'

/** What whoever plans the fair can do about a result that its worker calls wrong. */
export function disputeLead({ outcomeCorrector, disputes }: Pick<InterviewDetail, 'outcomeCorrector' | 'disputes'>): string {
  if (outcomeCorrector === null) return m.center_dispute_signed()
  if (outcomeCorrector === 'employer') return m.center_dispute_employer()
  return disputes.at(-1)?.correction ? m.center_dispute_corrected() : m.center_dispute_centre()
}
