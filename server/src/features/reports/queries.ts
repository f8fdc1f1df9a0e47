import type { CenterId, FairId, InterviewId } from '@cho-phien/shared/ids'
import type { FairCounts, InterviewDetail, InterviewRow } from '@cho-phien/shared/reports'
import type { BoothId } from '@cho-phien/shared/ids'
import type { InterviewStatus } from '@cho-phien/shared/interviews'
import type { OutcomeKind } from '@cho-phien/shared/outcomes'
import type { CloseReason } from '@cho-phien/shared/queue'
import type { Db } from '../../db/client.ts'
import { patternOf } from '../../db/like.ts'
import { shownDesk } from '../booths/shown-desk.ts'
import { leftBooth } from '../queue/left-booths.ts'
import { bookedSlots } from '../fairs/queries.ts'
import { firstWhoWaits, toldUntil, wasTaken } from '../queue/waits-here.ts'
import { handedFrom, handedTo, hasGoneOn } from '../interviews/handed-on.ts'
import { disputesOf, isDisputeCorrected, isDisputeLate, isDisputeOpen } from '../outcomes/dispute-queries.ts'
import { isDayOver } from '../outcomes/queries.ts'

export type Totals = Omit<FairCounts, 'closedByReason' | 'outcomesByKind' | 'booths' | 'halls'>

/** Tickets that waited in vain. */
const unreachedReasons: CloseReason[] = ['not_reached', 'booth_closed']

/** Beside `interviews`: it has an outcome that counts, or still owes one. What is owed is seen, also of a talk that went on elsewhere. */
const isCounted = (db: Db) => db`
  (interviews.outcome_due and not (${hasGoneOn(db)} and exists (select from outcomes written where written.interview_id = interviews.id)))`

const roomsThat = (db: Db, { fairId, are }: { fairId: FairId; are: InterviewStatus }) => db`
  (select count(*)::int from interviews where interviews.fair_id = ${fairId} and interviews.ended_at is null and interviews.status = ${are})`

export async function countFloor(db: Db, fairId: FairId): Promise<Totals | undefined> {
  const [row] = await db<Totals[]>`
    select * from (
      select count(distinct worker_id) filter (where ${wasTaken(db)})::int as persons, count(*) filter (where ${wasTaken(db)})::int as turns,
        count(*) filter (where status in ('waiting', 'away', 'missed'))::int as waiting,
        (select count(*)::int from (${bookedSlots(db, { fairId })}) booked) as "bookedSlots",
        count(*) filter (where status = 'ringing')::int as ringing,
        count(*) filter (where status = 'interviewing')::int as interviewing,
        ${roomsThat(db, { fairId, are: 'connecting' })} as entering, ${roomsThat(db, { fairId, are: 'interrupted' })} as interrupted,
        (select count(*)::int from interviews where interviews.fair_id = ${fairId} and ${isCounted(db)}) as interviewed,
        count(*) filter (where close_reason = any(${unreachedReasons}::text[]))::int as "notReached",
        (select count(*)::int from owed_outcomes where owed_outcomes.fair_id = ${fairId}) as "owedOutcomes"
      from tickets where fair_id = ${fairId}
    ) floor
    cross join (
      select count(*)::int as "disputedOutcomes", count(*) filter (where ${isDisputeCorrected(db)})::int as "disputedCorrected",
        count(*) filter (where ${isDisputeLate(db)})::int as "disputedAfterSigning"
      from outcomes join interviews on interviews.id = outcomes.interview_id
      where interviews.fair_id = ${fairId} and ${isDisputeOpen(db)}
    ) disputed
    cross join (
      select count(*)::int as "callBacks",
        count(*) filter (where its.close_reason is null or its.close_reason <> all(${unreachedReasons}::text[]))::int as "otherCallBacks"
      from call_backs left join tickets its on its.id = call_backs.ticket_id
      where call_backs.fair_id = ${fairId} and call_backs.withdrawn_at is null and call_backs.done_at is null
    ) owed`
  return row
}

export function countCloseReasons(db: Db, fairId: FairId): Promise<FairCounts['closedByReason']> {
  return db<FairCounts['closedByReason']>`
    select close_reason as reason, count(*)::int as count from tickets
    where fair_id = ${fairId} and status = 'closed' group by close_reason order by count(*) desc`
}

export function countOutcomes(db: Db, fairId: FairId): Promise<FairCounts['outcomesByKind']> {
  return db<FairCounts['outcomesByKind']>`
    select outcomes.kind, count(*)::int as count,
      count(*) filter (where outcomes.worker_answer = 'not_taken' and outcomes.worker_answered_at <= coalesce(fairs.signed_at, 'infinity'))::int as "notTaken"
    from outcomes join interviews on interviews.id = outcomes.interview_id join fairs on fairs.id = interviews.fair_id
    where interviews.fair_id = ${fairId} and not ${hasGoneOn(db)} group by outcomes.kind order by count(*) desc`
}

export type BoothCount = Omit<FairCounts['booths'][number], 'line'>

/** Counted as the fair's totals are: its rows add up to them. */
export function countBooths(db: Db, fairId: FairId): Promise<BoothCount[]> {
  return db<BoothCount[]>`
    select booths.id as "boothId", booths.number, booths.employer_id as "employerId", employers.short_name as "employerName",
      (select count(*)::int from interviews where interviews.booth_id = booths.id and ${isCounted(db)}) as interviewed,
      (select count(*)::int from owed_outcomes where owed_outcomes.booth_id = booths.id) as "owedOutcomes",
      coalesce((
        select json_agg(to_json(shown) order by shown.number) from (
          select desks.number, ${shownDesk(db)}, (
            select ring_deadline_at from interviews where interviews.desk_id = desks.id and interviews.ended_at is null and interviews.status = 'ringing'
          ) as "ringEndsAt"
          from desks where desks.booth_id = booths.id and desks.removed_at is null
        ) shown
      ), '[]') as desks,
      (select waits.taken_at from (${firstWhoWaits(db, { boothId: db`booths.id`, first: db`tickets.taken_at` })}) waits) as "longestSince",
      (
        select json_build_object('how', gone.how, 'dueAt', to_json(gone.due_at)) from (${leftBooth(db)}) gone where fairs.paused_at is null
      ) as left,
      case when fairs.status = 'live' and fairs.paused_at is null then (
        select case when late.told_until is null then 'untold' else 'told' end
        from (${firstWhoWaits(db, { boothId: db`booths.id`, first: toldUntil(db) })}) late where late.since < now()
      ) end as late
    from booths
    join employers on employers.id = booths.employer_id
    join fairs on fairs.id = booths.fair_id
    where booths.fair_id = ${fairId}
    order by booths.number`
}

export interface InterviewFilter {
  fairId: FairId
  /** Words of a worker's or an employer's name, diacritics or not. */
  search?: string | undefined
  boothId?: BoothId | undefined
  status?: InterviewStatus | undefined
  /** `owed`: ended without an outcome. */
  outcome?: OutcomeKind | 'owed' | 'disputed' | undefined
}

const rowColumns = (db: Db) => db`
  interviews.id, interviews.booth_id as "boothId", booths.number as "boothNumber", employers.short_name as "employerName",
  vacancies.title as "vacancyTitle", interviews.worker_id as "workerId", workers.full_name as "workerName", tickets.number as "ticketNumber",
  accounts.name as "interviewerName", interviews.status, interviews.end_reason as "endReason", interviews.stop_reason as "stopReason", interviews.mode,
  interviews.ring_started_at as "ringStartedAt", interviews.accepted_at as "acceptedAt", interviews.ended_at as "endedAt",
  interviews.clock_used_seconds as "talkSeconds", interviews.outcome_due as "outcomeDue", outcomes.kind as "outcomeKind", outcomes.worker_answer as "workerAnswer",
  ${isDisputeOpen(db)} as "hasOpenDispute", ${isDisputeLate(db)} as "isDisputeLate", ${handedTo(db)} as "handedTo"`

const rowTables = (db: Db) => db`
  interviews
  join booths on booths.id = interviews.booth_id
  join employers on employers.id = booths.employer_id
  join workers on workers.id = interviews.worker_id
  join tickets on tickets.id = interviews.ticket_id
  join accounts on accounts.id = interviews.interviewer_account_id
  left join vacancies on vacancies.id = interviews.vacancy_id
  left join outcomes on outcomes.interview_id = interviews.id`

/** Rings nobody answered are no interviews: they are left out unless one still rings. */
function matches(db: Db, filter: InterviewFilter) {
  return db`
    interviews.fair_id = ${filter.fairId} and (interviews.accepted_at is not null or interviews.status = 'ringing')
    ${filter.boothId === undefined ? db`` : db`and interviews.booth_id = ${filter.boothId}`}
    ${filter.status === undefined ? db`` : db`and interviews.status = ${filter.status}`}
    ${outcomeMatches(db, filter.outcome)}
    ${filter.search ? db`and fold_text(workers.full_name || ' ' || employers.name) like fold_text(${patternOf(filter.search)})` : db``}`
}

function outcomeMatches(db: Db, outcome: InterviewFilter['outcome']) {
  if (outcome === undefined) return db``
  if (outcome === 'owed') return db`and exists (select from owed_outcomes where owed_outcomes.interview_id = interviews.id)`
  if (outcome === 'disputed') return db`and ${isDisputeOpen(db)}`
  return db`and outcomes.kind = ${outcome} and not ${hasGoneOn(db)}`
}

export function listInterviews(db: Db, filter: InterviewFilter, page: { limit: number; offset: number }): Promise<InterviewRow[]> {
  return db<InterviewRow[]>`
    select ${rowColumns(db)} from ${rowTables(db)} where ${matches(db, filter)}
    order by interviews.ring_started_at desc, interviews.id limit ${page.limit} offset ${page.offset}`
}

export async function countInterviews(db: Db, filter: InterviewFilter): Promise<number> {
  const [row] = await db<{ total: number }[]>`select count(*)::int as total from ${rowTables(db)} where ${matches(db, filter)}`
  return row?.total ?? 0
}

/** Of whoever must be reached: their room is open, or they call the result wrong. */
const workerPhone = (db: Db) => db`
  case when interviews.ended_at is null or outcomes.worker_answer = 'disputed' or ${isDisputeOpen(db)} then coalesce(
    workers.phone_number, (select holders.phone_number from accounts holders where holders.id = workers.account_id)
  ) end`

/** As `outcomes/rules.ts` allows it. */
const outcomeCorrector = (db: Db) => db`
  case
    when outcomes.interview_id is null or fairs.status = 'signed' then null
    when not ${isDayOver(db)} then 'employer'
    when outcomes.worker_answer = 'disputed' or ${isDisputeOpen(db)} then 'centre'
  end`

export async function findInterviewDetail(
  db: Db,
  which: { interviewId: InterviewId; centerId: CenterId; mayCall: boolean },
): Promise<InterviewDetail | undefined> {
  const [row] = await db<InterviewDetail[]>`
    select ${rowColumns(db)}, interviews.fair_id as "fairId", interviews.live_at is not null as "hasTalked", ${handedFrom(db)} as "handedFrom", outcomes.version as "outcomeVersion",
      ${outcomeCorrector(db)} as "outcomeCorrector", outcomes.reason as "outcomeReason", outcomes.next_step_at as "nextStepAt", outcomes.next_step_place as "nextStepPlace",
      outcomes.message_to_worker as "messageToWorker", outcomes.worker_answer_text as "workerAnswerText",
      outcomes.recorded_at as "outcomeRecordedAt", outcomes.centre_reason as "centreReason", employers.phone_number as "employerPhone",
      ${which.mayCall ? workerPhone(db) : db`null`} as "workerPhone",
      ${disputesOf(db, 'centre')} as disputes,
      coalesce((
        select json_agg(json_build_object('mode', rung.mode, 'chosenBy', rung.chosen_by, 'reason', rung.reason, 'at', rung.at) order by rung.id)
        from interview_rungs rung where rung.interview_id = interviews.id
      ), '[]') as rungs
    from ${rowTables(db)} join fairs on fairs.id = interviews.fair_id
    where interviews.id = ${which.interviewId} and fairs.center_id = ${which.centerId}`
  return row
}
