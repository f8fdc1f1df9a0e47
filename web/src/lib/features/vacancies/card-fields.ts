import type { VacancyCard } from '@cho-phien/shared/vacancies'
import { m } from '#lib/paraglide/messages.js'
import type { Labels } from '#lib/features/workers/form-labels.ts'

export type CardField = keyof VacancyCard
export type EditorField = CardField | 'title' | 'openings'

/** What each input of the editor is called, also in the list of what is missing. */
export const editorLabels: Labels<EditorField> = {
  title: m.employer_card_title,
  openings: m.employer_card_openings,
  provinceCode: m.employer_card_province,
  communeCode: m.employer_card_commune,
  countryCode: m.employer_card_country,
  wageFrom: m.employer_card_wage_from,
  wageTo: m.employer_card_wage_to,
  wagePeriod: m.employer_card_wage_period,
  wageMakeUp: m.employer_card_wage_make_up,
  shifts: m.employer_card_shifts,
  contractType: m.employer_card_contract_type,
  probation: m.employer_card_probation,
  insurance: m.employer_card_insurance,
  meals: m.employer_card_meals,
  dormitory: m.employer_card_dormitory,
  transport: m.employer_card_transport,
  bonus: m.employer_card_bonus,
  ageFrom: m.employer_card_age_from,
  ageTo: m.employer_card_age_to,
  education: m.employer_card_education,
  qualification: m.employer_card_qualification,
  skills: m.employer_card_skills,
  languages: m.employer_card_languages,
  documents: m.employer_card_documents,
  deadline: m.employer_card_deadline,
  feeAmount: m.employer_card_fee_amount,
  feeNote: m.employer_card_fee_note,
  contractYears: m.employer_card_contract_years,
  totalCost: m.employer_card_total_cost,
  deposit: m.employer_card_deposit,
  licenceNumber: m.employer_card_licence,
}

/** Typed in đồng, kept in thousand đồng. */
export const moneyFields = ['wageFrom', 'wageTo', 'feeAmount', 'totalCost', 'deposit'] as const satisfies CardField[]
export const countFields = ['ageFrom', 'ageTo', 'contractYears'] as const satisfies CardField[]
export const abroadFields = ['countryCode', 'licenceNumber', 'contractYears', 'totalCost', 'deposit'] as const satisfies CardField[]

/** Where people of the province go to work abroad under contract, most first. */
export const countries = ['JP', 'TW', 'KR', 'DE', 'LA', 'CN', 'SG', 'MY', 'HU', 'RO', 'PL', 'RU', 'IL', 'AE', 'SA', 'AU']
