import { describe, expect, test } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import { makeFloor, makeWorker } from '../support/make.ts'
import { visit } from '../support/visitor.ts'

async function openFloor(more: Parameters<typeof makeFloor>[1] = {}) {
  const server = await startApp()
  const floor = await makeFloor(server.db, more)
  const desk = await server.connect(await server.signIn(floor.interviewer))
  await desk.mustSend('desk:watch', { deskId: floor.deskId })
  return { server, ...floor, desk }
}

async function enter(server: TestApp) {
  const { accountId, workerId } = await makeWorker(server.db)
  const cookie = await server.signIn(accountId, workerId)
  return { accountId, workerId, cookie, client: await server.connect(cookie) }
}

describe('the main job', () => {
  test('goes from a ticket over a ring and a conversation to an outcome that the worker confirms', async () => {
    const { server, desk, boothId, deskId } = await openFloor()
    const { client } = await enter(server)

    const ticket = await client.mustSend('queue:join', { boothId, vacancyId: null })
    expect(ticket).toMatchObject({ status: 'waiting', number: 1, ahead: 0 })

    await desk.mustSend('desk:ready', { deskId })
    const ring = await client.next('ring:started')
    expect(ring.status).toBe('ringing')

    const entered = await client.mustSend('ring:answer', { interviewId: ring.id, mode: 'video' })
    expect(entered).toMatchObject({ status: 'connecting', mode: 'text' })

    for (const side of [client, desk]) {
      await side.mustSend('interview:join', { interviewId: ring.id })
      await side.mustSend('interview:connected', { interviewId: ring.id })
    }
    const live = await client.next('interview:changed', (interview) => interview.status === 'live')
    expect(live.clockRunning).toBe(true)

    const messageId = crypto.randomUUID() as never
    await client.mustSend('message:send', { interviewId: ring.id, messageId, body: 'Chào chị' })
    await client.mustSend('message:send', { interviewId: ring.id, messageId, body: 'Chào chị' })
    expect((await desk.next('message:sent')).message).toMatchObject({ sequence: 1, author: 'worker', body: 'Chào chị' })

    await desk.mustSend('interview:end', { interviewId: ring.id })
    await client.next('interview:ended')
    expect(await desk.send('desk:ready', { deskId })).toMatchObject({ ok: false, code: 'outcome_owed' })

    const outcome = { kind: 'hired', privateNote: 'SECRET-NOTE', rating: 5, messageToWorker: 'Hẹn gặp anh' } as const
    await desk.mustSend('outcome:record', { interviewId: ring.id, outcome })
    const told = await client.next('outcome:recorded')
    expect(told).toMatchObject({ kind: 'hired', messageToWorker: 'Hẹn gặp anh' })
    expect(JSON.stringify(client.received)).not.toContain('SECRET-NOTE')

    expect(await client.mustSend('outcome:answer', { interviewId: ring.id, version: told.version, answer: 'confirmed' })).toMatchObject({
      workerAnswer: 'confirmed',
    })
    expect((await desk.mustSend('desk:ready', { deskId })).status).toBe('ready')
    const [row] = await server.db`select status, close_reason from tickets where id = ${ticket.id}`
    expect(row).toEqual({ status: 'closed', close_reason: 'interviewed' })
  })

  test('a ready desk calls whoever joins', async () => {
    const { server, desk, boothId, deskId } = await openFloor()
    await desk.mustSend('desk:ready', { deskId })
    const { client } = await enter(server)
    await client.mustSend('queue:join', { boothId, vacancyId: null })
    expect((await client.next('ring:started')).deskId).toBe(deskId)
  })
})

test('the desk hears every change of its line, also of those who step away and come back', async () => {
  const { server, desk, boothId } = await openFloor()
  const { client } = await enter(server)
  const ticket = await client.mustSend('queue:join', { boothId, vacancyId: null })
  const joined = await desk.next('line:changed')
  await client.mustSend('queue:step-away', { ticketId: ticket.id })
  const away = await desk.next('line:changed', ({ version }) => version > joined.version)
  await client.mustSend('queue:come-back', { ticketId: ticket.id })
  await desk.next('line:changed', ({ version }) => version > away.version)
})

test('a desk whose line a called worker stands in hears of it from the other booth, and when they are free again', async () => {
  const { server, desk, boothId, deskId, fairId, centerId } = await openFloor()
  const elsewhere = await makeFloor(server.db, { fairId, centerId })
  const cookie = await server.signIn(elsewhere.interviewer)
  const other = await server.connect(cookie)
  await other.mustSend('desk:watch', { deskId: elsewhere.deskId })
  const { client } = await enter(server)
  await client.mustSend('queue:join', { boothId: elsewhere.boothId, vacancyId: null })
  await other.next('line:changed')
  await client.mustSend('queue:join', { boothId, vacancyId: null })
  const heardElsewhere = async () => {
    await other.next('line:changed')
    const line = await visit(server.url, cookie).get(`/employer/booths/${elsewhere.boothId}/line`)
    return line.body.items.map((entry: { elsewhere: string | null }) => entry.elsewhere)
  }

  await desk.mustSend('desk:ready', { deskId })
  const { id: interviewId } = await client.next('ring:started')
  expect(await heardElsewhere()).toEqual(['ringing'])
  await client.mustSend('ring:decline', { interviewId, choice: 'later' })
  expect(await heardElsewhere()).toEqual([null])

  await desk.mustSend('desk:ready', { deskId })
  const { client: second } = await enter(server)
  await second.mustSend('queue:join', { boothId: elsewhere.boothId, vacancyId: null })
  await other.next('line:changed')
  await second.mustSend('queue:join', { boothId, vacancyId: null })
  const ring = await second.next('ring:started')
  expect(await heardElsewhere()).toEqual([null, 'ringing'])
  await second.mustSend('ring:answer', { interviewId: ring.id, mode: 'text' })
  await second.mustSend('interview:end', { interviewId: ring.id })
  expect(await heardElsewhere()).toEqual([null, null])
})

describe('a ring', () => {
  async function ring(more: Parameters<typeof makeFloor>[1] = {}) {
    const floor = await openFloor(more)
    const worker = await enter(floor.server)
    const ticket = await worker.client.mustSend('queue:join', { boothId: floor.boothId, vacancyId: null })
    await floor.desk.mustSend('desk:ready', { deskId: floor.deskId })
    const interview = await worker.client.next('ring:started')
    return { ...floor, ...worker, ticket, interview }
  }

  test('that is declined for later keeps the place and frees the desk for the next person', async () => {
    const { server, client, ticket, interview, boothId } = await ring()
    const other = await enter(server)
    await other.client.mustSend('queue:join', { boothId, vacancyId: null })
    await client.mustSend('ring:decline', { interviewId: interview.id, choice: 'later' })
    await other.client.next('ring:started')
    const [row] = await server.db`select status, place from tickets where id = ${ticket.id}`
    expect(row).toEqual({ status: 'away', place: 1 })
  })

  test('that is declined for good closes the ticket as left', async () => {
    const { server, client, ticket, interview } = await ring()
    await client.mustSend('ring:decline', { interviewId: interview.id, choice: 'never' })
    const [row] = await server.db`select status, close_reason from tickets where id = ${ticket.id}`
    expect(row).toEqual({ status: 'closed', close_reason: 'left' })
  })

  test('can be put off by a minute once', async () => {
    const { client, interview } = await ring()
    const longer = await client.mustSend('ring:extend', { interviewId: interview.id })
    expect(Date.parse(longer.ringDeadlineAt) - Date.parse(interview.ringDeadlineAt)).toBe(60_000)
    expect(await client.send('ring:extend', { interviewId: interview.id })).toMatchObject({ ok: false, code: 'ring_extended_already' })
  })

  test('nobody answers leaves one recall at the front; the second miss closes the ticket', async () => {
    const { server, client, ticket, interview, boothId, desk, deskId, interviewer } = await ring()
    await desk.mustSend('desk:heartbeat', { deskId })
    const other = await enter(server)
    await desk.send('desk:pause', { deskId, reason: 'Nghỉ' })
    const timeOut = async () => {
      await server.db`update interviews set ring_deadline_at = now() - interval '1 second' where status = 'ringing'`
      await server.db`update deadlines set due_at = now() where kind = 'ring'`
      await server.app.ticker.tick()
    }
    await timeOut()
    expect(await client.send('ring:answer', { interviewId: interview.id, mode: 'text' })).toMatchObject({ ok: false, code: 'ring_over' })
    await client.next('ticket:changed', (changed) => changed.status === 'missed')

    const seen = visit(server.url, await server.signIn(interviewer))
    const missed = async () => (await seen.get(`/employer/booths/${boothId}/line`)).body.missed
    expect(await missed()).toMatchObject([{ ticketId: ticket.id, number: ticket.number, missedUntil: expect.any(String) }])
    await desk.send('desk:pause', { deskId, reason: 'nghỉ' })
    await other.client.mustSend('queue:join', { boothId, vacancyId: null })
    const back = await client.mustSend('queue:come-back', { ticketId: ticket.id })
    expect(back).toMatchObject({ status: 'waiting', ahead: 0 })
    expect(await missed()).toEqual([])

    await desk.mustSend('desk:ready', { deskId })
    expect(interview.isLastRing).toBe(false)
    expect(await client.next('ring:started', (ringing) => ringing.id !== interview.id)).toMatchObject({ isLastRing: true })
    await timeOut()
    const [row] = await server.db`select status, close_reason from tickets where id = ${ticket.id}`
    expect(row).toEqual({ status: 'closed', close_reason: 'worker_no_show' })
  })

  test('goes back to the line at the same place when the desk falls silent', async () => {
    const { server, client, ticket, deskId } = await ring()
    await server.db`update desks set heartbeat_at = now() - interval '1 minute' where id = ${deskId}`
    await server.db`update deadlines set due_at = now() where kind = 'desk-silence'`
    await server.app.ticker.tick()
    const [row] = await server.db`
      select tickets.status, tickets.place, desks.status as desk from tickets, desks where tickets.id = ${ticket.id} and desks.id = ${deskId}`
    expect(row).toEqual({ status: 'waiting', place: 1, desk: 'absent' })
    expect((await client.next('ticket:changed', (changed) => changed.status === 'waiting')).ticketId).toBe(ticket.id)
  })

  test('answered twice is one interview', async () => {
    const { server, client, interview } = await ring()
    const id = crypto.randomUUID()
    const first = await client.send('ring:answer', { interviewId: interview.id, mode: 'audio' }, id)
    const repeat = await client.send('ring:answer', { interviewId: interview.id, mode: 'audio' }, id)
    expect(repeat).toEqual(first)
    const [row] = await server.db`select count(*)::int as count from interviews`
    expect(row?.['count']).toBe(1)
  })
})

describe('an interview', () => {
  test('stops its clock while one side is gone and goes on in the same room when it is back', async () => {
    const { server, desk, boothId, deskId } = await openFloor()
    const { client, cookie } = await enter(server)
    await client.mustSend('queue:join', { boothId, vacancyId: null })
    await desk.mustSend('desk:ready', { deskId })
    const { id: interviewId } = await client.next('ring:started')
    await client.mustSend('ring:answer', { interviewId, mode: 'text' })
    for (const side of [client, desk]) {
      await side.mustSend('interview:join', { interviewId })
      await side.mustSend('interview:connected', { interviewId })
    }
    client.close()
    const interrupted = await desk.next(
      'interview:changed',
      (interview) => interview.status === 'interrupted' && !interview.clockRunning && !interview.workerPresent,
    )
    const awayFor = Date.parse(interrupted.serverNow) - Date.parse(interrupted.workerAbsentSince ?? '')
    expect(awayFor).toBeLessThan(5_000)
    expect(interrupted.interviewerAbsentSince).toBeNull()

    const again = await server.connect(cookie)
    const back = await again.mustSend('interview:join', { interviewId })
    expect(back.interview.id).toBe(interviewId)
    expect(await again.mustSend('interview:connected', { interviewId })).toMatchObject({ status: 'live', workerAbsentSince: null })
  })

  test('is closed to everybody but its two sides', async () => {
    const { server, desk, boothId, deskId } = await openFloor()
    const { client } = await enter(server)
    await client.mustSend('queue:join', { boothId, vacancyId: null })
    await desk.mustSend('desk:ready', { deskId })
    const { id: interviewId } = await client.next('ring:started')
    const stranger = await enter(server)
    for (const name of ['interview:join', 'interview:connected', 'interview:end'] as const) {
      expect(await stranger.client.send(name, { interviewId })).toMatchObject({ ok: false, code: 'not_found' })
    }
    expect(await stranger.client.send('ring:answer', { interviewId, mode: 'text' })).toMatchObject({ ok: false, code: 'not_found' })
  })
})
