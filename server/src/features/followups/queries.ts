import type { AskCause, CallBack, CenterCallBack, OwnCallBack, Reach } from '@cho-phien/shared/followups'
import type { AccountId, BoothId, CallBackId, CenterId, EmployerId, FairId, VacancyId, WorkerId } from '@cho-phien/shared/ids'
import type { Db, Tx } from '../../db/client.ts'
import { notFoundUnless } from '../../errors.ts'
import { hasConsent } from '../workers/consents.ts'

/** Nobody calls a worker without one of their own whose account has none either: a slip was their way in. */
const phone = (db: Db) => db`coalesce(workers.phone_number, holders.phone_number)`

/** The hall that gave the worker a slip last. Only of whoever cannot be called. */
const hall = (db: Db) => db`
  case when ${phone(db)} is null then (
    select halls.name from slips join staff_seats on staff_seats.account_id = slips.issued_by join halls on halls.id = staff_seats.hall_id
    where slips.worker_id = workers.id order by slips.issued_at desc limit 1
  ) end`

const columns = (db: Db) => db`
  call_backs.id, call_backs.fair_id as "fairId", fairs.title as "fairTitle", call_backs.booth_id as "boothId",
  booths.number as "boothNumber", booths.employer_id as "employerId", employers.short_name as "employerName", tickets.number as "ticketNumber",
  vacancies.title as "vacancyTitle", workers.full_name as "workerName", workers.province_code as "provinceCode",
  workers.commune_code as "communeCode", ${phone(db)} is not null as "hasPhone", ${hall(db)} as "hallName", tickets.close_reason as "closeReason", call_backs.cause,
  coalesce(tickets.closed_at, call_backs.created_at) as "owedSince", call_backs.done_at as "doneAt", callers.name as "doneByName", call_backs.note`

const tables = (db: Db) => db`
  call_backs
  join fairs on fairs.id = call_backs.fair_id
  join booths on booths.id = call_backs.booth_id
  join employers on employers.id = booths.employer_id
  join workers on workers.id = call_backs.worker_id
  join accounts holders on holders.id = workers.account_id
  left join tickets on tickets.id = call_backs.ticket_id
  left join accounts callers on callers.id = call_backs.done_by
  left join vacancies on vacancies.id = coalesce(tickets.vacancy_id, call_backs.vacancy_id)`

/** Calls to make first, in the order of the booths and their lines, then those asked for; then those made, the latest first. */
const order = (db: Db) => db`
  order by call_backs.done_at desc nulls first, booths.number, tickets.number nulls last, call_backs.created_at limit 1000`

export function listCallBacksOfFair(db: Db, fairId: FairId): Promise<CenterCallBack[]> {
  return db<CenterCallBack[]>`
    select ${columns(db)}, call_backs.worker_id as "workerId", ${phone(db)} as "phoneNumber"
    from ${tables(db)} where call_backs.fair_id = ${fairId} and call_backs.withdrawn_at is null ${order(db)}`
}

/** Whom the employer has not called, it sees as long as they agree to be called. */
export function listCallBacksOfEmployer(db: Db, employerId: EmployerId): Promise<CallBack[]> {
  return db<CallBack[]>`
    select ${columns(db)} from ${tables(db)}
    where booths.employer_id = ${employerId} and call_backs.withdrawn_at is null and (call_backs.done_at is not null or ${hasConsent(db, db`call_backs.worker_id`)})
    ${order(db)}`
}

/** Long enough to read what became of it. */
const shownDays = 7

/** What is owed to one worker, and what became of it lately. */
export function listOwnCallBacks(db: Db, workerId: WorkerId): Promise<OwnCallBack[]> {
  return db<OwnCallBack[]>`
    select call_backs.id, call_backs.ticket_id as "ticketId", call_backs.booth_id as "boothId", booths.number as "boothNumber",
      employers.short_name as "employerName", vacancies.title as "vacancyTitle",
      coalesce(tickets.closed_at, call_backs.created_at) as "owedSince", call_backs.done_at as "doneAt", call_backs.withdrawn_at as "withdrawnAt"
    from call_backs
    join booths on booths.id = call_backs.booth_id
    join employers on employers.id = booths.employer_id
    left join tickets on tickets.id = call_backs.ticket_id
    left join vacancies on vacancies.id = coalesce(tickets.vacancy_id, call_backs.vacancy_id)
    where call_backs.worker_id = ${workerId}
      and coalesce(call_backs.done_at, call_backs.withdrawn_at, now()) > now() - make_interval(days => ${shownDays})
    order by call_backs.created_at desc limit 50`
}

export async function getReach(db: Db, workerId: WorkerId): Promise<Reach> {
  const [row] = await db<Reach[]>`
    select ${phone(db)} is not null as "hasPhone", ${hall(db)} as "hallName", workers.commune_code as "communeCode"
    from workers join accounts holders on holders.id = workers.account_id where workers.id = ${workerId}`
  return notFoundUnless(row)
}

/** A call to this worker that nobody has made, whatever it comes from. */
export async function findOwedCall(db: Db, of: { boothId: BoothId; workerId: WorkerId }): Promise<CallBackId | undefined> {
  const [row] = await db<{ id: CallBackId }[]>`
    select id from call_backs where booth_id = ${of.boothId} and worker_id = ${of.workerId} and done_at is null and withdrawn_at is null limit 1`
  return row?.id
}

/** A new one, or the one that was taken back is asked for again; undefined once it was made. */
export async function insertAskedCall(
  tx: Tx,
  call: { fairId: FairId; boothId: BoothId; workerId: WorkerId; vacancyId: VacancyId | null; cause: AskCause },
): Promise<CallBackId | undefined> {
  const [row] = await tx<{ id: CallBackId }[]>`
    insert into call_backs (fair_id, booth_id, worker_id, vacancy_id, cause)
    values (${call.fairId}, ${call.boothId}, ${call.workerId}, ${call.vacancyId}, ${call.cause})
    on conflict (booth_id, worker_id) where ticket_id is null
    do update set withdrawn_at = null, created_at = now(), vacancy_id = excluded.vacancy_id, cause = excluded.cause
    where call_backs.withdrawn_at is not null
    returning id`
  return row?.id
}

export async function findCallBackBooth(db: Db, id: CallBackId): Promise<{ boothId: BoothId; workerId: WorkerId } | undefined> {
  const [row] = await db<{ boothId: BoothId; workerId: WorkerId }[]>`
    select booth_id as "boothId", worker_id as "workerId" from call_backs where id = ${id}`
  return row
}

export interface CallBackRow {
  id: CallBackId
  boothId: BoothId
  workerId: WorkerId
  employerId: EmployerId
  centerId: CenterId
  isAsked: boolean
  isDone: boolean
  isWithdrawn: boolean
  doneByCentre: boolean
  /** Its worker has an open ticket at the booth. */
  isStanding: boolean
  hasConsent: boolean
}

export async function lockCallBack(tx: Tx, id: CallBackId): Promise<CallBackRow | undefined> {
  const [row] = await tx<CallBackRow[]>`
    select call_backs.id, call_backs.booth_id as "boothId", call_backs.worker_id as "workerId", booths.employer_id as "employerId",
      fairs.center_id as "centerId", call_backs.ticket_id is null as "isAsked", call_backs.done_at is not null as "isDone",
      call_backs.withdrawn_at is not null as "isWithdrawn",
      exists (select from accounts where accounts.id = call_backs.done_by and accounts.kind = 'staff') as "doneByCentre",
      exists (
        select from tickets where tickets.booth_id = call_backs.booth_id and tickets.worker_id = call_backs.worker_id and tickets.closed_at is null
      ) as "isStanding",
      ${hasConsent(tx, tx`call_backs.worker_id`)} as "hasConsent"
    from call_backs join booths on booths.id = call_backs.booth_id join fairs on fairs.id = call_backs.fair_id
    where call_backs.id = ${id} for update of call_backs`
  return row
}

export async function updateCallBackWithdrawn(tx: Tx, id: CallBackId): Promise<void> {
  await tx`update call_backs set withdrawn_at = now() where id = ${id}`
}

export async function updateCallBackDone(tx: Tx, call: { id: CallBackId; doneBy: AccountId; note: string }): Promise<void> {
  await tx`
    update call_backs set done_at = now(), done_by = ${call.doneBy}, note = ${call.note} where id = ${call.id}`
}

export async function updateCallBackOwed(tx: Tx, id: CallBackId): Promise<void> {
  await tx`update call_backs set done_at = null, done_by = null, note = '' where id = ${id}`
}
