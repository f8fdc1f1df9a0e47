import type { EventPayload } from '@cho-phien/shared/contract'
import { expect, test } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import { makeFloor, makeStaff, makeWorker } from '../support/make.ts'
import { visit } from '../support/visitor.ts'

async function openLine(server: TestApp) {
  const floor = await makeFloor(server.db)
  const staffId = await makeStaff(server.db, floor.centerId)
  const moderator = visit(server.url, await server.signIn(staffId))
  const { accountId, workerId } = await makeWorker(server.db)
  const cookie = await server.signIn(accountId, workerId)
  const client = await server.connect(cookie)
  const ticket = await client.mustSend('queue:join', { boothId: floor.boothId, vacancyId: null })
  await client.mustSend('booth:watch', { boothId: floor.boothId })
  const read = async () => {
    const { body } = await visit(server.url, cookie).get('/tickets')
    return (body as { items: { boothId: string; message: unknown }[] }).items.find(({ boothId }) => boothId === floor.boothId)?.message
  }
  const path = `/center/booths/${floor.boothId}/messages`
  const age = (interval: string) => server.db`update line_messages set at = at - ${interval}::interval where booth_id = ${floor.boothId}`
  const count = async () =>
    (await server.db`select count(*)::int as count from line_messages where booth_id = ${floor.boothId}`)[0]!['count'] as number
  return { ...floor, staffId, moderator, client, ticket, read, path, age, count }
}

test('one sentence of the centre reaches who stands in the line, is told to its watchers, and is kept without its words', async () => {
  const server = await startApp()
  const line = await openLine(server)
  expect(line.ticket.message).toBeNull()
  const heard: EventPayload<'line:message'>[] = []
  line.client.socket.on('line:message', (news) => heard.push(news))
  const body = 'Gian hàng 3 nghỉ trưa đến 13 giờ 30'
  const answer = await line.moderator.post(line.path, { body: `  ${body} ` })
  expect(answer).toMatchObject({ status: 200, body: { body } })
  await expect.poll(() => heard).toEqual([{ boothId: line.boothId, at: (answer.body as { at: string }).at }])
  expect(await line.read()).toMatchObject({ body })
  expect((await line.moderator.get(line.path)).body).toEqual({ items: [answer.body] })
  const audits = await server.db`
    select actor_account_id as by, reason, detail from audit_events where action = 'booth.messaged' and subject_id = ${line.boothId}`
  expect(audits).toEqual([{ by: line.staffId, reason: null, detail: {} }])
})

test('it is read for half an hour, by who stood there when it was said, and the next one replaces it', async () => {
  const server = await startApp()
  const line = await openLine(server)
  await line.moderator.post(line.path, { body: 'Nghỉ đến 13 giờ' })
  const late = await makeWorker(server.db)
  const lateClient = await server.connect(await server.signIn(late.accountId, late.workerId))
  expect((await lateClient.mustSend('queue:join', { boothId: line.boothId, vacancyId: null })).message).toBeNull()
  await line.age('21 seconds')
  await server.db`update tickets set taken_at = taken_at - interval '2 hours' where id = ${line.ticket.id}`
  await line.moderator.post(line.path, { body: 'Nghỉ đến 13 giờ 30' })
  expect(await line.read()).toMatchObject({ body: 'Nghỉ đến 13 giờ 30' })
  expect((await line.moderator.get(line.path)).body).toMatchObject({ items: [{ body: 'Nghỉ đến 13 giờ 30' }, { body: 'Nghỉ đến 13 giờ' }] })
  await line.age('31 minutes')
  expect(await line.read()).toBeNull()
  expect((await line.moderator.get(line.path)).body).toEqual({ items: [] })
})

test('one in 20 seconds, of one line, with words in it, and only to a booth that has a line', async () => {
  const server = await startApp()
  const line = await openLine(server)
  for (const body of ['', '  ', 'a\nb', 'x'.repeat(201)])
    expect(await line.moderator.post(line.path, { body })).toMatchObject({ status: 400, body: { code: 'invalid_input', fields: ['body'] } })
  const both = await Promise.all(['Một', 'Hai'].map((body) => line.moderator.post(line.path, { body })))
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 429])
  expect(await line.moderator.post(line.path, { body: 'Ba' })).toMatchObject({ status: 429, body: { code: 'too_many_requests' } })
  await line.age('21 seconds')
  expect((await line.moderator.post(line.path, { body: 'x'.repeat(200) })).status).toBe(200)
  await line.age('21 seconds')
  await line.moderator.post(`/center/booths/${line.boothId}/status`, { status: 'closed', reason: 'Hết giờ' })
  expect((await line.moderator.post(line.path, { body: 'Bốn' })).body).toMatchObject({ code: 'booth_closed' })
  expect(await line.count()).toBe(2)
  // Said to those who stood there, and nobody does any more.
  await server.db`update tickets set taken_at = taken_at - interval '2 hours' where id = ${line.ticket.id}`
  expect(await line.read()).toBeNull()
})

test('nobody else talks to a line: not another centre, not staff that only look', async () => {
  const server = await startApp()
  const line = await openLine(server)
  const far = await openLine(server)
  expect(await far.moderator.post(line.path, { body: 'Chào' })).toMatchObject({ status: 404, body: { code: 'not_found' } })
  expect(await far.moderator.get(line.path)).toMatchObject({ status: 404 })
  const viewer = visit(server.url, await server.signIn(await makeStaff(server.db, line.centerId, 'viewer')))
  expect(await viewer.post(line.path, { body: 'Chào' })).toMatchObject({ status: 403, body: { code: 'not_allowed' } })
  expect(await line.count()).toBe(0)
  expect(await line.read()).toBeNull()
})
