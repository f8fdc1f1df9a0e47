import type { AccountId, BoothId, DeskId, EmployerId, FairId, SlotId } from '@cho-phien/shared/ids'
import { describe, expect, test } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import type { RealtimeClient } from '../support/client.ts'
import { makeDesk, makeFloor, makeMember, makeSlot, makeStaff, makeTicket, makeWorker } from '../support/make.ts'
import { passTime, ringsOf } from '../support/slot-time.ts'
import { visit } from '../support/visitor.ts'

async function openFloor(more: Parameters<typeof makeFloor>[1] = {}) {
  const server = await startApp()
  const floor = await makeFloor(server.db, more)
  return { server, ...floor, desk: await sitDown(server, floor.interviewer) }
}

async function sitDown(server: TestApp, interviewer: Awaited<ReturnType<typeof makeFloor>>['interviewer']) {
  return server.connect(await server.signIn(interviewer))
}

async function beReady(desk: RealtimeClient, deskId: DeskId): Promise<void> {
  await desk.mustSend('desk:watch', { deskId })
  await desk.mustSend('desk:ready', { deskId })
}

/** A colleague's desk at the same booth, ready. */
async function openOtherDesk(server: TestApp, at: { employerId: EmployerId; boothId: BoothId }): Promise<DeskId> {
  const colleague = await makeMember(server.db, at.employerId)
  const deskId = await makeDesk(server.db, at.boothId, colleague)
  await beReady(await sitDown(server, colleague), deskId)
  return deskId
}

async function enter(server: TestApp) {
  const { accountId, workerId } = await makeWorker(server.db)
  return { accountId, workerId, client: await server.connect(await server.signIn(accountId, workerId)) }
}

async function statusOf({ db }: TestApp, slotId: SlotId) {
  const [slot] = await db<{ status: string; cancelCode: string | null }[]>`
    select status, cancel_code as "cancelCode" from slots where id = ${slotId}`
  return slot!
}

describe('a booked time', () => {
  test('comes before those who wait: its worker is rung first', async () => {
    const { server, desk, boothId, deskId } = await openFloor()
    const early = await enter(server)
    await early.client.mustSend('queue:join', { boothId, vacancyId: null })
    const booker = await enter(server)
    const slotId = await makeSlot(server.db, { boothId, deskId, startsIn: 1800 })
    await booker.client.mustSend('slot:book', { slotId })
    expect(await statusOf(server, slotId)).toMatchObject({ status: 'booked' })

    await passTime(server, slotId, 1800 - 119)
    expect(await booker.client.next('slot:changed', ({ status }) => status === 'due')).toMatchObject({ slotId })
    await beReady(desk, deskId)
    expect((await booker.client.next('ring:started')).deskId).toBe(deskId)
    expect(await ringsOf(server, boothId)).toEqual([{ workerId: booker.workerId, deskId }])
  })

  test('whose worker withdrew and was forgotten is free again, and everybody who shows it hears so', async () => {
    const { server, boothId, deskId } = await openFloor()
    const booker = await enter(server)
    const slotId = await makeSlot(server.db, { boothId, deskId, startsIn: 1800, bookedBy: booker })
    const onlooker = await enter(server)
    await onlooker.client.mustSend('booth:watch', { boothId })
    // Without the timer that a withdrawal sets: its process died.
    await server.db`update consents set withdrawn_at = now() where worker_id = ${booker.workerId}`
    await passTime(server, slotId, 1800 - 119)
    expect(await statusOf(server, slotId)).toMatchObject({ status: 'free' })
    expect(await booker.client.next('slot:changed')).toMatchObject({ slotId, status: 'free' })
    expect(await onlooker.client.next('slots:changed')).toEqual({ boothId })
  })

  test('moves the ticket its worker holds already', async () => {
    const { server, boothId, deskId } = await openFloor()
    const first = await enter(server)
    await first.client.mustSend('queue:join', { boothId, vacancyId: null })
    const booker = await enter(server)
    const held = await booker.client.mustSend('queue:join', { boothId, vacancyId: null })
    expect(held.ahead).toBe(1)
    const slotId = await makeSlot(server.db, { boothId, deskId, startsIn: 600, bookedBy: booker })
    await passTime(server, slotId, 500)
    await booker.client.next('slot:changed', ({ status }) => status === 'due')
    const [ticket] = await server.db<{ id: string; ahead: number }[]>`
      select id, (select count(*)::int from tickets ahead where ahead.booth_id = tickets.booth_id and ahead.place < tickets.place) as ahead
      from tickets where worker_id = ${booker.workerId}`
    expect(ticket).toEqual({ id: held.id, ahead: 0 })
  })

  test('keeps its desk for five minutes and no longer, while other desks call on', async () => {
    const { server, desk, boothId, deskId, employerId } = await openFloor()
    const booker = await enter(server)
    const slotId = await makeSlot(server.db, { boothId, deskId, startsIn: 600, bookedBy: booker })
    await passTime(server, slotId, 500)
    const { ticketId } = await booker.client.next('ticket:changed')
    await booker.client.mustSend('queue:step-away', { ticketId })
    const walkIn = await enter(server)
    await walkIn.client.mustSend('queue:join', { boothId, vacancyId: null })
    await beReady(desk, deskId)
    expect(await ringsOf(server, boothId)).toEqual([])

    const otherDeskId = await openOtherDesk(server, { employerId, boothId })
    expect(await ringsOf(server, boothId)).toEqual([{ workerId: walkIn.workerId, deskId: otherDeskId }])

    const late = await enter(server)
    await late.client.mustSend('queue:join', { boothId, vacancyId: null })
    expect(await ringsOf(server, boothId)).toHaveLength(1)
    await passTime(server, slotId, 100 + 301)
    expect(await statusOf(server, slotId)).toMatchObject({ status: 'over' })
    expect(await ringsOf(server, boothId)).toContainEqual({ workerId: late.workerId, deskId })
  })

  test('keeps its desk through a pause of the fair, and for five minutes after it', async () => {
    const { server, desk, boothId, deskId, fairId, centerId } = await openFloor()
    const staff = visit(server.url, await server.signIn(await makeStaff(server.db, centerId)))
    const booker = await enter(server)
    const slotId = await makeSlot(server.db, { boothId, deskId, startsIn: 600, bookedBy: booker })
    await passTime(server, slotId, 500)
    const walkIn = await enter(server)
    await walkIn.client.mustSend('queue:join', { boothId, vacancyId: null })
    expect((await staff.post(`/center/fairs/${fairId}/pause`, { reason: 'Mất điện' })).status).toBe(200)
    await passTime(server, slotId, 100 + 301)
    expect(await statusOf(server, slotId)).toMatchObject({ status: 'due' })
    await passTime(server, slotId, 290)
    expect((await staff.post(`/center/fairs/${fairId}/resume`)).status).toBe(200)
    await passTime(server, slotId, 290)
    expect(await statusOf(server, slotId)).toMatchObject({ status: 'due' })
    await beReady(desk, deskId)
    expect(await ringsOf(server, boothId)).toEqual([{ workerId: booker.workerId, deskId }])
  })

  test.each([
    ['the next time is near', 900],
    ['the next time has come', 1_400],
  ])('comes before a later one, also when its right is over and %s', async (_when, seconds) => {
    const { server, desk, boothId, deskId } = await openFloor()
    const [first, second] = [await enter(server), await enter(server)]
    const slots = [
      await makeSlot(server.db, { boothId, deskId, startsIn: 300, bookedBy: first }),
      await makeSlot(server.db, { boothId, deskId, startsIn: 1_500, bookedBy: second }),
    ] as const
    // A time's own timer first, then the one that ends its right: by the seconds that were left to it.
    for (const slotId of slots) await passTime(server, slotId, seconds)
    await passTime(server, slots[0], 301)
    expect([await statusOf(server, slots[0]), await statusOf(server, slots[1])]).toMatchObject([
      { status: 'over' },
      { status: seconds === 900 ? 'booked' : 'due' },
    ])
    const standing = [first, second].slice(0, seconds === 900 ? 1 : 2).map(({ workerId }) => ({ workerId }))
    expect(await server.db`select worker_id as "workerId" from tickets order by place`).toEqual(standing)
    await beReady(desk, deskId)
    expect(await ringsOf(server, boothId)).toEqual([{ workerId: first.workerId, deskId }])
  })

  test('goes to another desk of the booth that is free earlier', async () => {
    const { server, desk, boothId, deskId, employerId } = await openFloor()
    const booker = await enter(server)
    const slotId = await makeSlot(server.db, { boothId, deskId, startsIn: 600, bookedBy: booker })
    await passTime(server, slotId, 500)
    const otherDeskId = await openOtherDesk(server, { employerId, boothId })
    expect((await booker.client.next('ring:started')).deskId).toBe(otherDeskId)
    // Their own desk is kept no longer.
    const walkIn = await enter(server)
    await walkIn.client.mustSend('queue:join', { boothId, vacancyId: null })
    await beReady(desk, deskId)
    expect((await walkIn.client.next('ring:started')).deskId).toBe(deskId)
  })
})

describe('a desk with a booked time', () => {
  test('begins no talk that would run into it, and calls as ever long before', async () => {
    const { server, desk, boothId, deskId } = await openFloor()
    const booker = await enter(server)
    const slotId = await makeSlot(server.db, { boothId, deskId, startsIn: 9 * 60, bookedBy: booker })
    const walkIn = await enter(server)
    await walkIn.client.mustSend('queue:join', { boothId, vacancyId: null })
    await beReady(desk, deskId)
    expect(await ringsOf(server, boothId)).toEqual([])

    await passTime(server, slotId, -60 * 60)
    server.app.services.wake(boothId)
    expect(await ringsOf(server, boothId)).toEqual([{ workerId: walkIn.workerId, deskId }])
  })

  test.each([
    { before: 20, isShare: false },
    { before: 12, isShare: true },
  ])('of ten minutes follows a share if the hole before it is as long as the time before: of $before minutes', async (length) => {
    const { server, boothId, deskId, desk, fairId } = await openFloor()
    await server.db`update fairs set interview_minutes = 10 where id = ${fairId}`
    const hole = 12 * 60
    const startsIn = 4 * 60
    await makeSlot(server.db, { boothId, deskId, startsIn: startsIn - hole - length.before * 60, minutes: length.before })
    await makeSlot(server.db, { boothId, deskId, startsIn, minutes: 10, bookedBy: await makeWorker(server.db) })
    await server.db`update desks set booked_in_row = 1 where id = ${deskId}`
    await beReady(desk, deskId)
    const { pace } = (await visit(server.url).get(`/booths/${boothId}`)).body.line
    expect(pace.firstSeconds === 0).toBe(length.isShare)
    await (await enter(server)).client.mustSend('queue:join', { boothId, vacancyId: null })
    await server.app.services.background.settle()
    expect(await ringsOf(server, boothId)).toHaveLength(length.isShare ? 1 : 0)
  })

  test('learns from its measured talks how near is too near', async () => {
    const { server, desk, boothId, deskId, fairId, interviewer } = await openFloor()
    const booker = await enter(server)
    await makeSlot(server.db, { boothId, deskId, startsIn: 6 * 60, bookedBy: booker })
    // Forty talks of two minutes: what was planned for twelve is over long before the booked time.
    for (let count = 0; count < 40; count++) await makeTalk(server, { fairId, boothId, deskId, interviewer, seconds: 120 })
    const walkIn = await enter(server)
    await walkIn.client.mustSend('queue:join', { boothId, vacancyId: null })
    await beReady(desk, deskId)
    expect(await ringsOf(server, boothId)).toEqual([{ workerId: walkIn.workerId, deskId }])
  })

  test('calls the next at once when the time is given back', async () => {
    const { server, desk, boothId, deskId } = await openFloor()
    const booker = await enter(server)
    const slotId = await makeSlot(server.db, { boothId, deskId, startsIn: 300, bookedBy: booker })
    const walkIn = await enter(server)
    await walkIn.client.mustSend('queue:join', { boothId, vacancyId: null })
    await beReady(desk, deskId)
    expect(await ringsOf(server, boothId)).toEqual([])
    await booker.client.mustSend('slot:cancel', { slotId })
    expect((await walkIn.client.next('ring:started')).deskId).toBe(deskId)
  })
})

describe('a booked time at doors that are shut', () => {
  test('waits for a fair that opens late', async () => {
    const { server, boothId, deskId, fairId } = await openFloor()
    const booker = await enter(server)
    const slotId = await makeSlot(server.db, { boothId, deskId, startsIn: 600, bookedBy: booker })
    await server.db`update fairs set status = 'published' where id = ${fairId}`
    await passTime(server, slotId, 600)
    expect(await statusOf(server, slotId)).toMatchObject({ status: 'booked' })
    await server.db`update fairs set status = 'live' where id = ${fairId}`
    await passTime(server, slotId, 60)
    expect(await statusOf(server, slotId)).toMatchObject({ status: 'due' })
  })

  test('is told to its worker and leaves a call to make when nobody opened', async () => {
    const { server, boothId, deskId } = await openFloor()
    const booker = await enter(server)
    const slotId = await makeSlot(server.db, { boothId, deskId, startsIn: 600, bookedBy: booker })
    await server.db`update booths set status = 'preparing' where id = ${boothId}`
    await passTime(server, slotId, 600 + 310)
    expect(await booker.client.next('slot:changed', ({ status }) => status === 'cancelled')).toMatchObject({ slotId })
    expect(await statusOf(server, slotId)).toEqual({ status: 'cancelled', cancelCode: 'not_reached' })
    expect(await server.db`select worker_id as "workerId" from call_backs`).toEqual([{ workerId: booker.workerId }])
  })

  test.each(['closing then closed', 'booth closed'] as const)('ends with its floor: %s', async (how) => {
    const { server, boothId, deskId, fairId, centerId, owner } = await openFloor()
    const booker = await enter(server)
    const slotId = await makeSlot(server.db, { boothId, deskId, startsIn: 3600, bookedBy: booker })
    if (how === 'booth closed') {
      await visit(server.url, await server.signIn(owner)).post(`/employer/booths/${boothId}/status`, { status: 'closed' })
    } else {
      const staff = visit(server.url, await server.signIn(await makeStaff(server.db, centerId)))
      for (const status of ['closing', 'closed']) await staff.post(`/center/fairs/${fairId}/status`, { status })
    }
    await booker.client.next('slot:changed', ({ status }) => status === 'cancelled')
    expect(await statusOf(server, slotId)).toEqual({
      status: 'cancelled',
      cancelCode: how === 'booth closed' ? 'booth_closed' : 'fair_over',
    })
    expect(await server.db`select worker_id as "workerId" from call_backs`).toEqual([{ workerId: booker.workerId }])
  })

  test('knows that its fair calls nobody any more, and is told once when it ends', async () => {
    const { server, boothId, deskId, fairId, centerId } = await openFloor()
    const booker = await enter(server)
    const slotId = await makeSlot(server.db, { boothId, deskId, startsIn: 3600, bookedBy: booker })
    const staff = visit(server.url, await server.signIn(await makeStaff(server.db, centerId)))
    const own = visit(server.url, await server.signIn(booker.accountId, booker.workerId))
    for (const status of ['closing', 'live', 'closing']) {
      await staff.post(`/center/fairs/${fairId}/status`, { status })
      expect(await booker.client.next('slot:changed')).toMatchObject({ slotId, status: 'booked' })
      expect((await own.get('/slots')).body.items).toMatchObject([{ id: slotId, status: 'booked', isFairClosing: status === 'closing' }])
    }
    await staff.post(`/center/fairs/${fairId}/status`, { status: 'closed' })
    const { items } = (await own.get('/slots')).body
    expect(items).toMatchObject([{ id: slotId, status: 'cancelled', cancelCode: 'fair_over' }])
    // The ticket that the call hangs on was taken by nobody: no list shows its number, no sum counts it.
    expect((await own.get('/tickets')).body.items).toEqual([])
    expect((await own.get('/call-backs')).body.items).toMatchObject([{ ticketId: items[0].ticketId, doneAt: null }])
    const counts = async () => (await staff.get(`/center/fairs/${fairId}/counts`)).body
    expect(await counts()).toMatchObject({ turns: 0, persons: 0, notReached: 1, callBacks: 1 })
    await server.db`update call_backs set done_at = now(), done_by = ${booker.accountId}, note = 'Đã gọi'`
    expect(await counts()).toMatchObject({ callBacks: 0 })
  })

  test('that comes while its fair closes says that the fair is over, not that the booth stayed shut', async () => {
    const { server, boothId, deskId, fairId } = await openFloor()
    const booker = await enter(server)
    const slotId = await makeSlot(server.db, { boothId, deskId, startsIn: 600, bookedBy: booker })
    await server.db`update fairs set status = 'closing' where id = ${fairId}`
    await passTime(server, slotId, 490)
    expect(await statusOf(server, slotId)).toEqual({ status: 'cancelled', cancelCode: 'fair_over' })
    expect(await server.db`select close_reason as "reason" from tickets`).toEqual([{ reason: 'not_reached' }])
    const own = await visit(server.url, await server.signIn(booker.accountId, booker.workerId)).get('/slots')
    expect(own.body.items).toMatchObject([{ id: slotId, cancelCode: 'fair_over' }])
  })
})

describe('after an outage', () => {
  test('an offer can still be answered, and a desk is still kept for whose time came', async () => {
    const { server, boothId, deskId } = await openFloor()
    const booker = await enter(server)
    const due = await makeSlot(server.db, { boothId, deskId, startsIn: 600, bookedBy: booker })
    await passTime(server, due, 600)
    await booker.client.next('slot:changed', ({ status }) => status === 'due')
    const asked = await makeWorker(server.db)
    const offered = await makeSlot(server.db, { boothId, deskId, startsIn: 3600 })
    await server.app.close()
    await server.db`
      update slots set status = 'offered', worker_id = ${asked.workerId}, worker_account_id = ${asked.accountId}, answer_by = now() - interval '1 minute'
      where id = ${offered}`
    await server.db`insert into slot_offers (slot_id, worker_id) values (${offered}, ${asked.workerId})`
    await server.db`insert into deadlines (kind, subject_id, due_at) values ('slot-offer', ${offered}, now() - interval '1 minute')`
    await server.db`update slots set held_until = now() - interval '1 minute' where id = ${due}`
    const next = await server.startNode()
    // However early a handler looks, it finds that the time is not over.
    await server.db`update deadlines set due_at = now() where kind in ('slot-due', 'slot-offer')`
    await next.app.ticker.tick()
    expect([await statusOf(server, due), await statusOf(server, offered)]).toMatchObject([{ status: 'due' }, { status: 'offered' }])

    const client = await next.connect(await next.signIn(asked.accountId, asked.workerId))
    await client.mustSend('slot:answer', { slotId: offered, answer: 'accept' })
    expect(await statusOf(server, offered)).toMatchObject({ status: 'booked' })
  })
})

/** A talk that is over, so long ago that it is no longer of today's desk. */
async function makeTalk(
  { db }: TestApp,
  of: { fairId: FairId; boothId: BoothId; deskId: DeskId; interviewer: AccountId; seconds: number },
): Promise<void> {
  const { workerId } = await makeWorker(db)
  const ticketId = await makeTicket(db, { fairId: of.fairId, boothId: of.boothId, workerId })
  await db`update tickets set status = 'closed', close_reason = 'interviewed', closed_at = now() where id = ${ticketId}`
  const [talk] = await db<{ id: string }[]>`
    insert into interviews (fair_id, booth_id, desk_id, ticket_id, worker_id, interviewer_account_id, room_name, ring_started_at, ring_deadline_at,
      accepted_at, live_at, ended_at, planned_seconds, status, end_reason)
    values (${of.fairId}, ${of.boothId}, ${of.deskId}, ${ticketId}, ${workerId}, ${of.interviewer}, ${`talk-${ticketId}`}, now() - interval '1 hour',
      now() - interval '1 hour', now() - interval '1 hour', now() - interval '1 hour',
      now() - interval '1 hour' + make_interval(secs => ${of.seconds}), 720, 'ended', 'completed') returning id`
  await db`
    insert into outcomes (interview_id, kind, recorded_by, recorded_at)
    values (${talk!.id}, 'hired', ${of.interviewer}, now() - interval '1 hour' + make_interval(secs => ${of.seconds}))`
}
