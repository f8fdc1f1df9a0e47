import type { StaffRole } from '@cho-phien/shared/accounts'
import { fairStatuses, fairTransitions, type FairStatus } from '@cho-phien/shared/fairs'
import type { CenterId, FairId } from '@cho-phien/shared/ids'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import {
  makeBooth,
  makeCenter,
  makeEmployer,
  makeFair,
  makeFloor,
  makeHall,
  makeSlot,
  makeStaff,
  makeTicket,
  makeWorker,
} from '../support/make.ts'
import { visit } from '../support/visitor.ts'

async function enterCenter(server: TestApp, role: StaffRole = 'moderator', centerId?: CenterId) {
  const center = centerId ?? (await makeCenter(server.db))
  const accountId = await makeStaff(server.db, center, role)
  return { centerId: center, accountId, staff: visit(server.url, await server.signIn(accountId)) }
}

const hoursFromNow = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
const plan = (startsIn = 24, hours = 8) => ({
  title: 'Phiên việc làm trực tuyến Điện Biên',
  description: 'Mang theo căn cước.',
  kind: 'online',
  startsAt: hoursFromNow(startsIn),
  endsAt: hoursFromNow(startsIn + hours),
  workerCapacity: 300,
  boothCapacity: 25,
  halls: [] as { hallId: string; deviceCount: number }[],
})

async function makePlanned(server: TestApp, centerId: CenterId, more: Parameters<typeof makeFair>[2]): Promise<FairId> {
  const fairId = await makeFair(server.db, centerId, more)
  await makeBooth(server.db, { fairId, employerId: await makeEmployer(server.db, centerId), status: 'preparing' })
  return fairId
}

describe('the plan of a fair', () => {
  test('is a draft that only its centre knows, until it is published', async () => {
    const server = await startApp()
    const { staff, centerId } = await enterCenter(server)
    const hallId = await makeHall(server.db, centerId)
    const made = await staff.post('/center/fairs', { ...plan(), halls: [{ hallId, deviceCount: 3 }] })
    expect(made.status).toBe(200)
    expect(made.body).toMatchObject({
      status: 'draft',
      ringSeconds: 75,
      interviewMinutes: 12,
      employerCount: 0,
      halls: [{ hallId, deviceCount: 3 }],
    })
    expect(made.body.slug).toMatch(/^phien-viec-lam-truc-tuyen-dien-bien-\d{4}-\d{2}-\d{2}$/)

    const visitor = visit(server.url)
    expect((await visitor.get('/fairs')).body.items).toEqual([])
    expect((await visitor.get(`/fairs/${made.body.slug}`)).status).toBe(404)
    expect((await staff.get(`/fairs/${made.body.slug}`)).status).toBe(200)
    const { staff: stranger } = await enterCenter(server)
    expect((await stranger.get(`/fairs/${made.body.slug}`)).status).toBe(404)
    expect((await stranger.get(`/center/fairs/${made.body.id}`)).status).toBe(404)
    expect((await stranger.put(`/center/fairs/${made.body.id}`, plan())).status).toBe(404)
    expect((await stranger.post(`/center/fairs/${made.body.id}/status`, { status: 'published' })).body.code).toBe('not_found')

    await makeBooth(server.db, { fairId: made.body.id, employerId: await makeEmployer(server.db, centerId), status: 'preparing' })
    expect((await staff.post(`/center/fairs/${made.body.id}/status`, { status: 'published' })).body.status).toBe('published')
    expect((await visitor.get('/fairs')).body.items).toMatchObject([{ id: made.body.id, employerCount: 1 }])
  })

  test('keeps its address once published; a draft of the same name and day gets another', async () => {
    const server = await startApp()
    const { staff, centerId } = await enterCenter(server)
    const first = (await staff.post('/center/fairs', plan())).body
    const second = (await staff.post('/center/fairs', plan())).body
    expect(second.slug).toBe(`${first.slug}-2`)
    const renamed = (await staff.put(`/center/fairs/${second.id}`, { ...plan(), title: 'Phiên Mường Nhé' })).body
    expect(renamed.slug).toMatch(/^phien-muong-nhe-/)
    await makeBooth(server.db, { fairId: first.id, employerId: await makeEmployer(server.db, centerId), status: 'preparing' })
    await staff.post(`/center/fairs/${first.id}/status`, { status: 'published' })
    expect((await staff.put(`/center/fairs/${first.id}`, { ...plan(), title: 'Tên khác' })).body).toMatchObject({
      slug: first.slug,
      title: 'Tên khác',
    })
  })

  test('refuses what cannot be', async () => {
    const server = await startApp()
    const { staff } = await enterCenter(server)
    const backwards = { ...plan(), endsAt: hoursFromNow(1) }
    expect((await staff.post('/center/fairs', backwards)).body.code).toBe('fair_ends_before_it_begins')
    expect((await staff.post('/center/fairs', { ...plan(), title: '' })).body).toMatchObject({ code: 'invalid_input', fields: ['title'] })
    expect((await staff.post('/center/fairs', { ...plan(), title: 'x'.repeat(2_000) })).body.code).toBe('invalid_input')
    expect((await staff.post('/center/fairs', { ...plan(), startsAt: 'mai' })).body.code).toBe('invalid_input')
    const foreignHall = await makeHall(server.db, await makeCenter(server.db))
    expect((await staff.post('/center/fairs', { ...plan(), halls: [{ hallId: foreignHall, deviceCount: 1 }] })).body).toMatchObject({
      code: 'invalid_input',
      fields: ['halls'],
    })
    const odd = await staff.post('/center/fairs', { ...plan(), title: `'; drop table fairs; -- <b>🧵</b> \u202Eنص` })
    expect(odd.body.title).toBe(`'; drop table fairs; -- <b>🧵</b> نص`)
    for (const title of [' ', '\u202e', '\u200b\u3164'])
      expect((await staff.post('/center/fairs', { ...plan(), title })).body).toEqual({ code: 'invalid_input', fields: ['title'] })
    expect((await staff.put(`/center/fairs/${odd.body.id}`, { ...plan(), title: '\u00a0' })).body.fields).toEqual(['title'])
  })

  test('is not for those who only read', async () => {
    const server = await startApp()
    const { staff, centerId } = await enterCenter(server, 'viewer')
    const fairId = await makePlanned(server, centerId, { status: 'draft', startsInHours: 24 })
    expect((await staff.get('/center/fairs')).body.items).toHaveLength(1)
    expect((await staff.post('/center/fairs', plan())).body.code).toBe('not_allowed')
    expect((await staff.put(`/center/fairs/${fairId}`, plan())).body.code).toBe('not_allowed')
    expect((await staff.post(`/center/fairs/${fairId}/status`, { status: 'published' })).body.code).toBe('not_allowed')
    expect((await visit(server.url).get('/center/fairs')).body.code).toBe('not_signed_in')
  })

  test('is told to the centre and to the employers of its booths from its first day on', async () => {
    const server = await startApp()
    const { staff, centerId } = await enterCenter(server)
    const board = await server.connect(await server.signIn(await makeStaff(server.db, centerId, 'viewer')))
    const { id: fairId } = (await staff.post('/center/fairs', plan(24))).body
    expect(await board.next('fair:changed')).toMatchObject({ fairId, status: 'draft' })
    const { boothId, owner } = await makeFloor(server.db, { centerId, fairId })
    const home = await server.connect(await server.signIn(owner))
    expect(await home.send('fair:watch', { fairId })).toMatchObject({ ok: false, code: 'not_found' })
    await home.mustSend('booth:watch', { boothId })
    expect((await staff.post(`/center/fairs/${fairId}/status`, { status: 'published' })).body.status).toBe('published')
    for (const client of [home, board]) expect(await client.next('fair:changed')).toMatchObject({ fairId, status: 'published' })
  })

  test('of a running fair keeps its beginning', async () => {
    const server = await startApp()
    const { staff, centerId } = await enterCenter(server)
    const fairId = await makePlanned(server, centerId, { status: 'live' })
    const { body: fair } = await staff.get(`/center/fairs/${fairId}`)
    const longer = { ...plan(), startsAt: fair.startsAt, endsAt: hoursFromNow(9) }
    expect((await staff.put(`/center/fairs/${fairId}`, longer)).body).toMatchObject({ startsAt: fair.startsAt, endsAt: longer.endsAt })
    expect((await staff.put(`/center/fairs/${fairId}`, plan())).body).toMatchObject({
      code: 'fair_transition_refused',
      fields: ['startsAt'],
    })
  })
})

describe('two fairs of one centre', () => {
  test('do not run at once; drafts and other centres may', async () => {
    const server = await startApp()
    const { staff, centerId } = await enterCenter(server)
    await makePlanned(server, centerId, { status: 'published', startsInHours: 24 })
    const draft = await makePlanned(server, centerId, { status: 'draft', startsInHours: 28 })
    expect((await staff.get(`/center/fairs/${draft}/transitions`)).body).toEqual({
      status: 'draft',
      allowed: ['published'],
      blockers: ['fair_overlaps'],
      waiting: 0,
      waitingPersons: 0,
      bookedSlots: 0,
      unreachedPersons: 0,
      unfinished: [],
      signature: null,
    })
    expect((await staff.post(`/center/fairs/${draft}/status`, { status: 'published' })).body.code).toBe('fair_overlaps')
    expect((await staff.put(`/center/fairs/${draft}`, plan(40))).status).toBe(200)
    expect((await staff.post(`/center/fairs/${draft}/status`, { status: 'published' })).body.status).toBe('published')
    expect((await staff.put(`/center/fairs/${draft}`, plan(30))).body).toMatchObject({
      code: 'fair_overlaps',
      detail: { title: 'Phiên thử' },
    })

    const other = await enterCenter(server)
    const elsewhere = await makePlanned(server, other.centerId, { status: 'draft', startsInHours: 24 })
    expect((await other.staff.post(`/center/fairs/${elsewhere}/status`, { status: 'published' })).status).toBe(200)
  })

  test('published by two people at the same moment: one of them hears why not', async () => {
    const server = await startApp()
    const { staff, centerId } = await enterCenter(server)
    const drafts = await Promise.all([1, 2, 3, 4].map(() => makePlanned(server, centerId, { status: 'draft', startsInHours: 24 })))
    const answers = await Promise.all(drafts.map((fairId) => staff.post(`/center/fairs/${fairId}/status`, { status: 'published' })))
    expect(answers.map((answer) => answer.body.code ?? answer.body.status).sort()).toEqual([
      'fair_overlaps',
      'fair_overlaps',
      'fair_overlaps',
      'published',
    ])
  })
})

describe('the life of a fair', () => {
  test('takes only its own edges, whatever is asked in whatever order', async () => {
    const server = await startApp()
    const { staff, centerId } = await enterCenter(server)
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<FairStatus>(...fairStatuses),
        fc.array(fc.constantFrom<FairStatus>(...fairStatuses), { maxLength: 6 }),
        async (begin, wishes) => {
          await server.db`update fairs set status = 'signed' where center_id = ${centerId}`
          const fairId = await makePlanned(server, centerId, { status: begin, startsInHours: 24 })
          let status = begin
          for (const wish of wishes) {
            const answer = await staff.post(`/center/fairs/${fairId}/status`, { status: wish })
            if (fairTransitions[status].includes(wish)) {
              expect(answer.body).toMatchObject({ status: wish })
              status = wish
            } else {
              expect(answer).toMatchObject({ status: 409, body: { code: 'fair_transition_refused', detail: { from: status, to: wish } } })
            }
          }
          const [row] = await server.db<{ status: FairStatus }[]>`select status from fairs where id = ${fairId}`
          expect(row?.status).toBe(status)
        },
      ),
      { numRuns: 25 },
    )
  })

  test('is not published without a booth, nor after it should have begun', async () => {
    const server = await startApp()
    const { staff, centerId } = await enterCenter(server)
    const empty = await makeFair(server.db, centerId, { status: 'draft', startsInHours: 24 })
    expect((await staff.post(`/center/fairs/${empty}/status`, { status: 'published' })).body.code).toBe('fair_without_booth')
    const late = await makePlanned(server, centerId, { status: 'draft', startsInHours: -1 })
    expect((await staff.post(`/center/fairs/${late}/status`, { status: 'published' })).body.code).toBe('fair_in_the_past')
  })

  test('is told to everybody who watches', async () => {
    const server = await startApp()
    const { staff, centerId } = await enterCenter(server)
    const fairId = await makePlanned(server, centerId, { status: 'published', startsInHours: 1 })
    const visitor = await server.connect()
    await visitor.mustSend('fair:watch', { fairId })
    const opened = await staff.post(`/center/fairs/${fairId}/status`, { status: 'live' })
    expect(await visitor.next('fair:changed')).toEqual({ fairId, status: 'live', version: opened.body.version })
    await visitor.mustSend('fair:unwatch', { fairId })
    await staff.post(`/center/fairs/${fairId}/status`, { status: 'closing' })
    await staff.post(`/center/fairs/${fairId}/status`, { status: 'live' })
    expect(visitor.received.filter((event) => event.name === 'fair:changed')).toHaveLength(1)
  })
})

describe('the end of a fair', () => {
  async function closingFloor() {
    const server = await startApp()
    const floor = await makeFloor(server.db)
    const { staff } = await enterCenter(server, 'moderator', floor.centerId)
    await staff.post(`/center/fairs/${floor.fairId}/status`, { status: 'closing' })
    return { server, staff, close: () => staff.post(`/center/fairs/${floor.fairId}/status`, { status: 'closed' }), ...floor }
  }

  async function makeInterview(server: TestApp, of: Awaited<ReturnType<typeof closingFloor>>, more: { isEnded: boolean }) {
    const { workerId } = await makeWorker(server.db)
    const ticketId = await makeTicket(server.db, { fairId: of.fairId, boothId: of.boothId, workerId })
    await server.db`
      insert into interviews (fair_id, booth_id, desk_id, ticket_id, worker_id, interviewer_account_id, room_name, ring_deadline_at, planned_seconds,
        accepted_at, status, end_reason, ended_at)
      values (${of.fairId}, ${of.boothId}, ${of.deskId}, ${ticketId}, ${workerId}, ${of.interviewer}, 'room', now(), 720, now(),
        ${more.isEnded ? 'ended' : 'live'}, ${more.isEnded ? 'completed' : null}, ${more.isEnded ? new Date() : null})`
  }

  test('waits for conversations and owed outcomes', async () => {
    const talking = await closingFloor()
    await makeInterview(talking.server, talking, { isEnded: false })
    expect((await talking.close()).body.code).toBe('fair_has_open_interviews')
    await talking.server.db`update interviews set status = 'ended', end_reason = 'completed', ended_at = now()`
    const { body } = await talking.staff.get(`/center/fairs/${talking.fairId}/transitions`)
    expect(body).toMatchObject({ blockers: ['fair_has_owed_outcomes'], waiting: 1 })
    expect(body.unfinished).toMatchObject([{ kind: 'owed', boothNumber: 1, ticketNumber: 1, interviewerName: expect.any(String) }])
    expect((await talking.close()).body.code).toBe('fair_has_owed_outcomes')
    const [ticket] = await talking.server.db`select status from tickets`
    expect(ticket).toEqual({ status: 'waiting' })
  })

  test('names people once however many lines they stand in, and its sums hold after the closing', async () => {
    const { server, staff, close, ...floor } = await closingFloor()
    const { db } = server
    const { fairId, boothId } = floor
    const secondBooth = await makeBooth(db, { fairId, employerId: await makeEmployer(db, floor.centerId) })
    const [both, one, booked] = [await makeWorker(db), await makeWorker(db), await makeWorker(db)]
    await makeTicket(db, { fairId, boothId: secondBooth, ...both })
    for (const worker of [both, one]) await makeTicket(db, { fairId, boothId, ...worker })
    for (const [hours, bookedBy] of [booked, one].entries()) await makeSlot(db, { ...floor, startsIn: 3600 * (hours + 1), bookedBy })

    expect((await staff.get(`/center/fairs/${fairId}/transitions`)).body).toMatchObject({
      waiting: 3,
      waitingPersons: 2,
      bookedSlots: 1,
      unreachedPersons: 3,
    })
    expect((await close()).status).toBe(200)
    expect((await staff.get(`/center/fairs/${fairId}/counts`)).body).toMatchObject({
      waiting: 0,
      notReached: 4,
      callBacks: 4,
      otherCallBacks: 0,
    })
    const { items } = (await staff.get(`/center/fairs/${fairId}/call-backs`)).body
    expect(items).toHaveLength(4)
    expect(new Set(items.map(({ workerId }: { workerId: string }) => workerId)).size).toBe(3)
  })

  test('says who of the centre signed its report, and when', async () => {
    const { server, staff, fairId, centerId, close } = await closingFloor()
    await close()
    const signature = async (visitor = staff) => (await visitor.get(`/center/fairs/${fairId}/transitions`)).body.signature
    expect(await signature()).toBeNull()
    const { staff: signer, accountId } = await enterCenter(server, 'administrator', centerId)
    expect((await signer.post(`/center/fairs/${fairId}/status`, { status: 'signed' })).status).toBe(200)
    const [{ name }] = (await server.db`select name from accounts where id = ${accountId}`) as unknown as [{ name: string }]
    const { staff: viewer } = await enterCenter(server, 'viewer', centerId)
    for (const reader of [staff, viewer]) expect(await signature(reader)).toEqual({ name, at: expect.any(String) })
  })

  test('cannot be signed while an interview lacks its outcome or a ticket its reason', async () => {
    const { server, staff, fairId, close, ...floor } = await closingFloor()
    await close()
    const sign = () => staff.post(`/center/fairs/${fairId}/status`, { status: 'signed' })
    await makeInterview(server, { server, staff, fairId, close, ...floor }, { isEnded: true })
    expect((await sign()).body.code).toBe('fair_has_owed_outcomes')
    await server.db`delete from interviews`
    expect((await sign()).body.code).toBe('fair_has_open_tickets')
    await server.db`update tickets set status = 'closed', close_reason = 'left', closed_at = now()`
    expect((await sign()).body.status).toBe('signed')
  })

  test('closes every open ticket as not reached or as a missed ring, with a call to make, and every desk and booth, and says so', async () => {
    const { server, close, fairId, boothId, deskId } = await closingFloor()
    const { workerId, accountId } = await makeWorker(server.db)
    const client = await server.connect(await server.signIn(accountId, workerId))
    await client.mustSend('fair:watch', { fairId })
    const ticketId = await makeTicket(server.db, { fairId, boothId, workerId })
    const away = await makeTicket(server.db, { fairId, boothId, workerId: (await makeWorker(server.db)).workerId })
    await server.db`update tickets set status = 'away' where id = ${away}`
    const missed = await makeTicket(server.db, { fairId, boothId, workerId: (await makeWorker(server.db)).workerId })
    await server.db`update tickets set status = 'missed', missed_count = 1, missed_until = now() + interval '1 minute' where id = ${missed}`
    await server.db`update desks set status = 'paused' where id = ${deskId}`

    expect((await close()).body.status).toBe('closed')
    const tickets = await server.db`select id, status, close_reason from tickets order by number`
    const ends = [ticketId, away].map((id) => ({ id, status: 'closed', close_reason: 'not_reached' }))
    expect(tickets).toEqual([...ends, { id: missed, status: 'closed', close_reason: 'worker_no_show' }])
    expect(await server.db`select ticket_id from call_backs`).toHaveLength(3)
    expect(await server.db`select status from desks`).toEqual([{ status: 'closed' }])
    expect(await server.db`select status from booths`).toEqual([{ status: 'closed' }])
    expect(await client.next('ticket:changed', (ticket) => ticket.ticketId === ticketId)).toMatchObject({ status: 'closed' })
    const { lines } = await client.next('booths:changed', ({ lines }) => lines[0]?.status === 'closed')
    expect(lines).toMatchObject([{ boothId, waiting: 0, openDesks: 0 }])
    expect(await client.next('fair:changed')).toMatchObject({ fairId, status: 'closed' })
    expect(await server.db`select action from audit_events where subject_id = ${fairId} order by id`).toEqual([
      { action: 'fair.closing' },
      { action: 'fair.closed' },
    ])
  })
})

describe('halls', () => {
  test('are made and changed by planners, and read by every role', async () => {
    const server = await startApp()
    const { staff, centerId } = await enterCenter(server, 'administrator')
    const hall = { name: 'UBND xã Na Son', communeCode: 'na-son', address: 'Nhà văn hóa', deviceCount: 3 }
    const made = await staff.post('/center/halls', hall)
    expect(made.body).toMatchObject(hall)
    const changed = await staff.put(`/center/halls/${made.body.id}`, { ...hall, deviceCount: 4 })
    expect(changed.body.deviceCount).toBe(4)
    expect((await staff.post('/center/halls', { ...hall, communeCode: 'atlantis' })).body).toMatchObject({
      code: 'invalid_input',
      fields: ['communeCode'],
    })
    expect((await staff.post('/center/halls', { ...hall, name: ' \u202e' })).body).toEqual({ code: 'invalid_input', fields: ['name'] })
    expect((await staff.put(`/center/halls/${made.body.id}`, { ...hall, name: ' ' })).body.fields).toEqual(['name'])

    const viewer = await enterCenter(server, 'viewer', centerId)
    expect((await viewer.staff.get('/center/halls')).body.items).toEqual([changed.body])
    expect((await viewer.staff.post('/center/halls', hall)).body.code).toBe('not_allowed')
    const stranger = await enterCenter(server)
    expect((await stranger.staff.get('/center/halls')).body.items).toEqual([])
    expect((await stranger.staff.put(`/center/halls/${made.body.id}`, hall)).body.code).toBe('not_found')
  })
})
