import { createLineReader } from '@cho-phien/server/features/booths/line'
import { expect, test, vi } from 'vitest'
import { startApp } from '../support/app.ts'
import { makeCenter, makeDesk, makeFloor, makeMember, makeStaff, makeTicket, makeWorker } from '../support/make.ts'

test('the line everybody sees counts people and desks, and grows a version with each change', async () => {
  const server = await startApp()
  const { fairId, boothId, interviewer, deskId, employerId } = await makeFloor(server.db)
  const second = await makeDesk(server.db, boothId, await makeMember(server.db, employerId))
  await makeDesk(server.db, boothId, await makeMember(server.db, employerId))
  server.leavesBreaches(/^desk 2 is interviewing without such an interview$|^missed ticket 3 has no end of its grace$/)
  await server.db`update desks set status = 'interviewing' where id = ${second}`
  for (const status of ['waiting', 'away', 'missed'] as const) {
    const ticketId = await makeTicket(server.db, { fairId, boothId, workerId: (await makeWorker(server.db)).workerId })
    await server.db`update tickets set status = ${status} where id = ${ticketId}`
  }
  const visitor = await server.connect()
  const line = await visitor.mustSend('booth:watch', { boothId })
  expect(line).toEqual({
    boothId,
    absentSince: null,
    fairStatus: 'live',
    version: 0,
    asOf: expect.any(Number),
    status: 'open',
    statusReason: null,
    pausedBy: null,
    waiting: 2,
    present: 1,
    placeSum: 3,
    readyDesks: 0,
    ringing: 0,
    interviewing: 1,
    interrupted: 0,
    openDesks: 1,
    lineCapacity: 60,
    pace: expect.objectContaining({ eachSeconds: expect.any(Number) }),
    paceIfBack: null,
  })

  await visitor.mustSend('fair:watch', { fairId })
  const desk = await server.connect(await server.signIn(interviewer))
  await desk.mustSend('desk:pause', { deskId, reason: 'Uống nước' })
  expect(await visitor.next('booths:changed')).toMatchObject({ fairId, lines: [{ version: 1, openDesks: 2 }] })
  expect(JSON.stringify(visitor.received)).not.toContain('Uống nước')
})

test('the line everybody sees is told at once to whoever watches the booth, and a moment later to whoever watches its fair, many changes as one', async () => {
  const server = await startApp()
  const { fairId, boothId, interviewer, owner, deskId } = await makeFloor(server.db)
  const other = await makeFloor(server.db, { fairId })
  const home = await server.connect(await server.signIn(owner))
  const visitor = await server.connect()
  await home.mustSend('booth:watch', { boothId })
  await visitor.mustSend('fair:watch', { fairId })
  const desk = await server.connect(await server.signIn(interviewer))
  await desk.mustSend('desk:ready', { deskId })
  expect(await home.next('booth:changed', (line) => line.version === 1)).toMatchObject({ boothId, readyDesks: 1 })
  expect(await home.next('desk:changed')).toMatchObject({ deskId, status: 'ready' })
  expect(visitor.received.map(({ name }) => name)).not.toContain('booths:changed')
  const elsewhere = await server.connect(await server.signIn(other.interviewer))
  await elsewhere.mustSend('desk:ready', { deskId: other.deskId })
  await desk.mustSend('desk:pause', { deskId, reason: 'Nghỉ' })
  const { lines } = await visitor.next('booths:changed')
  expect(new Map(lines.map((line) => [line.boothId, line.readyDesks]))).toEqual(
    new Map([
      [boothId, 0],
      [other.boothId, 1],
    ]),
  )
  expect(visitor.received.filter(({ name }) => name === 'booths:changed')).toHaveLength(1)
  expect(visitor.received.map(({ name }) => name)).not.toContain('booth:changed')
  expect(visitor.received.map(({ name }) => name)).not.toContain('desk:changed')
})

test('the line everybody sees tells by the sum of its places that a lost departure and a lost arrival do not cancel out', async () => {
  const server = await startApp()
  const { boothId } = await makeFloor(server.db)
  const enter = async () => {
    const { accountId, workerId } = await makeWorker(server.db)
    return server.connect(await server.signIn(accountId, workerId))
  }
  const first = await enter()
  const ticket = await first.mustSend('queue:join', { boothId, vacancyId: null })
  const before = await first.mustSend('booth:watch', { boothId })
  await first.mustSend('queue:leave', { ticketId: ticket.id })
  await (await enter()).mustSend('queue:join', { boothId, vacancyId: null })
  const after = await first.mustSend('booth:watch', { boothId })
  expect({ waiting: after.waiting, placeSum: after.placeSum }).toEqual({ waiting: before.waiting, placeSum: before.placeSum + 1 })
})

test('the line everybody sees tells which of two looks at one version was read first', async () => {
  const server = await startApp()
  const { boothId, deskId, interviewer } = await makeFloor(server.db)
  const { accountId, workerId } = await makeWorker(server.db)
  const worker = await server.connect(await server.signIn(accountId, workerId))
  const desk = await server.connect(await server.signIn(interviewer))
  await worker.mustSend('queue:join', { boothId, vacancyId: null })
  await desk.mustSend('desk:ready', { deskId })
  const { id: interviewId } = await worker.next('ring:started')
  await worker.mustSend('ring:answer', { interviewId, mode: 'text' })
  for (const client of [worker, desk]) await client.mustSend('interview:connected', { interviewId })

  const visitor = await server.connect()
  const before = await visitor.mustSend('booth:watch', { boothId })
  worker.close()
  const after = await visitor.next('booth:changed', ({ interrupted }) => interrupted === 1)
  expect(before).toMatchObject({ version: after.version, interviewing: 1, interrupted: 0 })
  expect(after.asOf).toBeGreaterThan(before.asOf)
})

test('the line everybody sees is told to the staff of its own centre alone', async () => {
  const server = await startApp()
  const { fairId, boothId, interviewer, deskId, centerId } = await makeFloor(server.db)
  const staff = await server.connect(await server.signIn(await makeStaff(server.db, centerId, 'viewer')))
  await staff.mustSend('center:watch', { fairId })
  const stranger = await server.connect(await server.signIn(await makeStaff(server.db, await makeCenter(server.db), 'administrator')))
  expect(await stranger.send('center:watch', { fairId })).toMatchObject({ ok: false, code: 'not_found' })
  const visitor = await server.connect()
  expect(await visitor.send('center:watch', { fairId })).toMatchObject({ ok: false, code: 'not_signed_in' })
  const desk = await server.connect(await server.signIn(interviewer))
  await desk.mustSend('desk:pause', { deskId, reason: 'Nghỉ' })
  expect(await staff.next('floor:changed')).toMatchObject({ fairId, boothId, status: 'open' })
  expect(stranger.received).toEqual([])
})

test('a line that was read serves an estimate for two seconds once it promises something, and whoever reads the line itself gets it as it is', async () => {
  const server = await startApp()
  const { boothId } = await makeFloor(server.db)
  const lines = createLineReader(server.db)
  const clock = performance.now.bind(performance)
  let laterMs = 0
  const hands = vi.spyOn(performance, 'now').mockImplementation(() => clock() + laterMs)
  try {
    await server.db`update fairs set status = 'published'`
    expect(await lines.now(boothId)).toMatchObject({ pace: null, paceIfBack: null })
    await server.db`update fairs set status = 'live'`
    expect(await lines.lately(boothId)).toMatchObject({ paceIfBack: expect.anything() })

    await server.db`update booths set line_capacity = 7 where id = ${boothId}`
    expect(await lines.lately(boothId)).toMatchObject({ lineCapacity: 60 })
    laterMs = 2_000
    expect(await lines.lately(boothId)).toMatchObject({ lineCapacity: 7 })
    await server.db`update booths set line_capacity = 8 where id = ${boothId}`
    expect(await lines.now(boothId)).toMatchObject({ lineCapacity: 8 })
    expect(await lines.lately(boothId)).toMatchObject({ lineCapacity: 8 })
  } finally {
    hands.mockRestore()
  }
})
