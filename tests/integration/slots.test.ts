import type { BoothId, DeskId, SlotId } from '@cho-phien/shared/ids'
import type { BoothSlots, OwnSlots } from '@cho-phien/shared/slots'
import { describe, expect, test } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import { withdrawConsent } from '../support/consent.ts'
import { makeBooth, makeDesk, makeEmployer, makeFloor, makeMember, makeSlot, makeWorker } from '../support/make.ts'
import { visit } from '../support/visitor.ts'

async function openFloor() {
  const server = await startApp()
  return { server, ...(await makeFloor(server.db)) }
}

async function enter(server: TestApp, more: Parameters<typeof makeWorker>[1] = {}) {
  const { accountId, workerId } = await makeWorker(server.db, more)
  const cookie = await server.signIn(accountId, workerId)
  return { accountId, workerId, client: await server.connect(cookie), http: visit(server.url, cookie) }
}

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()

async function freeOf(server: TestApp, boothId: BoothId): Promise<BoothSlots> {
  return (await visit(server.url).get(`/booths/${boothId}/slots`)).body
}

async function ownOf({ http }: Pick<Awaited<ReturnType<typeof enter>>, 'http'>): Promise<OwnSlots> {
  return (await http.get('/slots')).body
}

async function bookedBy(server: TestApp, of: { boothId: BoothId; deskId: DeskId; startsIn?: number }) {
  const booker = await enter(server)
  return { booker, slotId: await makeSlot(server.db, { startsIn: 7200, ...of, bookedBy: booker }) }
}

describe('opening times', () => {
  test('one after the other within the fair, and never two at one desk', async () => {
    const { server, owner, boothId, deskId } = await openFloor()
    const http = visit(server.url, await server.signIn(owner))
    const plan = { deskId, startsAt: inMinutes(60), endsAt: inMinutes(125), minutes: 20 }
    expect((await http.post(`/employer/booths/${boothId}/slots`, plan)).body.items).toHaveLength(3)
    expect((await freeOf(server, boothId)).free).toHaveLength(3)

    expect(await http.post(`/employer/booths/${boothId}/slots`, { ...plan, startsAt: inMinutes(110) })).toMatchObject({
      status: 400,
      body: { code: 'invalid_input' },
    })
    const overlapping = { ...plan, startsAt: inMinutes(90), endsAt: inMinutes(150) }
    expect(await http.post(`/employer/booths/${boothId}/slots`, overlapping)).toMatchObject({
      status: 409,
      body: { code: 'slot_overlaps' },
    })
    expect((await freeOf(server, boothId)).free).toHaveLength(3)
  })

  test('leaves the line a turn after three in a row, also behind times that were opened before', async () => {
    const { server, owner, boothId, deskId } = await openFloor()
    const http = visit(server.url, await server.signIn(owner))
    const from = Date.parse(inMinutes(60))
    const plan = (begins: number, ends: number, minutes = 15) => {
      const at = (after: number) => new Date(from + after * 60_000).toISOString()
      return http.post(`/employer/booths/${boothId}/slots`, { deskId, startsAt: at(begins), endsAt: at(ends), minutes })
    }
    const begins = async () => (await freeOf(server, boothId)).free.map(({ startsAt }) => (Date.parse(startsAt) - from) / 60_000)

    expect((await plan(0, 120)).body).toMatchObject({ opened: 6, shares: 2 })
    expect(await begins()).toEqual([0, 15, 30, 60, 75, 90])
    expect(await plan(45, 60)).toMatchObject({ status: 409, body: { code: 'slot_share' } })
    expect(await plan(105, 120)).toMatchObject({ status: 409, body: { code: 'slot_share' } })
    expect((await plan(105, 150)).body).toMatchObject({ opened: 2, shares: 1 })
    expect(await begins()).toEqual([0, 15, 30, 60, 75, 90, 120, 135])
  })

  test('counts three in a row for each desk, and as many for two plans in one moment', async () => {
    const { server, owner, boothId, deskId, employerId } = await openFloor()
    const otherDesk = await makeDesk(server.db, boothId, await makeMember(server.db, employerId))
    const http = visit(server.url, await server.signIn(owner))
    const open = (at: DeskId, after: number) =>
      http.post(`/employer/booths/${boothId}/slots`, { deskId: at, startsAt: inMinutes(after), endsAt: inMinutes(after + 15), minutes: 15 })
    const answers = await Promise.all([60, 75, 90, 105, 120].map((after) => open(deskId, after)))
    const codes = answers.map(({ status, body }) => (status === 200 ? 'opened' : body.code))
    expect(codes.filter((code) => code === 'opened').length).toBeGreaterThanOrEqual(3)
    expect(codes).toContain('slot_share')
    expect((await open(otherDesk, 60)).status).toBe(200)
  })

  test.each([
    ['slot_past', { startsAt: inMinutes(-30), endsAt: inMinutes(30), minutes: 10 }],
    ['slot_outside_fair', { startsAt: inMinutes(60), endsAt: inMinutes(24 * 60), minutes: 10 }],
    ['invalid_input', { startsAt: inMinutes(60), endsAt: inMinutes(60), minutes: 10 }],
    ['invalid_input', { startsAt: inMinutes(90), endsAt: inMinutes(60), minutes: 10 }],
    ['invalid_input', { startsAt: inMinutes(60), endsAt: inMinutes(120), minutes: -5 }],
    ['invalid_input', { startsAt: inMinutes(60), endsAt: inMinutes(120), minutes: 1e300 }],
    ['invalid_input', { startsAt: inMinutes(60), endsAt: inMinutes(120), minutes: Number.NaN }],
  ])('refuses nonsense: %s', async (code, times) => {
    const { server, owner, boothId, deskId } = await openFloor()
    const http = visit(server.url, await server.signIn(owner))
    expect((await http.post(`/employer/booths/${boothId}/slots`, { deskId, ...times })).body).toMatchObject({ code })
  })

  test('refuses a desk of another booth', async () => {
    const { server, owner, boothId } = await openFloor()
    const other = await makeFloor(server.db)
    const http = visit(server.url, await server.signIn(owner))
    const plan = { deskId: other.deskId, startsAt: inMinutes(60), endsAt: inMinutes(90), minutes: 15 }
    expect((await http.post(`/employer/booths/${boothId}/slots`, plan)).body).toMatchObject({ code: 'not_found' })
  })
})

describe('booking a time', () => {
  test('takes it from everybody else, and one worker has one time at a booth', async () => {
    const { server, boothId, deskId } = await openFloor()
    const slotId = await makeSlot(server.db, { boothId, deskId, startsIn: 3600 })
    const later = await makeSlot(server.db, { boothId, deskId, startsIn: 7200 })
    const { client, http } = await enter(server)
    expect(await client.mustSend('slot:book', { slotId })).toMatchObject({ id: slotId, status: 'booked', boothId })
    expect(await client.mustSend('slot:book', { slotId })).toMatchObject({ status: 'booked' })
    expect(await client.send('slot:book', { slotId: later })).toMatchObject({ ok: false, code: 'slot_held' })
    const other = await enter(server)
    expect(await other.client.send('slot:book', { slotId })).toMatchObject({ ok: false, code: 'slot_taken' })
    expect(await freeOf(server, boothId)).toMatchObject({ free: [{ id: later }], taken: 1 })
    expect((await ownOf({ http })).items).toMatchObject([{ id: slotId, status: 'booked' }])
  })

  test('refuses two at once, also for two people who share one phone', async () => {
    const { server, boothId, deskId, fairId, centerId } = await openFloor()
    const employerId = await makeEmployer(server.db, centerId)
    const otherBooth = await makeBooth(server.db, { fairId, employerId })
    const otherDesk = await makeDesk(server.db, otherBooth, await makeMember(server.db, employerId))
    const slotId = await makeSlot(server.db, { boothId, deskId, startsIn: 3600 })
    const meanwhile = await makeSlot(server.db, { boothId: otherBooth, deskId: otherDesk, startsIn: 3600 + 600 })
    const mother = await enter(server)
    const son = await enter(server, { accountId: mother.accountId })
    await mother.client.mustSend('slot:book', { slotId })
    expect(await mother.client.send('slot:book', { slotId: meanwhile })).toMatchObject({ ok: false, code: 'slot_overlaps' })
    expect(await son.client.send('slot:book', { slotId: meanwhile })).toMatchObject({ ok: false, code: 'slot_overlaps' })
  })

  test('refuses what is near, past, or of a booth and worker that cannot', async () => {
    const { server, boothId, deskId, fairId } = await openFloor()
    const { client, workerId } = await enter(server)
    const near = await makeSlot(server.db, { boothId, deskId, startsIn: 100 })
    expect(await client.send('slot:book', { slotId: near })).toMatchObject({ code: 'slot_past' })
    const slotId = await makeSlot(server.db, { boothId, deskId, startsIn: 3600 })
    await server.db`update booths set status = 'closed' where id = ${boothId}`
    expect(await client.send('slot:book', { slotId })).toMatchObject({ code: 'booth_closed' })
    await server.db`update booths set status = 'open' where id = ${boothId}`
    await server.db`update fairs set status = 'closing' where id = ${fairId}`
    expect(await client.send('slot:book', { slotId })).toMatchObject({ code: 'fair_over' })
    await server.db`update fairs set status = 'published' where id = ${fairId}`
    await server.db`update consents set withdrawn_at = now() where worker_id = ${workerId}`
    expect(await client.send('slot:book', { slotId })).toMatchObject({ code: 'consent_needed' })
    expect(await client.send('slot:book', { slotId: crypto.randomUUID() as SlotId })).toMatchObject({ code: 'not_found' })
  })

  test('is undone by its worker alone, and by the employer with a reason that the worker reads', async () => {
    const { server, owner, boothId, deskId } = await openFloor()
    const { booker, slotId } = await bookedBy(server, { boothId, deskId })
    const stranger = await enter(server)
    expect(await stranger.client.send('slot:cancel', { slotId })).toMatchObject({ code: 'not_found' })
    const http = visit(server.url, await server.signIn(owner))
    expect((await http.post(`/employer/slots/${slotId}/cancel`, {})).body).toMatchObject({ code: 'slot_reason_needed' })
    expect((await http.post(`/employer/slots/${slotId}/cancel`, { reason: 'Chị Hà ốm' })).status).toBe(200)
    expect(await booker.client.next('slot:changed')).toMatchObject({ slotId, status: 'cancelled' })
    expect((await ownOf(booker)).items).toMatchObject([{ id: slotId, cancelCode: 'employer', cancelReason: 'Chị Hà ốm' }])
  })

  test('is given back when the worker withdraws their consent', async () => {
    const { server, boothId, deskId } = await openFloor()
    const { booker, slotId } = await bookedBy(server, { boothId, deskId })
    await withdrawConsent(server, booker)
    await server.app.ticker.tick()
    expect((await freeOf(server, boothId)).free).toMatchObject([{ id: slotId }])
  })

  test('shows names to the own employer only', async () => {
    const { server, owner, boothId, deskId } = await openFloor()
    const { booker } = await bookedBy(server, { boothId, deskId })
    const own = await visit(server.url, await server.signIn(owner)).get(`/employer/booths/${boothId}/slots`)
    expect(own.body.items).toMatchObject([{ status: 'booked', worker: { id: booker.workerId } }])
    expect(JSON.stringify(await freeOf(server, boothId))).not.toContain(booker.workerId)
  })
})

describe('a freed time', () => {
  async function wait(server: TestApp, boothId: BoothId) {
    const person = await enter(server)
    await person.client.mustSend('slot:wish', { boothId })
    return person
  }

  async function passOffer({ db, app }: TestApp, slotId: SlotId): Promise<void> {
    await db`update slots set answer_by = now() - interval '1 second' where id = ${slotId} and status = 'offered'`
    await db`update deadlines set due_at = now() where kind = 'slot-offer' and subject_id = ${slotId}`
    await app.ticker.tick()
  }

  test('is offered along the waiting list, each in turn, and then to everybody', async () => {
    const { server, boothId, deskId } = await openFloor()
    const { booker, slotId } = await bookedBy(server, { boothId, deskId })
    const first = await wait(server, boothId)
    const second = await wait(server, boothId)
    expect((await ownOf(first)).wishes).toMatchObject([{ boothId }])
    await booker.client.mustSend('slot:cancel', { slotId })
    expect(await first.client.next('slot:changed')).toMatchObject({ slotId, status: 'offered' })
    expect((await freeOf(server, boothId)).free).toEqual([])
    expect(await second.client.send('slot:book', { slotId })).toMatchObject({ code: 'slot_taken' })
    expect(await second.client.send('slot:answer', { slotId, answer: 'accept' })).toMatchObject({ code: 'not_found' })

    await first.client.mustSend('slot:answer', { slotId, answer: 'decline' })
    expect(await second.client.next('slot:changed')).toMatchObject({ slotId, status: 'offered' })
    expect((await ownOf(first)).wishes).toHaveLength(1)
    expect(await first.client.send('slot:answer', { slotId, answer: 'accept' })).toMatchObject({ code: 'not_found' })

    await passOffer(server, slotId)
    expect((await ownOf(second)).wishes).toEqual([])
    expect((await freeOf(server, boothId)).free).toMatchObject([{ id: slotId }])
    expect(await second.client.send('slot:answer', { slotId, answer: 'accept' })).toMatchObject({ code: 'offer_over' })
  })

  test('is booked by whoever accepts it', async () => {
    const { server, boothId, deskId } = await openFloor()
    const { booker, slotId } = await bookedBy(server, { boothId, deskId })
    const person = await wait(server, boothId)
    await booker.client.mustSend('slot:cancel', { slotId })
    await person.client.next('slot:changed', ({ status }) => status === 'offered')
    await person.client.mustSend('slot:answer', { slotId, answer: 'accept' })
    await person.client.mustSend('slot:answer', { slotId, answer: 'accept' })
    expect(await ownOf(person)).toMatchObject({ items: [{ id: slotId, status: 'booked' }], wishes: [] })
    await passOffer(server, slotId)
    expect(await ownOf(person)).toMatchObject({ items: [{ status: 'booked' }] })
  })

  test('too near to ask anybody is for everybody at once', async () => {
    const { server, boothId, deskId } = await openFloor()
    const { booker, slotId } = await bookedBy(server, { boothId, deskId, startsIn: 400 })
    await wait(server, boothId)
    await booker.client.mustSend('slot:cancel', { slotId })
    expect((await freeOf(server, boothId)).free).toMatchObject([{ id: slotId }])
  })

  test('passes by whoever takes the wish back, and new times are offered first too', async () => {
    const { server, owner, boothId, deskId } = await openFloor()
    const away = await wait(server, boothId)
    const person = await wait(server, boothId)
    await away.client.mustSend('slot:unwish', { boothId })
    const http = visit(server.url, await server.signIn(owner))
    const plan = { deskId, startsAt: inMinutes(60), endsAt: inMinutes(90), minutes: 15 }
    await http.post(`/employer/booths/${boothId}/slots`, plan)
    expect(await person.client.next('slot:changed')).toMatchObject({ status: 'offered' })
    expect(await freeOf(server, boothId)).toMatchObject({ free: [{}], taken: 1 })
  })
})
