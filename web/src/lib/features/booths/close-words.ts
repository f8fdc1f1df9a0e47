import { m } from '#lib/paraglide/messages.js'
import { formatNumber } from '#lib/ui/format.ts'

/** What closing a booth takes from those in its line, and what they get instead. */
export function closeSentence(waiting: number): string {
  return waiting > 0 ? m.center_booth_close_text({ count: formatNumber(waiting) }) : m.employer_close_text()
}
