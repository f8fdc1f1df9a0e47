import { listBreaches } from '@cho-phien/server/features/reports/ledger'
import { placeBetween } from '@cho-phien/server/features/queue/places'
import type { BoothId, FairId, WorkerId } from '@cho-phien/shared/ids'
import type { PriorityRule } from '@cho-phien/shared/fairs'
import { expect, test } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import { visit } from '../support/visitor.ts'
import { makeFair, makeFloor, makeStaff, makeTicket, makeVacancy, makeWorker } from '../support/make.ts'

let server: TestApp

async function openFloor(rule: PriorityRule) {
  server = await startApp()
  const floor = await makeFloor(server.db)
  await server.db`update fairs set priority_rule = ${rule} where id = ${floor.fairId}`
  const join = async (prepare?: (worker: { workerId: WorkerId }) => Promise<unknown>) => {
    const worker = await makeWorker(server.db)
    await prepare?.(worker)
    const client = await server.connect(await server.signIn(worker.accountId, worker.workerId))
    const ticket = await client.mustSend('queue:join', { boothId: floor.boothId, vacancyId: null })
    return { ...worker, client, ticket }
  }
  return { ...floor, join }
}

async function numbersInOrder(boothId: BoothId): Promise<number[]> {
  expect(await listBreaches(server.db)).toEqual([])
  const rows = await server.db<{ number: number }[]>`
    select number from tickets where booth_id = ${boothId} and status in ('waiting', 'away') order by place`
  return rows.map((row) => row.number)
}

/** Waited in an earlier fair of the same centre and was not called. */
async function owe(of: { fairId: FairId; boothId: BoothId }, workerId: WorkerId) {
  const { db } = server
  const [fair] = await db<{ centerId: Parameters<typeof makeFair>[1] }[]>`select center_id as "centerId" from fairs where id = ${of.fairId}`
  const earlier = await makeFloor(db, {
    centerId: fair!.centerId,
    fairId: await makeFair(db, fair!.centerId, { startsInHours: -200, status: 'draft' }),
  })
  const ticketId = await makeTicket(db, { fairId: earlier.fairId, boothId: earlier.boothId, workerId })
  await db`update tickets set status = 'closed', close_reason = 'not_reached', closed_at = now() where id = ${ticketId}`
  await db`insert into call_backs (ticket_id, fair_id, booth_id, worker_id) values (${ticketId}, ${earlier.fairId}, ${earlier.boothId}, ${workerId})`
}

test('after every two people by number comes one who was not reached before, and those behind hear why', async () => {
  const floor = await openFloor('called_back_first')
  for (let count = 0; count < 5; count += 1) await floor.join()
  const last = await floor.join()
  await last.client.mustSend('booth:watch', { boothId: floor.boothId })
  const owed = (worker: { workerId: WorkerId }) => owe(floor, worker.workerId)
  const seventh = await floor.join(owed)
  await floor.join(owed)
  await floor.join()
  expect(await numbersInOrder(floor.boothId)).toEqual([1, 2, 7, 3, 4, 8, 5, 6, 9])
  expect(seventh.ticket).toMatchObject({ ahead: 2, notice: { kind: 'placed', cause: 'rule' } })
  expect(await last.client.next('queue:moved')).toMatchObject({ moves: [{ kind: 'joined', cause: 'rule' }] })
  const { body } = await visit(server.url, await server.signIn(last.accountId, last.workerId)).get('/tickets')
  expect(body).toMatchObject({ items: [{ number: 6, ahead: 7, passedBy: { cause: 'rule' } }] })
})

test('whoever was registered at a hall of the fair stands in turn, and nobody else does', async () => {
  const floor = await openFloor('halls_first')
  const { db } = server
  const operator = await makeStaff(db, floor.centerId, 'hall_operator')
  await db`insert into fair_halls (fair_id, hall_id, device_count) select ${floor.fairId}, hall_id, 4 from staff_seats where account_id = ${operator}`
  const elsewhere = await makeStaff(db, floor.centerId, 'hall_operator')
  for (let count = 0; count < 4; count += 1) await floor.join()
  await floor.join((worker) => db`update workers set registered_by = ${elsewhere} where id = ${worker.workerId}`)
  await floor.join((worker) => db`update workers set registered_by = ${operator} where id = ${worker.workerId}`)
  expect(await numbersInOrder(floor.boothId)).toEqual([1, 2, 6, 3, 4, 5])
})

test('without a rule the line goes by number', async () => {
  const floor = await openFloor('none')
  for (let count = 0; count < 4; count += 1) await floor.join((worker) => owe(floor, worker.workerId))
  expect(await numbersInOrder(floor.boothId)).toEqual([1, 2, 3, 4])
})

test('nobody is put before a person who was passed as often as promised', async () => {
  const floor = await openFloor('called_back_first')
  const { db } = server
  for (let count = 0; count < 4; count += 1) await floor.join()
  await db`update tickets set passes_left = 0 where booth_id = ${floor.boothId} and number = 3`
  await floor.join((worker) => owe(floor, worker.workerId))
  expect(await numbersInOrder(floor.boothId)).toEqual([1, 2, 3, 5, 4])
  await expect(db`update tickets set passes_left = passes_left - 1 where booth_id = ${floor.boothId}`).rejects.toMatchObject({
    constraint_name: 'ticket_is_passed_no_more_often_than_promised',
  })
})

test('a worker who talked to a booth may come again after the time the fair says', async () => {
  const floor = await openFloor('none')
  const { db } = server
  await db`update fairs set meet_again_minutes = 20 where id = ${floor.fairId}`
  const { client, ticket } = await floor.join()
  const desk = await server.connect(await server.signIn(floor.interviewer))
  await desk.mustSend('desk:ready', { deskId: floor.deskId })
  const { id: interviewId } = await client.next('ring:started')
  await client.mustSend('ring:answer', { interviewId, mode: 'text' })
  await client.mustSend('interview:connected', { interviewId })
  await desk.mustSend('interview:connected', { interviewId })
  await desk.mustSend('interview:end', { interviewId })
  const again = await client.send('queue:join', { boothId: floor.boothId, vacancyId: null })
  expect(again).toMatchObject({ ok: false, code: 'meet_again_later' })
  const at = Date.parse(String(!again.ok && again.detail?.['at']))
  expect(at - Date.now()).toBeGreaterThan(18 * 60_000)
  expect(at - Date.now()).toBeLessThan(20 * 60_000)
  await db`update interviews set ended_at = ended_at - interval '21 minutes' where id = ${interviewId}`
  const second = await client.mustSend('queue:join', { boothId: floor.boothId, vacancyId: null })
  expect(second.number).toBe(ticket.number + 1)
})

test('a fair is full of people and not of tickets, and those who are in it may stand in more lines', async () => {
  const floor = await openFloor('none')
  const { db } = server
  const other = await makeFloor(db, { centerId: floor.centerId, fairId: floor.fairId })
  await db`update fairs set worker_capacity = 2 where id = ${floor.fairId}`
  const first = await floor.join()
  const there = { boothId: other.boothId, vacancyId: null }
  await first.client.mustSend('queue:join', there)
  const second = await floor.join()
  const { accountId, workerId } = await makeWorker(db)
  const third = await server.connect(await server.signIn(accountId, workerId))
  expect(await third.send('queue:join', there)).toMatchObject({ ok: false, code: 'fair_full' })
  await second.client.mustSend('queue:join', there)
  expect(await numbersInOrder(other.boothId)).toEqual([1, 2])
})

test('whoever asks in the same moment as others reads their own tickets alone', async () => {
  const floor = await openFloor('none')
  const people = [await floor.join(), await floor.join(), await floor.join()]
  const pages = await Promise.all(people.map(async (one) => visit(server.url, await server.signIn(one.accountId, one.workerId))))
  const answers = await Promise.all(pages.map((page) => page.get('/tickets')))
  expect(answers.map(({ body }) => body?.items.map(({ id }: { id: string }) => id))).toEqual(people.map(({ ticket }) => [ticket.id]))
})

test('between two places there is a plain number, until they are too close', () => {
  expect(placeBetween(3, 9)).toBe(4)
  expect(placeBetween(3, 4)).toBe(3.5)
  expect(placeBetween(3, 3.5)).toBe(3.25)
  expect(placeBetween(undefined, -2)).toBe(-3)
  expect(placeBetween(undefined, 2.5)).toBe(2)
  expect(placeBetween(3, 3 + 2 ** -20)).toBeUndefined()
})

test('who is refused is shown other booths with the same kind of work that take people, the shortest wait first', async () => {
  const { boothId, centerId, fairId, employerId } = await openFloor('none')
  const { db } = server
  const offer = async (of: { boothId: BoothId; employerId: typeof employerId }, group = 'garments') => {
    const vacancyId = await makeVacancy(db, of.employerId)
    await db`update vacancies set occupation_group = ${group} where id = ${vacancyId}`
    await db`insert into booth_vacancies (booth_id, vacancy_id, position) values (${of.boothId}, ${vacancyId}, 1)`
  }
  const open = async (people: number, more: { lineCapacity?: number; group?: string; isPaused?: boolean } = {}) => {
    const floor = await makeFloor(db, { centerId, fairId, ...(more.lineCapacity !== undefined && { lineCapacity: more.lineCapacity }) })
    await offer(floor, more.group)
    await db`update desks set status = 'paused' where id = ${floor.deskId}`
    for (let count = 0; count < people; count += 1)
      await makeTicket(db, { fairId, boothId: floor.boothId, workerId: (await makeWorker(db)).workerId })
    await db`update desks set status = 'ready' where id = ${floor.deskId}`
    if (more.isPaused) await db`update booths set status = 'paused', paused_at = now(), paused_by = 'employer' where id = ${floor.boothId}`
    return floor.boothId
  }
  await offer({ boothId, employerId })
  await db`update booths set line_capacity = 1 where id = ${boothId}`
  const long = await open(4)
  const short = await open(1)
  await open(0, { group: 'mechanics' })
  await open(0, { isPaused: true })
  await open(1, { lineCapacity: 1 })
  const { body } = await visit(server.url).get(`/booths/${boothId}/alternatives`)
  expect(body.items.map((row: { id: string }) => row.id)).toEqual([short, long])
})
