import type { AccountId, BoothId, DeskId, EmployerId, FairId, InterviewId, MessageId, TicketId, WorkerId } from '@cho-phien/shared/ids'
import type { EndReason, Interview, InterviewStatus, Message, Mode, Side } from '@cho-phien/shared/interviews'
import type { WorkerCard } from '@cho-phien/shared/workers'
import type { Db, Tx } from '../../db/client.ts'
import { notFoundUnless } from '../../errors.ts'
import { missesAllowed } from '../queue/misses.ts'
import { hasConsent } from '../workers/consents.ts'
import { handedFrom, handedTo } from './handed-on.ts'
import type { Extension } from './rules.ts'

export interface InterviewRow {
  id: InterviewId
  fairId: FairId
  boothId: BoothId
  deskId: DeskId
  ticketId: TicketId
  workerId: WorkerId
  interviewerAccountId: AccountId
  employerId: EmployerId
  roomName: string
  status: InterviewStatus
  mode: Mode
  ringExtended: boolean
  ringDeadlineAt: string
  /** By the database's clock. */
  isRingOver: boolean
  wasLive: boolean
  workerPresent: boolean
  interviewerPresent: boolean
  /** The process that holds each side's connection. */
  workerNodeId: string | null
  interviewerNodeId: string | null
  /** Seconds by the database's clock; 0 while that side is there. */
  workerAbsentFor: number
  interviewerAbsentFor: number
  plannedSeconds: number
  version: number
}

const selectRow = (db: Db) => db`
  select interviews.id, interviews.fair_id as "fairId", interviews.booth_id as "boothId", interviews.desk_id as "deskId",
    interviews.ticket_id as "ticketId", interviews.worker_id as "workerId", interviews.interviewer_account_id as "interviewerAccountId",
    booths.employer_id as "employerId", interviews.room_name as "roomName", interviews.status, interviews.mode,
    interviews.ring_extended as "ringExtended", interviews.ring_deadline_at as "ringDeadlineAt", interviews.ring_deadline_at <= now() as "isRingOver",
    interviews.live_at is not null as "wasLive",
    interviews.worker_present as "workerPresent", interviews.interviewer_present as "interviewerPresent",
    interviews.worker_node_id as "workerNodeId", interviews.interviewer_node_id as "interviewerNodeId",
    coalesce(extract(epoch from now() - interviews.worker_absent_since), 0) as "workerAbsentFor",
    coalesce(extract(epoch from now() - interviews.interviewer_absent_since), 0) as "interviewerAbsentFor",
    interviews.planned_seconds as "plannedSeconds", interviews.version
  from interviews join booths on booths.id = interviews.booth_id`

export async function findInterview(db: Db, id: InterviewId): Promise<InterviewRow | undefined> {
  const [row] = await db<InterviewRow[]>`${selectRow(db)} where interviews.id = ${id}`
  return row
}

export function listActiveOfInterviewer(db: Db, accountId: AccountId): Promise<InterviewRow[]> {
  return db<InterviewRow[]>`${selectRow(db)} where interviews.interviewer_account_id = ${accountId} and interviews.ended_at is null`
}

export async function listRingsOfWorker(db: Db, workerId: WorkerId): Promise<InterviewId[]> {
  const rows = await db<
    { id: InterviewId }[]
  >`select id from interviews where worker_id = ${workerId} and ended_at is null and status = 'ringing'`
  return rows.map((row) => row.id)
}

export async function findInterviewByRoom(db: Db, roomName: string): Promise<InterviewRow | undefined> {
  const [row] = await db<InterviewRow[]>`${selectRow(db)} where interviews.room_name = ${roomName}`
  return row
}

/** @throws DomainError not_found */
export async function lockInterview(tx: Tx, id: InterviewId): Promise<InterviewRow> {
  const [row] = await tx<InterviewRow[]>`${selectRow(tx)} where interviews.id = ${id} for update of interviews`
  return notFoundUnless(row)
}

/** What both sides may see. @throws DomainError not_found */
export async function getInterviewView(db: Db, id: InterviewId): Promise<Interview> {
  const [row] = await db<Interview[]>`
    select interviews.id, interviews.fair_id as "fairId", interviews.booth_id as "boothId", interviews.desk_id as "deskId",
      interviews.ticket_id as "ticketId", interviews.worker_id as "workerId", tickets.number as "ticketNumber",
      employers.short_name as "employerName", vacancies.title as "vacancyTitle", workers.full_name as "workerName",
      accounts.name as "interviewerName", ${handedFrom(db)} as "handedFrom",
      ${handedTo(db)}::jsonb || jsonb_build_object('isTalking', tickets.status = 'interviewing') as "handedTo", interviews.status, interviews.end_reason as "endReason", interviews.stop_reason as "stopReason", interviews.mode,
      coalesce(last_step.mode = 'text' and last_step.reason = 'no_media', false) as "hasLostMedia",
      case when last_step.reason = 'put_off' then last_step.chosen_by end as "putOffBy",
      interviews.ring_started_at as "ringStartedAt", interviews.ring_deadline_at as "ringDeadlineAt", interviews.ring_extended as "ringExtended",
      tickets.missed_count >= ${missesAllowed} and tickets.status <> 'missed' as "isLastRing",
      booths.status = 'closed' or fairs.status <> 'live' as "isLineOver", interviews.live_at as "liveAt", interviews.ended_at as "endedAt", interviews.planned_seconds as "plannedSeconds",
      fairs.extension_minutes * 60 as "extensionSeconds", greatest(0, fairs.extensions_allowed - interviews.extensions_used) as "extensionsLeft",
      interviews.extended_by as "extendedBy",
      interviews.clock_used_seconds + coalesce(extract(epoch from clock_timestamp() - interviews.clock_running_since), 0) as "clockUsedSeconds",
      interviews.clock_running_since is not null as "clockRunning", interviews.worker_present as "workerPresent",
      interviews.interviewer_present as "interviewerPresent", interviews.worker_absent_since as "workerAbsentSince",
      interviews.interviewer_absent_since as "interviewerAbsentSince", clock_timestamp() as "serverNow", interviews.version
    from interviews
    join fairs on fairs.id = interviews.fair_id
    join tickets on tickets.id = interviews.ticket_id
    join booths on booths.id = interviews.booth_id
    join employers on employers.id = booths.employer_id
    join workers on workers.id = interviews.worker_id
    join accounts on accounts.id = interviews.interviewer_account_id
    left join vacancies on vacancies.id = interviews.vacancy_id
    left join lateral (
      select rung.mode, rung.reason, rung.chosen_by from interview_rungs rung
      where rung.interview_id = interviews.id order by rung.id desc limit 1
    ) last_step on true
    where interviews.id = ${id}`
  return notFoundUnless(row)
}

export async function findCurrentInterview(
  db: Db,
  who: { workerIds: WorkerId[] } | { accountId: AccountId },
): Promise<InterviewId | undefined> {
  const [row] = await db<{ id: InterviewId }[]>`
    select id from interviews where ended_at is null and ${
      'workerIds' in who ? db`worker_id = any(${who.workerIds}::uuid[])` : db`interviewer_account_id = ${who.accountId}`
    } order by ring_started_at limit 1`
  return row?.id
}

/** The ring that one of these missed last and may still come back to; where nobody is called any more, none. */
export async function findMissedRing(db: Db, workerIds: WorkerId[]): Promise<InterviewId | undefined> {
  const [row] = await db<{ id: InterviewId }[]>`
    select interviews.id from tickets join interviews on interviews.ticket_id = tickets.id
    join booths on booths.id = tickets.booth_id and booths.status <> 'closed' join fairs on fairs.id = tickets.fair_id and fairs.status = 'live'
    where tickets.worker_id = any(${workerIds}::uuid[]) and tickets.status = 'missed' and tickets.closed_at is null
    order by interviews.ring_started_at desc limit 1`
  return row?.id
}

export async function updateAccepted(tx: Tx, id: InterviewId, mode: Mode): Promise<void> {
  await tx`
    update interviews set status = 'connecting', accepted_at = now(), mode = ${mode}, worker_absent_since = now(), interviewer_absent_since = now(),
      version = version + 1
    where id = ${id}`
}

export async function updateRingExtended(tx: Tx, id: InterviewId, seconds: number): Promise<string> {
  const [row] = await tx<{ ringDeadlineAt: string }[]>`
    update interviews set ring_deadline_at = ring_deadline_at + make_interval(secs => ${seconds}), ring_extended = true, version = version + 1
    where id = ${id} returning ring_deadline_at as "ringDeadlineAt"`
  return notFoundUnless(row).ringDeadlineAt
}

export interface PresenceWrite {
  status: InterviewStatus
  worker: boolean
  interviewer: boolean
  workerNodeId: string | null
  interviewerNodeId: string | null
  /** When it happened, if that is known to be earlier than now. */
  at: string | null
}

/** Presence and the state and clock that follow from it: the clock is charged up to then and runs on only while live. */
export async function updatePresence(tx: Tx, id: InterviewId, now: PresenceWrite): Promise<void> {
  await tx`
    update interviews set status = ${now.status}, worker_present = ${now.worker}, interviewer_present = ${now.interviewer},
      worker_node_id = ${now.workerNodeId}, interviewer_node_id = ${now.interviewerNodeId},
      worker_absent_since = case when not ${now.worker}::boolean then coalesce(worker_absent_since, now()) end,
      interviewer_absent_since = case when not ${now.interviewer}::boolean then coalesce(interviewer_absent_since, now()) end,
      live_at = case when ${now.status} = 'live' then coalesce(live_at, now()) else live_at end,
      clock_used_seconds = clock_used_seconds
        + coalesce(greatest(0, extract(epoch from coalesce(${now.at}::timestamptz, now()) - clock_running_since)), 0),
      clock_running_since = case when ${now.status} = 'live' then now() end,
      version = version + 1
    where id = ${id}`
}

/** Running interviews in which this process holds a presence. */
export async function listHeldBy(db: Db, nodeId: string): Promise<InterviewId[]> {
  const rows = await db<{ id: InterviewId }[]>`
    select id from interviews where ended_at is null and (worker_node_id = ${nodeId} or interviewer_node_id = ${nodeId})`
  return rows.map((row) => row.id)
}

export async function updateMode(tx: Tx, id: InterviewId, mode: Mode): Promise<void> {
  await tx`update interviews set mode = ${mode}, version = version + 1 where id = ${id}`
}

/** The fair's rule and what was had of it. The caller holds the interview's lock. */
export async function getExtension(tx: Tx, id: InterviewId): Promise<Extension> {
  const [row] = await tx<Extension[]>`
    select fairs.extension_minutes as minutes, fairs.extensions_allowed as allowed, interviews.extensions_used as used
    from interviews join fairs on fairs.id = interviews.fair_id where interviews.id = ${id}`
  return notFoundUnless(row)
}

export async function updateExtended(tx: Tx, id: InterviewId, longer: { plannedSeconds: number; by: Side }): Promise<void> {
  await tx`
    update interviews set planned_seconds = ${longer.plannedSeconds}, extensions_used = extensions_used + 1, extended_by = ${longer.by},
      version = version + 1
    where id = ${id}`
}

export async function updateEnded(
  tx: Tx,
  id: InterviewId,
  { reason, stopReason }: { reason: EndReason; stopReason?: string | undefined },
): Promise<number> {
  const [row] = await tx<{ version: number }[]>`
    update interviews set status = 'ended', end_reason = ${reason}, stop_reason = ${stopReason ?? null}, ended_at = now(), worker_present = false, interviewer_present = false,
      worker_node_id = null, interviewer_node_id = null, worker_absent_since = null, interviewer_absent_since = null,
      clock_used_seconds = clock_used_seconds + coalesce(extract(epoch from now() - clock_running_since), 0), clock_running_since = null,
      version = version + 1
    where id = ${id} returning version`
  return notFoundUnless(row).version
}

export async function insertRung(
  tx: Tx,
  rung: { interviewId: InterviewId; mode: Mode; chosenBy: Side | 'system'; reason: string },
): Promise<void> {
  await tx`
    insert into interview_rungs (interview_id, mode, chosen_by, reason)
    values (${rung.interviewId}, ${rung.mode}, ${rung.chosenBy}, ${rung.reason})`
}

export function listMessages(db: Db, interviewId: InterviewId): Promise<Message[]> {
  return db<Message[]>`
    select id, sequence, author, body, sent_at as "sentAt" from interview_messages where interview_id = ${interviewId} order by sequence`
}

/** The caller holds the interview's lock, so sequences have no gap and no double. A repeated id adds nothing. */
export async function insertMessage(
  tx: Tx,
  message: { id: MessageId; interviewId: InterviewId; author: Side; body: string },
): Promise<boolean> {
  const rows = await tx`
    insert into interview_messages (id, interview_id, sequence, author, body)
    select ${message.id}, ${message.interviewId}, coalesce(max(sequence), 0) + 1, ${message.author}, ${message.body}
    from interview_messages where interview_id = ${message.interviewId}
    on conflict (id) do nothing returning id`
  return rows.length === 1
}

export async function findMessage(db: Db, of: { id: MessageId; interviewId: InterviewId }): Promise<Message | undefined> {
  const [row] = await db<Message[]>`
    select id, sequence, author, body, sent_at as "sentAt" from interview_messages where id = ${of.id} and interview_id = ${of.interviewId}`
  return row
}

export async function findCurrentInterviewOfDesk(db: Db, deskId: DeskId): Promise<InterviewId | undefined> {
  const [row] = await db<{ id: InterviewId }[]>`select id from interviews where desk_id = ${deskId} and ended_at is null`
  return row?.id
}

export async function findCurrentInterviewOfTicket(db: Db, ticketId: TicketId): Promise<InterviewId | undefined> {
  const [row] = await db<{ id: InterviewId }[]>`select id from interviews where ticket_id = ${ticketId} and ended_at is null`
  return row?.id
}

/** What an interviewer sees of a worker as long as they agree: no phone, no ID, no sensitive answer. */
export async function findWorkerCard(db: Db, workerId: WorkerId): Promise<WorkerCard | undefined> {
  const [row] = await db<WorkerCard[]>`
    select id, full_name as "fullName", extract(year from birth_date)::int as "birthYear", sex, province_code as "provinceCode",
      commune_code as "communeCode", answers, cv_file_id is not null as "hasCv"
    from workers where id = ${workerId} and ${hasConsent(db, db`workers.id`)}`
  return row
}
