import { listBreaches } from '@cho-phien/server/features/reports/ledger'
import type { BoothStatus } from '@cho-phien/shared/booths'
import { expect, test } from 'vitest'
import { startApp } from '../support/app.ts'
import {
  makeBooth,
  makeEmployer,
  makeFair,
  makeFloor,
  makeMember,
  makeStaff,
  makeTicket,
  makeVacancy,
  makeWorker,
} from '../support/make.ts'
import { visit, type Visitor } from '../support/visitor.ts'

/** A line that takes nobody more, and somebody who comes to it. */
async function fullLine() {
  const server = await startApp()
  const floor = await makeFloor(server.db, { lineCapacity: 1 })
  const { db } = server
  const first = await makeTicket(db, { ...floor, ...(await makeWorker(db)) })
  const worker = await makeWorker(db, { fullName: 'Vừ Thị Dúa' })
  const token = await server.signIn(worker.accountId, worker.workerId)
  const visitor = visit(server.url, token)
  const staff = visit(server.url, await server.signIn(await makeStaff(db, floor.centerId)))
  const member = visit(server.url, await server.signIn(floor.interviewer))
  const ask = (vacancyId: string | null = null, from: Visitor = visitor) => from.post(`/booths/${floor.boothId}/call-back`, { vacancyId })
  const own = async () => (await visitor.get('/call-backs')).body.items
  return { server, db, ...floor, ...worker, first, token, visitor, staff, member, ask, own }
}

test('whom a full line refuses asks for a call by one press: once, and on the lists of the employer and the centre', async () => {
  const { server, db, ask, own, staff, member, token, fairId, boothId, employerId } = await fullLine()
  const vacancyId = await makeVacancy(db, employerId, 'Thợ may')
  await db`insert into booth_vacancies (booth_id, vacancy_id, position) values (${boothId}, ${vacancyId}, 1)`
  const [client, colleague] = [await server.connect(token), await server.connect(await server.signIn(await makeMember(db, employerId)))]
  expect(await client.send('queue:join', { boothId, vacancyId: null })).toMatchObject({ code: 'line_full' })
  for (let press = 0; press < 2; press += 1) expect((await ask(vacancyId)).status).toBe(200)
  await Promise.all([client.next('call-back:changed'), colleague.next('employer:changed')])

  const asked = { vacancyTitle: 'Thợ may', doneAt: null, owedSince: expect.any(String) }
  expect(await own()).toEqual([expect.objectContaining({ ...asked, ticketId: null, boothId, withdrawnAt: null })])
  const who = { ...asked, workerName: 'Vừ Thị Dúa', cause: 'line_full', ticketNumber: null, closeReason: null }
  expect((await member.get('/employer/call-backs')).body.items).toEqual([expect.objectContaining(who)])
  expect((await staff.get(`/center/fairs/${fairId}/call-backs`)).body.items).toEqual([expect.objectContaining(who)])
  expect((await staff.get(`/center/fairs/${fairId}/counts`)).body).toMatchObject({ notReached: 0, callBacks: 1, otherCallBacks: 1 })
  expect(await listBreaches(db)).toEqual([])

  const [{ id }] = await own()
  await member.post(`/employer/call-backs/${id}/done`, { note: 'Hẹn đến xưởng' })
  await client.next('call-back:changed')
  expect(await own()).toMatchObject([{ id, doneAt: expect.any(String) }])
  expect(JSON.stringify(await own())).not.toContain('Hẹn đến xưởng')
  expect((await ask()).body).toMatchObject({ code: 'call_back_done' })
})

test('the worker takes it back while nobody has called, and may ask again', async () => {
  const { db, visitor, ask, own, staff, member, server, fairId } = await fullLine()
  await ask()
  const [{ id }] = await own()
  const stranger = await makeWorker(db)
  const other = visit(server.url, await server.signIn(stranger.accountId, stranger.workerId))
  expect((await other.delete(`/call-backs/${id}`)).body).toMatchObject({ code: 'not_found' })
  for (let press = 0; press < 2; press += 1) expect((await visitor.delete(`/call-backs/${id}`)).status).toBe(200)
  expect(await own()).toMatchObject([{ id, withdrawnAt: expect.any(String) }])
  expect((await member.get('/employer/call-backs')).body.items).toEqual([])
  expect((await staff.get(`/center/fairs/${fairId}/call-backs`)).body.items).toEqual([])
  expect((await staff.post(`/center/call-backs/${id}/done`, { note: 'Đã gọi' })).body).toMatchObject({ code: 'not_found' })

  expect((await ask()).status).toBe(200)
  expect(await own()).toMatchObject([{ id, withdrawnAt: null }])
  await staff.post(`/center/call-backs/${id}/done`, { note: 'Đã gọi' })
  expect((await visitor.delete(`/call-backs/${id}`)).body).toMatchObject({ code: 'call_back_done' })
  const audit = await db`select action, actor_kind as by from audit_events where subject_id = ${id} order by id`
  expect(audit.map(({ action, by }) => `${by} ${action}`)).toEqual([
    'worker call_back.asked',
    'worker call_back.withdrawn',
    'worker call_back.asked',
    'staff call_back.done',
  ])
})

test('whoever has no phone is sent word through the hall of their slip, and the lists name it in place of a number', async () => {
  const { db, server, ask, visitor, staff, member, fairId, workerId, accountId, centerId } = await fullLine()
  const lists = async () => [
    (await member.get('/employer/call-backs')).body.items[0],
    (await staff.get(`/center/fairs/${fairId}/call-backs`)).body.items[0],
  ]
  await db`update accounts set phone_number = '+84912345670' where id = ${accountId}`
  await ask()
  expect((await visitor.get('/call-backs')).body.reach).toMatchObject({ hasPhone: true, hallName: null })
  for (const row of await lists()) expect(row).toMatchObject({ hasPhone: true, hallName: null })

  await db`update accounts set phone_number = null where id = ${accountId}`
  expect((await visitor.get('/call-backs')).body.reach).toEqual({ hasPhone: false, hallName: null, communeCode: 'na-son' })
  const operator = await makeStaff(db, centerId, 'hall_operator')
  const hall = 'Nhà văn hóa Na Son'
  await db`update halls set name = ${hall} where id = (select hall_id from staff_seats where account_id = ${operator})`
  const atHall = visit(server.url, await server.signIn(operator))
  expect((await atHall.post(`/center/workers/${workerId}/slip`, {})).status).toBe(200)
  // Another slip from the centre's own desk: the hall is still where they are known.
  expect((await staff.post(`/center/workers/${workerId}/slip`, {})).status).toBe(200)
  expect((await visitor.get('/call-backs')).body.reach).toMatchObject({ hasPhone: false, hallName: hall })
  for (const row of await lists()) expect(row).toMatchObject({ hasPhone: false, hallName: hall })
})

test('a call is asked for where no ticket can be had, and nowhere else', async () => {
  const { db, ask, boothId, fairId, first, own, workerId } = await fullLine()
  const answer = async () => (await ask()).body.code ?? (await own())[0]
  const set = (status: BoothStatus, capacity = 60) =>
    db`update booths set status = ${status}, line_capacity = ${capacity} where id = ${boothId}`
  await set('open')
  expect(await answer()).toBe('call_back_needless')
  await set('preparing', 1)
  expect(await answer()).toBe('call_back_needless')
  await db`update fairs set status = 'published' where id = ${fairId}`
  expect(await answer()).toBe('fair_not_live')
  await db`update fairs set status = 'live' where id = ${fairId}`
  await set('open', 1)
  await db`update workers set profile_completed_at = null where id = ${workerId}`
  expect(await answer()).toBe('profile_incomplete')
  await db`update workers set profile_completed_at = now() where id = ${workerId}`
  await db`update consents set withdrawn_at = now() where worker_id = ${workerId}`
  expect(await answer()).toBe('consent_needed')
  await db`update consents set withdrawn_at = null where worker_id = ${workerId}`

  const causes = async () =>
    (await db`select cause from call_backs where booth_id = ${boothId} and ticket_id is null`).map((row) => row['cause'])
  const asks = async (cause: string) => {
    expect(await answer()).toMatchObject({ boothId })
    expect(await causes()).toEqual([cause])
    await db`delete from call_backs where booth_id = ${boothId}`
  }
  await asks('line_full')
  await db`update tickets set status = 'closed', close_reason = 'left', closed_at = now() where id = ${first}`
  await set('closed')
  await asks('booth_closed')
  await set('open')
  await db`update fairs set status = 'closing' where id = ${fairId}`
  await asks('fair_closing')
  await db`update fairs set status = 'live', worker_capacity = 1 where id = ${fairId}`
  await asks('fair_full')
})

test('who is told that the fair ends before their turn may ask; one desk, and an hour of people before them', async () => {
  const { db, ask, boothId, fairId, deskId, own } = await fullLine()
  await db`update booths set line_capacity = 60 where id = ${boothId}`
  await db`update desks set status = 'ready' where id = ${deskId}`
  await db`update fairs set ends_at = now() + interval '10 minutes' where id = ${fairId}`
  for (let count = 0; count < 12; count += 1) await makeTicket(db, { fairId, boothId, workerId: (await makeWorker(db)).workerId })
  expect((await ask()).status).toBe(200)
  expect(await own()).toHaveLength(1)
})

test('whoever gets a ticket there after all needs no call, and whoever stands in the line asks for none', async () => {
  const { server, db, ask, own, token, boothId } = await fullLine()
  await ask()
  await db`update booths set line_capacity = 60 where id = ${boothId}`
  const client = await server.connect(token)
  await client.mustSend('queue:join', { boothId, vacancyId: null })
  expect(await own()).toEqual([])
  await db`update booths set line_capacity = 1 where id = ${boothId}`
  expect((await ask()).body).toMatchObject({ code: 'ticket_exists' })
})

test('who withdraws their consent is on no employer’s list, whether they asked or waited in vain, and the employer hears it', async () => {
  const { server, db, visitor, ask, own, staff, member, centerId, boothId, employerId, workerId } = await fullLine()
  await ask()
  const earlier = await makeFair(db, centerId, { status: 'closed', startsInHours: -200 })
  const other = await makeBooth(db, { fairId: earlier, employerId })
  const ticketId = await makeTicket(db, { fairId: earlier, boothId: other, workerId })
  await db`update tickets set status = 'closed', close_reason = 'not_reached', closed_at = now() where id = ${ticketId}`
  await db`insert into call_backs (ticket_id, fair_id, booth_id, worker_id) values (${ticketId}, ${earlier}, ${other}, ${workerId})`
  expect((await member.get('/employer/call-backs')).body.items).toHaveLength(2)
  const profile = (await visitor.get(`/workers/${workerId}`)).body
  const { fullName, birthDate, sex, provinceCode, communeCode } = profile
  const change = { fullName, birthDate, sex, provinceCode, communeCode, answers: {}, consentToMatching: false }
  const colleague = await server.connect(await server.signIn(await makeMember(db, employerId)))
  const stranger = await server.connect(await server.signIn(await makeMember(db, await makeEmployer(db, centerId))))
  expect((await visitor.put(`/workers/${workerId}`, { ...change, consentToMatching: true })).status).toBe(200)
  expect(colleague.received).toEqual([])
  expect((await visitor.put(`/workers/${workerId}`, change)).status).toBe(200)
  expect(await colleague.next('employer:changed')).toMatchObject({ employerId })
  expect(stranger.received.map(({ name }) => name)).not.toContain('employer:changed')
  await expect.poll(async () => (await own()).map((call: { withdrawnAt: string | null }) => call.withdrawnAt !== null)).toContain(true)
  expect((await member.get('/employer/call-backs')).body.items).toEqual([])
  // The centre registered them, and owes the call that a ticket left.
  expect((await staff.get(`/center/fairs/${earlier}/call-backs`)).body.items).toMatchObject([{ boothId: other }])
  expect((await db`select id from call_backs where booth_id = ${boothId} and withdrawn_at is null`).length).toBe(0)
})

test('a call that was made is owed again to nobody who stands in the line, or may not be called', async () => {
  const { server, db, ask, own, token, staff, member, boothId, workerId } = await fullLine()
  await ask()
  const [{ id }] = await own()
  await member.post(`/employer/call-backs/${id}/done`, { note: 'Không nghe máy' })
  await db`update booths set line_capacity = 60 where id = ${boothId}`
  const client = await server.connect(token)
  const ticket = await client.mustSend('queue:join', { boothId, vacancyId: null })
  const reopen = async () => (await staff.delete(`/center/call-backs/${id}/done`)).body
  expect(await reopen()).toMatchObject({ code: 'ticket_exists' })
  await client.mustSend('queue:leave', { ticketId: ticket.id })
  await db`update consents set withdrawn_at = now() where worker_id = ${workerId}`
  expect(await reopen()).toMatchObject({ code: 'consent_withdrawn' })
  await db`update consents set withdrawn_at = null where worker_id = ${workerId}`
  expect(await reopen()).toEqual({})
})

test('a call that is owed again in the same moment as a ticket is taken is not owed beside it', async () => {
  const { server, db, ask, own, token, staff, boothId } = await fullLine()
  await ask()
  const [{ id }] = await own()
  await db`update booths set line_capacity = 60 where id = ${boothId}`
  const client = await server.connect(token)
  for (let round = 0; round < 10; round += 1) {
    await staff.post(`/center/call-backs/${id}/done`, { note: 'Không nghe máy' })
    const join = client.send('queue:join', { boothId, vacancyId: null })
    const [taken] = await Promise.all([join, staff.delete(`/center/call-backs/${id}/done`)])
    expect(await listBreaches(db)).toEqual([])
    if (!taken.ok) throw new Error(taken.code)
    await client.mustSend('queue:leave', { ticketId: taken.data.id })
    if ((await own()).length === 0) return
  }
})

test('the ledger names a ticket that is open beside a call, and a call to somebody who may not be called', async () => {
  const { server, db, ask, fairId, boothId, workerId } = await fullLine()
  server.leavesBreaches(/^call .* may not be called$|^ticket 2 .* may not be called$|^ticket 2 .* to be called instead$/)
  await ask()
  await makeTicket(db, { fairId, boothId, workerId })
  await db`update consents set withdrawn_at = now() where worker_id = ${workerId}`
  expect(await listBreaches(db)).toEqual([
    expect.stringMatching(/^call .* is owed to a worker who may not be called$/),
    'ticket 2 is waiting although its worker is to be called instead',
    'ticket 2 is waiting although its worker may not be called',
  ])
})
