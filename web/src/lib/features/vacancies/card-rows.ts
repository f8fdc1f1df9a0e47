import { generalEducations } from '@cho-phien/shared/forms'
import type { Vacancy } from '@cho-phien/shared/vacancies'
import { countryName, placeOf } from '#lib/features/fairs/place.ts'
import { capitalized } from '#lib/features/workers/address.ts'
import { generalEducationLabels, qualificationLabels } from '#lib/features/workers/form-labels.ts'
import { m } from '#lib/paraglide/messages.js'
import { formatDate, formatNumber } from '#lib/ui/format.ts'
import { contractTypeLabels, provisionLabels } from './card-labels.ts'
import { amountOf } from './pay.ts'

export interface CardRow {
  term: string
  value: string
  detail?: string | undefined
}

type Card = Vacancy['card']

/** The card's lines in the order people ask for them; what is not stated is left out. */
export function cardRows({ openings, card }: Pick<Vacancy, 'openings' | 'card'>): CardRow[] {
  const rows: [term: string, value: string | undefined, detail?: string | undefined][] = [
    [m.vacancies_openings(), openings === null ? undefined : m.vacancies_people({ count: formatNumber(openings) })],
    [m.vacancies_workplace(), placeIn(card)],
    [m.vacancies_shifts(), card.shifts],
    [m.vacancies_contract(), contractIn(card), card.probation && m.vacancies_probation({ text: card.probation })],
    [m.vacancies_insurance(), card.insurance],
    [m.vacancies_dormitory(), card.dormitory && provisionLabels[card.dormitory]()],
    [m.vacancies_meals(), card.meals && provisionLabels[card.meals]()],
    [m.vacancies_transport(), card.transport && provisionLabels[card.transport]()],
    [m.vacancies_bonus(), card.bonus],
    [m.vacancies_requirements(), requirementsIn(card), [card.skills, card.languages].filter(Boolean).join('. ')],
    [m.vacancies_documents(), card.documents],
    [m.vacancies_costs(), card.totalCost === undefined ? undefined : amountOf(card.totalCost)],
    [m.vacancies_deposit(), card.deposit === undefined ? undefined : amountOf(card.deposit)],
    [m.vacancies_licence(), card.licenceNumber],
    [m.vacancies_deadline(), card.deadline && formatDate(`${card.deadline}T00:00:00+07:00`)],
  ]
  return rows.flatMap(([term, value, detail]) => (value ? [{ term, value, detail: detail || undefined }] : []))
}

function placeIn(card: Card): string | undefined {
  if (card.countryCode) return countryName(card.countryCode)
  return capitalized(placeOf({ communeCode: card.communeCode ?? null, provinceCode: card.provinceCode ?? null })) || undefined
}

function contractIn({ contractType, contractYears }: Card): string | undefined {
  if (contractType === undefined) return undefined
  const type = contractTypeLabels[contractType]()
  return contractYears === undefined ? type : m.vacancies_contract_years({ type, count: contractYears })
}

function requirementsIn(card: Card): string | undefined {
  // Not having finished primary school and being untrained are no requirement at all.
  const education = card.education === generalEducations[0] ? undefined : card.education
  const qualification = card.qualification === 'untrained' ? undefined : card.qualification
  const parts = [
    agesIn(card),
    education && generalEducationLabels[education](),
    qualification && qualificationLabels[qualification](),
  ].filter(Boolean)
  if (parts.length === 0) return undefined
  return capitalized(parts.map((part) => String(part).toLocaleLowerCase('vi')).join(', '))
}

function agesIn({ ageFrom, ageTo }: Card): string | undefined {
  if (ageFrom !== undefined && ageTo !== undefined) return m.vacancies_age({ from: ageFrom, to: ageTo })
  if (ageFrom !== undefined) return m.vacancies_age_from({ from: ageFrom })
  return ageTo === undefined ? undefined : m.vacancies_age_to({ to: ageTo })
}
