import type { BoothId, FairId, InterviewId, TicketId, VacancyId, WorkerId } from '@cho-phien/shared/ids'
import type { CloseReason, TicketStatus } from '@cho-phien/shared/queue'
import type { Db, Tx } from '../../db/client.ts'
import { notFoundUnless } from '../../errors.ts'
import type { JoinFacts } from './rules.ts'

export interface TicketRow {
  id: TicketId
  fairId: FairId
  boothId: BoothId
  vacancyId: VacancyId | null
  workerId: WorkerId
  number: number
  place: number
  status: TicketStatus
  missedCount: number
  /** By the database's clock. */
  isRecallOver: boolean
  version: number
}

export async function findTicket(db: Db, id: TicketId): Promise<TicketRow | undefined> {
  const [row] = await db<TicketRow[]>`
    select id, fair_id as "fairId", booth_id as "boothId", vacancy_id as "vacancyId", worker_id as "workerId", number, place, status,
      missed_count as "missedCount", coalesce(missed_until <= now(), false) as "isRecallOver", version
    from tickets where id = ${id}`
  return row
}

export type TicketNews = Pick<TicketRow, 'id' | 'boothId' | 'workerId' | 'status' | 'version'> & { interviewId: InterviewId | null }

/** A ticket as its worker is told of it, with the ring or interview it is in. */
export async function findTicketNews(db: Db, id: TicketId): Promise<TicketNews | undefined> {
  const [row] = await db<TicketNews[]>`
    select id, booth_id as "boothId", worker_id as "workerId", status, version,
      (select interviews.id from interviews where interviews.ticket_id = tickets.id and interviews.status <> 'ended') as "interviewId"
    from tickets where id = ${id}`
  return row
}

/** Locks the ticket after its booth, in the house's order. @throws DomainError not_found */
export async function lockTicket(tx: Tx, id: TicketId): Promise<TicketRow> {
  const [row] = await tx<TicketRow[]>`
    select id, fair_id as "fairId", booth_id as "boothId", vacancy_id as "vacancyId", worker_id as "workerId", number, place, status,
      missed_count as "missedCount", coalesce(missed_until <= now(), false) as "isRecallOver", version
    from tickets where id = ${id} for update`
  return notFoundUnless(row)
}

export async function findOpenTicket(db: Db, holder: { boothId: BoothId; workerId: WorkerId }): Promise<TicketId | undefined> {
  const [row] = await db<{ id: TicketId }[]>`
    select id from tickets where booth_id = ${holder.boothId} and worker_id = ${holder.workerId} and status <> 'closed'`
  return row?.id
}

export interface JoinRow extends Omit<JoinFacts, 'chance'> {
  /** Of those in line, who has not stepped away. */
  present: number
  fairId: FairId
}

/** What decides whether this worker may take a ticket. */
export async function findJoinFacts(
  db: Db,
  wish: { boothId: BoothId; workerId: WorkerId; vacancyId: VacancyId | null },
): Promise<JoinRow | undefined> {
  const [row] = await db<JoinRow[]>`
    select fairs.id as "fairId", fairs.status as "fairStatus", booths.status as "boothStatus", booths.line_capacity as "lineCapacity",
      fairs.worker_capacity as "workerCapacity",
      workers.profile_completed_at is not null as "isProfileComplete",
      exists (
        select from consents where consents.worker_id = workers.id and consents.purpose = 'matching' and consents.withdrawn_at is null
      ) as "hasConsent",
      (select count(*)::int from tickets where tickets.booth_id = booths.id and tickets.status in ('waiting', 'away')) as "inLine",
      (select count(*)::int from tickets where tickets.booth_id = booths.id and tickets.status = 'waiting') as present,
      (select count(distinct worker_id)::int from tickets where tickets.fair_id = fairs.id and tickets.worker_id <> workers.id) as "workersInFair",
      ${wish.vacancyId}::uuid is null or exists (
        select from booth_vacancies where booth_vacancies.booth_id = booths.id and booth_vacancies.vacancy_id = ${wish.vacancyId}
      ) as "isVacancyOffered"
    from booths
    join fairs on fairs.id = booths.fair_id
    join workers on workers.id = ${wish.workerId}
    where booths.id = ${wish.boothId}`
  return row
}

export async function insertTicket(
  tx: Tx,
  ticket: { fairId: FairId; boothId: BoothId; workerId: WorkerId; vacancyId: VacancyId | null; toldMinutes: number | undefined },
): Promise<{ id: TicketId; place: number }> {
  const [row] = await tx<{ id: TicketId; place: number }[]>`
    with numbered as (
      update booths set next_ticket_number = next_ticket_number + 1 where id = ${ticket.boothId} returning next_ticket_number - 1 as number
    )
    insert into tickets (fair_id, booth_id, worker_id, vacancy_id, number, place, told_until)
    select ${ticket.fairId}, ${ticket.boothId}, ${ticket.workerId}, ${ticket.vacancyId}, numbered.number, numbered.number,
      now() + make_interval(mins => ${ticket.toldMinutes ?? null}) from numbered
    returning id, place`
  return notFoundUnless(row)
}

export async function updateTicketStatus(tx: Tx, id: TicketId, status: Exclude<TicketStatus, 'closed' | 'missed'>): Promise<void> {
  await tx`update tickets set status = ${status}, missed_until = null, version = version + 1 where id = ${id}`
}

export async function updateTicketClosed(tx: Tx, id: TicketId, reason: CloseReason): Promise<void> {
  await tx`
    update tickets set status = 'closed', close_reason = ${reason}, closed_at = now(), missed_until = null, version = version + 1
    where id = ${id}`
}

export async function updateTicketMissed(tx: Tx, id: TicketId, graceSeconds: number): Promise<void> {
  await tx`
    update tickets set status = 'missed', missed_count = missed_count + 1, missed_until = now() + make_interval(secs => ${graceSeconds}),
      version = version + 1
    where id = ${id}`
}

/** A recall comes before everybody whose ticket is open: a ringing one may go back to its place. */
export async function updateTicketToFront(tx: Tx, ticket: { id: TicketId; boothId: BoothId }): Promise<number> {
  const [row] = await tx<{ place: number }[]>`
    update tickets set status = 'waiting', missed_until = null, version = version + 1,
      place = coalesce((select min(place) - 1 from tickets front where front.booth_id = ${ticket.boothId} and front.status <> 'closed'), place)
    where id = ${ticket.id} returning place`
  return notFoundUnless(row).place
}

/** Booths where this worker, or another of the same account and phone, waits: they may call once the phone is free again. */
export async function listWaitingBooths(db: Db, workerId: WorkerId): Promise<BoothId[]> {
  const rows = await db<{ boothId: BoothId }[]>`
    select distinct tickets.booth_id as "boothId"
    from workers one join workers on workers.account_id = one.account_id join tickets on tickets.worker_id = workers.id
    where one.id = ${workerId} and tickets.status = 'waiting'`
  return rows.map((row) => row.boothId)
}

/** Tickets that neither ring nor are in an interview, of one worker. */
export async function listIdleTickets(db: Db, workerId: WorkerId): Promise<Pick<TicketRow, 'id' | 'boothId'>[]> {
  return db<Pick<TicketRow, 'id' | 'boothId'>[]>`
    select id, booth_id as "boothId" from tickets where worker_id = ${workerId} and status in ('waiting', 'away', 'missed')`
}

/** The booth left for the day: nobody calls from its line any more. */
export async function isBoothClosed(tx: Tx, boothId: BoothId): Promise<boolean> {
  const rows = await tx`select from booths where id = ${boothId} and status = 'closed'`
  return rows.length > 0
}

/** Tickets that neither ring nor are in an interview, of a whole fair or one booth. */
export async function updateIdleClosed(tx: Tx, of: { fairId: FairId } | { boothId: BoothId }, reason: CloseReason): Promise<TicketRow[]> {
  return tx<TicketRow[]>`
    update tickets set status = 'closed', close_reason = ${reason}, closed_at = now(), missed_until = null, version = version + 1
    where ${'fairId' in of ? tx`fair_id = ${of.fairId}` : tx`booth_id = ${of.boothId}`} and status in ('waiting', 'away', 'missed')
    returning id, fair_id as "fairId", booth_id as "boothId", vacancy_id as "vacancyId", worker_id as "workerId", number, place, status,
      missed_count as "missedCount", false as "isRecallOver", version`
}

export async function insertCallBacks(tx: Tx, tickets: readonly Pick<TicketRow, 'id'>[]): Promise<void> {
  await tx`
    insert into call_backs (ticket_id, fair_id, booth_id, worker_id)
    select id, fair_id, booth_id, worker_id from tickets where id = any(${tickets.map((ticket) => ticket.id)}::uuid[])
    on conflict do nothing`
}
