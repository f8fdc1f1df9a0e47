import type { BoothInput, BoothRow, BoothStatus, OwnDesk } from '@cho-phien/shared/booths'
import type { EmployerStatus } from '@cho-phien/shared/employers'
import type { FairStatus } from '@cho-phien/shared/fairs'
import type { AccountId, BoothId, CenterId, DeskId, EmployerId, FairId, VacancyId } from '@cho-phien/shared/ids'
import type { Db, Tx } from '../../db/client.ts'
import { DomainError, notFoundUnless } from '../../errors.ts'
import { shownDeskStatus } from './at-work.ts'
import { pauseOf } from './paused.ts'
import { boothsThatMayMove } from './rules.ts'
import { desksRoom } from './shown-desk.ts'

/** A booth with its fair and employer: everything of its page but the offers and the line. */
export interface BoothFacts {
  id: BoothId
  fairId: FairId
  centerId: CenterId
  fairSlug: string
  fairTitle: string
  fairStatus: FairStatus
  number: number
  status: BoothStatus
  pausedBy: 'employer' | 'center' | null
  headline: string
  introduction: string
  employerId: EmployerId
  employerName: string
  employerShortName: string
  employerIntroduction: string
  employerStatus: EmployerStatus
  provinceCode: string | null
  communeCode: string | null
  address: string
  registrationNumber: string | null
  labourExportLicence: string | null
  deskCount: number
  version: number
}

const selectBooth = (db: Db) => db`
  select booths.id, booths.fair_id as "fairId", fairs.center_id as "centerId", fairs.slug as "fairSlug", fairs.title as "fairTitle",
    fairs.status as "fairStatus", booths.number, booths.status, booths.paused_by as "pausedBy", booths.headline, booths.introduction, booths.employer_id as "employerId",
    employers.name as "employerName", employers.short_name as "employerShortName", employers.introduction as "employerIntroduction",
    employers.status as "employerStatus", employers.province_code as "provinceCode", employers.commune_code as "communeCode",
    employers.address, employers.registration_number as "registrationNumber", employers.labour_export_licence as "labourExportLicence",
    (
      select count(*)::int from desks join employer_seats on employer_seats.account_id = desks.account_id and employer_seats.removed_at is null
      where desks.booth_id = booths.id and desks.removed_at is null
    ) as "deskCount", booths.version
  from booths
  join fairs on fairs.id = booths.fair_id
  join employers on employers.id = booths.employer_id`

export async function findBooth(db: Db, id: BoothId): Promise<BoothFacts | undefined> {
  const [row] = await db<BoothFacts[]>`${selectBooth(db)} where booths.id = ${id}`
  return row
}

export function listBooths(db: Db, ids: readonly BoothId[]): Promise<BoothFacts[]> {
  return db<BoothFacts[]>`${selectBooth(db)} where booths.id = any(${ids as BoothId[]}::uuid[])`
}

/**
 * Locked first and read afterwards, in a statement of its own: read together, its fair would be as it was before the wait for the lock.
 * @throws DomainError not_found
 */
export async function lockBooth(tx: Tx, id: BoothId): Promise<BoothFacts> {
  await tx`select from booths where id = ${id} for no key update`
  return notFoundUnless(await findBooth(tx, id))
}

/** An employer's booths, running fairs first, then the latest. */
export function listBoothsOfEmployer(db: Db, employerId: EmployerId): Promise<BoothFacts[]> {
  return db<BoothFacts[]>`
    ${selectBooth(db)} where booths.employer_id = ${employerId}
    order by fairs.status not in ('live', 'closing'), fairs.status in ('closed', 'signed'), fairs.starts_at desc limit 100`
}

export async function listBoothIds(db: Db, fairId: FairId): Promise<BoothId[]> {
  const rows = await db<{ id: BoothId }[]>`select id from booths where fair_id = ${fairId}`
  return rows.map((row) => row.id)
}

export function listBoothsOfFair(db: Db, fairId: FairId): Promise<BoothFacts[]> {
  return db<BoothFacts[]>`${selectBooth(db)} where booths.fair_id = ${fairId} order by booths.number`
}

/** The fair's list of booths with what each offers, complete cards only; the lines are counted apart. */
export function listBoothRows(db: Db, fairId: FairId): Promise<Omit<BoothRow, 'line'>[]> {
  return db<Omit<BoothRow, 'line'>[]>`
    select booths.id, booths.fair_id as "fairId", booths.number, booths.employer_id as "employerId", employers.short_name as "employerName",
      employers.province_code as "provinceCode", employers.commune_code as "communeCode", booths.headline,
      coalesce(json_agg(json_build_object(
        'id', vacancies.id, 'title', vacancies.title, 'occupationGroup', vacancies.occupation_group, 'workplace', vacancies.workplace,
        'openings', vacancies.openings, 'wageFrom', vacancies.card -> 'wageFrom', 'wageTo', vacancies.card -> 'wageTo',
        'wagePeriod', vacancies.card -> 'wagePeriod', 'feeAmount', vacancies.card -> 'feeAmount', 'countryCode', vacancies.card -> 'countryCode'
      ) order by booth_vacancies.position) filter (where vacancies.id is not null), '[]') as vacancies
    from booths
    join employers on employers.id = booths.employer_id
    left join booth_vacancies on booth_vacancies.booth_id = booths.id
    left join vacancies on vacancies.id = booth_vacancies.vacancy_id and vacancies.is_complete
    where booths.fair_id = ${fairId}
    group by booths.id, employers.id
    order by booths.number`
}

/** What decides an invitation. The caller holds the fair's lock. */
export async function findInvitationFacts(
  tx: Tx,
  invitation: { fairId: FairId; employerId: EmployerId },
): Promise<InvitationFacts | undefined> {
  const [row] = await tx<InvitationFacts[]>`
    select employers.status as "employerStatus", fairs.booth_capacity as capacity,
      (select count(*)::int from booths where booths.fair_id = fairs.id) as taken,
      (
        select min(free.number)::int from generate_series(1, fairs.booth_capacity + 1) as free (number)
        where not exists (select from booths where booths.fair_id = fairs.id and booths.number = free.number)
      ) as "nextNumber"
    from fairs join employers on employers.id = ${invitation.employerId} and employers.center_id = fairs.center_id
    where fairs.id = ${invitation.fairId}`
  return row
}

export interface InvitationFacts {
  employerStatus: EmployerStatus
  capacity: number
  taken: number
  nextNumber: number
}

/** @returns undefined when the employer is invited already. */
export async function insertBooth(tx: Tx, booth: { fairId: FairId; employerId: EmployerId; number: number }): Promise<BoothId | undefined> {
  const [row] = await tx<{ id: BoothId }[]>`
    insert into booths (fair_id, employer_id, number) values (${booth.fairId}, ${booth.employerId}, ${booth.number})
    on conflict on constraint booth_one_per_employer_and_fair do nothing returning id`
  return row?.id
}

export async function deleteBooth(tx: Tx, id: BoothId): Promise<void> {
  await tx`delete from booths where id = ${id}`
}

export async function countBooths(db: Db, fairId: FairId): Promise<number> {
  const [row] = await db<{ count: number }[]>`select count(*)::int as count from booths where fair_id = ${fairId}`
  return row?.count ?? 0
}

export async function updateBooth(tx: Tx, id: BoothId, input: BoothInput): Promise<number> {
  const [row] = await tx<{ version: number }[]>`
    update booths set headline = ${input.headline}, introduction = ${input.introduction}, line_capacity = ${input.lineCapacity},
      version = version + 1, updated_at = now()
    where id = ${id} returning version`
  return notFoundUnless(row).version
}

/**
 * The line is locked: what rang while that was waited for rang before a pause.
 * @throws DomainError booth_transition_refused
 */
export async function updateBoothStatus(
  tx: Tx,
  id: BoothId,
  next: { status: BoothStatus; reason: string | null; by: 'employer' | 'center' },
): Promise<void> {
  const isPause = next.status === 'paused'
  const rows = await tx`
    update booths set status = ${next.status}, status_reason = ${next.reason}, paused_at = case when ${isPause} then clock_timestamp() end,
      paused_by = ${isPause ? next.by : null}, version = version + 1, updated_at = now()
    where id = ${id} and status = any(${boothsThatMayMove(next.status, 'people')}::text[]) returning id`
  if (rows.length === 0) throw new DomainError('booth_transition_refused')
}

export async function deleteBoothVacancies(tx: Tx, boothId: BoothId): Promise<void> {
  await tx`delete from booth_vacancies where booth_id = ${boothId}`
}

export async function insertBoothVacancies(tx: Tx, boothId: BoothId, vacancyIds: readonly VacancyId[]): Promise<void> {
  await tx`
    insert into booth_vacancies (booth_id, vacancy_id, position)
    select ${boothId}, offered.id, offered.position
    from unnest(${[...vacancyIds]}::uuid[]) with ordinality as offered (id, position)`
}

export async function isMember(db: Db, seat: { accountId: AccountId; employerId: EmployerId }): Promise<boolean> {
  const [row] = await db<{ isMember: boolean }[]>`
    select exists (
      select from employer_seats where account_id = ${seat.accountId} and employer_id = ${seat.employerId} and removed_at is null
    ) as "isMember"`
  return row?.isMember ?? false
}

/** A new desk, or the interviewer's earlier one brought back. The caller holds the booth's lock, so numbers do not collide. */
export async function insertDesk(tx: Tx, seat: { boothId: BoothId; accountId: AccountId }): Promise<DeskId> {
  const [row] = await tx<{ id: DeskId }[]>`
    insert into desks (booth_id, account_id, number)
    select ${seat.boothId}, ${seat.accountId}, coalesce(max(number), 0) + 1 from desks where booth_id = ${seat.boothId}
    on conflict on constraint desk_one_per_interviewer_and_booth do update
      set removed_at = null, version = desks.version + (desks.removed_at is not null)::int
    returning id`
  return notFoundUnless(row).id
}

/** @returns its new version */
export async function updateDeskRemoved(tx: Tx, id: DeskId): Promise<number> {
  const [row] = await tx<{ version: number }[]>`
    update desks set removed_at = now(), status = 'closed', status_reason = null, status_since = now(), version = version + 1
    where id = ${id} returning version`
  return notFoundUnless(row).version
}

/** The interviewer's own desks, running fairs first. */
export function listDesksOfAccount(db: Db, seat: { accountId: AccountId; employerId: EmployerId }): Promise<OwnDesk[]> {
  return db<OwnDesk[]>`
    select desks.id, desks.booth_id as "boothId", desks.number, desks.account_id as "accountId", accounts.name as "interviewerName",
      desks.status, desks.status_since as "statusSince", desks.status_reason as "statusReason", desks.version,
      ${shownDeskStatus(db)} as "shownStatus", ${desksRoom(db)}, fairs.id as "fairId",
      fairs.slug as "fairSlug", fairs.title as "fairTitle", fairs.status as "fairStatus", booths.number as "boothNumber",
      ${pauseOf(db)} as pause
    from desks
    join accounts on accounts.id = desks.account_id
    join booths on booths.id = desks.booth_id and booths.employer_id = ${seat.employerId}
    join fairs on fairs.id = booths.fair_id
    where desks.account_id = ${seat.accountId} and desks.removed_at is null
    order by fairs.status not in ('live', 'closing'), fairs.status in ('closed', 'signed'), fairs.starts_at desc limit 50`
}
