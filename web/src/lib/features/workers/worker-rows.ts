import type { WorkerCard } from '@cho-phien/shared/workers'
import { m } from '#lib/paraglide/messages.js'
import { amountOf } from '#lib/features/vacancies/pay.ts'
import {
  computerLevelLabels,
  destinationLabels,
  generalEducationLabels,
  occupationLabels,
  qualificationLabels,
  sexLabels,
} from './form-labels.ts'

export interface ProfileRow {
  term: string
  value: string
  detail?: string
}

/** What an interviewer reads of a worker: the questions that were answered, in the order one asks them. */
export function profileRows({ answers }: WorkerCard): ProfileRow[] {
  const wage = answers.wantedWage ? m.call_profile_wage_from({ wage: amountOf(answers.wantedWage) }) : undefined
  const where = answers.wantedDestinations?.map((destination) => destinationLabels[destination]().toLocaleLowerCase('vi')).join(', ')
  const occupations = answers.wantedOccupations?.map((group) => occupationLabels[group]()).join(', ')
  const education = answers.generalEducation && generalEducationLabels[answers.generalEducation]()
  const qualification = answers.qualification && qualificationLabels[answers.qualification]()
  const rows: [string, string | undefined, string | undefined][] = [
    [m.call_profile_wants(), occupations || undefined, joined(wage, where)],
    [m.call_profile_learned(), education ?? qualification, education ? joined(qualification, answers.major) : answers.major],
    [m.call_profile_did(), answers.experience, undefined],
    [m.call_profile_languages(), answers.languages, undefined],
    [m.call_profile_computer(), answers.computerLevel && computerLevelLabels[answers.computerLevel](), undefined],
    [m.call_profile_wants_training(), answers.wantedTraining && occupationLabels[answers.wantedTraining](), undefined],
  ]
  return rows
    .filter((row): row is [string, string, string | undefined] => Boolean(row[1]))
    .map(([term, value, detail]) => ({ term, value, ...(detail && { detail }) }))
}

/** `Nữ, 26 tuổi` */
export function sexAndAge(worker: WorkerCard, year: number): string {
  const age = worker.birthYear === null ? undefined : m.call_profile_age({ age: year - worker.birthYear })
  return joined(worker.sex ? sexLabels[worker.sex]() : undefined, age) ?? ''
}

function joined(...parts: (string | undefined)[]): string | undefined {
  const said = parts.filter((part) => part !== undefined && part !== '').join(', ')
  return said === '' ? undefined : said
}
