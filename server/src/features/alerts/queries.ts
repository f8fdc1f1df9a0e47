import type { Alert, AlertKind } from '@cho-phien/shared/alerts'
import type { AccountId, AlertId, BoothId, CenterId, FairId, InterviewId } from '@cho-phien/shared/ids'
import type { Db, Tx } from '../../db/client.ts'
import { notFoundUnless } from '../../errors.ts'
import { leftAt } from '../booths/at-work.ts'
import { leftBooth } from '../queue/left-booths.ts'
import { firstWhoWaits, toldUntil } from '../queue/waits-here.ts'
import type { Cause } from './rules.ts'

export interface AlertRow {
  id: AlertId
  fairId: FairId
  centerId: CenterId
  kind: AlertKind
  boothId: BoothId | null
  since: string
  toldAt: string | null
  isOpen: boolean
}

export type AlertNews = Pick<AlertRow, 'id' | 'kind' | 'boothId'>

/** Sets the watch of every running fair that has none: at each beat of each process, so none stays without. */
export async function insertMissingWatches(db: Db): Promise<void> {
  await db`
    insert into deadlines (kind, subject_id, due_at)
    select 'fair-watch', id, now() from fairs where status in ('live', 'closing') on conflict on constraint deadline_one_per_subject do nothing`
}

/** A ring whose deadline was lost is given one again: the clock then ends it. */
export async function insertLostRingDeadlines(tx: Tx, interviewIds: readonly InterviewId[]): Promise<void> {
  await tx`
    insert into deadlines (kind, subject_id, due_at)
    select 'ring', id, now() from unnest(${interviewIds as InterviewId[]}::uuid[]) as id
    on conflict on constraint deadline_one_per_subject do nothing`
}

/** One open alert for each cause, whoever else looks in the same moment: `alert_one_open_per_subject`. */
export function insertAlerts(tx: Tx, fairId: FairId, causes: readonly Cause[]): Promise<AlertNews[]> {
  return tx<AlertNews[]>`
    insert into alerts (fair_id, kind, subject_id, booth_id, interview_id, since)
    select ${fairId}, kind, "subjectId", "boothId", "interviewId", since
    from jsonb_to_recordset(${tx.json(causes as never)}) as cause
      (kind text, "subjectId" uuid, "boothId" uuid, "interviewId" uuid, since timestamptz)
    on conflict (kind, subject_id) where closed_at is null do nothing
    returning id, kind, booth_id as "boothId"`
}

/**
 * Closes what has no cause any more. A desk that was left since then, and otherwise, is another cause of an empty booth: who came back and
 * said that they rest is not absent. Causes come by way of the program, which knows milliseconds.
 */
export function updateCausesEnded(tx: Tx, fairId: FairId, causes: readonly Cause[]): Promise<AlertNews[]> {
  return tx<AlertNews[]>`
    update alerts set closed_at = now(), closed_reason = 'cause_ended'
    where fair_id = ${fairId} and closed_at is null and (
      not exists (
        select from jsonb_to_recordset(${tx.json(causes as never)}) as cause (kind text, "subjectId" uuid)
        where cause.kind = alerts.kind and cause."subjectId" = alerts.subject_id
      )
      or (kind = 'absent_employer' and since < (
        select date_trunc('milliseconds', max(${leftAt(tx, { elseAt: tx`desks.status_since` })}))
        from desks where desks.booth_id = alerts.booth_id and desks.removed_at is null
      ))
    )
    returning id, kind, booth_id as "boothId"`
}

export function updateFairOver(tx: Tx, fairId: FairId): Promise<AlertNews[]> {
  return tx<AlertNews[]>`
    update alerts set closed_at = now(), closed_reason = 'fair_over' where fair_id = ${fairId} and closed_at is null
    returning id, kind, booth_id as "boothId"`
}

/** Alerts of empty booths whose people have waited as long as the fair lets them wait untold. */
export async function listToTell(db: Db, fairId: FairId): Promise<AlertId[]> {
  const rows = await db<{ id: AlertId }[]>`
    select alerts.id from alerts join fairs on fairs.id = alerts.fair_id
    where alerts.fair_id = ${fairId} and alerts.kind = 'absent_employer' and alerts.closed_at is null and alerts.told_at is null
      and fairs.paused_at is null and greatest(alerts.since, fairs.watched_since) + make_interval(secs => fairs.tell_absence_seconds) <= now()`
  return rows.map((row) => row.id)
}

/** Booths that are still called absent although the alert that was told is over; one that followed it is told in its own time. */
export async function listToUntell(db: Db, fairId: FairId): Promise<BoothId[]> {
  const rows = await db<{ id: BoothId }[]>`
    select booths.id from booths
    where booths.fair_id = ${fairId} and booths.told_absent_since is not null and not exists (
      select from alerts where alerts.booth_id = booths.id and alerts.kind = 'absent_employer' and alerts.closed_at is null
        and alerts.told_at is not null
    )`
  return rows.map((row) => row.id)
}

/** The caller holds the booth's lock. */
export async function updateAbsenceTold(tx: Tx, boothId: BoothId, since: string | null): Promise<void> {
  await tx`update booths set told_absent_since = ${since} where id = ${boothId}`
}

export async function updateTold(tx: Tx, id: AlertId): Promise<void> {
  await tx`update alerts set told_at = now() where id = ${id}`
}

export async function updateAcknowledged(tx: Tx, id: AlertId, by: { accountId: AccountId; note: string | null }): Promise<void> {
  await tx`
    update alerts set acknowledged_at = coalesce(acknowledged_at, now()), acknowledged_by = coalesce(acknowledged_by, ${by.accountId}),
      note = ${by.note}
    where id = ${id}`
}

const selectRow = (db: Db) => db`
  select alerts.id, alerts.fair_id as "fairId", fairs.center_id as "centerId", alerts.kind, alerts.booth_id as "boothId", alerts.since,
    alerts.told_at as "toldAt", alerts.closed_at is null as "isOpen"
  from alerts join fairs on fairs.id = alerts.fair_id`

export async function findAlert(db: Db, id: AlertId): Promise<AlertRow | undefined> {
  const [row] = await db<AlertRow[]>`${selectRow(db)} where alerts.id = ${id}`
  return row
}

/** @throws DomainError not_found */
export async function lockAlert(tx: Tx, id: AlertId): Promise<AlertRow> {
  const [row] = await tx<AlertRow[]>`${selectRow(tx)} where alerts.id = ${id} for update of alerts`
  return notFoundUnless(row)
}

/** What staff read: open alerts, the unseen ones first, then the longest. */
export function listAlerts(db: Db, which: { fairId: FairId } | { alertId: AlertId }): Promise<Alert[]> {
  return db<Alert[]>`
    select alerts.id, alerts.fair_id as "fairId", alerts.kind, alerts.since, alerts.opened_at as "openedAt", alerts.booth_id as "boothId",
      booths.number as "boothNumber", employers.short_name as "employerName", employers.phone_number as "employerPhone",
      desks.number as "deskNumber", alerts.interview_id as "interviewId", coalesce(tickets.number, late.number) as "ticketNumber",
      late.number is not null and late.told_until is null as "isUntold",
      case when alerts.kind = 'one_in_room' then case when interviews.worker_present then 'interviewer' else 'worker' end end as "missingSide",
      gone.reason as "pauseReason", coalesce(line.waiting, 0) as waiting, longest.taken_at as "longestSince", alerts.told_at as "toldAt",
      case when alerts.kind = 'absent_employer' and alerts.told_at is null
        then greatest(alerts.since, fairs.watched_since) + make_interval(secs => fairs.tell_absence_seconds) end as "tellsAt",
      alerts.acknowledged_at as "acknowledgedAt", accounts.name as "acknowledgedBy", alerts.note
    from alerts
    join fairs on fairs.id = alerts.fair_id
    left join booths on booths.id = alerts.booth_id
    left join employers on employers.id = booths.employer_id
    left join interviews on interviews.id = alerts.interview_id
    left join desks on desks.id = interviews.desk_id
    left join tickets on tickets.id = interviews.ticket_id
    left join accounts on accounts.id = alerts.acknowledged_by
    left join lateral (
      select count(*)::int as waiting from tickets where tickets.booth_id = alerts.booth_id and tickets.closed_at is null and tickets.status in ('waiting', 'away')
    ) line on alerts.booth_id is not null
    left join lateral (${leftBooth(db)}) gone on alerts.kind = 'absent_employer'
    left join lateral (${firstWhoWaits(db, { boothId: db`alerts.booth_id`, first: db`tickets.taken_at` })}) longest on alerts.kind = 'long_wait'
    left join lateral (${firstWhoWaits(db, { boothId: db`alerts.booth_id`, first: toldUntil(db) })}) late on alerts.kind = 'long_wait'
    where ${'fairId' in which ? db`alerts.fair_id = ${which.fairId} and alerts.closed_at is null` : db`alerts.id = ${which.alertId}`}
    order by alerts.acknowledged_at is not null, alerts.since, alerts.id`
}
