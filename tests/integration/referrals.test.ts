import { expect, test } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import { makeFloor, makeTalk, makeWorker } from '../support/make.ts'
import { visit } from '../support/visitor.ts'

async function talk(server: TestApp, { isLive = true } = {}) {
  const floor = await makeFloor(server.db)
  const { centerId, fairId } = floor
  const other = await makeFloor(server.db, { centerId, fairId, lineCapacity: 2 })
  const { accountId, workerId } = await makeWorker(server.db)
  const cookie = await server.signIn(accountId, workerId)
  const worker = await server.connect(cookie)
  const interviewer = await server.connect(await server.signIn(floor.interviewer))
  await worker.mustSend('queue:join', { boothId: floor.boothId, vacancyId: null })
  await interviewer.mustSend('desk:ready', { deskId: floor.deskId })
  const { id: interviewId } = await worker.next('ring:started')
  await worker.mustSend('ring:answer', { interviewId, mode: 'text' })
  if (isLive) for (const one of [worker, interviewer]) await one.mustSend('interview:connected', { interviewId })
  const offer = { interviewId, boothId: other.boothId }
  return { ...floor, other, workerId, worker, interviewer, offer, http: visit(server.url, cookie) }
}

const standThere = async (server: TestApp, { other }: Awaited<ReturnType<typeof talk>>) => {
  const { accountId, workerId } = await makeWorker(server.db)
  const client = await server.connect(await server.signIn(accountId, workerId))
  return client.mustSend('queue:join', { boothId: other.boothId, vacancyId: null })
}

test('whoever is sent on reads of it, and stands there in turn before others once they agree', async () => {
  const server = await startApp()
  const floor = await talk(server)
  await server.db`update booths set line_capacity = 9 where id = ${floor.other.boothId}`
  for (let count = 0; count < 3; count += 1) await standThere(server, floor)
  await floor.interviewer.mustSend('referral:offer', floor.offer)
  expect(await floor.worker.next('referral:changed')).toEqual({ ...floor.offer, answer: null })
  expect((await floor.http.get('/referrals')).body.items).toMatchObject([{ ...floor.offer, boothNumber: 2 }])
  expect(await server.db`select from tickets where worker_id = ${floor.workerId} and booth_id = ${floor.other.boothId}`).toHaveLength(0)

  await floor.worker.mustSend('referral:answer', { ...floor.offer, answer: 'accepted' })
  await floor.worker.mustSend('referral:answer', { ...floor.offer, answer: 'accepted' })
  const { body } = await floor.http.get('/tickets')
  expect(body.items.filter((ticket: { boothId: string }) => ticket.boothId === floor.other.boothId)).toMatchObject([
    { status: 'waiting', ahead: 2, notice: { kind: 'placed', cause: 'referred' } },
  ])
  expect((await floor.http.get('/referrals')).body.items).toEqual([])
  const actions =
    await server.db`select action from audit_events where subject_id = ${floor.offer.interviewId} and action like 'referral.%' order by id`
  expect(actions.map(({ action }) => action as string)).toEqual(['referral.offered', 'referral.accepted'])
  expect(await floor.worker.send('referral:answer', { ...floor.offer, answer: 'declined' })).toMatchObject({ code: 'offer_over' })
  expect(await floor.interviewer.send('referral:offer', floor.offer)).toMatchObject({ code: 'offer_over' })
})

test('declined, nothing happens; it may be offered after the talk too', async () => {
  const server = await startApp()
  const floor = await talk(server)
  await floor.interviewer.mustSend('interview:end', { interviewId: floor.offer.interviewId })
  await floor.interviewer.mustSend('referral:offer', floor.offer)
  await floor.worker.mustSend('referral:answer', { ...floor.offer, answer: 'declined' })
  expect((await floor.http.get('/referrals')).body.items).toEqual([])
  expect(await server.db`select from tickets where booth_id = ${floor.other.boothId}`).toHaveLength(0)
  expect(await floor.worker.send('referral:answer', { ...floor.offer, answer: 'accepted' })).toMatchObject({ code: 'offer_over' })
  expect(await floor.interviewer.send('referral:offer', floor.offer)).toMatchObject({ code: 'offer_over' })
})

test('a full or closed booth is refused with its code, when it is offered and when it is taken', async () => {
  const server = await startApp()
  const floor = await talk(server)
  await floor.interviewer.mustSend('referral:offer', floor.offer)
  const accept = () => floor.worker.send('referral:answer', { ...floor.offer, answer: 'accepted' })
  await standThere(server, floor)
  await standThere(server, floor)
  expect(await floor.interviewer.send('referral:offer', floor.offer)).toMatchObject({ code: 'line_full' })
  expect(await accept()).toMatchObject({ code: 'line_full' })
  await server.db`update booths set status = 'closed' where id = ${floor.other.boothId}`
  await server.db`update tickets set status = 'closed', close_reason = 'left', closed_at = now() where booth_id = ${floor.other.boothId}`
  expect(await floor.interviewer.send('referral:offer', floor.offer)).toMatchObject({ code: 'booth_closed' })
  expect(await accept()).toMatchObject({ code: 'booth_closed' })
  expect((await floor.http.get('/referrals')).body.items).toEqual([])
})

test('where the worker stands or talked lately, and what they agreed to, the asker does not learn: they are told when they answer', async () => {
  const server = await startApp()
  const floor = await talk(server)
  const { worker, interviewer, offer, other, workerId, fairId } = floor
  const accept = () => worker.send('referral:answer', { ...offer, answer: 'accepted' })
  await server.db`update fairs set meet_again_minutes = 30 where id = ${fairId}`

  const { id: ticketId } = await worker.mustSend('queue:join', { boothId: other.boothId, vacancyId: null })
  expect(await interviewer.send('referral:offer', offer)).toMatchObject({ ok: true })
  await makeTalk(server.db, { ticketId, ...other })
  expect(await interviewer.send('referral:offer', offer)).toMatchObject({ ok: true })
  expect(await accept()).toMatchObject({ code: 'meet_again_later' })

  await server.db`update fairs set meet_again_minutes = 0 where id = ${fairId}`
  await server.db`update consents set withdrawn_at = now() where worker_id = ${workerId}`
  expect(await interviewer.send('referral:offer', offer)).toMatchObject({ ok: true })
  expect(await accept()).toMatchObject({ code: 'consent_needed' })
})

test('before the first word, to the own booth, to another fair and by anybody else it is refused', async () => {
  const server = await startApp()
  const floor = await talk(server, { isLive: false })
  const { interviewer, offer } = floor
  expect(await interviewer.send('referral:offer', offer)).toMatchObject({ code: 'interview_transition_refused' })
  for (const one of [floor.worker, interviewer]) await one.mustSend('interview:connected', { interviewId: offer.interviewId })
  const far = await makeFloor(server.db)
  for (const boothId of [floor.boothId, far.boothId])
    expect(await interviewer.send('referral:offer', { ...offer, boothId })).toMatchObject({ code: 'not_found' })
  const stranger = await server.connect(await server.signIn(floor.other.interviewer))
  expect(await stranger.send('referral:offer', offer)).toMatchObject({ code: 'not_found' })
  await interviewer.mustSend('referral:offer', offer)
  const { accountId, workerId } = await makeWorker(server.db)
  const somebody = await server.connect(await server.signIn(accountId, workerId))
  expect(await somebody.send('referral:answer', { ...offer, answer: 'accepted' })).toMatchObject({ code: 'not_found' })
})

test('both answers in one moment are one answer', async () => {
  const server = await startApp()
  const floor = await talk(server)
  await floor.interviewer.mustSend('referral:offer', floor.offer)
  const answers = await Promise.all(
    (['accepted', 'declined', 'accepted'] as const).map((answer) => floor.worker.send('referral:answer', { ...floor.offer, answer })),
  )
  const [{ answer }] = (await server.db`select answer from referrals`) as unknown as [{ answer: string }]
  expect(answers.map((said) => said.ok)).toEqual(['accepted', 'declined', 'accepted'].map((one) => one === answer))
  const tickets = await server.db`select from tickets where booth_id = ${floor.other.boothId}`
  expect(tickets).toHaveLength(answer === 'accepted' ? 1 : 0)
})
