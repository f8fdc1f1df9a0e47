import { Type, type Static } from 'typebox'
import { generalEducations, OccupationGroup, qualifications, Destination } from './forms.ts'
import { BoothId, EmployerId, FairId, VacancyId } from './ids.ts'
import { Day, Line, Nullable, OneOf, Text } from './schema.ts'

export const wagePeriods = ['month', 'day', 'hour', 'piece'] as const
export const contractTypes = ['indefinite', 'fixed_term', 'seasonal', 'probation_first'] as const
export const provisions = ['provided', 'allowance', 'none'] as const

/**
 * The pay-and-conditions card. Everything may be left open while it is drafted; `missingFromCard` says what a booth still
 * lacks before it may open. Money in thousand đồng.
 */
export const VacancyCard = Type.Object({
  provinceCode: Type.Optional(Line(8)),
  communeCode: Type.Optional(Line(60)),
  /** Only for work abroad: ISO 3166 alpha-2. */
  countryCode: Type.Optional(Type.String({ pattern: '^[A-Z]{2}$' })),
  wageFrom: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000_000 })),
  wageTo: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000_000 })),
  wagePeriod: Type.Optional(OneOf(wagePeriods)),
  wageMakeUp: Type.Optional(Text(600)),
  shifts: Type.Optional(Text(300)),
  contractType: Type.Optional(OneOf(contractTypes)),
  probation: Type.Optional(Line(200)),
  insurance: Type.Optional(Line(200)),
  meals: Type.Optional(OneOf(provisions)),
  dormitory: Type.Optional(OneOf(provisions)),
  transport: Type.Optional(OneOf(provisions)),
  bonus: Type.Optional(Line(300)),
  ageFrom: Type.Optional(Type.Integer({ minimum: 15, maximum: 80 })),
  ageTo: Type.Optional(Type.Integer({ minimum: 15, maximum: 80 })),
  education: Type.Optional(OneOf(generalEducations)),
  qualification: Type.Optional(OneOf(qualifications)),
  skills: Type.Optional(Text(600)),
  languages: Type.Optional(Line(200)),
  documents: Type.Optional(Text(300)),
  deadline: Type.Optional(Day),
  /** What the worker must pay, thousand đồng; 0 is a declaration too. */
  feeAmount: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000_000 })),
  feeNote: Type.Optional(Line(300)),
  contractYears: Type.Optional(Type.Integer({ minimum: 1, maximum: 10 })),
  totalCost: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000_000 })),
  deposit: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000_000 })),
  licenceNumber: Type.Optional(Line(60)),
})
export type VacancyCard = Static<typeof VacancyCard>

export const VacancyInput = Type.Object({
  title: Line(160, 1),
  occupationGroup: OccupationGroup,
  openings: Nullable(Type.Integer({ minimum: 1, maximum: 100_000 })),
  workplace: Destination,
  card: VacancyCard,
})
export type VacancyInput = Static<typeof VacancyInput>

export const Vacancy = Type.Object({
  id: VacancyId,
  employerId: EmployerId,
  employerName: Type.String(),
  title: Type.String(),
  occupationGroup: OccupationGroup,
  openings: Nullable(Type.Integer()),
  workplace: Destination,
  card: VacancyCard,
  /** Names of card fields still missing; empty when the card is complete. */
  missing: Type.Array(Type.String()),
  version: Type.Integer(),
})
export type Vacancy = Static<typeof Vacancy>

/** A vacancy as a booth of a fair offers it: what a search answers. */
export const OfferedVacancy = Type.Object({
  ...Vacancy.properties,
  boothId: BoothId,
  boothNumber: Type.Integer(),
  fairId: FairId,
  fairSlug: Type.String(),
})
export type OfferedVacancy = Static<typeof OfferedVacancy>

const requiredOfAll = [
  'wageFrom',
  'wageTo',
  'wagePeriod',
  'wageMakeUp',
  'shifts',
  'contractType',
  'probation',
  'insurance',
  'meals',
  'dormitory',
  'transport',
  'education',
  'qualification',
  'documents',
  'deadline',
  'feeAmount',
] as const satisfies readonly (keyof VacancyCard)[]
const requiredInCountry = ['provinceCode'] as const satisfies readonly (keyof VacancyCard)[]
const requiredAbroad = [
  'countryCode',
  'licenceNumber',
  'contractYears',
  'totalCost',
  'deposit',
] as const satisfies readonly (keyof VacancyCard)[]

/** The fields a card still lacks before its booth may open, by name; `openings` counts as one. Source: the mandatory card of DOMAIN. */
export function missingFromCard(vacancy: Pick<VacancyInput, 'openings' | 'workplace' | 'card'>): string[] {
  const wanted = [...requiredOfAll, ...(vacancy.workplace === 'abroad' ? requiredAbroad : requiredInCountry)]
  const missing: string[] = wanted.filter((field) => isBlank(vacancy.card[field]))
  return vacancy.openings === null ? ['openings', ...missing] : missing
}

/** Spaces say nothing to who reads the card. */
function isBlank(value: VacancyCard[keyof VacancyCard]): boolean {
  return value === undefined || (typeof value === 'string' && value.trim() === '')
}

/** Card fields that contradict each other, by name. */
export function contradictionsInCard(card: VacancyCard): string[] {
  const wrong: string[] = []
  if (card.wageFrom !== undefined && card.wageTo !== undefined && card.wageFrom > card.wageTo) wrong.push('wageTo')
  if (card.ageFrom !== undefined && card.ageTo !== undefined && card.ageFrom > card.ageTo) wrong.push('ageTo')
  return wrong
}
