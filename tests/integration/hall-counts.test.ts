import type { HallId, WorkerId } from '@cho-phien/shared/ids'
import { expect, test } from 'vitest'
import { startApp } from '../support/app.ts'
import { makeFloor, makeStaff, makeWorker } from '../support/make.ts'
import { visit } from '../support/visitor.ts'

async function openHalls() {
  const server = await startApp()
  const { db } = server
  const floor = await makeFloor(db)
  const other = await makeFloor(db, floor)
  const hall = async () => {
    const operator = await makeStaff(db, floor.centerId, 'hall_operator')
    const [seat] = await db<{ hallId: HallId }[]>`select hall_id as "hallId" from staff_seats where account_id = ${operator}`
    await db`insert into fair_halls (fair_id, hall_id, device_count) values (${floor.fairId}, ${seat!.hallId}, 2)`
    const page = visit(server.url, await server.signIn(operator))
    const giveSlip = async (workerId: WorkerId) => (await page.post(`/center/workers/${workerId}/slip`)).body as { slipCode: string }
    return { operator, hallId: seat!.hallId, page, giveSlip }
  }
  const [first, second] = [await hall(), await hall()]
  const join = async (who: Awaited<ReturnType<typeof makeWorker>>, ...booths: (typeof floor)[]) => {
    const client = await server.connect(await server.signIn(who.accountId, who.workerId))
    for (const { boothId } of booths) await client.mustSend('queue:join', { boothId, vacancyId: null })
    return client
  }
  const counts = async () => (await first.page.get(`/center/fairs/${floor.fairId}/counts`)).body.halls as Record<string, unknown>[]
  const of = async (one: typeof first) => (await counts()).find(({ hallId }) => hallId === one.hallId)
  return { server, floor, other, first, second, join, of }
}

test('a hall counts its people once each: in line, talking, done; a walk-in from home is nobody of a hall', async () => {
  const { server, floor, other, first, second, join, of } = await openHalls()
  const { db } = server
  const nobody = { deviceCount: 2, persons: 0, waiting: 0, talking: 0, signedIn: 0, lastSlipAt: null }
  expect(await of(first)).toMatchObject(nobody)

  const [registered, slipped, talker, home] = [await makeWorker(db), await makeWorker(db), await makeWorker(db), await makeWorker(db)]
  await db`update workers set registered_by = ${first.operator} where id = any(${[registered.workerId, slipped.workerId, talker.workerId]}::uuid[])`
  await join(registered, floor, other)
  await join(slipped, floor)
  const ringing = await join(talker, floor, other)
  await join(home, floor)
  const desk = await server.connect(await server.signIn(floor.interviewer))
  await db`update tickets set place = -1 where worker_id = ${talker.workerId} and booth_id = ${floor.boothId}`
  await desk.mustSend('desk:watch', { deskId: floor.deskId })
  await desk.mustSend('desk:ready', { deskId: floor.deskId })
  await ringing.next('ring:started')
  expect(await of(first)).toMatchObject({ persons: 3, waiting: 2, talking: 1 })
  expect(await of(second)).toMatchObject(nobody)

  // The latest slip says where somebody is now, and who opened it is on a device of that hall.
  const { slipCode } = await second.giveSlip(slipped.workerId)
  expect(await of(second)).toMatchObject({ persons: 1, waiting: 1, signedIn: 0, lastSlipAt: null })
  await visit(server.url).post('/sign-in/slip', { code: slipCode })
  expect(await of(second)).toMatchObject({ persons: 1, waiting: 1, signedIn: 1, lastSlipAt: expect.any(String) })
  expect(await of(first)).toMatchObject({ persons: 2, waiting: 1, talking: 1 })
  await db`delete from sessions where slip_id is not null`
  expect(await of(second)).toMatchObject({ signedIn: 0, lastSlipAt: expect.any(String) })
})
