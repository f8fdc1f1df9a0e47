import type { Destination, OccupationGroup } from '@cho-phien/shared/forms'
import type { BoothId, EmployerId, FairId, VacancyId } from '@cho-phien/shared/ids'
import type { OfferedVacancy, VacancyCard, VacancyInput } from '@cho-phien/shared/vacancies'
import type { Db, Tx } from '../../db/client.ts'
import { patternOf } from '../../db/like.ts'
import { notFoundUnless } from '../../errors.ts'
import { wordsOf } from './rules.ts'

export interface VacancyRow extends VacancyInput {
  id: VacancyId
  employerId: EmployerId
  employerName: string
  card: VacancyCard
  version: number
}

const selectVacancy = (db: Db) => db`
  select vacancies.id, vacancies.employer_id as "employerId", employers.short_name as "employerName", vacancies.title,
    vacancies.occupation_group as "occupationGroup", vacancies.openings, vacancies.workplace, vacancies.card, vacancies.version
  from vacancies join employers on employers.id = vacancies.employer_id`

/** @returns undefined when it is archived or another employer's. */
export async function findVacancyOf(db: Db, which: { id: VacancyId; employerId: EmployerId }): Promise<VacancyRow | undefined> {
  const [row] = await db<VacancyRow[]>`
    ${selectVacancy(db)} where vacancies.id = ${which.id} and vacancies.employer_id = ${which.employerId} and vacancies.archived_at is null`
  return row
}

export function listVacanciesOf(db: Db, employerId: EmployerId): Promise<VacancyRow[]> {
  return db<VacancyRow[]>`
    ${selectVacancy(db)} where vacancies.employer_id = ${employerId} and vacancies.archived_at is null order by vacancies.created_at, vacancies.id`
}

export type BoothVacancyRow = VacancyRow & { boothId: BoothId }

/** What these booths offer, in the order the employer chose. */
export function listVacanciesOfBooths(db: Db, boothIds: readonly BoothId[]): Promise<BoothVacancyRow[]> {
  return db<BoothVacancyRow[]>`
    select offered.booth_id as "boothId", found.*
    from booth_vacancies offered
    join (${selectVacancy(db)}) found on found.id = offered.vacancy_id
    where offered.booth_id = any(${[...boothIds]}::uuid[])
    order by offered.booth_id, offered.position`
}

/** Locks the vacancies of a booth against a change of their cards until the booth is open. */
export function lockVacanciesOfBooth(tx: Tx, boothId: BoothId): Promise<VacancyRow[]> {
  return tx<VacancyRow[]>`
    ${selectVacancy(tx)} join booth_vacancies on booth_vacancies.vacancy_id = vacancies.id
    where booth_vacancies.booth_id = ${boothId} order by booth_vacancies.position for share of vacancies`
}

/** Locks those of the wished vacancies that this employer may offer. */
export function lockVacanciesOf(tx: Tx, wish: { employerId: EmployerId; ids: readonly VacancyId[] }): Promise<VacancyRow[]> {
  return tx<VacancyRow[]>`
    ${selectVacancy(tx)}
    where vacancies.employer_id = ${wish.employerId} and vacancies.archived_at is null and vacancies.id = any(${[...wish.ids]}::uuid[])
    order by vacancies.id for share of vacancies`
}

/** @throws DomainError not_found */
export async function lockVacancy(tx: Tx, which: { id: VacancyId; employerId: EmployerId }): Promise<void> {
  const [row] = await tx`
    select id from vacancies where id = ${which.id} and employer_id = ${which.employerId} and archived_at is null for update`
  notFoundUnless(row)
}

/** Whether workers may be talking about this vacancy now: its booth is open in a fair whose doors are. */
export async function isVacancyInUse(db: Db, id: VacancyId): Promise<boolean> {
  const [row] = await db<{ isInUse: boolean }[]>`
    select exists (
      select from booth_vacancies
      join booths on booths.id = booth_vacancies.booth_id and booths.status in ('open', 'paused')
      join fairs on fairs.id = booths.fair_id and fairs.status in ('rehearsal', 'live', 'closing')
      where booth_vacancies.vacancy_id = ${id}
    ) as "isInUse"`
  return row?.isInUse ?? false
}

export interface VacancyColumns {
  input: VacancyInput
  isComplete: boolean
  searchWords: string
}

export async function insertVacancy(
  tx: Tx,
  employerId: EmployerId,
  { input, isComplete, searchWords }: VacancyColumns,
): Promise<VacancyId> {
  const [row] = await tx<{ id: VacancyId }[]>`
    insert into vacancies (employer_id, title, occupation_group, openings, workplace, card, is_complete, search_words)
    values (${employerId}, ${input.title}, ${input.occupationGroup}, ${input.openings}, ${input.workplace}, ${tx.json(input.card)}, ${isComplete},
      ${searchWords})
    returning id`
  return notFoundUnless(row).id
}

export async function updateVacancy(tx: Tx, id: VacancyId, { input, isComplete, searchWords }: VacancyColumns): Promise<void> {
  await tx`
    update vacancies set title = ${input.title}, occupation_group = ${input.occupationGroup}, openings = ${input.openings},
      workplace = ${input.workplace}, card = ${tx.json(input.card)}, is_complete = ${isComplete}, search_words = ${searchWords},
      version = version + 1, updated_at = now()
    where id = ${id}`
}

export async function updateVacancyArchived(tx: Tx, id: VacancyId): Promise<void> {
  await tx`update vacancies set archived_at = now(), version = version + 1, updated_at = now() where id = ${id}`
}

/** Booths of fairs that are over keep what they offered. */
export async function deleteVacancyFromBooths(tx: Tx, id: VacancyId): Promise<void> {
  await tx`
    delete from booth_vacancies using booths, fairs
    where booth_vacancies.vacancy_id = ${id} and booths.id = booth_vacancies.booth_id and fairs.id = booths.fair_id
      and fairs.status not in ('closed', 'signed')`
}

export interface OfferingBooth {
  boothId: BoothId
  fairId: FairId
  version: number
}

/** Counts up the booths that offer it in fairs that are not over, and locks them: before the vacancy itself. */
export function updateOfferingBooths(tx: Tx, id: VacancyId): Promise<OfferingBooth[]> {
  return tx<OfferingBooth[]>`
    with offering as (
      select booths.id from booths
      join booth_vacancies on booth_vacancies.booth_id = booths.id and booth_vacancies.vacancy_id = ${id}
      join fairs on fairs.id = booths.fair_id and fairs.status not in ('closed', 'signed')
      order by booths.id for no key update of booths
    )
    update booths set version = booths.version + 1, updated_at = now() from offering
    where booths.id = offering.id returning booths.id as "boothId", booths.fair_id as "fairId", booths.version`
}

export interface VacancySearch {
  search?: string | undefined
  fairId?: FairId | undefined
  workplace?: Destination | undefined
  occupationGroup?: OccupationGroup | undefined
}

const offersShown = 200

/**
 * What booths of published and running fairs offer (of one fair: also when it is over), complete cards only. Every word must
 * occur, with or without its marks; those whose title has the words as typed come first.
 */
export function listOfferedVacancies(db: Db, wish: VacancySearch): Promise<Omit<OfferedVacancy, 'missing'>[]> {
  const words = wordsOf(wish.search ?? '')
  return db<Omit<OfferedVacancy, 'missing'>[]>`
    select vacancies.id, vacancies.employer_id as "employerId", employers.short_name as "employerName", vacancies.title,
      vacancies.occupation_group as "occupationGroup", vacancies.openings, vacancies.workplace, vacancies.card, vacancies.version,
      booths.id as "boothId", booths.number as "boothNumber", fairs.id as "fairId", fairs.slug as "fairSlug"
    from vacancies
    join employers on employers.id = vacancies.employer_id
    join booth_vacancies on booth_vacancies.vacancy_id = vacancies.id
    join booths on booths.id = booth_vacancies.booth_id
    join fairs on fairs.id = booths.fair_id
    where vacancies.is_complete and ${fairsIn(db, wish.fairId)}
      ${wish.workplace === undefined ? db`` : db`and vacancies.workplace = ${wish.workplace}`}
      ${wish.occupationGroup === undefined ? db`` : db`and vacancies.occupation_group = ${wish.occupationGroup}`}
      ${words.length === 0 ? db`` : words.map((word) => db`and vacancies.search_text like fold_text(${patternOf(word)})`)}
    order by ${words.length === 0 ? db`` : bestFirst(db, patternOf(words.join(' ')))}
      fairs.status not in ('live', 'closing'), fairs.starts_at, booths.number, booth_vacancies.position
    limit ${offersShown}`
}

function fairsIn(db: Db, fairId: FairId | undefined) {
  if (fairId === undefined) return db`fairs.status in ('published', 'rehearsal', 'live', 'closing')`
  return db`fairs.id = ${fairId} and fairs.status <> 'draft'`
}

function bestFirst(db: Db, pattern: string) {
  return db`vacancies.title ilike ${pattern} desc, fold_text(vacancies.title) like fold_text(${pattern}) desc,`
}
