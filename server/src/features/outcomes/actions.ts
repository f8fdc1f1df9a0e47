import type { EmployerViewer, StaffViewer, WorkerViewer } from '@cho-phien/shared/accounts'
import type { InterviewId } from '@cho-phien/shared/ids'
import {
  missingFromOutcome,
  type CentreOutcomeInput,
  type OutcomeInput,
  type WorkerAnswer,
  type WorkerOutcome,
} from '@cho-phien/shared/outcomes'
import type { ErrorCode } from '@cho-phien/shared/errors'
import { inTransaction, type Tx } from '../../db/client.ts'
import { DomainError, notFoundUnless } from '../../errors.ts'
import { rooms } from '../../realtime/rooms.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent } from '../accounts/audit.ts'
import { requirePlanner } from '../accounts/seats.ts'
import { findDesk, publishDesk, updateDeskFreed } from '../booths/desks.ts'
import { lineChanged } from '../booths/line.ts'
import { findInterview } from '../interviews/queries.ts'
import { inLine } from '../queue/lines.ts'
import { tellHanded } from '../queue/tell.ts'
import { insertDispute, updateDisputeSettled } from './dispute-queries.ts'
import { isOwnInterview } from './policy.ts'
import {
  insertRevision,
  listWorkerOutcomes,
  lockAnswerContext,
  lockFairOf,
  lockOutcomeContext,
  updateAnswer,
  updateEmployerNotes,
  upsertOutcome,
  type OutcomeContext,
} from './queries.ts'
import { refusalToAnswer, refusalToRecord, refusalToRecordInPlace } from './rules.ts'
import { tellOutcome } from './tell.ts'

/**
 * Records or changes an outcome. The one that was owed frees the desk: it stands paused until the interviewer says ready, or is absent when nobody sits there.
 * Allowed to the interviewer and to an owner of the same employer.
 * @throws DomainError not_found, outcome_incomplete, outcome_locked, outcome_after_talk, outcome_step_past, invalid_input,
 *   interview_transition_refused
 */
export function recordOutcome(
  services: Services,
  viewer: EmployerViewer,
  record: { interviewId: InterviewId; outcome: OutcomeInput },
): Promise<void> {
  return write(services, viewer, {
    ...record,
    centreReason: null,
    refuse: (found) => (isOwnInterview(viewer, found) ? refusalToRecord(found, record.outcome) : 'not_found'),
  })
}

/**
 * The centre writes an outcome that the employer owes and does not write: a fair cannot be closed without it. It corrects one that its
 * worker calls wrong when the employer may no longer.
 * @throws DomainError not_allowed, not_found, outcome_incomplete, outcome_recorded, version_stale, outcome_locked, outcome_after_talk,
 *   outcome_step_past, invalid_input, interview_transition_refused
 */
export async function recordForEmployer(
  services: Services,
  viewer: StaffViewer,
  record: CentreOutcomeInput & { interviewId: InterviewId },
): Promise<void> {
  requirePlanner(viewer)
  await write(services, viewer, {
    ...record,
    refuse: (found) => (found.centerId === viewer.centerId ? refusalToRecordInPlace(found, record.outcome, record.corrects) : 'not_found'),
  })
}

/** Of the time to come next, not of the outcome. */
const stepRefusals: ReadonlySet<ErrorCode> = new Set(['outcome_step_past', 'invalid_input'])

interface Writing {
  interviewId: InterviewId
  outcome: OutcomeInput
  centreReason: string | null
  refuse: (found: OutcomeContext) => ErrorCode | undefined
}

async function write(services: Services, viewer: EmployerViewer | StaffViewer, record: Writing): Promise<void> {
  const missing = missingFromOutcome(record.outcome)
  if (missing.length > 0) throw new DomainError('outcome_incomplete', { fields: missing })
  const { boothId } = notFoundUnless(await findInterview(services.db, record.interviewId))
  // The line's lock keeps the desk as it is read: one that is taken away in the same moment must not undo the outcome.
  const context = await inLine(services, boothId, async (tx, line) => {
    const found = await lockOutcomeContext(tx, record.interviewId)
    const refusal = record.refuse(found)
    if (refusal !== undefined) throw new DomainError(refusal, stepRefusals.has(refusal) ? { fields: ['nextStepAt'] } : {})
    const isNews = await upsertOutcome(tx, { ...record, recordedBy: viewer.accountId })
    if (record.centreReason === null && (await updateEmployerNotes(tx, record)))
      await insertAuditEvent(tx, { actor: viewer, action: 'outcome.note', subjectType: 'interview', subjectId: record.interviewId })
    if (!isNews) return found
    await insertRevision(tx, { interviewId: record.interviewId, changedBy: viewer.accountId })
    if (record.centreReason !== null)
      await updateDisputeSettled(tx, { ...record, handled: { by: viewer.accountId, note: record.centreReason } })
    if (found.version === null && (await updateDeskFreed(tx, found.deskId))) await tellHanded(tx, line, found.deskId)
    await insertAuditEvent(tx, {
      actor: viewer,
      action: 'outcome.record',
      subjectType: 'interview',
      subjectId: record.interviewId,
      reason: record.centreReason ?? undefined,
      detail: { kind: record.outcome.kind },
    })
    return found
  })
  await tellOutcome(services, { interviewId: record.interviewId, workerId: context.workerId })
  const desk = await findDesk(services.db, context.deskId)
  if (desk !== undefined) publishDesk(services, desk, null)
  // A desk that rests now lets go of whoever was handed to it.
  services.wake(boothId)
}

interface Reply {
  interviewId: InterviewId
  version: number
  answer: WorkerAnswer
  text?: string
}

/**
 * The worker confirms the outcome, turns down what it offers or says what is wrong, once for each version: the one they read. It settles
 * what they called wrong before; calling this one wrong too begins anew.
 * @throws DomainError not_found, version_stale when it was changed meanwhile, outcome_answered, invalid_input where nothing is to be turned down so
 */
export async function answerOutcome(services: Services, viewer: WorkerViewer, reply: Reply): Promise<WorkerOutcome> {
  const { boothId, workerId, outcome } = await inTransaction(services.db, async (tx) => {
    await lockFairOf(tx, reply.interviewId)
    const found = notFoundUnless(await lockAnswerContext(tx, reply.interviewId))
    if (!viewer.workerIds.includes(found.workerId)) throw new DomainError('not_found')
    const answer = { answer: reply.answer, text: reply.text ?? null }
    const refusal = refusalToAnswer(found, { ...answer, version: reply.version })
    if (refusal !== undefined) throw new DomainError(refusal)
    // Else the same once more, whose acknowledgement was lost.
    if (found.workerAnswer === null) await writeAnswer(tx, viewer, reply)
    // Read before the commit: what was taken is not refused for being gone afterwards.
    const ofTicket = await listWorkerOutcomes(tx, { ticketOf: reply.interviewId })
    const { boothId, workerId } = found
    return { boothId, workerId, outcome: notFoundUnless(ofTicket.find(({ interviewId }) => interviewId === reply.interviewId)) }
  })
  services.publish(rooms.boothStaff(boothId), 'outcome:answered', {
    interviewId: reply.interviewId,
    answer: reply.answer,
    version: reply.version,
  })
  // Their other pages ask no longer.
  services.publish(rooms.worker(workerId), 'outcome:recorded', outcome)
  lineChanged(services, boothId)
  return outcome
}

async function writeAnswer(tx: Tx, viewer: WorkerViewer, { interviewId, version, answer, text }: Reply): Promise<void> {
  await updateAnswer(tx, { interviewId, answer, text: text ?? null })
  await updateDisputeSettled(tx, { interviewId, handled: null })
  if (answer === 'disputed') await insertDispute(tx, { interviewId, version, text: text ?? '' })
  await insertAuditEvent(tx, { actor: viewer, action: 'outcome.answer', subjectType: 'interview', subjectId: interviewId, reason: answer })
}
