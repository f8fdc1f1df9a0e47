import type { EmployerOutcome } from '@cho-phien/shared/outcomes'
import { m } from '#lib/paraglide/messages.js'

/** Why the employer may no longer change an outcome, as the server decides it; undefined while they may. @param now milliseconds since 1970 */
export function whyLocked({ editableUntil }: Pick<EmployerOutcome, 'editableUntil'>, now: number): string | undefined {
  if (editableUntil === null) return m.employer_result_locked_signed()
  return now < Date.parse(editableUntil) ? undefined : m.employer_result_locked_day()
}
