import { watchFair } from '@cho-phien/server/features/alerts/watch'
import type { DeskStatus } from '@cho-phien/shared/booths'
import { expect, test, vi } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import { makeDesk, makeFloor, makeMember, makeStaff, makeTicket, makeWorker } from '../support/make.ts'
import { visit } from '../support/visitor.ts'

async function enter(server: TestApp) {
  const { accountId, workerId } = await makeWorker(server.db)
  return { workerId, client: await server.connect(await server.signIn(accountId, workerId)) }
}

/** A live fair that has been watched for an hour, an open booth with one desk, and its interviewer's page. */
async function openFloor() {
  const server = await startApp()
  const floor = await makeFloor(server.db)
  await server.db`update fairs set watched_since = now() - interval '1 hour', starts_at = now() - interval '2 hours' where id = ${floor.fairId}`
  const cookie = await server.signIn(floor.interviewer)
  const desk = await server.connect(cookie)
  const staff = visit(server.url, await server.signIn(await makeStaff(server.db, floor.centerId, 'moderator')))
  const readAlerts = async () => (await staff.get(`/center/fairs/${floor.fairId}/alerts`)).body.items as { kind: string }[]
  const alerts = async () => (await readAlerts()).map(({ kind }) => kind)
  return { server, ...floor, cookie, desk, readAlerts, alerts }
}
type Floor = Awaited<ReturnType<typeof openFloor>>

/** The desk has talked and owes its outcome. */
async function wrapUp({ server, desk, deskId, boothId }: Floor): Promise<void> {
  const { client } = await enter(server)
  await client.mustSend('queue:join', { boothId, vacancyId: null })
  await desk.mustSend('desk:watch', { deskId })
  await desk.mustSend('desk:ready', { deskId })
  const { id: interviewId } = await client.next('ring:started')
  await client.mustSend('ring:answer', { interviewId, mode: 'text' })
  for (const side of [client, desk]) await side.mustSend('interview:connected', { interviewId })
  await desk.mustSend('interview:end', { interviewId })
  expect(await deskOf(server)).toMatchObject({ status: 'wrapping_up' })
}

async function deskOf({ db }: TestApp) {
  const [desk] = await db<{ status: DeskStatus; version: number; holder: string }[]>`select status, version, holder from desks`
  return desk!
}

/** The page was last heard so long ago, and the clock has looked: at the desk, and then at the fair. */
async function fallSilent({ server }: Pick<Floor, 'server'>, seconds = 36): Promise<void> {
  await server.db`update desks set heartbeat_at = now() - make_interval(secs => ${seconds})`
  await server.db`update deadlines set due_at = now() where kind = 'desk-silence'`
  await server.app.ticker.tick()
  await server.app.ticker.tick()
}

test('an interviewer who leaves before the outcome is absent for staff and for the line, owes it still, and is back with a word', async () => {
  const floor = await openFloor()
  const { server, desk, deskId, boothId } = floor
  await wrapUp(floor)
  const { client: waiting } = await enter(server)
  await waiting.mustSend('booth:watch', { boothId })
  expect((await waiting.mustSend('queue:join', { boothId, vacancyId: null })).line.pace).not.toBeNull()
  expect(await floor.alerts()).toEqual([])

  await fallSilent(floor)
  await waiting.next('booth:changed', ({ pace, openDesks }) => pace === null && openDesks === 0)
  expect(await floor.alerts()).toEqual(['absent_employer'])
  expect(await deskOf(server)).toMatchObject({ status: 'wrapping_up' })
  expect((await visit(server.url, floor.cookie).get(`/employer/desks/${deskId}/today`)).body.owed).not.toBeNull()
  const board = visit(server.url, await server.signIn(await makeStaff(server.db, floor.centerId)))
  expect((await board.get(`/center/fairs/${floor.fairId}/counts`)).body.booths[0].desks).toMatchObject([{ status: 'absent' }])
  expect(await server.db`select action from audit_events where action = 'desk.silent'`).toHaveLength(1)

  await desk.mustSend('desk:heartbeat', { deskId })
  await waiting.next('booth:changed', ({ pace, openDesks }) => pace !== null && openDesks === 1)
  expect(await server.db`select from deadlines where kind = 'desk-silence'`).toHaveLength(1)
  await server.db`update deadlines set due_at = now() where kind = 'fair-watch'`
  await server.app.ticker.tick()
  expect(await floor.alerts()).toEqual([])
})

test('an outcome that the centre writes for somebody who left makes nobody present', async () => {
  const floor = await openFloor()
  const { server, deskId, boothId } = floor
  await wrapUp(floor)
  const { client: waiting } = await enter(server)
  await waiting.mustSend('queue:join', { boothId, vacancyId: null })
  await fallSilent(floor)
  const staff = visit(server.url, await server.signIn(await makeStaff(server.db, floor.centerId)))
  const seen = async () => (await staff.get(`/center/fairs/${floor.fairId}/counts`)).body.booths[0].desks
  const absent = await seen()
  const [owed] = await server.db<{ id: string }[]>`select interview_id as id from owed_outcomes`
  const body = { outcome: { kind: 'shortlisted' }, centreReason: 'Người phỏng vấn đã về' }
  expect((await staff.post(`/center/interviews/${owed!.id}/outcome`, body)).status).toBe(200)
  expect(await seen()).toEqual(absent)
  expect(absent).toMatchObject([{ status: 'absent' }])
  await look(floor)
  expect(await floor.alerts()).toEqual(['absent_employer'])
  await floor.desk.mustSend('desk:ready', { deskId })
  await waiting.next('ring:started')
})

test('a desk that falls silent is an alert as soon as that is known', async () => {
  const floor = await openFloor()
  const { workerId } = await makeWorker(floor.server.db)
  // By rows alone, so that nothing asks to pair the two before the clock looks.
  await floor.server.db`update desks set status = 'ready', status_since = now() - interval '1 minute'`
  await floor.server
    .db`insert into deadlines (kind, subject_id, due_at) values ('desk-silence', ${floor.deskId}, now() + interval '1 hour')`
  await makeTicket(floor.server.db, { ...floor, workerId })
  await fallSilent(floor)
  expect(await deskOf(floor.server)).toMatchObject({ status: 'absent' })
  expect(await floor.alerts()).toEqual(['absent_employer'])
})

test.each([
  ['written and silent', { status: 'paused', reason: null, left: 36, heard: 36 }, true],
  ['written, with the page open for a minute', { status: 'paused', reason: null, left: 60, heard: 1 }, false],
  ['written, with the page open for three minutes', { status: 'paused', reason: null, left: 180, heard: 1 }, true],
  ['a pause that was said, silent', { status: 'paused', reason: 'Nghỉ trưa', left: 570, heard: 570 }, false],
  ['a pause that was said, too long', { status: 'paused', reason: 'Nghỉ trưa', left: 610, heard: 1 }, true],
  ['closed just now', { status: 'closed', reason: null, left: 30, heard: 30 }, false],
  ['closed', { status: 'closed', reason: null, left: 90, heard: 90 }, true],
  ['writing', { status: 'wrapping_up', reason: null, left: 300, heard: 5 }, false],
] as const)('people wait and the only desk is %o: %o, alert %o', async (_what, { status, reason, left, heard }, isAlert) => {
  const floor = await openFloor()
  floor.server.leavesBreaches(/is wrapping_up and owes nothing/)
  await stand(floor)
  await floor.server.db`
    update desks set status = ${status}, status_reason = ${reason}, status_since = now() - make_interval(secs => ${left}),
      heartbeat_at = now() - make_interval(secs => ${heard})`
  await look(floor)
  expect(await floor.alerts()).toEqual(isAlert ? ['absent_employer'] : [])
  if (!isAlert) return
  const [alert] = await floor.readAlerts()
  expect(alert).toMatchObject({ pauseReason: reason })
  // Whoever is back ends it.
  await floor.server.db`update desks set status = 'wrapping_up', heartbeat_at = now()`
  await look(floor)
  expect(await floor.alerts()).toEqual([])
})

async function stand({ server, fairId, boothId }: Floor): Promise<void> {
  const { workerId } = await makeWorker(server.db)
  const ticketId = await makeTicket(server.db, { fairId, boothId, workerId })
  await server.db`update tickets set taken_at = now() - interval '1 hour', told_until = now() + interval '1 hour' where id = ${ticketId}`
}

async function look({ server, fairId }: Floor): Promise<void> {
  await watchFair(server.app.services, fairId)
}

test('whoever left last says how long the others are let be: a colleague in a pause hides no silent desk', async () => {
  const floor = await openFloor()
  const { server } = floor
  await makeDesk(server.db, floor.boothId, await makeMember(server.db, floor.employerId))
  await stand(floor)
  await server.db`
    update desks set status = 'paused', status_reason = 'Nghỉ trưa', status_since = now() - interval '5 minutes', heartbeat_at = now()
    where number = 1`
  await server.db`update desks set status = 'absent', status_since = now() - interval '10 minutes' where number = 2`
  await look(floor)
  expect(await floor.alerts()).toEqual([])
  await server.db`update desks set status_since = now() - interval '1 second' where number = 2`
  await look(floor)
  expect(await floor.alerts()).toEqual(['absent_employer'])
})

test('a booth that its owner paused for long while people wait is an alert until it opens; one that the centre paused is not', async () => {
  const floor = await openFloor()
  const { server, boothId } = floor
  await stand(floor)
  const owner = visit(server.url, await server.signIn(floor.owner))
  const move = (body: object) => owner.post(`/employer/booths/${boothId}/status`, body)
  expect((await move({ status: 'paused', reason: ' ' })).body).toMatchObject({ code: 'invalid_input', fields: ['reason'] })
  expect((await move({ status: 'paused', reason: 'Họp' })).status).toBe(200)
  await look(floor)
  expect(await floor.alerts()).toEqual([])
  await server.db`update booths set paused_at = now() - interval '16 minutes'`
  await server.db`update booths set paused_by = 'center'`
  await look(floor)
  expect(await floor.alerts()).toEqual([])
  await server.db`update booths set paused_by = 'employer'`
  await look(floor)
  expect(await floor.alerts()).toEqual(['long_pause'])
  await server.db`update booths set status = 'open', paused_at = null, paused_by = null`
  await server.db`update desks set status = 'ready' where id = ${floor.deskId}`
  await look(floor)
  expect(await floor.alerts()).toEqual([])
})

test('a pause has its reason, in the record too', async () => {
  const { server, desk, deskId } = await openFloor()
  await desk.mustSend('desk:ready', { deskId })
  for (const reason of ['', '   ']) expect(await desk.send('desk:pause', { deskId, reason })).toMatchObject({ code: 'invalid_input' })
  expect(await desk.mustSend('desk:pause', { deskId, reason: 'Uống nước' })).toMatchObject({ statusReason: 'Uống nước' })
  expect(await server.db`select reason from audit_events where action = 'desk.paused'`).toEqual([{ reason: 'Uống nước' }])
})

/** Something holds the booth's lock; `press` waits behind it, `meanwhile` happens, and then the lock is free. */
async function behindLock(floor: Floor, press: () => Promise<unknown>, meanwhile: (db: TestApp['db']) => Promise<unknown>): Promise<void> {
  const { server, boothId } = floor
  const [locked, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const lock = server.db.begin(async (tx) => {
    await tx`select id from booths where id = ${boothId} for no key update`
    locked.resolve()
    await released.promise
    await meanwhile(tx as unknown as TestApp['db'])
  })
  await locked.promise
  const pressed = press()
  await vi.waitFor(async () => {
    const waiting = await server.db`select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    expect(waiting).toHaveLength(1)
  })
  released.resolve()
  await Promise.all([lock, pressed])
}

test('a beat between the look at a silent desk and its absence keeps it ready', async () => {
  const floor = await openFloor()
  const { server, desk, deskId } = floor
  await desk.mustSend('desk:ready', { deskId })
  await server.db`update desks set heartbeat_at = now() - interval '36 seconds'`
  await behindLock(
    floor,
    () => fallSilent(floor),
    (tx) => tx`update desks set heartbeat_at = clock_timestamp()`,
  )
  expect(await deskOf(server)).toMatchObject({ status: 'ready' })
  expect(await server.db`select from audit_events where action = 'desk.absent'`).toEqual([])
})

test('a beat between the look at a silent desk and its ring keeps the ring', async () => {
  const floor = await openFloor()
  const { server, desk, deskId, boothId } = floor
  const { client } = await enter(server)
  await client.mustSend('queue:join', { boothId, vacancyId: null })
  await desk.mustSend('desk:ready', { deskId })
  await client.next('ring:started')
  await server.db`update desks set heartbeat_at = now() - interval '36 seconds'`
  await behindLock(
    floor,
    () => fallSilent(floor),
    (tx) => tx`update desks set heartbeat_at = clock_timestamp()`,
  )
  expect(await deskOf(server)).toMatchObject({ status: 'ringing' })
  expect(await server.db`select status from interviews`).toEqual([{ status: 'ringing' }])
})

test('an owner who opens a booth while its fair begins to close opens nothing', async () => {
  const floor = await openFloor()
  const { server, boothId } = floor
  await server.db`update booths set status = 'closed' where id = ${boothId}`
  const owner = visit(server.url, await server.signIn(floor.owner))
  let answer: { body: unknown } | undefined
  await behindLock(
    floor,
    async () => (answer = await owner.post(`/employer/booths/${boothId}/status`, { status: 'open' })),
    (tx) => tx`update fairs set status = 'closing' where id = ${floor.fairId}`,
  )
  expect(answer?.body).toMatchObject({ code: 'fair_over' })
  expect(await server.db`select status from booths where id = ${boothId}`).toEqual([{ status: 'closed' }])
})

test('another page that takes a silent desk by its beat leaves a new version, a line in the record and news', async () => {
  const { server, desk, deskId, cookie } = await openFloor()
  await desk.mustSend('desk:watch', { deskId })
  const before = await deskOf(server)
  await server.db`update desks set heartbeat_at = now() - interval '36 seconds'`
  const other = await server.connect(cookie)
  await other.mustSend('desk:heartbeat', { deskId })
  const after = await deskOf(server)
  expect(after.holder).not.toBe(before.holder)
  expect(after.version).toBe(before.version + 1)
  expect(await desk.next('desk:changed')).toMatchObject({ deskId, version: after.version })
  expect(await server.db`select from audit_events where action = 'desk.taken_over'`).toHaveLength(1)
})
