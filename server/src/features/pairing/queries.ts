import type { AccountId, BoothId, DeskId, InterviewId, TicketId, WorkerId } from '@cho-phien/shared/ids'
import type { Db, Tx } from '../../db/client.ts'
import type { DeskFacts } from './rules.ts'

export interface Claim {
  /** Null when the worker was called at another booth at the same moment: look again. */
  interviewId: InterviewId | null
  deskId: DeskId | null
  ticketId: TicketId | null
  workerId: WorkerId | null
  place: number | null
  ringSeconds: number | null
}

/**
 * The first waiting ticket and the longest ready desk of a booth become a ring: one statement, rows taken by others are
 * skipped, and a worker who is called at another booth at the same moment is refused by `interview_one_active_per_worker`.
 */
export async function claimNext(tx: Tx, boothId: BoothId, roomName: string): Promise<Claim | undefined> {
  const [claim] = await tx<Claim[]>`
    with rules as (
      select fairs.id as fair_id, fairs.ring_seconds, fairs.interview_minutes * 60 as planned_seconds
      from booths join fairs on fairs.id = booths.fair_id
      where booths.id = ${boothId} and booths.status = 'open' and fairs.status = 'live'
    ), desk as (
      select desks.id, desks.account_id from desks, rules
      where desks.booth_id = ${boothId} and desks.status = 'ready'
      order by desks.status_since for update of desks skip locked limit 1
    ), ticket as (
      select tickets.id, tickets.worker_id, tickets.vacancy_id, tickets.place from tickets, desk
      where tickets.booth_id = ${boothId} and tickets.status = 'waiting'
        and not exists (select from interviews where interviews.worker_id = tickets.worker_id and interviews.status <> 'ended')
      order by tickets.place for update of tickets skip locked limit 1
    ), made as (
      insert into interviews (fair_id, booth_id, desk_id, ticket_id, worker_id, vacancy_id, interviewer_account_id, room_name,
        ring_deadline_at, planned_seconds)
      select rules.fair_id, ${boothId}, desk.id, ticket.id, ticket.worker_id, ticket.vacancy_id, desk.account_id, ${roomName},
        now() + make_interval(secs => rules.ring_seconds), rules.planned_seconds
      from rules, desk, ticket
      on conflict do nothing
      returning id, desk_id, ticket_id, worker_id
    ), rung_desk as (
      update desks set status = 'ringing', status_since = now(), status_reason = null, version = version + 1
      from made where desks.id = made.desk_id
    ), rung_ticket as (
      update tickets set status = 'ringing', version = version + 1 from made where tickets.id = made.ticket_id
    )
    select made.id as "interviewId", made.desk_id as "deskId", made.ticket_id as "ticketId", made.worker_id as "workerId",
      ticket.place, rules.ring_seconds as "ringSeconds"
    from rules, ticket left join made on true`
  return claim
}

export async function hasWork(db: Db, boothId: BoothId): Promise<boolean> {
  const [row] = await db<{ hasWork: boolean }[]>`
    select exists (
      select from booths join fairs on fairs.id = booths.fair_id where booths.id = ${boothId} and booths.status = 'open' and fairs.status = 'live'
    ) and exists (select from desks where booth_id = ${boothId} and status = 'ready') and exists (
      select from tickets where booth_id = ${boothId} and status = 'waiting'
        and not exists (select from interviews where interviews.worker_id = tickets.worker_id and interviews.status <> 'ended')
    ) as "hasWork"`
  return row?.hasWork ?? false
}

export interface DeskCommandRow extends DeskFacts {
  boothId: BoothId
  accountId: AccountId
}

/** What decides a desk command; the desk itself is locked after its booth. */
export async function lockDeskFacts(tx: Tx, deskId: DeskId): Promise<DeskCommandRow | undefined> {
  const [row] = await tx<DeskCommandRow[]>`
    select desks.booth_id as "boothId", desks.account_id as "accountId", desks.status as "deskStatus", booths.status as "boothStatus",
      fairs.status as "fairStatus",
      exists (
        select from interviews left join outcomes on outcomes.interview_id = interviews.id
        where interviews.desk_id = desks.id and interviews.status = 'ended' and interviews.accepted_at is not null and outcomes.interview_id is null
      ) as "owesOutcome"
    from desks join booths on booths.id = desks.booth_id join fairs on fairs.id = booths.fair_id
    where desks.id = ${deskId} for update of desks`
  return row
}

/** @returns whether the desk is this account's. */
export async function updateHeartbeat(db: Db, desk: { deskId: DeskId; accountId: AccountId }): Promise<boolean> {
  const rows = await db`
    update desks set heartbeat_at = now() where id = ${desk.deskId} and account_id = ${desk.accountId} returning id`
  return rows.length === 1
}

export async function findSilence(db: Db, deskId: DeskId): Promise<{ silentFor: number } | undefined> {
  const [row] = await db<{ silentFor: number }[]>`
    select extract(epoch from now() - coalesce(heartbeat_at, status_since)) as "silentFor" from desks where id = ${deskId}`
  return row
}
