import { expect, test } from 'vitest'
import { startApp } from '../support/app.ts'
import { makeFloor, makeWorker } from '../support/make.ts'
import { visit } from '../support/visitor.ts'

test('a ring that somebody missed is found by the others on their shared phone until they come back, and by nobody else', async () => {
  const server = await startApp()
  const { boothId, fairId, interviewer, deskId } = await makeFloor(server.db)
  const mother = await makeWorker(server.db)
  const daughter = await makeWorker(server.db, { accountId: mother.accountId })
  const current = async (cookie: string) => (await visit(server.url, cookie).get('/interviews/current')).body
  const asMother = await server.signIn(mother.accountId, mother.workerId)
  const asDaughter = await server.signIn(daughter.accountId, daughter.workerId)
  const client = await server.connect(asDaughter)
  const ticket = await client.mustSend('queue:join', { boothId, vacancyId: null })
  const desk = await server.connect(await server.signIn(interviewer))
  await desk.mustSend('desk:ready', { deskId })
  const { id } = await client.next('ring:started')
  expect(await current(asMother)).toMatchObject({ interview: { id }, missed: null })

  await server.db`update interviews set ring_deadline_at = now() - interval '1 second' where id = ${id}`
  await server.db`update deadlines set due_at = now() where subject_id = ${id}`
  await client.next('ticket:changed', ({ status }) => status === 'missed')
  // It was the first: the number is kept for whoever comes back.
  const missed = { id, workerId: daughter.workerId, endReason: 'timed_out', isLastRing: false }
  expect(await current(asMother)).toMatchObject({ interview: null, missed })
  // Her own page has the ticket itself.
  expect(await current(asDaughter)).toEqual({ interview: null, missed: null })
  await server.db`update fairs set status = 'closing' where id = ${fairId}`
  expect(await current(asMother)).toEqual({ interview: null, missed: null })
  await server.db`update fairs set status = 'live' where id = ${fairId}`
  const alone = await makeWorker(server.db)
  expect(await current(await server.signIn(alone.accountId, alone.workerId))).toEqual({ interview: null, missed: null })

  await desk.mustSend('desk:pause', { deskId, reason: 'Nghỉ' })
  await client.mustSend('queue:come-back', { ticketId: ticket.id })
  expect(await current(asMother)).toEqual({ interview: null, missed: null })
})
