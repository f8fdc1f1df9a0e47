import type { BoothClosing } from '@cho-phien/shared/booths'
import { m } from '#lib/paraglide/messages.js'
import { formatNumber } from '#lib/ui/format.ts'

/** What closing a booth takes from those in its line, and what they get instead; how many is known a moment after the question opens. */
export function closeSentence(closing: BoothClosing | undefined): string {
  if (closing === undefined) return m.center_booth_close_text_any()
  return closing.persons > 0 ? m.center_booth_close_text({ count: formatNumber(closing.persons) }) : m.employer_close_text()
}
