import { missingFromCard, type Vacancy } from '@cho-phien/shared/vacancies'
import type { VacancyRow } from './queries.ts'

export function presentVacancy(row: VacancyRow): Vacancy {
  const { id, employerId, employerName, title, occupationGroup, openings, workplace, card, version } = row
  return { id, employerId, employerName, title, occupationGroup, openings, workplace, card, missing: missingFromCard(row), version }
}
