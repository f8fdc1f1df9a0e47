import { normalizePhone } from '@cho-phien/shared/accounts'
import { isCommuneOf, provinces } from '@cho-phien/shared/places'
import { isPersonName, type SensitiveAnswers, type WorkerProfileInput } from '@cho-phien/shared/workers'

export type ConsentPurpose = 'matching' | 'statistics'

/** The sentences a person agrees to are in the catalogue; a new wording is a new version. */
export const consentTextVersions: Record<ConsentPurpose, number> = { matching: 1, statistics: 1 }

/** What is to be done with sensitive answers: kept as they are, written, or deleted because nobody agreed to keep them. */
export function sensitiveToWrite(answers: SensitiveAnswers | undefined, hasConsent: boolean): SensitiveAnswers | undefined | 'refused' {
  if (hasConsent) return answers
  return answers !== undefined && Object.keys(answers).length > 0 ? 'refused' : {}
}

/** Labour Code 2019, article 3: a worker is at least 15. The upper bound only catches a mistyped year. */
const ages = { youngest: 15, oldest: 100 } as const

/** Fields of a profile that cannot be so, whatever their shape. `today` is a day in Viet Nam. */
export function wrongFields(input: WorkerProfileInput, today: string): string[] {
  const wrong: string[] = []
  if (!isPersonName(input.fullName)) wrong.push('fullName')
  if (!isBirthDate(input.birthDate, today)) wrong.push('birthDate')
  if (!provinces.some((province) => province.code === input.provinceCode)) wrong.push('provinceCode')
  if (!isCommuneOf(input.communeCode ?? null, input.provinceCode)) wrong.push('communeCode')
  if (input.phoneNumber && normalizePhone(input.phoneNumber) === undefined) wrong.push('phoneNumber')
  return wrong
}

function isBirthDate(birthDate: string, today: string): boolean {
  const date = new Date(`${birthDate}T00:00:00Z`)
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== birthDate) return false
  return birthDate <= yearsBefore(today, ages.youngest) && birthDate >= yearsBefore(today, ages.oldest)
}

function yearsBefore(day: string, years: number): string {
  return `${Number(day.slice(0, 4)) - years}${day.slice(4)}`
}

/** What an interviewer needs to begin: the two-minute part of the form. */
export function isProfileComplete(input: Pick<WorkerProfileInput, 'answers'>): boolean {
  const { qualification, wantedOccupations } = input.answers
  return qualification !== undefined && wantedOccupations !== undefined && wantedOccupations.length > 0
}

/** Today in Viet Nam, `YYYY-MM-DD`. */
export function todayIn(now: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(now)
}
