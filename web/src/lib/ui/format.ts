import { m } from '#lib/paraglide/messages.js'
import { getLocale, type Locale } from '#lib/paraglide/runtime.js'

/** Everyone in a fair reads one clock, whatever the device says. It has no daylight saving. */
const TIME_ZONE = 'Asia/Ho_Chi_Minh'
const UTC_OFFSET = '+07:00'
/** U+00A0: number and unit, and the syllables of one word, stay on one line. */
const TIE = '\u00a0'
/** En dash and U+2060: the two ends of a range stay on one line. */
const TO = '–\u2060'
const LANGUAGE: Record<Locale, string> = { vi: 'vi-VN', en: 'en-GB' }

type Moment = Date | string | number

const formatters = new Map<string, Intl.DateTimeFormat>()

function parts(moment: Moment): Record<string, string> {
  const key = getLocale()
  let formatter = formatters.get(key)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(LANGUAGE[key], {
      timeZone: TIME_ZONE,
      hourCycle: 'h23',
      weekday: 'long',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    })
    formatters.set(key, formatter)
  }
  return Object.fromEntries(formatter.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]))
}

/** `Thứ Ba` */
function formatWeekday(moment: Moment): string {
  return tie(parts(moment)['weekday'] ?? '')
}

/** `24/11/2026` */
export function formatDate(moment: Moment): string {
  const { day, month, year } = parts(moment)
  return `${day}/${month}/${year}`
}

/** `Thứ Ba 24/11/2026` */
export function formatFullDate(moment: Moment): string {
  return `${formatWeekday(moment)} ${formatDate(moment)}`
}

/** `Thứ Sáu 27/11` */
export function formatDay(moment: Moment): string {
  const { day, month } = parts(moment)
  return `${formatWeekday(moment)}${TIE}${day}/${month}`
}

/** `8:00` */
export function formatTime(moment: Moment): string {
  const { hour, minute } = parts(moment)
  return `${Number(hour)}:${minute}`
}

/** The first whole minute that is not before the moment: from then on it is true. */
export function formatTimeFrom(moment: Moment): string {
  return formatTime(Math.ceil(new Date(moment).getTime() / 60_000) * 60_000)
}

/** `8:00–16:30` */
export function formatTimeSpan(from: Moment, to: Moment): string {
  return `${formatTime(from)}${TO}${formatTime(to)}`
}

/** `1.240` */
export function formatNumber(value: number, digits = 0): string {
  return new Intl.NumberFormat(LANGUAGE[getLocale()], { maximumFractionDigits: digits }).format(value)
}

/** `35–55`, or one number when both are the same. */
function formatRange(from: number, to: number, digits = 0): string {
  if (from === to) return formatNumber(from, digits)
  return `${formatNumber(from, digits)}${TO}${formatNumber(to, digits)}`
}

/** `150.000 đ` */
export function formatMoney(dong: number): string {
  return m.common_dong({ amount: formatNumber(dong) })
}

export type PayPeriod = 'month' | 'day' | 'hour' | 'year'

const PER: Record<PayPeriod, (inputs: { amount: string }) => string> = {
  month: m.common_per_month,
  day: m.common_per_day,
  hour: m.common_per_hour,
  year: m.common_per_year,
}
const MILLION = 1_000_000
const THOUSAND = 1_000

/** `6,5–9 triệu đ/tháng`, `280 nghìn đ/ngày`. Amounts in đồng; either end may be missing. */
export function formatPay(from: number | null, to: number | null, period: PayPeriod = 'month'): string {
  const low = from ?? to
  const high = to ?? from
  if (low === null || high === null) return m.common_not_known()
  return PER[period]({ amount: formatAmount(low, high) })
}

/** `98 triệu đ`, `6,5–9 triệu đ` */
export function formatAmount(low: number, high = low): string {
  if (low >= MILLION) return m.common_million_dong({ amount: formatRange(low / MILLION, high / MILLION, 2) })
  if (low >= THOUSAND && high < MILLION) {
    return m.common_thousand_dong({ amount: formatRange(low / THOUSAND, high / THOUSAND, 1) })
  }
  return m.common_dong({ amount: formatRange(low, high) })
}

/** `1:12`, `12:05`, `1:02:05`: for clocks that tick. */
export function formatClock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor((whole % 3600) / 60)
  const two = (value: number) => String(value).padStart(2, '0')
  if (hours > 0) return `${hours}:${two(minutes)}:${two(whole % 60)}`
  return `${minutes}:${two(whole % 60)}`
}

/** `7 phút 50 giây`, `6 giờ 48 phút`, `2 ngày 3 giờ`: the two largest units that are not zero. */
export function formatDuration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  const said = [
    [Math.floor(whole / 86_400), m.common_days],
    [Math.floor((whole % 86_400) / 3600), m.common_hours],
    [Math.floor((whole % 3600) / 60), m.common_minutes],
    [whole % 60, m.common_seconds],
  ] as const
  const first = said.findIndex(([count]) => count > 0)
  if (first === -1) return m.common_seconds({ count: '0' })
  return said
    .slice(first, first + 2)
    .filter(([count]) => count > 0)
    .map(([count, unit]) => unit({ count: String(count) }))
    .join(' ')
}

/** Value of `<input type="date">` and of `<input type="time">`, in Vietnam. */
export function toDateInput(moment: Moment): { date: string; time: string } {
  const { year, month, day, hour, minute } = parts(moment)
  return { date: `${year}-${month}-${day}`, time: `${hour}:${minute}` }
}

/** The moment a person in Vietnam means by that date and time; undefined when either is missing. */
export function fromDateInput(date: string, time: string): Date | undefined {
  const moment = new Date(`${date}T${time}:00${UTC_OFFSET}`)
  return Number.isNaN(moment.getTime()) ? undefined : moment
}

/** Facts side by side, what is missing left out; at the end of a line the dot stays with what it follows. */
export function dotted(parts: readonly (string | null | undefined | false)[]): string {
  return parts.filter(Boolean).join(`${TIE}· `)
}

/** Ties the syllables of a word or name together. */
export function tie(text: string): string {
  return text.replaceAll(' ', TIE)
}
