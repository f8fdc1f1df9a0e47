import { m } from '#lib/paraglide/messages.js'
import { formatAmount, formatPay, type PayPeriod } from '#lib/ui/format.ts'

interface Pay {
  wageFrom?: number | null
  wageTo?: number | null
  wagePeriod?: string | null
}

/** Cards hold thousand đồng. */
const THOUSAND = 1_000

/** `6,5–9 triệu đ/tháng`; "not known" when the card says nothing. */
export function payOf({ wageFrom, wageTo, wagePeriod }: Pay): string {
  const from = inDong(wageFrom)
  const to = inDong(wageTo)
  const low = from ?? to
  if (wagePeriod === 'piece' && low !== null) return m.vacancies_pay_by_piece({ amount: formatAmount(low, to ?? low) })
  return formatPay(from, to, (wagePeriod ?? 'month') as PayPeriod)
}

/** `98 triệu đ` of thousand đồng. */
export function amountOf(thousands: number): string {
  return formatAmount(thousands * THOUSAND)
}

function inDong(thousands: number | null | undefined): number | null {
  return thousands === null || thousands === undefined ? null : thousands * THOUSAND
}
