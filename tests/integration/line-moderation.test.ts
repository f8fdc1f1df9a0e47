import { listBreaches } from '@cho-phien/server/features/reports/ledger'
import type { BoothId, DeskId } from '@cho-phien/shared/ids'
import type { CenterLineEntry } from '@cho-phien/shared/queue'
import { expect, test } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import { makeFloor, makeStaff, makeWorker } from '../support/make.ts'
import { ringsOf } from '../support/slot-time.ts'
import { visit } from '../support/visitor.ts'

async function openLine(server: TestApp, people = 4) {
  const floor = await makeFloor(server.db)
  const moderator = visit(server.url, await server.signIn(await makeStaff(server.db, floor.centerId)))
  const workers = []
  for (let count = 0; count < people; count += 1) {
    const { accountId, workerId } = await makeWorker(server.db)
    const cookie = await server.signIn(accountId, workerId)
    const client = await server.connect(cookie)
    const ticket = await client.mustSend('queue:join', { boothId: floor.boothId, vacancyId: null })
    workers.push({ accountId, workerId, client, ticket, http: visit(server.url, cookie) })
  }
  const order = async () => {
    expect(await listBreaches(server.db)).toEqual([])
    const { body } = await moderator.get(`/center/booths/${floor.boothId}/line`)
    const entries = (body as { items: CenterLineEntry[] }).items
    return entries.flatMap((entry) => (entry.position === null ? [] : [entry.number]))
  }
  const act = (ticketId: string, what: string, body: unknown) => moderator.post(`/center/tickets/${ticketId}/${what}`, body)
  return { ...floor, moderator, workers, order, act }
}

const audits = async (server: TestApp, ticketId: string) =>
  (await server.db<{ action: string; reason: string }[]>`
    select action, reason from audit_events where subject_id = ${ticketId} and action like 'ticket.%' order by id`) as unknown

test('a moderator moves somebody to the front: they read the reason, those who move back the cause', async () => {
  const server = await startApp()
  const line = await openLine(server)
  const [first, , third] = line.workers
  const answer = await line.act(third!.ticket.id, 'move', { position: 1, cause: 'must_leave', reason: 'Xe về xã chạy lúc 11 giờ' })
  expect(answer.status).toBe(200)
  expect(await line.order()).toEqual([3, 1, 2, 4])
  const mine = await third!.http.get('/tickets')
  expect(mine.body.items[0]).toMatchObject({ ahead: 0, notice: { kind: 'moved', reason: 'Xe về xã chạy lúc 11 giờ' } })
  const theirs = await first!.http.get('/tickets')
  expect(theirs.body.items[0]).toMatchObject({ ahead: 1, notice: null, passedBy: { cause: 'must_leave' } })
  expect(JSON.stringify(theirs.body)).not.toContain('Xe về')
  expect(await audits(server, third!.ticket.id)).toEqual([{ action: 'ticket.moved', reason: 'Xe về xã chạy lúc 11 giờ' }])

  // Back to where it was, beyond the end, and into the middle.
  for (const [position, order] of [
    [3, [1, 2, 3, 4]],
    [1000, [1, 2, 4, 3]],
    [2, [1, 3, 2, 4]],
  ] as const) {
    await line.act(third!.ticket.id, 'move', { position, cause: 'mistake', reason: 'Xếp lại' })
    expect(await line.order()).toEqual(order)
  }
})

test.each([0, -1, 1.5, 1001, 1e300, null, '1', 'NaN'])('the place %s is refused and changes nothing', async (position) => {
  const server = await startApp()
  const line = await openLine(server, 2)
  const answer = await line.act(line.workers[1]!.ticket.id, 'move', { position, cause: 'mistake', reason: 'Xếp lại' })
  expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_input' } })
  expect(await line.order()).toEqual([1, 2])
})

test('a ticket goes to another booth of the fair, once, and not to a full or closed one', async () => {
  const server = await startApp()
  const line = await openLine(server, 2)
  const other = await makeFloor(server.db, { centerId: line.centerId, fairId: line.fairId, lineCapacity: 1 })
  const [first, second] = line.workers
  const reason = 'Hàng bên đó ngắn hơn'
  expect((await line.act(first!.ticket.id, 'transfer', { boothId: other.boothId, reason })).status).toBe(200)
  const { body } = await first!.http.get('/tickets')
  expect(body.items).toMatchObject([
    { boothId: other.boothId, status: 'waiting', ahead: 0, notice: { kind: 'transferred', reason } },
    { boothId: line.boothId, status: 'closed', closeReason: 'moved', notice: { kind: 'transferred', reason } },
  ])
  expect((await line.act(second!.ticket.id, 'transfer', { boothId: other.boothId, reason })).body).toMatchObject({ code: 'line_full' })
  await server.db`update booths set status = 'closed', line_capacity = 5 where id = ${other.boothId}`
  await server.db`update tickets set status = 'closed', close_reason = 'left', closed_at = now() where booth_id = ${other.boothId}`
  expect((await line.act(second!.ticket.id, 'transfer', { boothId: other.boothId, reason })).body).toMatchObject({ code: 'booth_closed' })
  expect((await line.act(second!.ticket.id, 'transfer', { boothId: line.boothId, reason })).body).toMatchObject({ code: 'ticket_exists' })
  expect((await line.act(first!.ticket.id, 'transfer', { boothId: other.boothId, reason })).body).toMatchObject({ code: 'ticket_closed' })
  expect(await line.order()).toEqual([2])
})

test('the centre reads at which other booths somebody stands, for they cannot be sent there', async () => {
  const server = await startApp()
  const line = await openLine(server, 2)
  const other = await makeFloor(server.db, { centerId: line.centerId, fairId: line.fairId })
  const [first] = line.workers
  const there = await first!.client.mustSend('queue:join', { boothId: other.boothId, vacancyId: null })
  const standsAt = async () =>
    (await line.moderator.get(`/center/booths/${line.boothId}/line`)).body.items.map((entry: CenterLineEntry) => entry.standsAt)
  expect(await standsAt()).toEqual([[other.boothId], []])
  const refused = await line.act(first!.ticket.id, 'transfer', { boothId: other.boothId, reason: 'Hàng bên đó ngắn hơn' })
  expect(refused.body).toMatchObject({ code: 'ticket_exists' })
  await first!.client.mustSend('queue:leave', { ticketId: there.id })
  expect(await standsAt()).toEqual([[], []])
})

test('somebody who stepped away is not rung at the booth they are sent to, until they are back', async () => {
  const server = await startApp()
  const line = await openLine(server, 1)
  const [person] = line.workers
  const other = await makeFloor(server.db, { centerId: line.centerId, fairId: line.fairId })
  const desk = await server.connect(await server.signIn(other.interviewer))
  await desk.mustSend('desk:watch', { deskId: other.deskId })
  await desk.mustSend('desk:ready', { deskId: other.deskId })
  await person!.client.mustSend('queue:step-away', { ticketId: person!.ticket.id })
  const answer = await line.act(person!.ticket.id, 'transfer', { boothId: other.boothId, reason: 'Hàng bên đó ngắn hơn' })
  expect(answer.status).toBe(200)
  expect(await ringsOf(server, other.boothId)).toEqual([])
  const [there] = (await person!.http.get('/tickets')).body.items
  expect(there).toMatchObject({ boothId: other.boothId, status: 'away', ahead: 0 })
  await person!.client.mustSend('queue:come-back', { ticketId: there.id })
  expect(await ringsOf(server, other.boothId)).toMatchObject([{ workerId: person!.workerId }])
})

test('a booth of another fair and a ticket of another centre are not there', async () => {
  const server = await startApp()
  const line = await openLine(server, 1)
  const far = await openLine(server, 1)
  const body = { boothId: far.boothId, reason: 'x' }
  expect(await line.act(line.workers[0]!.ticket.id, 'transfer', body)).toMatchObject({ status: 404 })
  // Whether that booth would take them is not said either.
  await server.db`update booths set line_capacity = 1 where id = ${far.boothId}`
  expect(await line.act(line.workers[0]!.ticket.id, 'transfer', body)).toMatchObject({ status: 404, body: { code: 'not_found' } })
  for (const [what, more] of [
    ['move', { position: 1, cause: 'other' }],
    ['close', { as: 'left' }],
    ['reopen', { at: 'end' }],
    ['transfer', { boothId: line.boothId }],
  ] as const)
    expect(await line.act(far.workers[0]!.ticket.id, what, { ...more, reason: 'x' })).toMatchObject({ status: 404 })
  expect(await far.order()).toEqual([1])
})

test('closed by the centre and opened again: at the old place or at the end, without a call to make', async () => {
  const server = await startApp()
  const line = await openLine(server, 3)
  const [first] = line.workers
  const { id } = first!.ticket
  await line.act(id, 'close', { as: 'removed', reason: 'Lấy nhầm gian' })
  expect(await line.order()).toEqual([2, 3])
  const closed = await first!.http.get('/tickets')
  expect(closed.body.items[0]).toMatchObject({ closeReason: 'removed', notice: { kind: 'closed', reason: 'Lấy nhầm gian' } })
  await line.act(id, 'reopen', { at: 'place', reason: 'Đóng nhầm' })
  expect(await line.order()).toEqual([1, 2, 3])
  await line.act(id, 'close', { as: 'left', reason: 'Xin về' })
  await line.act(id, 'reopen', { at: 'end', reason: 'Quay lại' })
  expect(await line.order()).toEqual([2, 3, 1])
  expect((await line.act(id, 'reopen', { at: 'end', reason: 'Lần nữa' })).body).toMatchObject({ code: 'ticket_transition_refused' })
  // Whoever took a new ticket meanwhile holds that one.
  await line.act(id, 'close', { as: 'left', reason: 'Xin về' })
  await first!.client.mustSend('queue:join', { boothId: line.boothId, vacancyId: null })
  expect((await line.act(id, 'reopen', { at: 'end', reason: 'Lần nữa' })).body).toMatchObject({ code: 'ticket_exists' })
  expect(await line.order()).toEqual([2, 3, 5])
})

test('who was called back, stands in the line again and is not reached once more is owed another call', async () => {
  const server = await startApp()
  const line = await openLine(server, 1)
  const { id } = line.workers[0]!.ticket
  const shut = () => line.moderator.post(`/center/booths/${line.boothId}/status`, { status: 'closed', reason: 'Hết giờ' })
  const callBack = () => server.db`select done_at is not null as done, note from call_backs where ticket_id = ${id}`
  await shut()
  const [owed] = await server.db`select id from call_backs where ticket_id = ${id}`
  await line.moderator.post(`/center/call-backs/${owed!['id']}/done`, { note: 'Mời quay lại' })
  expect(await callBack()).toEqual([{ done: true, note: 'Mời quay lại' }])
  await server.db`update booths set status = 'open' where id = ${line.boothId}`
  await line.act(id, 'reopen', { at: 'place', reason: 'Gian mở lại' })
  expect(await line.order()).toEqual([1])
  await shut()
  expect(await callBack()).toEqual([{ done: false, note: '' }])
  expect(await line.order()).toEqual([])
})

async function ring(server: TestApp, line: { boothId: BoothId; deskId: DeskId; interviewer: Parameters<TestApp['signIn']>[0] }) {
  const desk = await server.connect(await server.signIn(line.interviewer))
  await desk.mustSend('desk:ready', { deskId: line.deskId })
  return desk
}

test('a ticket that rings is closed with its ring; one that talks is not', async () => {
  const server = await startApp()
  const line = await openLine(server, 2)
  const [first, second] = line.workers
  await ring(server, line)
  await first!.client.next('ring:started')
  expect((await line.act(first!.ticket.id, 'move', { position: 1, cause: 'other', reason: 'x' })).body).toMatchObject({
    code: 'ticket_transition_refused',
  })
  expect((await line.act(first!.ticket.id, 'close', { as: 'removed', reason: 'Gây rối' })).status).toBe(200)
  expect(await first!.client.next('ticket:changed', ({ status }) => status === 'closed')).toMatchObject({ interviewId: null })
  const next = await second!.client.next('ring:started')
  await second!.client.mustSend('ring:answer', { interviewId: next.id, mode: 'text' })
  expect((await line.act(second!.ticket.id, 'close', { as: 'removed', reason: 'Gây rối' })).body).toMatchObject({
    code: 'ticket_transition_refused',
  })
  expect(await line.order()).toEqual([])
})

test('closed by the centre while the worker answers: one of the two, and the other is told why', async () => {
  const server = await startApp()
  for (let round = 0; round < 6; round += 1) {
    const line = await openLine(server, 1)
    const [worker] = line.workers
    await ring(server, line)
    const { id: interviewId } = await worker!.client.next('ring:started')
    const [answered, closed] = await Promise.all([
      worker!.client.send('ring:answer', { interviewId, mode: 'text' }),
      line.act(worker!.ticket.id, 'close', { as: 'removed', reason: 'Gây rối' }),
    ])
    expect({ answered: answered.ok, closed: closed.status === 200 }).toEqual(
      answered.ok ? { answered: true, closed: false } : { answered: false, closed: true },
    )
    if (!answered.ok) expect(answered.code).toBe('ring_over')
    else expect(closed.body).toMatchObject({ code: 'ticket_transition_refused' })
    expect(await line.order()).toEqual([])
  }
})
