import { chanceReached, leastChance, likelyReached, waitRange } from '@cho-phien/shared/waiting'
import { describe, expect, test } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import { makeFloor, makeSlot, makeStaff, makeTicket, makeWorker } from '../support/make.ts'
import { visit } from '../support/visitor.ts'

type Floor = Awaited<ReturnType<typeof makeFloor>>

async function lineOf(server: TestApp, floor: Floor) {
  return (await visit(server.url).get(`/booths/${floor.boothId}`)).body.line
}

/** Talks of this length, each with its outcome, one after the other until now. */
async function makeTalks(server: TestApp, floor: Floor, { count, seconds }: { count: number; seconds: number }): Promise<void> {
  for (let index = 1; index <= count; index += 1) {
    const { workerId } = await makeWorker(server.db)
    const ticketId = await makeTicket(server.db, { ...floor, workerId })
    await server.db`
      with over as (update tickets set status = 'closed', close_reason = 'interviewed', closed_at = now() where id = ${ticketId}),
      talk as (
        insert into interviews (fair_id, booth_id, desk_id, ticket_id, worker_id, interviewer_account_id, room_name, status, end_reason,
          ring_started_at, ring_deadline_at, accepted_at, live_at, ended_at, planned_seconds)
        select ${floor.fairId}, ${floor.boothId}, ${floor.deskId}, ${ticketId}, ${workerId}, ${floor.interviewer}, ${ticketId}, 'ended', 'completed',
          began, began, began, began, began + make_interval(secs => ${seconds}), 720
        from (select now() - make_interval(secs => ${index * seconds}) as began) at
        returning id, ended_at
      )
      insert into outcomes (interview_id, kind, recorded_by, recorded_at) select id, 'shortlisted', ${floor.interviewer}, ended_at from talk`
  }
}

async function standInLine(server: TestApp, floor: Floor, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const { workerId } = await makeWorker(server.db)
    await makeTicket(server.db, { ...floor, workerId })
  }
}

test('a line where nobody works has no pace', async () => {
  const server = await startApp()
  const floor = await makeFloor(server.db)
  expect((await lineOf(server, floor)).pace).toBeNull()
})

test('the pace is what this booth has measured, once it has measured something', async () => {
  const server = await startApp()
  const floor = await makeFloor(server.db)
  await server.db`update desks set status = 'ready' where id = ${floor.deskId}`
  const planned = (await lineOf(server, floor)).pace
  expect(planned).toMatchObject({ firstSeconds: 0 })
  await makeTalks(server, floor, { count: 20, seconds: 120 })
  const measured = (await lineOf(server, floor)).pace
  expect(measured.eachSeconds).toBeLessThan(planned.eachSeconds / 2)
  expect(waitRange(measured, 5).toMinutes).toBeLessThan(waitRange(planned, 5).toMinutes)
})

test('a booked time of a working desk counts in the wait, a free one and one of a closed desk do not', async () => {
  const server = await startApp()
  const floor = await makeFloor(server.db)
  await server.db`update desks set status = 'ready' where id = ${floor.deskId}`
  const before = (await lineOf(server, floor)).pace
  await makeSlot(server.db, { ...floor, startsIn: 1800 })
  expect((await lineOf(server, floor)).pace).toMatchObject({ keptFrom: [] })
  await makeSlot(server.db, { ...floor, startsIn: 3600, bookedBy: await makeWorker(server.db) })
  const after = (await lineOf(server, floor)).pace
  expect(after.keptFrom).toHaveLength(1)
  expect(after.keptFrom[0]).toBeGreaterThan(3600 - 2 * before.eachSeconds)
  expect(after.keptFrom[0]).toBeLessThan(3600)
  expect(waitRange(after, 8).toMinutes).toBeGreaterThan(waitRange(before, 8).toMinutes)
  await server.db`update desks set status = 'closed' where id = ${floor.deskId}`
  expect((await lineOf(server, floor)).pace).toBeNull()
})

test('a person in line reads the pace with their ticket, and hears it change when a desk opens', async () => {
  const server = await startApp()
  const floor = await makeFloor(server.db)
  const { accountId, workerId } = await makeWorker(server.db)
  const worker = await server.connect(await server.signIn(accountId, workerId))
  const ticket = await worker.mustSend('queue:join', { boothId: floor.boothId, vacancyId: null })
  expect(ticket.line.pace).toBeNull()
  await standInLine(server, floor, 3)
  await worker.mustSend('booth:watch', { boothId: floor.boothId })
  const desk = await server.connect(await server.signIn(floor.interviewer))
  await desk.mustSend('desk:watch', { deskId: floor.deskId })
  await desk.mustSend('desk:ready', { deskId: floor.deskId })
  // First it is free, and in a moment it calls the first of the line. What is told in between may be of both moments at once.
  await worker.next('booth:changed', ({ ringing, pace }) => ringing === 1 && (pace?.firstSeconds ?? 0) > 0)
})

test('a line that cannot be worked off before the fair ends takes nobody, and says why', async () => {
  const server = await startApp()
  const floor = await makeFloor(server.db)
  await server.db`update fairs set ends_at = now() + interval '30 minutes' where id = ${floor.fairId}`
  await server.db`update desks set status = 'interviewing' where id = ${floor.deskId}`
  server.leavesBreaches(/^desk 1 is interviewing without such an interview$/)
  const { accountId, workerId } = await makeWorker(server.db)
  const worker = await server.connect(await server.signIn(accountId, workerId))
  await standInLine(server, floor, 20)
  expect(await worker.send('queue:join', { boothId: floor.boothId, vacancyId: null })).toMatchObject({ ok: false, code: 'line_too_long' })
  const [tickets] = await server.db`select count(*)::int as count from tickets where worker_id = ${workerId}`
  expect(tickets).toEqual({ count: 0 })
})

describe('somebody who waits hears by their line', () => {
  async function waitHere() {
    const server = await startApp()
    const floor = await makeFloor(server.db)
    const staff = visit(server.url, await server.signIn(await makeStaff(server.db, floor.centerId)))
    const { accountId, workerId } = await makeWorker(server.db)
    const worker = await server.connect(await server.signIn(accountId, workerId))
    await server.db`update desks set status = 'interviewing' where id = ${floor.deskId}`
    server.leavesBreaches(/^desk 1 is interviewing without such an interview$/)
    await worker.mustSend('queue:join', { boothId: floor.boothId, vacancyId: null })
    const line = await worker.mustSend('booth:watch', { boothId: floor.boothId })
    const move = (status: string) => staff.post(`/center/fairs/${floor.fairId}/status`, { status })
    return { server, floor, staff, worker, line, move }
  }

  test('that the fair is closing and nobody is called any more, and that it goes on', async () => {
    const { worker, line, move } = await waitHere()
    expect(line).toMatchObject({ fairStatus: 'live', pace: expect.anything() })
    expect((await move('closing')).status).toBe(200)
    const closing = await worker.next('booth:changed', ({ fairStatus }) => fairStatus === 'closing')
    expect(closing.pace).toBeNull()
    expect(closing.version).toBeGreaterThan(line.version)
    expect((await move('live')).status).toBe(200)
    const live = await worker.next('booth:changed', ({ version, fairStatus }) => version > closing.version && fairStatus === 'live')
    expect(live.pace).not.toBeNull()
  })

  test('that the fair ends at another time', async () => {
    const { server, staff, floor, worker, line } = await waitHere()
    const { body: fair } = await staff.get(`/center/fairs/${floor.fairId}`)
    const endsAt = new Date(Date.parse(fair.endsAt) - 30 * 60_000).toISOString()
    expect((await staff.put(`/center/fairs/${floor.fairId}`, { ...fair, endsAt })).status).toBe(200)
    await server.app.ticker.tick()
    const told = await worker.next('booth:changed', ({ pace }) => pace !== null && pace.closesAt !== line.pace?.closesAt)
    expect(Date.parse(told.pace!.closesAt)).toBe(Date.parse(endsAt))
  })
})

describe.each([
  ['nobody works there', () => Promise.resolve()],
  ['its owner paused it', (server: TestApp, { boothId, deskId }: Floor) => pauseBooth(server, { boothId, deskId })],
  [
    'its fair is paused',
    (server: TestApp, { fairId }: Floor) => server.db`update fairs set paused_at = now(), pause_reason = 'Mất điện' where id = ${fairId}`,
  ],
] as const)('a booth that calls nobody because %s', (_why, stop: (server: TestApp, floor: Floor) => Promise<unknown>) => {
  async function stopped(minutesLeft: number, people: number) {
    const server = await startApp()
    const floor = await makeFloor(server.db)
    await server.db`update fairs set starts_at = now() - interval '3 hours', ends_at = now() + make_interval(mins => ${minutesLeft})`
    await standInLine(server, floor, people)
    await stop(server, floor)
    const { accountId, workerId } = await makeWorker(server.db)
    const worker = await server.connect(await server.signIn(accountId, workerId))
    return { server, floor, join: () => worker.send('queue:join', { boothId: floor.boothId, vacancyId: null }) }
  }

  test('gives no ticket that could not be reached even if it called again now, and its page says so before', async () => {
    const { server, floor, join } = await stopped(30, 12)
    expect(await join()).toMatchObject({ ok: false, code: 'line_too_long' })
    const line = await lineOf(server, floor)
    expect(line.pace).toBeNull()
    expect(chanceReached(line.paceIfBack, line.present)).toBeLessThan(leastChance)
  })

  test('gives none after the end of the fair, however short the line', async () => {
    const { join } = await stopped(-1, 0)
    expect(await join()).toMatchObject({ ok: false, code: 'line_too_long' })
  })

  test('gives one that may be reached, and keeps what it could hold if it called again now', async () => {
    const { server, join } = await stopped(240, 2)
    const answer = await join()
    expect(answer).toMatchObject({ ok: true })
    const rows = await server.db`select told_until > now() as "isTold" from tickets order by number desc limit 1`
    expect(rows).toEqual([{ isTold: true }])
  })
})

async function pauseBooth(server: TestApp, { boothId, deskId }: Pick<Floor, 'boothId' | 'deskId'>): Promise<void> {
  await server.db`update desks set status = 'ready' where id = ${deskId}`
  await server.db`update booths set status = 'paused', paused_at = now(), paused_by = 'employer', status_reason = 'Họp' where id = ${boothId}`
}

test('at a booth whose only desk is booked until the end a walk-in reads that their turn will probably not come, first in line or not', async () => {
  const server = await startApp()
  // Opened before shares were left to the line.
  server.leavesBreaches(/has too many times in a row/)
  const floor = await makeFloor(server.db)
  await server.db`update fairs set starts_at = now() - interval '3 hours', ends_at = now() + interval '1 hour'`
  for (let minutes = 4; minutes < 60; minutes += 8)
    await makeSlot(server.db, { ...floor, startsIn: minutes * 60, minutes: 8, bookedBy: await makeWorker(server.db) })
  await server.db`update desks set status = 'ready' where id = ${floor.deskId}`
  const { accountId, workerId } = await makeWorker(server.db)
  const worker = await server.connect(await server.signIn(accountId, workerId))
  const ticket = await worker.mustSend('queue:join', { boothId: floor.boothId, vacancyId: null })
  expect(ticket).toMatchObject({ ahead: 0 })
  expect(chanceReached(ticket.line.pace!, 0)).toBeLessThan(likelyReached)
  await server.db`update slots set status = 'free', worker_id = null, worker_account_id = null`
  await server.db`delete from deadlines where kind = 'slot-due'`
  expect(chanceReached((await lineOf(server, floor)).pace, 0)).toBe(1)
})

test('whoever was told no range waits too long after an hour, and whoever was told one from then on', async () => {
  const server = await startApp()
  const floor = await makeFloor(server.db)
  const { workerId } = await makeWorker(server.db)
  await makeTicket(server.db, { ...floor, workerId })
  const staff = visit(server.url, await server.signIn(await makeStaff(server.db, floor.centerId)))
  const lateAt = async (taken: number, toldFor: number | null) => {
    await server.db`
      update tickets set taken_at = now() - make_interval(mins => ${taken}),
        told_until = now() - make_interval(mins => ${taken}) + make_interval(mins => ${toldFor})`
    return (await staff.get(`/center/fairs/${floor.fairId}/counts`)).body.booths[0].late as 'told' | 'untold' | null
  }
  expect([await lateAt(59, null), await lateAt(61, null)]).toEqual([null, 'untold'])
  expect([await lateAt(20, 21), await lateAt(22, 21), await lateAt(80, 90)]).toEqual([null, 'told', null])
  await server.db`update fairs set status = 'closing'`
  expect(await lateAt(22, 21), 'nobody is called any more').toBeNull()
})
