import type { DeskStatus } from '@cho-phien/shared/booths'
import type { AccountId, BoothId, DeskId, FairId, InterviewId, TicketId, WorkerId } from '@cho-phien/shared/ids'
import { scheduledFrom, type DeadlineKind } from '../../clock/deadlines.ts'
import { isHeld } from '../../clock/holds.ts'
import { notAwaited, type Db, type Pool, type Tx } from '../../db/client.ts'
import { notFoundUnless } from '../../errors.ts'
import { recordedFrom } from '../accounts/audit.ts'
import { isAtWork, isCalling, isSilent } from '../booths/at-work.ts'
import { mayBeCalled } from '../queue/waits-here.ts'
import { hasSlotSoon, isBooked, keptTicket, owedTurn } from './kept-desks.ts'
import type { DeskFacts, DeskHold } from './rules.ts'

type Fragment = ReturnType<Db>

/** Who is to be called at a booth. */
export interface Claim {
  boothId: BoothId
  /** Null when the worker was called at another booth at the same moment: look again. */
  interviewId: InterviewId | null
  ticketId: TicketId
  workerId: WorkerId
  place: number
}

/** A ticket that this desk may call: its worker may be called, and it was not handed to another desk at which somebody works. */
const callableTicket = (db: Db, { boothId, deskId }: { boothId: Fragment; deskId: Fragment }): Fragment => db`
  tickets.booth_id = ${boothId}
  and case when tickets.desk_id is null or tickets.desk_id = ${deskId} then true
    else not coalesce((select true from desks where desks.id = tickets.desk_id and ${isAtWork(db)}), false) end
  and ${mayBeCalled(db)}`

/** The ready desks of a booth with what binds them, `owed` and `kept`, the one that calls next first. */
const readyDesks = (db: Db, boothId: Fragment) => db`
  select desks.*, owed.is_owed, kept.ticket_id as kept_for
  from desks cross join lateral (${owedTurn(db, callableTicket(db, { boothId, deskId: db`desks.id` }))}) owed
  left join lateral (${keptTicket(db)}) kept on not owed.is_owed
  where desks.booth_id = ${boothId} and desks.status = 'ready'
  order by kept.ticket_id is null and not owed.is_owed, desks.status_since offset 0`

/**
 * The next desk that may call and the first ticket that it may call; no row while the two do not wait for each other. Its interviewer still
 * has the seat. A desk that is kept for a booked time calls nobody else; one whose next booked time is near begins nothing, but for a turn
 * that it owes the line. Desks are asked one by one in their order, and after the first that may call no more:
 * the order is the inner query's, which a join by lateral keeps; sorted once more here, all of them would be asked.
 */
const nextPair = (db: Db, boothId: Fragment) => db`
  select desks.id as desk_id, desks.account_id, ticket.*
  from (${readyDesks(db, boothId)}) desks
  cross join lateral (
    select tickets.id as ticket_id, tickets.worker_id, tickets.vacancy_id, tickets.place, ${isBooked(db)} as is_booked from tickets
    where ${callableTicket(db, { boothId, deskId: db`desks.id` })}
      and case when desks.is_owed then not ${isBooked(db)} when desks.kept_for is null then true else tickets.id = desks.kept_for end
    order by tickets.place, tickets.number limit 1
  ) ticket
  where case when desks.is_owed or desks.kept_for is not null then true else not ${hasSlotSoon(db)} end and coalesce((
    select true from employer_seats where employer_seats.account_id = desks.account_id and employer_seats.removed_at is null limit 1
  ), false)
  limit 1`

/**
 * The first waiting ticket and the longest ready desk of each of these booths become a ring, with its deadline and its line in the
 * record: one statement, rows taken by others are skipped, and a worker (or phone) that is called at another booth at the same moment is refused by
 * `interview_one_active_per_worker` and `interview_one_active_per_account`.
 *
 * The desk's row is locked before the ticket's here, the other way round than elsewhere. Nobody waits for the other because
 * this statement waits for no row: it skips those that are held, and the booth's lock keeps every other change of the line out.
 * A booth whose desk is held at that moment is looked at again a moment later: no other desk calls out of its turn meanwhile.
 * Only the insert waits, for another claim of the same person that is not committed yet; all go by people in one order, so in no circle.
 */
export function claimPairs(tx: Tx, boothIds: readonly BoothId[]): Promise<Claim[]> {
  return tx<Claim[]>`
    with next as materialized (
      select booths.id, booths.fair_id, fairs.ring_seconds, fairs.interview_minutes * 60 as planned_seconds, pair.*
      from booths join fairs on fairs.id = booths.fair_id cross join lateral (${nextPair(tx, tx`booths.id`)}) pair
      where booths.id = any(${boothIds as BoothId[]}::uuid[]) and ${isCalling(tx)}
    ), pair as materialized (
      select next.*, (select workers.account_id from workers where workers.id = next.worker_id) as worker_account_id
      from next join desks on desks.id = next.desk_id and desks.status = 'ready' join tickets on tickets.id = next.ticket_id and tickets.status = 'waiting'
      for update of desks, tickets skip locked
    ), made as (
      insert into interviews (fair_id, booth_id, desk_id, ticket_id, worker_id, worker_account_id, vacancy_id, interviewer_account_id, room_name,
        ring_deadline_at, planned_seconds)
      select fair_id, id, desk_id, ticket_id, worker_id, worker_account_id, vacancy_id, account_id, 'interview-' || uuidv7(),
        now() + make_interval(secs => ring_seconds), planned_seconds
      from pair order by coalesce(worker_account_id, worker_id), worker_id
      on conflict do nothing
      returning id, desk_id, ticket_id, ring_deadline_at
    ), rung_desk as (
      update desks set status = 'ringing', status_since = now(), status_reason = null, version = version + 1,
        booked_in_row = desks.booked_in_row + pair.is_booked::int
      from made join pair on pair.ticket_id = made.ticket_id where desks.id = made.desk_id
    ), rung_ticket as (
      update tickets set status = 'ringing', desk_id = case when tickets.desk_id = made.desk_id then tickets.desk_id end, version = version + 1
      from made where tickets.id = made.ticket_id
    ), ring as (
      ${scheduledFrom(tx, 'ring', tx`select id, ring_deadline_at as due_at from made`)}
    ), recorded as (
      ${recordedFrom(tx, { action: 'pairing.ring', subjectType: 'interview' }, tx`select id from made`)}
    )
    select pair.id as "boothId", made.id as "interviewId", pair.ticket_id as "ticketId", pair.worker_id as "workerId", pair.place
    from pair left join made on made.ticket_id = pair.ticket_id`
}

/** The line has had its turn: a walk-in talks at the desk. One that is only called may not come. */
export async function updateTurnTaken(tx: Tx, { deskId, ticketId }: { deskId: DeskId; ticketId: TicketId }): Promise<void> {
  await tx`
    update desks set booked_in_row = 0 from tickets
    where desks.id = ${deskId} and desks.booked_in_row > 0 and tickets.id = ${ticketId} and not ${isBooked(tx)}`
}

/** Those of these booths, or of all, whose desk and whose line wait for each other: the claim's choice without its locks. */
export async function listBoothsWithWork(db: Db, boothIds?: readonly BoothId[]): Promise<BoothId[]> {
  const rows = await db<{ id: BoothId }[]>`
    select booths.id from booths join fairs on fairs.id = booths.fair_id
    where ${isCalling(db)} ${boothIds === undefined ? db`` : db`and booths.id = any(${boothIds as BoothId[]}::uuid[])`}
      and coalesce((select true from (${nextPair(db, db`booths.id`)}) pair), false)`
  return rows.map((row) => row.id)
}

export interface DeskCommandRow extends DeskFacts, DeskHold {
  boothId: BoothId
  accountId: AccountId
  isRemoved: boolean
}

/** What decides a desk command; the desk itself is locked after its booth. */
export async function lockDeskFacts(tx: Tx, deskId: DeskId): Promise<DeskCommandRow | undefined> {
  const [row] = await tx<DeskCommandRow[]>`
    select desks.booth_id as "boothId", desks.account_id as "accountId", desks.removed_at is not null as "isRemoved", desks.status as "deskStatus", booths.status as "boothStatus",
      fairs.status as "fairStatus", ${holdOf(tx)},
      exists (select from owed_outcomes where owed_outcomes.desk_id = desks.id) as "owesOutcome"
    from desks join booths on booths.id = desks.booth_id join fairs on fairs.id = booths.fair_id
    where desks.id = ${deskId} for update of desks`
  return row
}

const holdOf = (db: Db) => db`
  desks.holder, ${isSilent(db)} as "isSilent", extract(epoch from now() - desks.holder_left_at) as "leftFor"`

/** Its lock alone is taken, so this waits for nobody who waits for it. */
export async function lockHold(tx: Tx, deskId: DeskId): Promise<(DeskHold & { status: DeskStatus }) | undefined> {
  const [row] = await tx<(DeskHold & { status: DeskStatus })[]>`
    select status, ${holdOf(tx)} from desks where id = ${deskId} and removed_at is null for update`
  return row
}

/** The page holds the desk and is heard now. A desk that passes from one page to another has a new version. */
export async function updateHold(tx: Tx, desk: { deskId: DeskId; page: string }): Promise<void> {
  await tx`
    update desks set version = version + (case when holder <> ${desk.page} then 1 else 0 end), holder = ${desk.page}, holder_left_at = null,
      heartbeat_at = now()
    where id = ${desk.deskId}`
}

/** A beat that a crash of the database takes is said again within seconds. @returns whether this page holds the desk of this account and was heard all along: nothing changes by its word */
export async function updateHeartbeat(db: Pool, desk: { deskId: DeskId; accountId: AccountId; page: string }): Promise<boolean> {
  const rows = await db`
    update desks set heartbeat_at = now(), holder_left_at = null from ${notAwaited(db)}
    where id = ${desk.deskId} and account_id = ${desk.accountId} and holder = ${desk.page} and removed_at is null and not ${isSilent(db)}
    returning id`
  return rows.length === 1
}

/**
 * The last connection of the page that holds it is gone; one that came again meanwhile has noted itself in the room first. What a process
 * that is gone held there counts no longer, though its rows are not tidied away yet.
 */
export async function updateHolderLeft(db: Db, desk: { deskId: DeskId; page: string; room: string }): Promise<void> {
  await db`
    update desks set holder_left_at = now()
    where id = ${desk.deskId} and holder = ${desk.page} and not ${isHeld(db, desk.room)}`
}

interface DeskSilence {
  status: DeskStatus
  boothId: BoothId
  fairId: FairId
  silentFor: number
}

/** How long a desk said nothing. Its lock alone is taken, so this waits for nobody who waits for it. */
export async function lockSilence(tx: Tx, deskId: DeskId): Promise<DeskSilence | undefined> {
  const [row] = await tx<DeskSilence[]>`
    select desks.status, desks.booth_id as "boothId", booths.fair_id as "fairId",
      extract(epoch from now() - coalesce(desks.heartbeat_at, desks.status_since)) as "silentFor"
    from desks join booths on booths.id = desks.booth_id where desks.id = ${deskId} and desks.removed_at is null for update of desks`
  return row
}

/** How long a missed ring can be made good in this fair. */
export async function getRecallSeconds(db: Db, fairId: FairId): Promise<number> {
  const [row] = await db<{ seconds: number }[]>`select recall_seconds as seconds from fairs where id = ${fairId}`
  return notFoundUnless(row).seconds
}

/** Desks of somebody who has no seat any more, wherever they stand. */
export async function listDesksOf(db: Db, accountId: AccountId): Promise<{ id: DeskId; boothId: BoothId; fairId: FairId }[]> {
  return db<{ id: DeskId; boothId: BoothId; fairId: FairId }[]>`
    select desks.id, desks.booth_id as "boothId", booths.fair_id as "fairId" from desks join booths on booths.id = desks.booth_id
    where desks.account_id = ${accountId} and desks.removed_at is null`
}

// After an outage: what fell due while no process ran is nobody's fault. Each statement moves the facts of one kind of deadline.

/** Rings can be answered for a while more. */
export async function updateRingsForgiven(db: Db, seconds: number): Promise<void> {
  await db`
    update interviews set ring_deadline_at = greatest(ring_deadline_at, now() + make_interval(secs => ${seconds})), version = version + 1
    where ended_at is null and status = 'ringing' and ring_deadline_at < now() + make_interval(secs => ${seconds})`
}

/** Missed rings can be made good for a while more. */
export async function updateRecallsForgiven(db: Db, seconds: number): Promise<void> {
  await db`
    update tickets set missed_until = now() + make_interval(secs => ${seconds}), version = version + 1
    where closed_at is null and status = 'missed' and missed_until < now() + make_interval(secs => ${seconds})`
}

/** Nobody could hear a desk: it is heard as of now. One that wrapped up in silence before is watched no more, and stays silent. */
export async function updateSilenceForgiven(db: Db): Promise<void> {
  await db`
    update desks set heartbeat_at = now()
    where status in ('ready', 'ringing', 'interviewing')
      or (status = 'wrapping_up' and exists (select from deadlines where deadlines.kind = 'desk-silence' and deadlines.subject_id = desks.id))`
}

/** Interviewers who were away before have time to come back. */
export async function updateAbsencesForgiven(db: Db): Promise<void> {
  await db`
    update interviews set interviewer_absent_since = now(), worker_absent_since = case when worker_absent_since is not null then now() end
    where ended_at is null and status in ('connecting', 'live', 'interrupted') and interviewer_absent_since is not null`
}

/** What staff are alerted to is counted from now on: an outage is one trouble, not one for each booth. */
export async function updateWatchesForgiven(db: Db): Promise<void> {
  await db`update fairs set watched_since = now() where status in ('live', 'closing')`
}

export async function updateDeadlinesForgiven(db: Db, later: { kind: DeadlineKind; seconds: number }): Promise<void> {
  await db`
    update deadlines set due_at = now() + make_interval(secs => ${later.seconds})
    where kind = ${later.kind} and due_at < now() + make_interval(secs => ${later.seconds})`
}
