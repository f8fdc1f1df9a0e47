import { expect, test } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import type { RealtimeClient } from '../support/client.ts'
import { makeFloor, makeStaff, makeTicket, makeWorker } from '../support/make.ts'
import { startNodes } from '../support/nodes.ts'
import { testWithRedis } from '../support/redis.ts'
import { visit } from '../support/visitor.ts'

/** Until the server has seen it go. */
async function closePage({ app: { io } }: TestApp, page: RealtimeClient): Promise<void> {
  const seat = io.of('/').sockets.get(page.socket.id!)!
  const gone = new Promise((resolve) => seat.once('disconnect', resolve))
  page.close()
  await gone
}

/** Somebody in a line, and an interviewer at its desk. */
async function openLine(server: TestApp) {
  const floor = await makeFloor(server.db)
  const { accountId, workerId } = await makeWorker(server.db)
  await makeTicket(server.db, { fairId: floor.fairId, boothId: floor.boothId, workerId })
  const cookie = await server.signIn(floor.interviewer)
  const desk = await server.connect(cookie)
  await desk.mustSend('desk:watch', { deskId: floor.deskId })
  const own = visit(server.url, cookie)
  const isThere = async () => (await own.get(`/employer/booths/${floor.boothId}/line`)).body.items[0].hasPage as boolean
  const listHolds = () => server.db<{ room: string }[]>`select room, node_id as "nodeId" from node_holds where room like 'worker:%'`
  return { room: `worker:${workerId}`, desk, isThere, listHolds, phone: await server.signIn(accountId, workerId) }
}

test('whoever waits without a page open is shown so at the desk and at the centre, from the moment on at which it closes', async () => {
  const server = await startApp()
  const { fairId, boothId, centerId, deskId, interviewer } = await makeFloor(server.db)
  const { accountId, workerId } = await makeWorker(server.db)
  await makeTicket(server.db, { fairId, boothId, workerId })
  const cookie = await server.signIn(interviewer)
  const desk = await server.connect(cookie)
  await desk.mustSend('desk:watch', { deskId })
  const [own, centre] = [
    visit(server.url, cookie),
    visit(server.url, await server.signIn(await makeStaff(server.db, centerId, 'moderator'))),
  ]
  const shown = async () => {
    const lines = await Promise.all([own.get(`/employer/booths/${boothId}/line`), centre.get(`/center/booths/${boothId}/line`)])
    return lines.map(({ body }) => body.items[0].hasPage)
  }
  const hears = async () => {
    await desk.next('line:changed', (line) => line.boothId === boothId)
    await server.app.services.background.settle()
    desk.received.splice(0)
  }
  expect(await shown()).toEqual([false, false])

  const phone = await server.signIn(accountId, workerId)
  const page = await server.connect(phone)
  await hears()
  expect(await shown()).toEqual([true, true])
  const otherPage = await server.connect(phone)
  await closePage(server, page)
  await server.app.services.background.settle()
  expect(await shown()).toEqual([true, true])

  otherPage.close()
  await hears()
  expect(await shown()).toEqual([false, false])
})

test('a page that is back within seconds was never gone, for anybody', async () => {
  const server = await startApp()
  const { fairId, boothId, deskId, interviewer } = await makeFloor(server.db)
  const { accountId, workerId } = await makeWorker(server.db)
  await makeTicket(server.db, { fairId, boothId, workerId })
  const desk = await server.connect(await server.signIn(interviewer))
  await desk.mustSend('desk:watch', { deskId })
  /** What the desk has heard since it was last asked. */
  const heard = async () => {
    await server.app.services.background.settle()
    await desk.mustSend('desk:heartbeat', { deskId })
    return desk.received.splice(0).map(({ name }) => name)
  }
  const phone = await server.signIn(accountId, workerId)
  const page = await server.connect(phone)
  await desk.next('line:changed')
  await heard()

  const gone = Promise.withResolvers<void>()
  server.app.io.of('/').adapter.once('delete-room', () => gone.resolve())
  page.close()
  await gone.promise
  await server.connect(phone)
  expect(await heard()).not.toContain('line:changed')
  expect(await server.db`select from node_holds where room = ${`worker:${workerId}`}`).toHaveLength(1)
})

test('that a page closed is told though the database goes away between the writing of it and the reading of whom to tell', async () => {
  const server = await startApp()
  const { desk, isThere, listHolds, phone } = await openLine(server)
  const page = await server.connect(phone)
  await desk.next('line:changed')
  await server.app.services.background.settle()
  desk.received.splice(0)
  await server.db.begin(async (tx) => {
    await tx`lock table tickets`
    await closePage(server, page)
    void server.app.services.background.settle()
    await expect.poll(listHolds).toEqual([])
    const end = () => server.db`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and query like '%from tickets where worker_id%'`
    await expect.poll(end).toHaveLength(1)
  })
  await desk.next('line:changed')
  expect(await isThere()).toBe(false)
})

test('what a process held is noted again after it was taken for lost, and what it holds no more is forgotten', async () => {
  const server = await startApp()
  const { room, desk, listHolds, phone } = await openLine(server)
  await server.connect(phone)
  await desk.next('line:changed')
  const { nodeId } = server.app.services
  await server.db`update node_holds set room = 'worker:' || gen_random_uuid() where room = ${room}`
  await server.db`delete from nodes where id = ${nodeId}`
  await expect.poll(listHolds, { timeout: 8_000 }).toEqual([{ room, nodeId }])
})

test('whose page died with the process is told to be without one once that is found out, also where there is no other process', async () => {
  const server = await startApp()
  const { room, desk, isThere } = await openLine(server)
  await server.db`update nodes set steady_since = now() - interval '1 minute'`
  const [dead] = await server.db<{ id: string }[]>`
    insert into nodes (id, seen_at) values (gen_random_uuid(), now() - interval '7 seconds') returning id`
  await server.db`insert into node_holds (room, node_id) values (${room}, ${dead!.id})`
  await server.db`insert into deadlines (kind, subject_id, due_at) values ('lost-node', ${dead!.id}, now())`
  await desk.next('line:changed')
  expect(await isThere()).toBe(false)
})

testWithRedis('a page at another process is a page, until that one closes too', async () => {
  const [first, second] = (await startNodes(2)).nodes as [TestApp, TestApp]
  const { desk, isThere, phone } = await openLine(first)
  const page = await first.connect(phone)
  const otherPage = await second.connect(phone)
  await expect.poll(isThere).toBe(true)
  await closePage(first, page)
  await first.app.services.background.settle()
  await second.app.services.background.settle()
  expect(await isThere()).toBe(true)

  desk.received.splice(0)
  await closePage(second, otherPage)
  await second.app.services.background.settle()
  await desk.next('line:changed')
  expect(await isThere()).toBe(false)
})
