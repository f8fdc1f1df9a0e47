import { normalizePhone } from '@cho-phien/shared/accounts'
import { m } from '#lib/paraglide/messages.js'

const digitsOfMobile = 10

/** What is wrong with a mobile number as it is typed, or undefined. */
export function wrongPhone(typed: string): string | undefined {
  if (normalizePhone(typed) !== undefined) return undefined
  const digits = typed.replace(/\D/g, '').replace(/^84/, '0')
  const missing = digitsOfMobile - digits.length
  if (missing > 0) return m.account_phone_short({ count: missing })
  return missing < 0 ? m.account_phone_long({ count: -missing }) : m.account_phone_wrong()
}
