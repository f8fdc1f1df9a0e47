import type { AccountId, BoothId, CenterId, DeskId, EmployerId, FairId, InterviewId, WorkerId } from '@cho-phien/shared/ids'
import type { HandedTo } from '@cho-phien/shared/interviews'
import type { EmployerOutcome, OutcomeInput, OutcomeKind, OwedInterview, WorkerAnswer, WorkerOutcome } from '@cho-phien/shared/outcomes'
import type { Db, Tx } from '../../db/client.ts'
import { notFoundUnless } from '../../errors.ts'
import { handedTo } from '../interviews/handed-on.ts'
import { disputesOf, isDisputeOpen } from './dispute-queries.ts'
import type { AnswerFacts, OutcomeFacts } from './rules.ts'

export interface OutcomeContext extends OutcomeFacts {
  boothId: BoothId
  deskId: DeskId
  workerId: WorkerId
  employerId: EmployerId
  interviewerAccountId: AccountId
  centerId: CenterId
}

/** From midnight after the fair, in Vietnam. */
export const isDayOver = (db: Db) => db`
  (now() at time zone 'Asia/Ho_Chi_Minh')::date > (fairs.ends_at at time zone 'Asia/Ho_Chi_Minh')::date`

/** Locks the interview and answers what decides about its outcome. @throws DomainError not_found */
export async function lockOutcomeContext(tx: Tx, interviewId: InterviewId): Promise<OutcomeContext> {
  const [row] = await tx<OutcomeContext[]>`
    select interviews.booth_id as "boothId", interviews.desk_id as "deskId", interviews.worker_id as "workerId", booths.employer_id as "employerId",
      interviews.interviewer_account_id as "interviewerAccountId", interviews.outcome_due as "isDue",
      interviews.live_at is not null as "wasLive",
      fairs.status as "fairStatus", fairs.center_id as "centerId", outcomes.version,
      coalesce(outcomes.worker_answer = 'disputed', false) or ${isDisputeOpen(tx)} as "isDisputed", outcomes.next_step_at as "nextStepAt", now() as now,
      ${isDayOver(tx)} as "isDayOver"
    from interviews join booths on booths.id = interviews.booth_id join fairs on fairs.id = interviews.fair_id
      left join outcomes on outcomes.interview_id = interviews.id
    where interviews.id = ${interviewId} for update of interviews`
  return notFoundUnless(row)
}

/**
 * Records or changes what the worker is told; their answer to an earlier version no longer counts, and what they called wrong stays among
 * the disputes. An employer who says the same makes no new version, and what the centre wrote stays the centre's.
 * @returns whether the worker is told anything new
 */
export async function upsertOutcome(
  tx: Tx,
  of: { interviewId: InterviewId; recordedBy: AccountId; centreReason: string | null; outcome: OutcomeInput },
): Promise<boolean> {
  const { interviewId, recordedBy, centreReason, outcome } = of
  const rows = await tx`
    insert into outcomes (interview_id, kind, reason, next_step_at, next_step_place, bring_documents, message_to_worker, recorded_by, centre_reason)
    values (${interviewId}, ${outcome.kind}, ${outcome.reason ?? null}, ${outcome.nextStepAt ?? null}, ${outcome.nextStepPlace ?? null},
      ${outcome.bringDocuments ?? false}, ${outcome.messageToWorker ?? ''}, ${recordedBy}, ${centreReason})
    on conflict (interview_id) do update set
      kind = excluded.kind, reason = excluded.reason, next_step_at = excluded.next_step_at, next_step_place = excluded.next_step_place,
      bring_documents = excluded.bring_documents, message_to_worker = excluded.message_to_worker, recorded_by = excluded.recorded_by,
      centre_reason = excluded.centre_reason, recorded_at = now(), worker_answer = null, worker_answer_text = null, worker_answered_at = null,
      version = outcomes.version + 1
    where (outcomes.kind, outcomes.reason, outcomes.next_step_at, outcomes.next_step_place, outcomes.bring_documents, outcomes.message_to_worker)
      is distinct from (excluded.kind, excluded.reason, excluded.next_step_at, excluded.next_step_place, excluded.bring_documents,
        excluded.message_to_worker)
      or excluded.centre_reason is not null
    returning version`
  return rows.length === 1
}

/**
 * What the employer keeps for itself. The worker's answer is not about it, and stays.
 * @returns whether it says anything else than before
 */
export async function updateEmployerNotes(tx: Tx, of: { interviewId: InterviewId; outcome: OutcomeInput }): Promise<boolean> {
  const [note, rating] = [of.outcome.privateNote ?? '', of.outcome.rating ?? null]
  const rows = await tx`
    update outcomes set private_note = ${note}, rating = ${rating}
    where interview_id = ${of.interviewId} and (private_note, rating) is distinct from (${note}::text, ${rating}::smallint)
    returning interview_id`
  return rows.length === 1
}

/** Every version stays as the worker was told it; the private note and the rating are the employer's and are replaced. */
export async function insertRevision(tx: Tx, of: { interviewId: InterviewId; changedBy: AccountId }): Promise<void> {
  await tx`
    insert into outcome_revisions (interview_id, version, kind, reason, next_step_at, next_step_place, bring_documents, message_to_worker,
      centre_reason, changed_by)
    select interview_id, version, kind, reason, next_step_at, next_step_place, bring_documents, message_to_worker, centre_reason,
      ${of.changedBy}
    from outcomes where interview_id = ${of.interviewId}`
}

const selectWorkerOutcome = (db: Db) => db`
  outcomes.interview_id as "interviewId", interviews.ticket_id as "ticketId", employers.short_name as "employerName", vacancies.title as "vacancyTitle", outcomes.kind, outcomes.reason,
  outcomes.next_step_at as "nextStepAt", outcomes.next_step_place as "nextStepPlace", outcomes.bring_documents as "bringDocuments",
  outcomes.message_to_worker as "messageToWorker", outcomes.recorded_at as "recordedAt", outcomes.worker_answer as "workerAnswer",
  outcomes.worker_answer_text as "workerAnswerText", outcomes.version, outcomes.centre_reason is not null as "isByCentre",
  (select fairs_of.status = 'signed' from fairs fairs_of where fairs_of.id = interviews.fair_id) as "isSigned", ${disputesOf(db, 'side')} as disputes, ${handedTo(db)} as "handedTo"`

const joins = (db: Db) => db`
  outcomes
  join interviews on interviews.id = outcomes.interview_id
  join booths on booths.id = interviews.booth_id
  join employers on employers.id = booths.employer_id
  left join vacancies on vacancies.id = interviews.vacancy_id`

export function listWorkerOutcomes(db: Db, which: { workerId: WorkerId } | { ticketOf: InterviewId }): Promise<WorkerOutcome[]> {
  return db<WorkerOutcome[]>`
    select ${selectWorkerOutcome(db)} from ${joins(db)}
    where ${
      'workerId' in which
        ? db`interviews.worker_id = ${which.workerId}`
        : db`(interviews.worker_id, interviews.ticket_id) = (
          select its.worker_id, its.ticket_id from interviews its where its.id = ${which.ticketOf}
        )`
    }
    order by outcomes.recorded_at desc limit 200`
}

/** Of a whole fair, with whom each is for. */
export function listUnanswered(db: Db, fairId: FairId): Promise<(WorkerOutcome & { workerId: WorkerId })[]> {
  return db<(WorkerOutcome & { workerId: WorkerId })[]>`
    select ${selectWorkerOutcome(db)}, interviews.worker_id as "workerId" from ${joins(db)}
    where interviews.fair_id = ${fairId} and outcomes.worker_answer is null`
}

export type EmployerOutcomeRow = EmployerOutcome & { workerName: string; ticketNumber: number }

export function listEmployerOutcomes(
  db: Db,
  which: { employerId: EmployerId; fairId?: FairId | undefined; interviewId?: InterviewId; recordedBy?: AccountId | undefined },
): Promise<EmployerOutcomeRow[]> {
  return db<EmployerOutcomeRow[]>`
    select ${selectWorkerOutcome(db)}, outcomes.private_note as "privateNote", outcomes.rating, accounts.name as "recordedByName", outcomes.centre_reason as "centreReason",
      interviews.live_at is not null as "hasTalked", workers.full_name as "workerName", tickets.number as "ticketNumber",
      case when fairs.status <> 'signed' then
        (date_trunc('day', fairs.ends_at at time zone 'Asia/Ho_Chi_Minh') + interval '1 day') at time zone 'Asia/Ho_Chi_Minh'
      end as "editableUntil"
    from ${joins(db)}
    join fairs on fairs.id = interviews.fair_id
    join accounts on accounts.id = outcomes.recorded_by
    join workers on workers.id = interviews.worker_id
    join tickets on tickets.id = interviews.ticket_id
    where booths.employer_id = ${which.employerId}
      ${which.fairId === undefined ? db`` : db`and interviews.fair_id = ${which.fairId}`}
      ${which.interviewId === undefined ? db`` : db`and interviews.id = ${which.interviewId}`}
      ${which.recordedBy === undefined ? db`` : db`and interviews.interviewer_account_id = ${which.recordedBy}`}
    order by outcomes.recorded_at desc limit 1000`
}

export interface AnswerContext extends AnswerFacts {
  workerId: WorkerId
  boothId: BoothId
}

/** The fair of an interview stays as it is until this is committed: what is said now was said before a signature that waits for it. */
export async function lockFairOf(tx: Tx, interviewId: InterviewId): Promise<void> {
  await tx`select from fairs where id = (select fair_id from interviews where interviews.id = ${interviewId}) for share`
}

export async function lockAnswerContext(tx: Tx, interviewId: InterviewId): Promise<AnswerContext | undefined> {
  const [row] = await tx<AnswerContext[]>`
    select interviews.worker_id as "workerId", interviews.booth_id as "boothId", outcomes.worker_answer as "workerAnswer",
      outcomes.worker_answer_text as "workerAnswerText", outcomes.version, outcomes.kind, ${handedTo(tx)} as "handedTo"
    from outcomes join interviews on interviews.id = outcomes.interview_id
    where outcomes.interview_id = ${interviewId} for update of outcomes`
  return row
}

export async function updateAnswer(tx: Tx, of: { interviewId: InterviewId; answer: WorkerAnswer; text: string | null }): Promise<void> {
  await tx`
    update outcomes set worker_answer = ${of.answer}, worker_answer_text = ${of.text}, worker_answered_at = now()
    where interview_id = ${of.interviewId}`
}

export interface DeskDayRow {
  interviewId: InterviewId
  workerName: string
  ticketNumber: number
  vacancyTitle: string | null
  endedAt: string
  durationSeconds: number
  hadOutage: boolean
  hasTalked: boolean
  /** What the centre said when it ended it. */
  stopReason: string | null
  outcomeKind: OutcomeKind | null
  handedTo: HandedTo | null
  /** Why the centre wrote the outcome; null for the employer's own. */
  centreReason: string | null
}

/** The desk's interviews of this fair's last day, newest first; one without an outcome is owed. */
export function listDeskDay(db: Db, deskId: DeskId): Promise<DeskDayRow[]> {
  return db<DeskDayRow[]>`
    select interviews.id as "interviewId", workers.full_name as "workerName", tickets.number as "ticketNumber", vacancies.title as "vacancyTitle",
      interviews.ended_at as "endedAt", interviews.clock_used_seconds as "durationSeconds",
      exists (
        select from interview_rungs where interview_rungs.interview_id = interviews.id and interview_rungs.reason in ('weak_network', 'no_media')
      ) as "hadOutage",
      interviews.live_at is not null as "hasTalked", interviews.stop_reason as "stopReason",
      outcomes.kind as "outcomeKind", ${handedTo(db)} as "handedTo", outcomes.centre_reason as "centreReason"
    from interviews
    join workers on workers.id = interviews.worker_id
    join tickets on tickets.id = interviews.ticket_id
    left join vacancies on vacancies.id = interviews.vacancy_id
    left join outcomes on outcomes.interview_id = interviews.id
    where interviews.desk_id = ${deskId} and interviews.outcome_due
      and (outcomes.interview_id is null or interviews.ended_at > now() - interval '16 hours')
    order by interviews.ended_at desc limit 200`
}

/** Ended interviews without an outcome, the oldest first; of one interviewer, or of the whole employer for its owners. */
export function listOwed(db: Db, of: { employerId: EmployerId; interviewer: AccountId | undefined }): Promise<OwedInterview[]> {
  return db<OwedInterview[]>`
    select interviews.id as "interviewId", interviews.fair_id as "fairId", fairs.title as "fairTitle", workers.full_name as "workerName",
      tickets.number as "ticketNumber", vacancies.title as "vacancyTitle", accounts.name as "interviewerName", interviews.ended_at as "endedAt",
      interviews.live_at is not null as "hasTalked"
    from owed_outcomes
    join interviews on interviews.id = owed_outcomes.interview_id
    join booths on booths.id = interviews.booth_id and booths.employer_id = ${of.employerId}
    join fairs on fairs.id = interviews.fair_id
    join workers on workers.id = interviews.worker_id
    join tickets on tickets.id = interviews.ticket_id
    join accounts on accounts.id = interviews.interviewer_account_id
    left join vacancies on vacancies.id = interviews.vacancy_id
    where ${of.interviewer === undefined ? db`true` : db`interviews.interviewer_account_id = ${of.interviewer}`}
    order by interviews.ended_at limit 200`
}
