import { watchFair } from '@cho-phien/server/features/alerts/watch'
import { listBreaches } from '@cho-phien/server/features/reports/ledger'
import type { BoothLine } from '@cho-phien/shared/booths'
import { expect, test } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import { makeDesk, makeFloor, makeMember, makeStaff, makeVacancy, makeWorker } from '../support/make.ts'
import { visit } from '../support/visitor.ts'
import { wholeCard } from '../support/world.ts'

const reason = 'Mất điện ở Mường Thanh, chờ đến 10:00'

async function openFloor() {
  const server = await startApp()
  const floor = await makeFloor(server.db)
  const staff = visit(server.url, await server.signIn(await makeStaff(server.db, floor.centerId)))
  const pause = (said = reason) => staff.post(`/center/fairs/${floor.fairId}/pause`, { reason: said })
  const resume = () => staff.post(`/center/fairs/${floor.fairId}/resume`)
  const line = async () => (await visit(server.url).get(`/booths/${floor.boothId}`)).body.line as BoothLine
  return { server, ...floor, staff, pause, resume, line }
}
type Floor = Awaited<ReturnType<typeof openFloor>>

async function stand({ server, boothId }: Floor) {
  const { accountId, workerId } = await makeWorker(server.db)
  const cookie = await server.signIn(accountId, workerId)
  const client = await server.connect(cookie)
  const ticket = await client.mustSend('queue:join', { boothId, vacancyId: null })
  return { client, ticket, http: visit(server.url, cookie) }
}

async function makeSeat({ server, boothId, employerId }: Floor) {
  const accountId = await makeMember(server.db, employerId)
  return { accountId, deskId: await makeDesk(server.db, boothId, accountId) }
}

async function sitReady(floor: Floor, seat?: Awaited<ReturnType<typeof makeSeat>>) {
  const { server } = floor
  const { accountId, deskId } = seat ?? (await makeSeat(floor))
  const cookie = await server.signIn(accountId)
  const client = await server.connect(cookie)
  await client.mustSend('desk:watch', { deskId })
  await client.mustSend('desk:ready', { deskId })
  return { client, deskId, http: visit(server.url, cookie) }
}

const ringsOf = async ({ server }: { server: TestApp }) =>
  (await server.db<{ count: number }[]>`select count(*)::int as count from interviews where status = 'ringing'`)[0]?.count

test('a paused fair calls nobody and ends nothing: the ring is answered, the talk goes on, places stay, and resuming calls the next', async () => {
  const floor = await openFloor()
  const { server, boothId } = floor
  const [talks, rings] = [await stand(floor), await stand(floor)]
  const first = await sitReady(floor)
  const talk = await talks.client.next('ring:started')
  await talks.client.mustSend('ring:answer', { interviewId: talk.id, mode: 'text' })
  await sitReady(floor)
  const ring = await rings.client.next('ring:started')
  const waits = await stand(floor)

  const visitor = await server.connect()
  await visitor.mustSend('booth:watch', { boothId })
  const paused = await floor.pause()
  expect(paused.body).toMatchObject({ status: 'live', pauseReason: reason, pausedAt: expect.any(String) })
  const free = await sitReady(floor)
  expect((await visitor.next('booth:changed', ({ pausedBy }) => pausedBy === 'fair')).pace).toBeNull()
  expect(await floor.line()).toMatchObject({ status: 'paused', statusReason: reason, pausedBy: 'fair', waiting: 1, pace: null })
  expect((await waits.http.get('/tickets')).body.items[0]).toMatchObject({
    ahead: 0,
    boothStatus: 'paused',
    line: { statusReason: reason },
  })
  const pause = { by: 'fair', reason, since: expect.stringContaining(paused.body.pausedAt.slice(0, -1)) }
  expect((await free.http.get(`/employer/booths/${boothId}/line`)).body).toMatchObject({ pause })
  expect((await free.http.get('/employer/desks')).body.items).toMatchObject([{ pause }])

  await rings.client.mustSend('ring:answer', { interviewId: ring.id, mode: 'text' })
  await first.client.mustSend('interview:join', { interviewId: talk.id })
  expect((await first.client.mustSend('interview:connected', { interviewId: talk.id })).status).not.toBe('ended')
  // A ticket can still be had, and stands behind.
  const late = await stand(floor)
  expect(late.ticket.ahead).toBe(1)
  expect(await ringsOf(floor)).toBe(0)
  expect(await listBreaches(server.db)).toEqual([])

  expect((await floor.resume()).body).toMatchObject({ pausedAt: null, pauseReason: null })
  expect((await waits.client.next('ring:started')).ticketId).toBe(waits.ticket.id)
  expect(await floor.line()).toMatchObject({ status: 'open', statusReason: null, pausedBy: null, waiting: 1 })
  const audits = await server.db`select action, reason from audit_events where subject_id = ${floor.fairId} order by id`
  expect(audits).toEqual([
    { action: 'fair.paused', reason },
    { action: 'fair.resumed', reason: null },
  ])
})

test('no ring begins after a pause was answered, however many ask to be called in the same moment', async () => {
  const floor = await openFloor()
  const people = await Promise.all(Array.from({ length: 6 }, () => stand(floor)))
  const seats = []
  for (const _ of people) seats.push(await makeSeat(floor))
  const [answer] = await Promise.all([floor.pause(), ...seats.map((seat) => sitReady(floor, seat))])
  expect(answer.status).toBe(200)
  const rung = await ringsOf(floor)
  const late = await stand(floor)
  await sitReady(floor)
  expect(await ringsOf(floor)).toBe(rung)
  expect(await listBreaches(floor.server.db)).toEqual([])
  await floor.resume()
  await Promise.all([...people, late].map(({ client }) => client.next('ring:started')))
})

test('a ring that began while a pause waited for the line began before it', async () => {
  for (const whose of ['fair', 'booth'] as const) {
    const floor = await openFloor()
    const { db } = floor.server
    const person = await stand(floor)
    await sitReady(floor)
    const { id } = await person.client.next('ring:started')
    await floor.server.app.services.background.settle()
    const pausing = await db.begin(async (tx) => {
      await tx`select from booths where id = ${floor.boothId} for update`
      const pressed =
        whose === 'fair' ? floor.pause() : floor.staff.post(`/center/booths/${floor.boothId}/status`, { status: 'paused', reason })
      const waiting = () => db`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
      await expect.poll(async () => (await waiting()).length).toBe(1)
      await tx`update interviews set ring_started_at = clock_timestamp() where id = ${id}`
      return { pressed }
    })
    expect((await pausing.pressed).status).toBe(200)
    expect(await listBreaches(db, floor.fairId)).toEqual([])
  }
})

test('a pause is refused outside a live fair and without a reason; another reason keeps its beginning; closing ends it', async () => {
  const floor = await openFloor()
  expect((await floor.resume()).body.code).toBe('fair_transition_refused')
  for (const said of ['', '   ', 'x'.repeat(121)]) expect((await floor.pause(said)).status).toBe(400)
  const { pausedAt } = (await floor.pause()).body
  expect((await floor.pause('Đến 10:30')).body).toMatchObject({ pausedAt, pauseReason: 'Đến 10:30' })
  await floor.staff.post(`/center/fairs/${floor.fairId}/status`, { status: 'closing' })
  expect((await floor.staff.get(`/center/fairs/${floor.fairId}`)).body).toMatchObject({ status: 'closing', pausedAt: null })
  expect((await floor.pause()).body.code).toBe('fair_not_live')
})

test('nobody is accused of a pause: no alert while it lasts, and what was told holds so much later', async () => {
  const floor = await openFloor()
  const { server, fairId, boothId } = floor
  await stand(floor)
  await server.db`update fairs set watched_since = now() - interval '3 hours' where id = ${fairId}`
  await server.db`update tickets set taken_at = now() - interval '70 minutes', told_until = now() - interval '50 minutes'`
  await floor.pause()
  await server.db`update fairs set paused_at = now() - interval '1 hour'`
  const alerts = async () => {
    await watchFair(server.app.services, fairId)
    return (await floor.staff.get(`/center/fairs/${fairId}/alerts`)).body.items as unknown[]
  }
  expect(await alerts()).toEqual([])
  await floor.resume()
  expect(await alerts()).toEqual([])
  const [ticket] = await server.db`select told_until > now() + interval '9 minutes' as "isLater" from tickets where booth_id = ${boothId}`
  expect(ticket).toEqual({ isLater: true })
})

test('a booth may rest beneath a pause of the whole fair: that outlasts it, and what was told holds later by what the fair took of it', async () => {
  const floor = await openFloor()
  const { db, signIn } = floor.server
  await stand(floor)
  const owner = visit(floor.server.url, await signIn(floor.owner))
  const own = async () => (await owner.get(`/booths/${floor.boothId}`)).body
  await db`update tickets set taken_at = now() - interval '2 hours', told_until = now() - interval '1 hour'`
  await floor.pause()
  await db`update fairs set paused_at = now() - interval '1 hour'`
  await sitReady(floor)
  const rest = { status: 'paused', reason: 'Nghỉ đến 10:00' }
  expect((await owner.post(`/employer/booths/${floor.boothId}/status`, rest)).status).toBe(200)
  expect(await own()).toMatchObject({ ownPause: 'employer', line: { pausedBy: 'fair', statusReason: reason } })
  await db`update booths set paused_at = now() - interval '20 minutes'`

  expect((await floor.resume()).status).toBe(200)
  expect(await own()).toMatchObject({ ownPause: 'employer', line: { status: 'paused', pausedBy: 'employer', statusReason: rest.reason } })
  expect(await ringsOf(floor)).toBe(0)
  // An hour of pause, of which the booth's own takes the last twenty minutes: those are added when it ends.
  const [told] = await db`select abs(extract(epoch from told_until - (now() - interval '20 minutes'))) < 30 as "isLater" from tickets`
  expect(told).toEqual({ isLater: true })
})

/** Somebody stands there, is rung and does not answer. */
async function missRing(floor: Floor) {
  const { server } = floor
  const person = await stand(floor)
  await sitReady(floor)
  const { id } = await person.client.next('ring:started')
  await server.db`update interviews set ring_deadline_at = now() - interval '1 second' where id = ${id}`
  await server.db`update deadlines set due_at = now() where subject_id = ${id}`
  await person.client.next('ticket:changed', ({ status }) => status === 'missed')
  return person
}

test('whoever missed a ring has as long after a pause as they had before it, and is not closed in it', async () => {
  const floor = await openFloor()
  const { server } = floor
  const person = await missRing(floor)
  await floor.pause()
  // Half of the grace was over when the pause began an hour ago.
  await server.db`update fairs set paused_at = now() - interval '1 hour'`
  await server.db`update tickets set missed_until = now() - interval '1 hour' + make_interval(secs => fairs.recall_seconds / 2.0) from fairs`
  await server.db`update deadlines set due_at = now() where kind = 'recall'`
  const dueIn = async () =>
    (
      await server.db<{ seconds: number }[]>`
      select extract(epoch from due_at - now())::float8 as seconds from deadlines where kind = 'recall'`
    )[0]?.seconds
  await expect.poll(dueIn).toBeGreaterThan(5)
  expect((await person.http.get('/tickets')).body.items).toMatchObject([{ status: 'missed' }])

  const missed = (await person.http.get('/tickets')).body.items[0]
  await floor.resume()
  // Their page reads the new time: it hears of it.
  await person.client.next('ticket:changed', ({ ticketId, version }) => ticketId === missed.id && version > missed.version)
  const [left] = await server.db`select extract(epoch from missed_until - now())::float8 / recall_seconds as share from tickets, fairs`
  expect(left?.['share']).toBeCloseTo(0.5, 1)
})

test('a pause of one booth gives back the time of a missed ring too', async () => {
  const floor = await openFloor()
  const { server, boothId, employerId } = floor
  await missRing(floor)
  const vacancyId = await makeVacancy(server.db, employerId)
  await server.db`update vacancies set card = ${server.db.json(wholeCard)} where id = ${vacancyId}`
  await server.db`insert into booth_vacancies (booth_id, vacancy_id, position) values (${boothId}, ${vacancyId}, 1)`
  const move = (status: string) => floor.staff.post(`/center/booths/${boothId}/status`, { status, reason: 'Nghỉ trưa' })
  expect((await move('paused')).status).toBe(200)
  await server.db`update booths set paused_at = now() - interval '1 hour'`
  await server.db`update tickets set missed_until = now() - interval '1 hour' + make_interval(secs => fairs.recall_seconds / 2.0) from fairs`
  expect((await move('open')).status).toBe(200)
  const [left] = await server.db`select extract(epoch from missed_until - now())::float8 / recall_seconds as share from tickets, fairs`
  expect(left?.['share']).toBeCloseTo(0.5, 1)
})
