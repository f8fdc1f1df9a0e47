import { expect, test } from 'vitest'
import { startApp } from '../support/app.ts'
import { makeFloor, makeWorker } from '../support/make.ts'

/** A conversation in writing that has just ended. */
async function endInterview() {
  const server = await startApp()
  const { boothId, deskId, interviewer } = await makeFloor(server.db)
  const { accountId, workerId } = await makeWorker(server.db)
  const [worker, desk] = await Promise.all([
    server.signIn(accountId, workerId).then((cookie) => server.connect(cookie)),
    server.signIn(interviewer).then((cookie) => server.connect(cookie)),
  ])
  await desk.mustSend('booth:watch', { boothId })
  await worker.mustSend('queue:join', { boothId, vacancyId: null })
  await desk.mustSend('desk:ready', { deskId })
  const { id: interviewId } = await worker.next('ring:started')
  await worker.mustSend('ring:answer', { interviewId, mode: 'text' })
  for (const side of [worker, desk]) {
    await side.mustSend('interview:join', { interviewId })
    await side.mustSend('interview:connected', { interviewId })
  }
  await desk.mustSend('interview:end', { interviewId })
  return { server, worker, desk, interviewId }
}

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
