import type { FairCounts } from '@cho-phien/shared/reports'
import { m } from '#lib/paraglide/messages.js'
import { formatNumber } from '#lib/ui/format.ts'

/** How many of the results that are called wrong wait for their worker alone; empty when none does. */
export function correctedWords({ disputedCorrected }: Pick<FairCounts, 'disputedCorrected'>): string {
  return disputedCorrected === 0 ? '' : m.center_link_disputed_corrected({ count: formatNumber(disputedCorrected) })
}
