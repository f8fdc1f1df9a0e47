import type { AccountId, BoothId, CenterId, FairId, HallId } from '@cho-phien/shared/ids'
import type { Fair, FairInput, FairSignature, FairStatus, UnfinishedInterview, Unreached } from '@cho-phien/shared/fairs'
import type { Db, Tx } from '../../db/client.ts'
import { notFoundUnless } from '../../errors.ts'
import type { FairFacts, Times } from './rules.ts'

const selectFair = (db: Db) => db`
  select fairs.id, fairs.center_id as "centerId", centers.name as "centerName", centers.phone_number as "centerPhone", fairs.slug, fairs.title, fairs.description, fairs.kind,
    fairs.status, fairs.starts_at as "startsAt", fairs.ends_at as "endsAt", fairs.worker_capacity as "workerCapacity",
    fairs.booth_capacity as "boothCapacity", fairs.ring_seconds as "ringSeconds", fairs.interview_minutes as "interviewMinutes",
    fairs.priority_rule as "priorityRule", fairs.meet_again_minutes as "meetAgainMinutes",
    fairs.extension_minutes as "extensionMinutes", fairs.extensions_allowed as "extensionsAllowed",
    (select count(*)::int from booths where booths.fair_id = fairs.id) as "employerCount",
    (
      select coalesce(sum(vacancies.openings), 0)::int from booths
      join booth_vacancies on booth_vacancies.booth_id = booths.id
      join vacancies on vacancies.id = booth_vacancies.vacancy_id and vacancies.is_complete
      where booths.fair_id = fairs.id
    ) as "openingCount",
    (
      select coalesce(json_agg(json_build_object(
        'hallId', halls.id, 'name', halls.name, 'communeCode', halls.commune_code, 'address', halls.address, 'deviceCount', fair_halls.device_count
      ) order by fold_text(halls.name)), '[]')
      from fair_halls join halls on halls.id = fair_halls.hall_id where fair_halls.fair_id = fairs.id
    ) as halls,
    fairs.is_demo as "isDemo", fairs.paused_at as "pausedAt", fairs.pause_reason as "pauseReason", fairs.version
  from fairs join centers on centers.id = fairs.center_id`

export async function findFair(db: Db, id: FairId): Promise<Fair | undefined> {
  const [row] = await db<Fair[]>`${selectFair(db)} where fairs.id = ${id}`
  return row
}

export function listFairs(db: Db, ids: readonly FairId[]): Promise<Fair[]> {
  return db<Fair[]>`${selectFair(db)} where fairs.id = any(${ids as FairId[]}::uuid[])`
}

export function listFairsBySlug(db: Db, slugs: readonly string[]): Promise<Fair[]> {
  return db<Fair[]>`${selectFair(db)} where fairs.slug = any(${slugs as string[]}::text[])`
}

/** Fairs anybody may know of: open ones, then those to come from the soonest, then those behind from the latest. */
export function listPublicFairs(db: Db): Promise<Fair[]> {
  return db<Fair[]>`
    ${selectFair(db)} where fairs.status <> 'draft'
    order by fairs.status not in ('live', 'closing'), fairs.status in ('closed', 'signed'),
      case when fairs.status in ('closed', 'signed') then now() - fairs.starts_at else fairs.starts_at - now() end
    limit 100`
}

export function listCenterFairs(db: Db, centerId: CenterId): Promise<Fair[]> {
  return db<Fair[]>`
    ${selectFair(db)} where fairs.center_id = ${centerId}
    order by fairs.status not in ('live', 'closing'), fairs.status in ('closed', 'signed'),
      case when fairs.status in ('closed', 'signed') then now() - fairs.starts_at else fairs.starts_at - now() end
    limit 500`
}

export interface FairRow extends Times {
  id: FairId
  centerId: CenterId
  slug: string
  title: string
  status: FairStatus
  pausedAt: string | null
  interviewMinutes: number
  version: number
  /** The database's time of this look. */
  now: string
}

/** Not `for update`: that would wait for every transaction that refers to the fair, and they wait for booths. @throws DomainError not_found */
export async function lockFair(tx: Tx, id: FairId): Promise<FairRow> {
  const [row] = await tx<FairRow[]>`
    select id, center_id as "centerId", slug, title, status, starts_at as "startsAt", ends_at as "endsAt", paused_at as "pausedAt",
      interview_minutes as "interviewMinutes", version, now() as now
    from fairs where id = ${id} for no key update`
  return notFoundUnless(row)
}

/** One plan of a centre is changed at a time, so that no two of its fairs come to overlap or to share an address. */
export async function lockPlanOf(tx: Tx, centerId: CenterId): Promise<void> {
  await tx`select from centers where id = ${centerId} for no key update`
}

/** What decides the fair's next step. Interviews count while they ring or run; an accepted one without an outcome is owed. */
export async function findFairFacts(db: Db, id: FairId): Promise<FairFacts | undefined> {
  const [row] = await db<FairFacts[]>`
    select fairs.status, fairs.starts_at < now() as "hasBegun",
      (select count(*)::int from booths where booths.fair_id = fairs.id) as "boothCount",
      exists (
        select from fairs other where other.center_id = fairs.center_id and other.id <> fairs.id
          and other.status not in ('draft', 'closed', 'signed')
          and tstzrange(other.starts_at, other.ends_at) && tstzrange(fairs.starts_at, fairs.ends_at)
      ) as overlaps,
      (select count(*)::int from interviews where interviews.fair_id = fairs.id and interviews.ended_at is null) as "openInterviews",
      (select count(*)::int from owed_outcomes where owed_outcomes.fair_id = fairs.id) as "owedOutcomes",
      (select count(*)::int from tickets where tickets.fair_id = fairs.id and tickets.closed_at is null) as "openTickets"
    from fairs where fairs.id = ${id}`
  return row
}

/** Whom the closing of a fair or of one booth owes a call, and of how many people: one may stand in several lines. Who missed a ring is closed as that. */
export async function countUnreached(db: Db, of: { fairId: FairId } | { boothId: BoothId }): Promise<Unreached> {
  const [row] = await db<Unreached[]>`
    with waiting as (
      select worker_id from tickets
      where ${'fairId' in of ? db`fair_id = ${of.fairId}` : db`booth_id = ${of.boothId}`} and closed_at is null and status in ('waiting', 'away', 'missed')
    ), booked as (${bookedSlots(db, of)})
    select (select count(*)::int from waiting) as waiting, (select count(distinct worker_id)::int from waiting) as "waitingPersons",
      (select count(*)::int from booked) as "bookedSlots",
      (select count(*)::int from (select worker_id from waiting union select worker_id from booked) persons) as "unreachedPersons"`
  return notFoundUnless(row)
}

/** Whose booked times have not come, of people who do not stand in that line anyway, a row for each time, as a query. */
export const bookedSlots = (db: Db, of: { fairId: FairId } | { boothId: BoothId }) => db`
  select slots.worker_id from slots
  where ${'fairId' in of ? db`slots.fair_id = ${of.fairId}` : db`slots.booth_id = ${of.boothId}`} and slots.status = 'booked' and not exists (
    select from tickets where tickets.booth_id = slots.booth_id and tickets.worker_id = slots.worker_id and tickets.closed_at is null
  )`

/** Interviews that ring, run or owe an outcome, the oldest first. */
export function listUnfinished(db: Db, id: FairId): Promise<UnfinishedInterview[]> {
  return db<UnfinishedInterview[]>`
    select interviews.id as "interviewId", case interviews.status when 'ended' then 'owed' when 'interrupted' then 'interrupted' else 'running' end as kind,
      booths.number as "boothNumber", employers.short_name as "employerName", tickets.number as "ticketNumber", employers.phone_number as "employerPhone",
      accounts.name as "interviewerName", coalesce(interviews.ended_at, case when interviews.status = 'interrupted' then least(worker_absent_since, interviewer_absent_since) end,
        interviews.accepted_at, interviews.ring_started_at) as since
    from interviews
    join booths on booths.id = interviews.booth_id
    join employers on employers.id = booths.employer_id
    join tickets on tickets.id = interviews.ticket_id
    join accounts on accounts.id = interviews.interviewer_account_id
    where interviews.fair_id = ${id}
      and (interviews.ended_at is null or exists (select from owed_outcomes where owed_outcomes.interview_id = interviews.id))
    order by since limit 50`
}

/** Another planned or running fair of the centre in this time. */
export async function findOverlap(db: Db, plan: Times & { centerId: CenterId; fairId: FairId }): Promise<{ title: string } | undefined> {
  const [row] = await db<{ title: string }[]>`
    select title from fairs
    where center_id = ${plan.centerId} and id <> ${plan.fairId} and status not in ('draft', 'closed', 'signed')
      and tstzrange(starts_at, ends_at) && tstzrange(${plan.startsAt}, ${plan.endsAt})
    order by starts_at limit 1`
  return row
}

export async function listSlugsLike(db: Db, slug: string): Promise<string[]> {
  const rows = await db<{ slug: string }[]>`select slug from fairs where slug = ${slug} or slug like ${`${slug}-%`}`
  return rows.map((row) => row.slug)
}

/** @returns undefined when somebody of another centre took the address in this moment. */
export async function insertFair(
  tx: Tx,
  fair: { centerId: CenterId; slug: string; createdBy: AccountId },
  input: FairInput,
): Promise<FairId | undefined> {
  const [row] = await tx<{ id: FairId }[]>`
    insert into fairs (center_id, slug, title, description, kind, starts_at, ends_at, worker_capacity, booth_capacity, ring_seconds,
      interview_minutes, priority_rule, meet_again_minutes, extension_minutes, extensions_allowed, created_by)
    values (${fair.centerId}, ${fair.slug}, ${input.title}, ${input.description}, ${input.kind}, ${input.startsAt}, ${input.endsAt},
      ${input.workerCapacity}, ${input.boothCapacity}, ${input.ringSeconds ?? 75}, ${input.interviewMinutes ?? 12}, ${input.priorityRule ?? 'none'},
      ${input.meetAgainMinutes ?? 30}, ${input.extensionMinutes ?? 3}, ${input.extensionsAllowed ?? 1}, ${fair.createdBy})
    on conflict (slug) do nothing returning id`
  return row?.id
}

/** Settings the form leaves out stay as they are. */
export async function updateFair(tx: Tx, fair: { id: FairId; slug: string }, input: FairInput): Promise<number> {
  const [row] = await tx<{ version: number }[]>`
    update fairs set slug = ${fair.slug}, title = ${input.title}, description = ${input.description}, kind = ${input.kind},
      starts_at = ${input.startsAt}, ends_at = ${input.endsAt}, worker_capacity = ${input.workerCapacity}, booth_capacity = ${input.boothCapacity},
      ring_seconds = coalesce(${input.ringSeconds ?? null}, ring_seconds),
      interview_minutes = coalesce(${input.interviewMinutes ?? null}, interview_minutes),
      priority_rule = coalesce(${input.priorityRule ?? null}, priority_rule),
      meet_again_minutes = coalesce(${input.meetAgainMinutes ?? null}, meet_again_minutes),
      extension_minutes = coalesce(${input.extensionMinutes ?? null}, extension_minutes),
      extensions_allowed = coalesce(${input.extensionsAllowed ?? null}, extensions_allowed), version = version + 1, updated_at = now()
    where id = ${fair.id} returning version`
  return notFoundUnless(row).version
}

/** A pause ends with the status that it was in. Whoever signs is kept with it. */
export async function updateFairStatus(tx: Tx, move: { fairId: FairId; to: FairStatus; movedBy: AccountId }): Promise<number> {
  const { fairId, to, movedBy } = move
  const signature = to === 'signed' ? tx`, signed_at = clock_timestamp(), signed_by = ${movedBy}` : tx``
  const [row] = await tx<{ version: number }[]>`
    update fairs set status = ${to}, paused_at = null, pause_reason = null, version = version + 1, updated_at = now() ${signature}
    where id = ${fairId} returning version`
  return notFoundUnless(row).version
}

export async function findSignature(db: Db, id: FairId): Promise<FairSignature | undefined> {
  const [row] = await db<FairSignature[]>`
    select accounts.name, fairs.signed_at as at from fairs join accounts on accounts.id = fairs.signed_by where fairs.id = ${id}`
  return row
}

/**
 * The lines are locked: what rang while that was waited for rang before the pause.
 * @param reason null ends the pause; another reason leaves its beginning as it was
 */
export async function updateFairPause(tx: Tx, id: FairId, reason: string | null): Promise<number> {
  const [row] = await tx<{ version: number }[]>`
    update fairs set paused_at = case when ${reason}::text is null then null else coalesce(paused_at, clock_timestamp()) end, pause_reason = ${reason},
      watched_since = case when ${reason}::text is null then now() else watched_since end, version = version + 1, updated_at = now()
    where id = ${id} returning version`
  return notFoundUnless(row).version
}

export async function deleteFairHalls(tx: Tx, fairId: FairId): Promise<void> {
  await tx`delete from fair_halls where fair_id = ${fairId}`
}

/** Halls of another centre are left out: compare the count. */
export async function insertFairHalls(
  tx: Tx,
  fair: { id: FairId; centerId: CenterId },
  halls: readonly { hallId: HallId; deviceCount: number }[],
): Promise<number> {
  const rows = await tx`
    insert into fair_halls (fair_id, hall_id, device_count)
    select ${fair.id}, halls.id, wanted.device_count
    from unnest(${halls.map((hall) => hall.hallId)}::uuid[], ${halls.map((hall) => hall.deviceCount)}::int[]) as wanted (hall_id, device_count)
    join halls on halls.id = wanted.hall_id and halls.center_id = ${fair.centerId}
    on conflict do nothing returning hall_id`
  return rows.length
}
