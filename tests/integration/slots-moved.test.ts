import type { BoothId, CenterId, DeskId, FairId, SlotId } from '@cho-phien/shared/ids'
import type { Slot } from '@cho-phien/shared/slots'
import { expect, test } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import { makeBooth, makeDesk, makeEmployer, makeFair, makeFloor, makeMember, makeSlot, makeStaff, makeWorker } from '../support/make.ts'
import { visit } from '../support/visitor.ts'

const hour = 3600

/** A published fair that begins in ten hours and lasts eight. */
async function planFair() {
  const server = await startApp()
  const [center] = await server.db<{ id: CenterId }[]>`insert into centers (name, province_code) values ('Trung tâm', '11') returning id`
  const centerId = center!.id
  const fairId = await makeFair(server.db, centerId, { status: 'published', startsInHours: 10 })
  // As a form gives it: to the minute.
  await server.db`update fairs set starts_at = date_trunc('minute', starts_at), ends_at = date_trunc('minute', ends_at) where id = ${fairId}`
  const floor = await makeFloor(server.db, { centerId, fairId })
  const staff = visit(server.url, await server.signIn(await makeStaff(server.db, centerId)))
  return { server, ...floor, staff }
}

async function enter(server: TestApp) {
  const { accountId, workerId } = await makeWorker(server.db)
  const cookie = await server.signIn(accountId, workerId)
  const http = visit(server.url, cookie)
  const own = async (): Promise<Slot[]> => (await http.get('/slots')).body.items
  return { accountId, workerId, client: await server.connect(cookie), own }
}

async function book(server: TestApp, of: { boothId: BoothId; deskId: DeskId; startsIn: number }) {
  const person = await enter(server)
  return { ...person, slotId: await makeSlot(server.db, { ...of, bookedBy: person }) }
}

async function moveFair(
  { server, staff, fairId }: { server: TestApp; staff: ReturnType<typeof visit>; fairId: FairId },
  by: { hours: number; shorterBy?: number },
): Promise<void> {
  const { body: fair } = await staff.get(`/center/fairs/${fairId}`)
  const shifted = (instant: string, hours: number) => new Date(Date.parse(instant) + hours * hour * 1000).toISOString()
  const answer = await staff.put(`/center/fairs/${fairId}`, {
    ...fair,
    startsAt: shifted(fair.startsAt, by.hours),
    endsAt: shifted(fair.endsAt, by.hours - (by.shorterBy ?? 0)),
  })
  expect(answer.status).toBe(200)
  await server.app.ticker.tick()
}

async function startOf({ db }: TestApp, slotId: SlotId): Promise<number> {
  const [slot] = await db<{ startsAt: string }[]>`select starts_at as "startsAt" from slots where id = ${slotId}`
  return Date.parse(slot!.startsAt)
}

test('every time moves with its fair, past one another, and its worker is told from when', async () => {
  const fair = await planFair()
  const { server, boothId, deskId } = fair
  const first = await book(server, { boothId, deskId, startsIn: 11 * hour })
  const second = await book(server, { boothId, deskId, startsIn: 11 * hour + 900 })
  const free = await makeSlot(server.db, { boothId, deskId, startsIn: 11 * hour + 1800 })
  const before = await Promise.all([first.slotId, second.slotId, free].map((id) => startOf(server, id)))
  // By less than the length of a slot: each comes to stand where the next one stood.
  await moveFair(fair, { hours: 0.25 })
  const after = await Promise.all([first.slotId, second.slotId, free].map((id) => startOf(server, id)))
  expect(after.map((moment, index) => moment - before[index]!)).toEqual([900_000, 900_000, 900_000])
  expect(await first.client.next('slot:changed')).toMatchObject({ slotId: first.slotId, status: 'booked' })
  expect((await first.own())[0]).toMatchObject({ status: 'booked', movedFrom: new Date(before[0]!).toISOString() })
  const [timer] = await server.db<{ early: number }[]>`
    select extract(epoch from slots.starts_at - deadlines.due_at)::int as early from deadlines join slots on slots.id = subject_id
    where subject_id = ${first.slotId}`
  expect(timer).toEqual({ early: 120 })
})

test('a time that the shorter fair has no room for is cancelled and its worker told', async () => {
  const fair = await planFair()
  const { server, boothId, deskId } = fair
  const inside = await book(server, { boothId, deskId, startsIn: 11 * hour })
  const outside = await book(server, { boothId, deskId, startsIn: 17 * hour })
  const free = await makeSlot(server.db, { boothId, deskId, startsIn: 17 * hour + 900 })
  await moveFair(fair, { hours: 0, shorterBy: 3 })
  expect(await outside.client.next('slot:changed')).toMatchObject({ status: 'cancelled' })
  expect((await outside.own())[0]).toMatchObject({ status: 'cancelled', cancelCode: 'fair_moved' })
  expect((await inside.own())[0]).toMatchObject({ status: 'booked', movedFrom: null })
  expect(await server.db`select from slots where id = ${free}`).toHaveLength(0)
})

test('a time that would meet another of the same worker is cancelled, not both', async () => {
  const fair = await planFair()
  const { server, boothId, deskId, centerId } = fair
  const farCenter = await server.db<{ id: CenterId }[]>`insert into centers (name, province_code) values ('Xa', '14') returning id`
  const otherFair = await makeFair(server.db, farCenter[0]!.id, { status: 'published', startsInHours: 10 })
  const other = await makeFloor(server.db, { centerId, fairId: otherFair })
  const person = await book(server, { boothId, deskId, startsIn: 11 * hour })
  const kept = await makeSlot(server.db, { boothId: other.boothId, deskId: other.deskId, startsIn: 12 * hour, bookedBy: person })
  await moveFair(fair, { hours: 1 })
  expect((await person.own()).map(({ id, status }) => ({ id, status }))).toEqual([
    { id: kept, status: 'booked' },
    { id: person.slotId, status: 'cancelled' },
  ])
})

test('two times of one worker in one fair move together and both stay', async () => {
  const fair = await planFair()
  const { server, boothId, deskId, fairId, centerId } = fair
  const employerId = await makeEmployer(server.db, centerId)
  const secondBooth = await makeBooth(server.db, { fairId, employerId, status: 'preparing' })
  const secondDesk = await makeDesk(server.db, secondBooth, await makeMember(server.db, employerId))
  const person = await book(server, { boothId, deskId, startsIn: 11 * hour })
  await makeSlot(server.db, { boothId: secondBooth, deskId: secondDesk, startsIn: 12 * hour, bookedBy: person })
  await moveFair(fair, { hours: 1 })
  expect(await person.own()).toMatchObject([
    { status: 'booked', movedFrom: expect.stringMatching(/Z$/) },
    { status: 'booked', movedFrom: expect.stringMatching(/Z$/) },
  ])
})

test('a time does not come to its worker while its fair is being moved', async () => {
  const fair = await planFair()
  const { server, boothId, deskId, fairId } = fair
  const person = await book(server, { boothId, deskId, startsIn: 10 * hour })
  await server.db`update fairs set status = 'live', starts_at = starts_at + interval '1 hour' where id = ${fairId}`
  await server.db`insert into deadlines (kind, subject_id, due_at) values ('slot-settle', ${fairId}, now() + interval '1 hour')`
  await server.db`update slots set starts_at = now() - interval '1 minute', ends_at = now() + interval '10 minutes' where id = ${person.slotId}`
  await server.db`update deadlines set due_at = now() where subject_id = ${person.slotId}`
  await server.app.ticker.tick()
  expect((await person.own())[0]).toMatchObject({ status: 'booked' })
})

test.each(['desk removed', 'interviewer removed', 'booth withdrawn'] as const)('a booked time is cancelled with its %s', async (how) => {
  const fair = await planFair()
  const { server, boothId, deskId, fairId, staff, owner, interviewer, centerId } = fair
  await server.db`update booths set status = 'preparing' where id = ${boothId}`
  const spare = await makeBooth(server.db, { fairId, employerId: await makeEmployer(server.db, centerId), status: 'preparing' })
  expect(spare).toBeTypeOf('string')
  const person = await book(server, { boothId, deskId, startsIn: 11 * hour })
  const http = visit(server.url, await server.signIn(owner))
  const act: Record<typeof how, () => Promise<{ status: number }>> = {
    'desk removed': () => http.delete(`/employer/desks/${deskId}`),
    'interviewer removed': () => http.delete(`/employer/members/${interviewer}`),
    'booth withdrawn': () => staff.delete(`/center/booths/${boothId}`),
  }
  expect((await act[how]()).status).toBe(200)
  await server.app.services.background.settle()
  await server.app.ticker.tick()
  expect(await person.client.next('slot:changed')).toMatchObject({ status: 'cancelled' })
  const code = how === 'booth withdrawn' ? 'booth_withdrawn' : 'desk_removed'
  expect((await person.own())[0]).toMatchObject({ status: 'cancelled', cancelCode: code, employerName: expect.stringMatching(/./) })
})

test('a row of times is as long after its fair moved, and a plan made before they have followed it counts where they will stand', async () => {
  const fair = await planFair()
  const { server, staff, boothId, deskId, fairId } = fair
  const [begin] = await server.db<
    { ms: number }[]
  >`select (extract(epoch from starts_at) * 1000)::float8 as ms from fairs where id = ${fairId}`
  const open = (from: number, to: number) => {
    const at = (minutes: number) => new Date(begin!.ms + minutes * 60_000).toISOString()
    return staff.post(`/center/booths/${boothId}/slots`, { deskId, startsAt: at(from), endsAt: at(to), minutes: 15 })
  }
  expect((await open(60, 180)).body).toMatchObject({ opened: 6, shares: 2 })
  // As its change of the plan leaves it, before the timer.
  await server.db`update fairs set starts_at = starts_at + interval '1 hour', ends_at = ends_at + interval '1 hour' where id = ${fairId}`
  expect((await open(225, 240)).body).toMatchObject({ code: 'slot_share' })
  await server.db`insert into deadlines (kind, subject_id, due_at) values ('slot-settle', ${fairId}, now())`
  await server.app.ticker.tick()
  expect((await open(225, 240)).body).toMatchObject({ code: 'slot_share' })
  expect((await open(105, 120)).body).toMatchObject({ code: 'slot_share' })
  expect((await open(225, 255)).body).toMatchObject({ opened: 1, shares: 1 })
})
