import type { CallBack, CenterCallBack } from '@cho-phien/shared/followups'
import type { AccountId, CenterId, EmployerId, FairId, TicketId } from '@cho-phien/shared/ids'
import type { Db, Tx } from '../../db/client.ts'

const columns = (db: Db) => db`
  call_backs.ticket_id as "ticketId", call_backs.fair_id as "fairId", fairs.title as "fairTitle", call_backs.booth_id as "boothId",
  booths.number as "boothNumber", booths.employer_id as "employerId", employers.short_name as "employerName", tickets.number as "ticketNumber",
  vacancies.title as "vacancyTitle", workers.full_name as "workerName", workers.province_code as "provinceCode",
  workers.commune_code as "communeCode", tickets.close_reason as "closeReason", tickets.closed_at as "closedAt", call_backs.done_at as "doneAt",
  callers.name as "doneByName", call_backs.note`

const tables = (db: Db) => db`
  call_backs
  join fairs on fairs.id = call_backs.fair_id
  join booths on booths.id = call_backs.booth_id
  join employers on employers.id = booths.employer_id
  join tickets on tickets.id = call_backs.ticket_id
  join workers on workers.id = call_backs.worker_id
  join accounts holders on holders.id = workers.account_id
  left join accounts callers on callers.id = call_backs.done_by
  left join vacancies on vacancies.id = tickets.vacancy_id`

/** Calls to make first, in the order of the booths and their lines; then those made, the latest first. */
const order = (db: Db) => db`order by call_backs.done_at desc nulls first, booths.number, tickets.number limit 1000`

export function listCallBacksOfFair(db: Db, fairId: FairId): Promise<CenterCallBack[]> {
  return db<CenterCallBack[]>`
    select ${columns(db)}, coalesce(workers.phone_number, holders.phone_number) as "phoneNumber"
    from ${tables(db)} where call_backs.fair_id = ${fairId} ${order(db)}`
}

export function listCallBacksOfEmployer(db: Db, employerId: EmployerId): Promise<CallBack[]> {
  return db<CallBack[]>`select ${columns(db)} from ${tables(db)} where booths.employer_id = ${employerId} ${order(db)}`
}

export interface CallBackRow {
  employerId: EmployerId
  centerId: CenterId
  isDone: boolean
}

export async function lockCallBack(tx: Tx, ticketId: TicketId): Promise<CallBackRow | undefined> {
  const [row] = await tx<CallBackRow[]>`
    select booths.employer_id as "employerId", fairs.center_id as "centerId", call_backs.done_at is not null as "isDone"
    from call_backs join booths on booths.id = call_backs.booth_id join fairs on fairs.id = call_backs.fair_id
    where call_backs.ticket_id = ${ticketId} for update of call_backs`
  return row
}

export async function updateCallBackDone(tx: Tx, call: { ticketId: TicketId; doneBy: AccountId; note: string }): Promise<void> {
  await tx`
    update call_backs set done_at = now(), done_by = ${call.doneBy}, note = ${call.note} where ticket_id = ${call.ticketId}`
}

export async function updateCallBackOwed(tx: Tx, ticketId: TicketId): Promise<void> {
  await tx`update call_backs set done_at = null, done_by = null, note = '' where ticket_id = ${ticketId}`
}
