import { m } from '#lib/paraglide/messages.js'
import { formatNumber } from '#lib/ui/format.ts'

/** Beside those hired: how many of the jobs their workers have turned down since; empty when none. */
export function notTakenWords(notTaken: number): string {
  return notTaken === 0 ? '' : m.center_count_not_taken({ count: formatNumber(notTaken) })
}
