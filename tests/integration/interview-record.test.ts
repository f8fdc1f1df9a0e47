import { expect, test } from 'vitest'
import { startApp } from '../support/app.ts'
import { makeFloor, makeWorker } from '../support/make.ts'

test('every move of an interview is in the record, with who made it and why', async () => {
  const server = await startApp()
  const { boothId, deskId, interviewer } = await makeFloor(server.db)
  const { accountId, workerId } = await makeWorker(server.db)
  const cookie = await server.signIn(accountId, workerId)
  const worker = await server.connect(cookie)
  const desk = await server.connect(await server.signIn(interviewer))
  await worker.mustSend('queue:join', { boothId, vacancyId: null })
  await desk.mustSend('desk:ready', { deskId })
  const { id: interviewId } = await worker.next('ring:started')
  await worker.mustSend('ring:answer', { interviewId, mode: 'video' })
  for (const side of [worker, desk]) await side.mustSend('interview:connected', { interviewId })
  await worker.mustSend('interview:interrupted', { interviewId })
  await worker.mustSend('interview:connected', { interviewId })
  await server.db`update interviews set mode = 'audio' where id = ${interviewId}`
  await desk.mustSend('interview:set-mode', { interviewId, mode: 'text', reason: 'weak_network' })
  await desk.mustSend('interview:set-mode', { interviewId, mode: 'text', reason: 'weak_network' })
  desk.received.splice(0)
  worker.close()
  await desk.next('interview:changed', ({ status }) => status === 'interrupted')
  const back = await server.connect(cookie)
  await back.mustSend('interview:connected', { interviewId })
  await desk.mustSend('interview:end', { interviewId })

  const record = await server.db<{ line: string }[]>`
    select concat_ws(' ', actor_kind, action, reason, detail->>'side', detail->>'mode') as line
    from audit_events where subject_id = ${interviewId} and action like 'interview.%' order by id`
  expect(record.map(({ line }) => line)).toEqual([
    'employer interview.live connected interviewer',
    'worker interview.interrupted no_media worker',
    'worker interview.live connected worker',
    'employer interview.mode weak_network text',
    'system interview.interrupted connection_lost worker',
    'worker interview.live connected worker',
    'employer interview.end completed',
  ])
})

test('both sides read who put off what the other one asked, until the next step', async () => {
  const server = await startApp()
  const { boothId, deskId, interviewer } = await makeFloor(server.db)
  const { accountId, workerId } = await makeWorker(server.db)
  const worker = await server.connect(await server.signIn(accountId, workerId))
  const desk = await server.connect(await server.signIn(interviewer))
  await worker.mustSend('queue:join', { boothId, vacancyId: null })
  await desk.mustSend('desk:ready', { deskId })
  const { id: interviewId } = await worker.next('ring:started')
  await worker.mustSend('ring:answer', { interviewId, mode: 'text' })
  for (const side of [worker, desk]) await side.mustSend('interview:connected', { interviewId })
  const isAskedFor = (mode: string) => server.db`update interviews set mode = ${mode} where id = ${interviewId}`
  await isAskedFor('video')
  const putOff = await desk.mustSend('interview:set-mode', { interviewId, mode: 'text', reason: 'put_off' })
  expect(putOff).toMatchObject({ mode: 'text', putOffBy: 'interviewer' })
  await worker.next('interview:changed', ({ putOffBy }) => putOffBy === 'interviewer')
  await isAskedFor('audio')
  expect(await worker.mustSend('interview:set-mode', { interviewId, mode: 'text', reason: 'chosen' })).toMatchObject({ putOffBy: null })
})
