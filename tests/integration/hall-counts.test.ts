import type { HallId, WorkerId } from '@cho-phien/shared/ids'
import { expect, test } from 'vitest'
import WebSocket from 'ws'
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
  /** A shared device where somebody of the hall opened their slip. @returns its cookie */
  const useSlip = async (at: typeof first) => {
    const { workerId } = await makeWorker(db)
    const device = visit(server.url)
    await device.post('/sign-in/slip', { code: (await at.giveSlip(workerId)).slipCode })
    return device.cookie()
  }
  const board = await server.connect(await server.signIn(first.operator))
  await board.mustSend('center:watch', { fairId: floor.fairId })
  return { server, floor, other, first, second, join, of, useSlip, board }
}

test('a hall counts its people once each: in line, talking, done; a walk-in from home is nobody of a hall', async () => {
  const { server, floor, other, first, second, join, of } = await openHalls()
  const { db } = server
  const nobody = { deviceCount: 2, persons: 0, waiting: 0, talking: 0, connected: 0 }
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

  // The latest slip says where somebody is now.
  await second.giveSlip(slipped.workerId)
  expect(await of(second)).toMatchObject({ persons: 1, waiting: 1 })
  expect(await of(first)).toMatchObject({ persons: 2, waiting: 1, talking: 1 })
})

test('a device of a hall counts while it is connected, and is missed when it is switched off', async () => {
  const { server, first, second, of, useSlip, board } = await openHalls()
  // The real pings, eight times as fast.
  Object.assign(server.app.io.engine.opts, { pingInterval: 2_000, pingTimeout: 500 })
  const cookie = await useSlip(first)
  expect(await of(first)).toMatchObject({ connected: 0 })

  const [page, otherPage] = [await server.connect(cookie), await server.connect(cookie)]
  await board.next('hall:changed', ({ hallId }) => hallId === first.hallId)
  expect(await of(first)).toMatchObject({ connected: 1 })
  expect(await of(second)).toMatchObject({ connected: 0 })
  page.close()
  otherPage.close()
  await board.next('hall:changed', ({ hallId }) => hallId === first.hallId)
  expect(await of(first)).toMatchObject({ connected: 0 })

  const unplugged = await openSilently(server.url, cookie)
  await board.next('hall:changed', ({ hallId }) => hallId === first.hallId)
  expect(await of(first)).toMatchObject({ connected: 1 })
  await board.next('hall:changed', ({ hallId }) => hallId === first.hallId)
  expect(await of(first)).toMatchObject({ connected: 0 })
  unplugged.terminate()
})

test('a device that connects while the database does not answer is counted once it does', async () => {
  const { server, first, of, useSlip, board } = await openHalls()
  const cookie = await useSlip(first)
  // Its sign-in is read, and then no slip can be.
  await server.db.unsafe(`
    create sequence reads;
    create function no_answer() returns boolean language plpgsql as $$ begin
      perform nextval('reads');
      raise 'the database system is starting up' using errcode = '57P03';
    end $$;
    alter table slips rename to kept_slips;
    create view slips as select * from kept_slips where no_answer()`)
  await server.connect(cookie)
  const isRead = async () => (await server.db`select is_called from reads`)[0]
  await expect.poll(isRead).toEqual({ is_called: true })
  await server.db.unsafe('drop view slips; alter table kept_slips rename to slips')
  expect(await of(first)).toMatchObject({ connected: 0 })
  await board.next('hall:changed', ({ hallId }) => hallId === first.hallId)
  expect(await of(first)).toMatchObject({ connected: 1 })
})

test('a device goes with the process that held it, and its board hears that', async () => {
  const { server, first, of, useSlip, board } = await openHalls()
  await server.connect(await useSlip(first))
  await board.next('hall:changed')
  const [row] = await server.db<{ room: string }[]>`select room from node_holds where room like 'session:%'`
  const [gone] = await server.db<{ id: string }[]>`
    insert into nodes (id, seen_at) values (gen_random_uuid(), now() - interval '7 seconds') returning id`
  await server.db`update node_holds set node_id = ${gone!.id} where room = ${row!.room}`
  expect(await of(first)).toMatchObject({ connected: 0 })
  await server.db`update nodes set steady_since = now() - interval '1 minute'`
  await server.db`insert into deadlines (kind, subject_id, due_at) values ('lost-node', ${gone!.id}, now())`
  await server.app.ticker.tick()
  await board.next('hall:changed', ({ hallId }) => hallId === first.hallId)
})

/** A connection whose other end answers no ping, as of a device that lost its power. */
function openSilently(url: string, cookie: string): Promise<WebSocket> {
  const { promise, resolve, reject } = Promise.withResolvers<WebSocket>()
  const socket = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, { headers: { cookie, origin: url } })
  socket.on('error', reject)
  socket.on('message', (data) => {
    const text = (data as Buffer).toString()
    if (text.startsWith('0')) socket.send('40')
    if (text.startsWith('40')) resolve(socket)
  })
  return promise
}
