import { randomUUID } from 'node:crypto'
import { tellOutcome } from '@cho-phien/server/features/outcomes/tell'
import type { InterviewId, WorkerId } from '@cho-phien/shared/ids'
import type { OutcomeInput } from '@cho-phien/shared/outcomes'
import { expect, test } from 'vitest'
import { startApp } from '../support/app.ts'
import { endInterview } from '../support/ended-talk.ts'
import { makeCenter, makeStaff } from '../support/make.ts'
import { visit } from '../support/visitor.ts'

test('a worker answers the outcome they read and no later one', async () => {
  const { worker, desk, interviewId } = await endInterview()
  await desk.mustSend('outcome:record', { interviewId, outcome: { kind: 'hired' } })
  const read = await worker.next('outcome:recorded')
  await desk.mustSend('outcome:record', { interviewId, outcome: { kind: 'not_suitable', reason: 'experience' } })

  const late = { interviewId, version: read.version, answer: 'confirmed' } as const
  expect(await worker.send('outcome:answer', late)).toMatchObject({ ok: false, code: 'version_stale' })

  const { version } = await worker.next('outcome:recorded', (outcome) => outcome.kind === 'not_suitable')
  const dispute = { interviewId, version, answer: 'disputed', text: 'Tôi đã làm 3 năm' } as const
  expect(await worker.mustSend('outcome:answer', dispute)).toMatchObject({ workerAnswer: 'disputed' })
  expect(await desk.next('outcome:answered')).toEqual({ interviewId, answer: 'disputed', version })
  expect(await worker.send('outcome:answer', { ...dispute, text: 'Khác' })).toMatchObject({ ok: false, code: 'outcome_answered' })
  expect(await worker.mustSend('outcome:answer', dispute)).toMatchObject({ workerAnswerText: 'Tôi đã làm 3 năm' })
})

test('what was answered on one page of the worker is answered on the others', async () => {
  const { server, worker, desk, interviewId, accountId, workerId } = await endInterview()
  const other = await server.connect(await server.signIn(accountId, workerId))
  await desk.mustSend('outcome:record', { interviewId, outcome: { kind: 'hired' } })
  await worker.mustSend('outcome:answer', { interviewId, version: 1, answer: 'confirmed' })
  expect(await other.next('outcome:recorded', ({ workerAnswer }) => workerAnswer !== null)).toMatchObject({ workerAnswer: 'confirmed' })
})

test("the employer's own note and rating change without asking the worker again", async () => {
  const { server, worker, desk, interviewId } = await endInterview()
  await desk.mustSend('outcome:record', { interviewId, outcome: { kind: 'hired' } })
  await worker.mustSend('outcome:answer', { interviewId, version: 1, answer: 'confirmed' })
  await desk.mustSend('outcome:record', { interviewId, outcome: { kind: 'hired', privateNote: 'Gọi trước 10 giờ', rating: 4 } })
  expect(await server.db`select version, worker_answer, private_note, rating from outcomes`).toEqual([
    { version: 1, worker_answer: 'confirmed', private_note: 'Gọi trước 10 giờ', rating: 4 },
  ])
  expect(await server.db`select from outcome_revisions`).toHaveLength(1)

  // Said once more it is no change. The record says that there was one, and no word of it.
  await desk.mustSend('outcome:record', { interviewId, outcome: { kind: 'hired', privateNote: 'Gọi trước 10 giờ', rating: 4 } })
  const recorded = await server.db`select subject_id, reason, detail from audit_events where action = 'outcome.note'`
  expect(recorded).toEqual([{ subject_id: interviewId, reason: null, detail: {} }])
})

test('whoever cannot come to the next round disputes nothing, and may still call an invitation wrong', async () => {
  const { server, worker, desk, interviewId, fairId, centerId } = await endInterview()
  const staff = visit(server.url, await server.signIn(await makeStaff(server.db, centerId, 'moderator')))
  const answerTo = async (outcome: OutcomeInput, answer: 'cannot_come' | 'disputed') => {
    await desk.mustSend('outcome:record', { interviewId, outcome })
    const { version } = await worker.next('outcome:recorded', ({ kind, workerAnswer }) => kind === outcome.kind && workerAnswer === null)
    return worker.send('outcome:answer', { interviewId, version, answer })
  }
  const disputes = async () => (await staff.get(`/center/fairs/${fairId}/counts`)).body.disputedOutcomes
  const invitation = { kind: 'next_round', nextStepAt: new Date(Date.now() + 86_400_000).toISOString(), nextStepPlace: 'Xưởng 2' } as const
  expect(await answerTo({ kind: 'hired' }, 'cannot_come')).toMatchObject({ ok: false, code: 'invalid_input' })
  expect(await answerTo(invitation, 'cannot_come')).toMatchObject({ ok: true, data: { workerAnswer: 'cannot_come' } })
  expect(await disputes()).toBe(0)
  expect(await answerTo({ kind: 'shortlisted' }, 'disputed')).toMatchObject({ ok: true })
  expect(await answerTo({ ...invitation, nextStepPlace: 'Xưởng 3' }, 'disputed')).toMatchObject({
    ok: true,
    data: { workerAnswer: 'disputed' },
  })
  expect(await disputes()).toBe(1)
})

test('a worker who does not take a job disputes nothing, and everybody reads it apart from those who take it', async () => {
  const { server, worker, desk, interviewId, fairId, centerId, owner } = await endInterview()
  const staff = visit(server.url, await server.signIn(await makeStaff(server.db, centerId, 'moderator')))
  await desk.mustSend('outcome:record', { interviewId, outcome: { kind: 'hired' } })
  const answer = { interviewId, version: 1, answer: 'not_taken', text: 'Xa nhà quá' } as const
  expect(await worker.mustSend('outcome:answer', answer)).toMatchObject({ workerAnswer: 'not_taken', disputes: [] })
  expect(await desk.next('outcome:answered')).toEqual({ interviewId, answer: 'not_taken', version: 1 })
  expect(await server.db`select subject_id, reason from audit_events where action = 'outcome.answer'`).toEqual([
    { subject_id: interviewId, reason: 'not_taken' },
  ])
  expect((await staff.get(`/center/fairs/${fairId}/counts`)).body).toMatchObject({
    disputedOutcomes: 0,
    outcomesByKind: [{ kind: 'hired', count: 1, notTaken: 1 }],
  })
  expect((await staff.get(`/center/interviews/${interviewId}`)).body).toMatchObject({
    workerAnswer: 'not_taken',
    workerAnswerText: 'Xa nhà quá',
    workerPhone: null,
  })
  const employer = visit(server.url, await server.signIn(owner))
  expect((await employer.get('/employer/outcomes')).body.items).toMatchObject([
    { workerAnswer: 'not_taken', workerAnswerText: 'Xa nhà quá' },
  ])
})

test('whoever met a technical failure may come again at once, anybody else after the time of the fair', async () => {
  const { server, worker, desk, interviewId, fairId, boothId } = await endInterview()
  await server.db`update fairs set meet_again_minutes = 30 where id = ${fairId}`
  await desk.mustSend('outcome:record', { interviewId, outcome: { kind: 'shortlisted' } })
  expect(await worker.send('queue:join', { boothId, vacancyId: null })).toMatchObject({ ok: false, code: 'meet_again_later' })
  await desk.mustSend('outcome:record', { interviewId, outcome: { kind: 'technical_failure' } })
  expect(await worker.mustSend('queue:join', { boothId, vacancyId: null })).toMatchObject({ status: 'waiting' })
})

test('somebody who talked is not recorded as absent, nor corrected to it', async () => {
  const { desk, interviewId } = await endInterview()
  const absent = { interviewId, outcome: { kind: 'no_show' } } as const
  expect(await desk.send('outcome:record', absent)).toMatchObject({ ok: false, code: 'outcome_after_talk' })
  await desk.mustSend('outcome:record', { interviewId, outcome: { kind: 'hired' } })
  expect(await desk.send('outcome:record', absent)).toMatchObject({ ok: false, code: 'outcome_after_talk' })
})

test('every version keeps what the worker was told', async () => {
  const { server, desk, interviewId } = await endInterview()
  const first = { kind: 'shortlisted', messageToWorker: 'Mang theo bằng', bringDocuments: true } as const
  await desk.mustSend('outcome:record', { interviewId, outcome: first })
  await desk.mustSend('outcome:record', { interviewId, outcome: { kind: 'hired' } })
  const kept = await server.db`
    select version, kind, message_to_worker, bring_documents from outcome_revisions where interview_id = ${interviewId} order by version`
  expect(kept).toEqual([
    { version: 1, kind: 'shortlisted', message_to_worker: 'Mang theo bằng', bring_documents: true },
    { version: 2, kind: 'hired', message_to_worker: '', bring_documents: false },
  ])
})

test('an outcome is kept when the desk is taken away in the same moment', async () => {
  const { server, worker, desk, interviewId } = await endInterview()
  const { db } = server
  const [{ boothId, deskId }] = (await db`select booth_id as "boothId", desk_id as "deskId" from interviews`) as unknown as [
    { boothId: string; deskId: string },
  ]
  const isWaiting = async () =>
    (await db`select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`).length > 0
  let recording: Promise<unknown> | undefined
  await db.begin(async (tx) => {
    await tx`update booths set line_version = line_version + 1 where id = ${boothId}`
    await tx`update desks set removed_at = now(), status = 'closed' where id = ${deskId}`
    recording = desk.send('outcome:record', { interviewId, outcome: { kind: 'hired' } })
    await expect.poll(isWaiting).toBe(true)
  })
  expect(await recording).toMatchObject({ ok: true })
  expect(await worker.next('outcome:recorded')).toMatchObject({ kind: 'hired' })
})

test('nobody is asked to come at a time that has passed', async () => {
  const { worker, desk, interviewId } = await endInterview()
  const outcome = { kind: 'next_round', nextStepPlace: 'Cổng số 1' } as const
  const past = { ...outcome, nextStepAt: '2025-11-01T01:00:00Z' }
  const refused = await desk.send('outcome:record', { interviewId, outcome: past })
  expect(refused).toMatchObject({ ok: false, code: 'outcome_step_past', fields: ['nextStepAt'] })
  const soon = { ...outcome, nextStepAt: new Date(Date.now() + 60_000).toISOString() }
  await desk.mustSend('outcome:record', { interviewId, outcome: soon })
  expect(await worker.next('outcome:recorded')).toMatchObject({ nextStepAt: soon.nextStepAt, isByCentre: false })
})

test('the centre writes the outcome that keeps a fair open, and everybody reads that it did', async () => {
  const { server, worker, desk, interviewId, fairId, centerId, owner } = await endInterview()
  const { db } = server
  await db`update employers set phone_number = '+84912345678'`
  const moderator = await makeStaff(db, centerId)
  const staff = visit(server.url, await server.signIn(moderator))
  const path = `/center/interviews/${interviewId}/outcome`
  const body = { outcome: { kind: 'shortlisted', messageToWorker: 'Chờ điện thoại' }, centreReason: 'Người phỏng vấn đã về' }

  expect((await staff.post(`/center/fairs/${fairId}/status`, { status: 'closing' })).status).toBe(200)
  expect((await staff.get(`/center/fairs/${fairId}/transitions`)).body).toMatchObject({
    blockers: ['fair_has_owed_outcomes'],
    unfinished: [{ interviewId, kind: 'owed', employerPhone: '+84912345678' }],
  })
  expect((await staff.post(path, { ...body, outcome: { kind: 'next_round' } })).body).toMatchObject({ code: 'outcome_incomplete' })
  expect((await staff.post(path, { ...body, centreReason: '' })).status).toBe(400)
  expect(await staff.post(path, body)).toMatchObject({ status: 200 })
  expect(await worker.next('outcome:recorded')).toMatchObject({ kind: 'shortlisted', isByCentre: true })
  expect((await staff.post(path, body)).body).toMatchObject({ code: 'outcome_recorded' })

  const employer = visit(server.url, await server.signIn(owner))
  const written = (await employer.get(`/employer/interviews/${interviewId}/outcome`)).body
  expect(written).toMatchObject({ outcome: { isByCentre: true, centreReason: body.centreReason, privateNote: '' } })
  const recorded = await db`select actor_account_id, reason from audit_events where action = 'outcome.record'`
  expect(recorded).toEqual([{ actor_account_id: moderator, reason: body.centreReason }])
  expect((await staff.post(`/center/fairs/${fairId}/status`, { status: 'closed' })).status).toBe(200)

  // A note of the employer's changes nothing that the worker read and answered; another result is the employer's own.
  await worker.mustSend('outcome:answer', { interviewId, version: 1, answer: 'confirmed' })
  await desk.mustSend('outcome:record', { interviewId, outcome: { ...(body.outcome as OutcomeInput), privateNote: 'Gọi lại' } })
  expect(await db`select version, worker_answer, centre_reason, private_note from outcomes`).toEqual([
    { version: 1, worker_answer: 'confirmed', centre_reason: body.centreReason, private_note: 'Gọi lại' },
  ])
  await desk.mustSend('outcome:record', { interviewId, outcome: { kind: 'hired' } })
  expect(await worker.next('outcome:recorded', ({ kind }) => kind === 'hired')).toMatchObject({ version: 2, isByCentre: false })
  const versions = await db`select version, centre_reason as "centreReason" from outcome_revisions order by version`
  expect(versions).toEqual([
    { version: 1, centreReason: body.centreReason },
    { version: 2, centreReason: null },
  ])
})

test('what the employer wrote, and the interviews of another centre, are not written by a centre', async () => {
  const { server, desk, interviewId, centerId } = await endInterview()
  const path = `/center/interviews/${interviewId}/outcome`
  const body = { outcome: { kind: 'hired' }, centreReason: 'Không gọi được' }
  const stranger = visit(server.url, await server.signIn(await makeStaff(server.db, await makeCenter(server.db))))
  expect((await stranger.post(path, body)).status).toBe(404)
  await desk.mustSend('outcome:record', { interviewId, outcome: { kind: 'shortlisted' } })
  const staff = visit(server.url, await server.signIn(await makeStaff(server.db, centerId)))
  expect((await staff.post(path, body)).body).toMatchObject({ code: 'outcome_recorded' })
})

test('a result that is gone by the time its worker would be told of it refuses nothing', async () => {
  const { app } = await startApp()
  const [interviewId, workerId] = [randomUUID() as InterviewId, randomUUID() as WorkerId]
  await expect(tellOutcome(app.services, { interviewId, workerId })).resolves.toBeUndefined()
})

test('an answer that was taken is not refused when the result is gone with its commit', async () => {
  const { server, worker, desk, interviewId } = await endInterview()
  await desk.mustSend('outcome:record', { interviewId, outcome: { kind: 'hired' } })
  const { version } = await worker.next('outcome:recorded')
  await server.db`
    create function take_away() returns trigger language plpgsql as $$ begin delete from outcomes; return null; end $$`
  await server.db`
    create constraint trigger gone after update on outcomes deferrable initially deferred for each row execute function take_away()`
  const answer = { interviewId, version, answer: 'confirmed' } as const
  expect(await worker.send('outcome:answer', answer)).toMatchObject({ ok: true, data: { workerAnswer: 'confirmed' } })
  expect(await server.db`select from outcomes`).toHaveLength(0)
})
