import type { AccountId, WorkerId } from '@cho-phien/shared/ids'
import { expect, test } from 'vitest'
import { startApp } from '../support/app.ts'
import { makeDesk, makeFloor, makeMember, makeSlot, makeStaff, makeTicket, makeWorker } from '../support/make.ts'
import { passTime, ringsOf } from '../support/slot-time.ts'
import { visit } from '../support/visitor.ts'

/** A worker waits first at one booth, somebody else second, and two booths of the fair have a desk each. */
async function openFloor() {
  const server = await startApp()
  const here = await makeFloor(server.db)
  const there = await makeFloor(server.db, { fairId: here.fairId, centerId: here.centerId })
  const desk = await server.connect(await server.signIn(here.interviewer))
  await desk.mustSend('desk:watch', { deskId: here.deskId })
  const booker = await enter()
  const ticket = await booker.client.mustSend('queue:join', { boothId: here.boothId, vacancyId: null })

  async function enter() {
    const { accountId, workerId } = await makeWorker(server.db)
    return { ...(await use(accountId, workerId)), accountId, workerId }
  }
  async function use(accountId: AccountId, workerId: WorkerId) {
    const cookie = await server.signIn(accountId, workerId)
    return { visitor: visit(server.url, cookie), client: await server.connect(cookie) }
  }
  const lineOfDesk = async () =>
    (await visit(server.url, await server.signIn(here.interviewer)).get(`/employer/booths/${here.boothId}/line`)).body.items
  return {
    server,
    here,
    there,
    desk,
    booker,
    ticket,
    enter,
    use,
    lineOfDesk,
    ready: () => desk.mustSend('desk:ready', { deskId: here.deskId }),
  }
}

const whoRings = async (floor: Awaited<ReturnType<typeof openFloor>>) =>
  (await ringsOf(floor.server, floor.here.boothId)).map(({ workerId }) => workerId)

test('somebody whose booked time elsewhere begins within an ordinary talk keeps their place, and the next one is called', async () => {
  const floor = await openFloor()
  const { server, there, booker, ticket, enter, lineOfDesk, ready } = floor
  await makeSlot(server.db, { boothId: there.boothId, deskId: there.deskId, startsIn: 9 * 60, bookedBy: booker })
  await ready()
  expect(await whoRings(floor)).toEqual([])

  const own = await booker.visitor.get('/tickets')
  expect(own.body.items).toMatchObject([{ id: ticket.id, status: 'waiting', ahead: 0, slotElsewhere: {} }])
  expect(Date.parse(own.body.items[0].slotElsewhere.heldFrom)).toBeLessThan(Date.now())
  expect(Date.parse((await lineOfDesk())[0].heldFrom)).toBeLessThan(Date.now())
  const next = await enter()
  await next.client.mustSend('queue:join', { boothId: floor.here.boothId, vacancyId: null })
  expect(await whoRings(floor)).toEqual([next.workerId])
})

test('a booked time an hour away, or at the same booth, holds nobody back', async () => {
  const floor = await openFloor()
  const { server, here, there, booker, ready } = floor
  await makeSlot(server.db, { boothId: there.boothId, deskId: there.deskId, startsIn: 3600, bookedBy: booker })
  const deskId = await makeDesk(server.db, here.boothId, await makeMember(server.db, here.employerId))
  await makeSlot(server.db, { boothId: here.boothId, deskId, startsIn: 300, bookedBy: booker })
  await ready()
  expect(await whoRings(floor)).toEqual([booker.workerId])
})

test('the booked time of somebody else on the same phone holds them too', async () => {
  const floor = await openFloor()
  const { server, there, booker, ready } = floor
  const sister = await makeWorker(server.db, { accountId: booker.accountId })
  await makeSlot(server.db, { boothId: there.boothId, deskId: there.deskId, startsIn: 300, bookedBy: sister })
  await ready()
  expect(await whoRings(floor)).toEqual([])
})

test('a call of somebody else on the same phone holds the place, and everybody who sees it is shown that', async () => {
  const floor = await openFloor()
  const { server, here, there, booker, ticket, desk, enter, use, lineOfDesk, ready } = floor
  const sister = await makeWorker(server.db, { accountId: booker.accountId })
  const { client } = await use(sister.accountId, sister.workerId)
  const moderator = visit(server.url, await server.signIn(await makeStaff(server.db, here.centerId)))
  const shown = async () => ({
    desk: (await lineOfDesk()).map((entry: { elsewhere: string | null }) => entry.elsewhere),
    centre: (await moderator.get(`/center/booths/${here.boothId}/line`)).body.items.map(
      (entry: { elsewhere: string | null }) => entry.elsewhere,
    ),
    own: (await booker.visitor.get('/tickets')).body.items.find(({ id }: { id: string }) => id === ticket.id).heldBy,
  })
  expect(await shown()).toEqual({ desk: [null], centre: [null], own: null })

  const far = await server.connect(await server.signIn(there.interviewer))
  await far.mustSend('desk:watch', { deskId: there.deskId })
  await far.mustSend('desk:ready', { deskId: there.deskId })
  await server.app.services.background.settle()
  desk.received.splice(0)
  await client.mustSend('queue:join', { boothId: there.boothId, vacancyId: null })
  const { id: interviewId } = await client.next('ring:started')
  await desk.next('line:changed', ({ boothId }) => boothId === here.boothId)
  const [names] = await server.db`select full_name as "workerName", short_name as "employerName" from workers, employers
    where workers.id = ${sister.workerId} and employers.id = ${there.employerId}`
  expect(await shown()).toEqual({ desk: ['busy'], centre: ['busy'], own: { ...names, isRinging: true } })
  await ready()
  expect(await whoRings(floor)).toEqual([])
  const next = await enter()
  await next.client.mustSend('queue:join', { boothId: here.boothId, vacancyId: null })
  expect(await whoRings(floor)).toEqual([next.workerId])

  await client.mustSend('ring:answer', { interviewId, mode: 'text' })
  expect((await shown()).own).toEqual({ ...names, isRinging: false })
  await client.mustSend('interview:end', { interviewId })
  await server.app.services.background.settle()
  expect(await shown()).toMatchObject({ desk: [null], own: null })
})

test('a call of somebody on the same phone, and its end, reach the others where they signed in by themselves, and the centre', async () => {
  const { server, here, there, booker, ticket, use } = await openFloor()
  const sister = await makeWorker(server.db, { accountId: booker.accountId })
  const { client } = await use(sister.accountId, sister.workerId)
  // As from a slip at a hall: this sign-in is the booker's alone.
  const staffId = await makeStaff(server.db, here.centerId)
  const slip = await server.signIn(booker.accountId, booker.workerId)
  await server.db`
    with slip as (
      insert into slips (worker_id, code_hash, issued_by, expires_at)
      values (${booker.workerId}, 'of a hall', ${staffId}, now() + interval '1 hour') returning id
    )
    update sessions set slip_id = (select id from slip) where id = (select id from sessions order by created_at desc limit 1)`
  const alone = await server.connect(slip)
  const staff = await server.connect(await server.signIn(staffId))
  await staff.mustSend('center:watch', { fairId: here.fairId })
  const far = await server.connect(await server.signIn(there.interviewer))
  await far.mustSend('desk:ready', { deskId: there.deskId })
  const hear = async (what: () => Promise<unknown>) => {
    await server.app.services.background.settle()
    for (const page of [alone, staff]) page.received.splice(0)
    await what()
    await alone.next('ticket:changed', (told) => told.ticketId === ticket.id && told.status === 'waiting')
    await staff.next('floor:changed', ({ boothId }) => boothId === here.boothId)
  }
  await hear(() => client.mustSend('queue:join', { boothId: there.boothId, vacancyId: null }))
  const { id: interviewId } = await client.next('ring:started')
  await hear(() => client.mustSend('ring:decline', { interviewId, choice: 'never' }))
})

test('whoever was held is called at once when they give the time back', async () => {
  const floor = await openFloor()
  const { server, there, booker, ready } = floor
  const slotId = await makeSlot(server.db, { boothId: there.boothId, deskId: there.deskId, startsIn: 300, bookedBy: booker })
  await ready()
  expect(await whoRings(floor)).toEqual([])
  await booker.client.mustSend('slot:cancel', { slotId })
  await booker.client.next('ring:started')
  expect(await whoRings(floor)).toEqual([booker.workerId])
})

test('nobody starves: when nobody received them at their time they are called as soon as its right is over', async () => {
  const floor = await openFloor()
  const { server, there, booker, ready } = floor
  const slotId = await makeSlot(server.db, { boothId: there.boothId, deskId: there.deskId, startsIn: 300, bookedBy: booker })
  await ready()
  await passTime(server, slotId, 300)
  expect(await whoRings(floor)).toEqual([])
  await passTime(server, slotId, 301)
  expect(await whoRings(floor)).toEqual([booker.workerId])
})

test('a booth that is paused at their time holds nobody back elsewhere', async () => {
  const floor = await openFloor()
  const { server, there, booker, ready } = floor
  const slotId = await makeSlot(server.db, { boothId: there.boothId, deskId: there.deskId, startsIn: 300, bookedBy: booker })
  await ready()
  await passTime(server, slotId, 200)
  expect(await whoRings(floor)).toEqual([])
  await visit(server.url, await server.signIn(there.owner)).post(`/employer/booths/${there.boothId}/status`, {
    status: 'paused',
    reason: 'Nghỉ trưa',
  })
  await server.app.ticker.tick()
  server.app.services.wake(floor.here.boothId)
  expect(await whoRings(floor)).toEqual([booker.workerId])
})

test('a booked time that has come is not held for the one after it', async () => {
  const floor = await openFloor()
  const { server, here, there, booker, ready } = floor
  const slotId = await makeSlot(server.db, { boothId: here.boothId, deskId: here.deskId, startsIn: 600, minutes: 5, bookedBy: booker })
  await passTime(server, slotId, 500)
  await makeSlot(server.db, { boothId: there.boothId, deskId: there.deskId, startsIn: 420, bookedBy: booker })
  await ready()
  expect(await whoRings(floor)).toEqual([booker.workerId])
})

test('the desk sees whom it can call, however many in front of them are held', async () => {
  const { server, here, there, booker, enter, lineOfDesk } = await openFloor()
  await makeSlot(server.db, { boothId: there.boothId, deskId: there.deskId, startsIn: 300, bookedBy: booker })
  for (let count = 0; count < 20; count += 1) {
    const { workerId } = await makeWorker(server.db, { accountId: booker.accountId })
    await makeTicket(server.db, { fairId: here.fairId, boothId: here.boothId, workerId })
  }
  const free = await enter()
  await free.client.mustSend('queue:join', { boothId: here.boothId, vacancyId: null })
  const line: { heldFrom: string | null; worker: { id: WorkerId } }[] = await lineOfDesk()
  expect(line).toHaveLength(21)
  expect(line.filter(({ heldFrom }) => heldFrom === null).map(({ worker }) => worker.id)).toEqual([free.workerId])
})
