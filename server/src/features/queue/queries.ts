import type { AccountId, BoothId, FairId, InterviewId, TicketId, VacancyId, WorkerId } from '@cho-phien/shared/ids'
import type { CloseReason, MoveCause, TicketMoveKind, TicketStatus } from '@cho-phien/shared/queue'
import type { Db, Tx } from '../../db/client.ts'
import { DomainError, notFoundUnless } from '../../errors.ts'
import { hasConsent } from '../workers/consents.ts'
import type { Stander } from './places.ts'
import { ticketsThatMayMove, type JoinFacts } from './rules.ts'

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
  /** The end of its grace; null when it was not missed. */
  missedUntil: string | null
  /** By the database's clock. */
  isRecallOver: boolean
  version: number
}

export async function findTicket(db: Db, id: TicketId): Promise<TicketRow | undefined> {
  const [row] = await db<TicketRow[]>`
    select id, fair_id as "fairId", booth_id as "boothId", vacancy_id as "vacancyId", worker_id as "workerId", number, place, status,
      missed_count as "missedCount", missed_until as "missedUntil", coalesce(missed_until <= now(), false) as "isRecallOver", version
    from tickets where id = ${id}`
  return row
}

export type TicketNews = Pick<TicketRow, 'id' | 'boothId' | 'workerId' | 'status' | 'version'> & { interviewId: InterviewId | null }

/** A ticket as its worker is told of it, with the ring or interview it is in. */
export async function findTicketNews(db: Db, id: TicketId): Promise<TicketNews | undefined> {
  const [row] = await db<TicketNews[]>`
    select id, booth_id as "boothId", worker_id as "workerId", status, version,
      (select interviews.id from interviews where interviews.ticket_id = tickets.id and interviews.ended_at is null) as "interviewId"
    from tickets where id = ${id}`
  return row
}

/** Locks the ticket after its booth, in the house's order. @throws DomainError not_found */
export async function lockTicket(tx: Tx, id: TicketId): Promise<TicketRow> {
  const [row] = await tx<TicketRow[]>`
    select id, fair_id as "fairId", booth_id as "boothId", vacancy_id as "vacancyId", worker_id as "workerId", number, place, status,
      missed_count as "missedCount", missed_until as "missedUntil", coalesce(missed_until <= now(), false) as "isRecallOver", version
    from tickets where id = ${id} for update`
  return notFoundUnless(row)
}

export async function findOpenTicket(db: Db, holder: { boothId: BoothId; workerId: WorkerId }): Promise<TicketId | undefined> {
  const [row] = await db<{ id: TicketId }[]>`
    select id from tickets where booth_id = ${holder.boothId} and worker_id = ${holder.workerId} and closed_at is null`
  return row?.id
}

export interface JoinRow extends Omit<JoinFacts, 'chance'> {
  /** Of those in line, who has not stepped away. */
  present: number
  fairId: FairId
  /** By the fair's rule. */
  isPreferred: boolean
}

/** Registered, or given a slip that is still good, by the operator of one of the fair's halls. */
const cameByHall = (db: Db) => db`exists (
    select from fair_halls join staff_seats on staff_seats.hall_id = fair_halls.hall_id
    where fair_halls.fair_id = fairs.id and (
      staff_seats.account_id = workers.registered_by or exists (
        select from slips
        where slips.worker_id = workers.id and slips.issued_by = staff_seats.account_id and slips.revoked_at is null and slips.expires_at > now()
      )
    )
  )`

/** Waited in an earlier fair of this centre, was not reached, and nobody has called since. */
const isOwedCall = (db: Db) => db`exists (
    select from call_backs join fairs earlier on earlier.id = call_backs.fair_id
    where call_backs.worker_id = workers.id and call_backs.ticket_id is not null and call_backs.done_at is null and earlier.center_id = fairs.center_id and earlier.id <> fairs.id
  )`

/**
 * What decides whether this worker may take a ticket. The fair's capacity is soft: it is counted under the booth's lock alone, so two who
 * join at two booths in one moment may both be the last. A line's capacity is hard.
 */
export async function findJoinFacts(
  db: Db,
  wish: { boothId: BoothId; workerId: WorkerId; vacancyId: VacancyId | null },
): Promise<JoinRow | undefined> {
  const [row] = await db<JoinRow[]>`
    select fairs.id as "fairId", fairs.status as "fairStatus", booths.status as "boothStatus", booths.line_capacity as "lineCapacity",
      fairs.worker_capacity as "workerCapacity",
      workers.profile_completed_at is not null as "isProfileComplete",
      ${hasConsent(db, db`workers.id`)} as "hasConsent",
      (select count(*)::int from tickets where tickets.booth_id = booths.id and tickets.closed_at is null and tickets.status in ('waiting', 'away')) as "inLine",
      (select count(*)::int from tickets where tickets.booth_id = booths.id and tickets.closed_at is null and tickets.status = 'waiting') as present,
      case when exists (select from tickets where tickets.fair_id = fairs.id and tickets.worker_id = workers.id) then 0
        when taken.tickets < fairs.worker_capacity then taken.tickets
        else (select count(distinct worker_id)::int from tickets where tickets.fair_id = fairs.id)
      end as "workersInFair",
      ${wish.vacancyId}::uuid is null or exists (
        select from booth_vacancies where booth_vacancies.booth_id = booths.id and booth_vacancies.vacancy_id = ${wish.vacancyId}
      ) as "isVacancyOffered",
      (
        select max(interviews.ended_at) + make_interval(mins => fairs.meet_again_minutes) from interviews
        where interviews.worker_id = workers.id and interviews.booth_id = booths.id and interviews.live_at is not null
          and interviews.ended_at + make_interval(mins => fairs.meet_again_minutes) > now()
          and not exists (select from outcomes where outcomes.interview_id = interviews.id and outcomes.kind = 'technical_failure')
      ) as "meetAgainAt",
      case fairs.priority_rule when 'halls_first' then ${cameByHall(db)} when 'called_back_first' then ${isOwedCall(db)} else false end as "isPreferred"
    from booths
    join fairs on fairs.id = booths.fair_id
    join workers on workers.id = ${wish.workerId}
    cross join lateral (
      select sum(next_ticket_number - 1)::int as tickets from booths others where others.fair_id = fairs.id
    ) taken
    where booths.id = ${wish.boothId}`
  return row
}

/** Where a new ticket stands: at the end, by its number, unless it has a place. */
export interface Standing {
  place: number | undefined
  isPreferred: boolean
  /** Whoever was away in another line is away here too: nobody rings them. */
  isAway?: boolean
  passesLeft: number
  /** The longest wait that was said. */
  toldMinutes: number | undefined
}

/** Every open ticket of a line in its order; one that rings or talks may come back to its place. */
export function listStanders(tx: Tx, boothId: BoothId): Promise<Stander[]> {
  return tx<Stander[]>`
    select id, place, status in ('waiting', 'away') as "isInLine", status = 'waiting' as "isPresent", is_preferred as "isPreferred", passes_left as "passesLeft"
    from tickets where booth_id = ${boothId} and closed_at is null order by place`
}

/** Somebody is put before these by rule. `ticket_is_passed_no_more_often_than_promised` refuses one time too many. */
export async function updatePassed(tx: Tx, behind: { boothId: BoothId; place: number }): Promise<void> {
  await tx`
    update tickets set passes_left = passes_left - 1
    where booth_id = ${behind.boothId} and closed_at is null and place > ${behind.place}`
}

export async function insertTicketMove(tx: Tx, move: TicketMove): Promise<void> {
  await tx`
    insert into ticket_moves (ticket_id, booth_id, kind, cause, reason, from_place, to_place, moved_by)
    values (${move.ticketId}, ${move.boothId}, ${move.kind}, ${move.cause}, ${move.reason}, ${move.from}, ${move.to}, ${move.by})`
}

export interface TicketMove {
  ticketId: TicketId
  boothId: BoothId
  kind: TicketMoveKind
  cause: MoveCause | null
  reason: string
  from: number | null
  to: number | null
  by: AccountId | null
}

export async function insertTicket(
  tx: Tx,
  ticket: { fairId: FairId; boothId: BoothId; workerId: WorkerId; vacancyId: VacancyId | null } & Standing,
): Promise<{ id: TicketId; place: number }> {
  const [row] = await tx<{ id: TicketId; place: number }[]>`
    with numbered as (
      update booths set next_ticket_number = next_ticket_number + 1 where id = ${ticket.boothId} returning next_ticket_number - 1 as number
    )
    insert into tickets (fair_id, booth_id, worker_id, vacancy_id, number, status, place, is_preferred, passes_left, told_until)
    select ${ticket.fairId}, ${ticket.boothId}, ${ticket.workerId}, ${ticket.vacancyId}, numbered.number,
      ${ticket.isAway === true ? 'away' : 'waiting'}, coalesce(${ticket.place ?? null}::numeric, numbered.number), ${ticket.isPreferred}, ${ticket.passesLeft},
      now() + make_interval(mins => ${ticket.toldMinutes ?? null})
    from numbered
    returning id, place`
  return notFoundUnless(row)
}

// A ticket moves from the states from which the table of moves lets it, whatever its caller has read.

export async function updateTicketStatus(tx: Tx, id: TicketId, status: Exclude<TicketStatus, 'closed' | 'missed'>): Promise<void> {
  requireMoved(
    await tx`
      update tickets set status = ${status}, missed_until = null, version = version + 1
      where id = ${id} and status = any(${ticketsThatMayMove(status)}::text[]) returning id`,
  )
}

export async function updateTicketClosed(tx: Tx, id: TicketId, reason: CloseReason): Promise<void> {
  requireMoved(
    await tx`
      update tickets set status = 'closed', close_reason = ${reason}, closed_at = now(), missed_until = null, version = version + 1
      where id = ${id} and status = any(${ticketsThatMayMove('closed')}::text[]) returning id`,
  )
}

export async function updateTicketMissed(tx: Tx, id: TicketId, graceSeconds: number): Promise<void> {
  requireMoved(
    await tx`
      update tickets set status = 'missed', missed_count = missed_count + 1, missed_until = now() + make_interval(secs => ${graceSeconds}),
        version = version + 1
      where id = ${id} and status = any(${ticketsThatMayMove('missed')}::text[]) returning id`,
  )
}

/** @throws DomainError ticket_transition_refused */
export function requireMoved(rows: readonly unknown[]): void {
  if (rows.length === 0) throw new DomainError('ticket_transition_refused')
}

/**
 * Before everybody whose ticket is open: a ringing one may go back to its place. One that was missed waits again with it.
 * @param place where it stands instead
 */
export async function updateTicketToFront(tx: Tx, ticket: { id: TicketId; boothId: BoothId }, place?: number): Promise<number> {
  const [row] = await tx<{ place: number }[]>`
    update tickets set status = case status when 'missed' then 'waiting' else status end, missed_until = null, version = version + 1,
      place = coalesce(${place ?? null}, (select min(place) - 1 from tickets front where front.booth_id = ${ticket.boothId} and front.closed_at is null))
    where id = ${ticket.id} and closed_at is null returning place`
  if (row === undefined) throw new DomainError('ticket_transition_refused')
  return row.place
}

/** Booths where this worker, or another of the same account and phone, waits: they may call once the phone is free again. */
export async function listWaitingBooths(db: Db, workerId: WorkerId): Promise<BoothId[]> {
  const rows = await db<{ boothId: BoothId }[]>`
    select distinct tickets.booth_id as "boothId"
    from workers one join workers on workers.account_id = one.account_id join tickets on tickets.worker_id = workers.id
    where one.id = ${workerId} and tickets.status = 'waiting'`
  return rows.map((row) => row.boothId)
}

/** Tickets that neither ring nor are in an interview, of this worker and of others of the same account and phone. */
export async function listIdleOfPhone(db: Db, workerId: WorkerId): Promise<TicketNews[]> {
  return db<TicketNews[]>`
    select tickets.id, tickets.booth_id as "boothId", tickets.worker_id as "workerId", tickets.status, tickets.version, null as "interviewId"
    from workers one join workers on workers.account_id = one.account_id join tickets on tickets.worker_id = workers.id
    where one.id = ${workerId} and tickets.status in ('waiting', 'away', 'missed')`
}

/** Tickets that neither ring nor are in an interview, of one worker. */
export async function listIdleTickets(db: Db, workerId: WorkerId): Promise<Pick<TicketRow, 'id' | 'boothId'>[]> {
  return db<Pick<TicketRow, 'id' | 'boothId'>[]>`
    select id, booth_id as "boothId" from tickets where worker_id = ${workerId} and status in ('waiting', 'away', 'missed')`
}

/** Nobody calls from this line any more: the booth left for the day, or its fair calls nobody. */
export async function isLineOver(tx: Tx, boothId: BoothId): Promise<boolean> {
  const rows = await tx`
    select from booths join fairs on fairs.id = booths.fair_id where booths.id = ${boothId} and (booths.status = 'closed' or fairs.status <> 'live')`
  return rows.length > 0
}

/** The booth left for the day: nobody calls from its line any more. */
export async function isBoothClosed(tx: Tx, boothId: BoothId): Promise<boolean> {
  const rows = await tx`select from booths where id = ${boothId} and status = 'closed'`
  return rows.length > 0
}

/** Tickets in these states, of a whole fair or one booth. */
export async function updateIdleClosed(
  tx: Tx,
  of: { fairId: FairId } | { boothId: BoothId },
  end: { statuses: TicketStatus[]; reason: CloseReason },
): Promise<TicketRow[]> {
  return tx<TicketRow[]>`
    update tickets set status = 'closed', close_reason = ${end.reason}, closed_at = now(), missed_until = null, version = version + 1
    where ${'fairId' in of ? tx`fair_id = ${of.fairId}` : tx`booth_id = ${of.boothId}`} and closed_at is null and status = any(${end.statuses}::text[])
    returning id, fair_id as "fairId", booth_id as "boothId", vacancy_id as "vacancyId", worker_id as "workerId", number, place, status,
      missed_count as "missedCount", null as "missedUntil", false as "isRecallOver", version`
}
