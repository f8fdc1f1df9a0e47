import { normalizePhone } from '@cho-phien/shared/accounts'
import { m } from '#lib/paraglide/messages.js'

const TIE = '\u00a0'

/** `0912 345 678` of E.164: the first four, the last three, and what is between. */
export function spacedPhone(e164: string): string {
  const local = e164.replace(/^\+84/, '0')
  return [local.slice(0, 4), local.slice(4, -3), local.slice(-3)].join(TIE)
}

const digitsOfMobile = 10

/** What is wrong with a mobile number as it is typed, or undefined. */
export function wrongPhone(typed: string): string | undefined {
  if (normalizePhone(typed) !== undefined) return undefined
  const digits = typed.replace(/\D/g, '').replace(/^84/, '0')
  const missing = digitsOfMobile - digits.length
  if (missing > 0) return m.account_phone_short({ count: missing })
  return missing < 0 ? m.account_phone_long({ count: -missing }) : m.account_phone_wrong()
}
