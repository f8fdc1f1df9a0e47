import { randomUUID } from 'node:crypto'
import type { DeskId, PageId } from '@cho-phien/shared/ids'
import { expect, test, vi } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import { makeFloor, makeWorker } from '../support/make.ts'

const page = () => randomUUID() as PageId

/** One interviewer with a page open at the desk, and a second page on another device. */
async function twoPages() {
  const server = await startApp()
  const floor = await makeFloor(server.db)
  const cookie = await server.signIn(floor.interviewer)
  const [first, second] = [await server.connect(cookie), await server.connect(await server.signIn(floor.interviewer))]
  const { deskId } = floor
  const [firstPage, secondPage] = [
    { deskId, pageId: page() },
    { deskId, pageId: page() },
  ]
  expect(await first.mustSend('desk:watch', firstPage)).toMatchObject({ isHeld: true })
  return { server, ...floor, cookie, first, second, firstPage, secondPage }
}

const elsewhere = { ok: false, code: 'desk_elsewhere' }

test('a second page is told that the desk is open elsewhere, and does nothing there', async () => {
  const { server, second, secondPage, first, firstPage } = await twoPages()
  expect(await second.mustSend('desk:watch', secondPage)).toMatchObject({ isHeld: false, status: 'closed' })
  expect(await second.send('desk:ready', secondPage)).toMatchObject(elsewhere)
  expect(await second.send('desk:pause', { ...secondPage, reason: 'nghỉ' })).toMatchObject(elsewhere)
  expect(await second.send('desk:close', secondPage)).toMatchObject(elsewhere)
  expect(await second.send('desk:heartbeat', secondPage)).toMatchObject(elsewhere)
  const [desk] = await server.db`select status, holder from desks where id = ${firstPage.deskId}`
  expect(desk).toEqual({ status: 'closed', holder: firstPage.pageId })
  expect((await first.mustSend('desk:ready', firstPage)).status).toBe('ready')
})

test('a second page takes the desk over when it is asked to; the first hears of it, acts no more and may take it back', async () => {
  const { server, first, second, firstPage, secondPage } = await twoPages()
  await second.mustSend('desk:watch', secondPage)
  expect(await second.mustSend('desk:watch', { ...secondPage, wish: 'take_over' })).toMatchObject({ isHeld: true })

  await first.next('desk:changed', ({ deskId }) => deskId === firstPage.deskId)
  expect(await first.mustSend('desk:watch', firstPage)).toMatchObject({ isHeld: false })
  expect(await first.send('desk:heartbeat', firstPage)).toMatchObject(elsewhere)
  expect(await first.send('desk:ready', firstPage)).toMatchObject(elsewhere)
  expect((await second.mustSend('desk:ready', secondPage)).status).toBe('ready')

  expect(await first.mustSend('desk:watch', { ...firstPage, wish: 'take_over' })).toMatchObject({ isHeld: true, status: 'ready' })
  const events = await server.db`select count(*)::int as count from audit_events where action = 'desk.taken_over'`
  expect(events).toEqual([{ count: 2 }])
})

test('a take-over in the middle of a conversation leaves it running', async () => {
  const { server, boothId, first, second, firstPage, secondPage } = await twoPages()
  const person = await makeWorker(server.db)
  const worker = await server.connect(await server.signIn(person.accountId, person.workerId))
  await worker.mustSend('queue:join', { boothId, vacancyId: null })
  await first.mustSend('desk:ready', firstPage)
  const { id: interviewId } = await worker.next('ring:started')
  await worker.mustSend('ring:answer', { interviewId, mode: 'text' })
  for (const side of [worker, first]) await side.mustSend('interview:connected', { interviewId })
  await second.mustSend('desk:watch', { ...secondPage, wish: 'take_over' })
  await second.mustSend('interview:join', { interviewId })
  expect(await second.mustSend('interview:connected', { interviewId })).toMatchObject({ status: 'live', clockRunning: true })
  first.close()
  await second.mustSend('interview:end', { interviewId })
})

test('a page that is loaded again is the same page, also when its old connection still stands', async () => {
  const { server, cookie, firstPage, first } = await twoPages()
  const again = await server.connect(cookie)
  expect(await again.mustSend('desk:watch', firstPage)).toMatchObject({ isHeld: true })
  first.close()
  await expect.poll(() => again.mustSend('desk:watch', { ...firstPage, wish: 'stand_by' })).toMatchObject({ isHeld: true })
  const [desk] = await server.db`select holder_left_at from desks where id = ${firstPage.deskId}`
  expect(desk).toEqual({ holder_left_at: null })
})

/** Locks the desk, so that whoever comes to it stands in the middle of their coming. @returns the way to let them go on */
async function lockDesk({ server, deskId }: { server: TestApp; deskId: DeskId }): Promise<() => Promise<unknown>> {
  const [locked, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const lock = server.db.begin(async (tx) => {
    await tx`select from desks where id = ${deskId} for update`
    locked.resolve()
    await released.promise
  })
  await locked.promise
  return () => {
    released.resolve()
    return lock
  }
}

async function untilOneWaits({ db }: TestApp): Promise<void> {
  const waiting = () => db`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  await expect.poll(async () => (await waiting()).length).toBe(1)
}

test('a page whose old connection goes while it comes again has not left', async () => {
  const { server, deskId, cookie, firstPage, first } = await twoPages()
  const release = await lockDesk({ server, deskId })
  const again = await server.connect(cookie)
  const comes = again.mustSend('desk:watch', firstPage)
  await untilOneWaits(server)
  first.close()
  await expect.poll(() => server.app.io.of('/').sockets.size).toBe(2)
  await release()
  expect(await comes).toMatchObject({ isHeld: true })
  await server.app.services.background.settle()
  expect(await server.db`select holder_left_at from desks where id = ${firstPage.deskId}`).toEqual([{ holder_left_at: null }])
})

test('a page that goes while it comes has left', async () => {
  const { server, deskId, secondPage, first, second } = await twoPages()
  first.close()
  await expect.poll(async () => (await server.db`select from desks where holder_left_at is not null`).length).toBe(1)
  const release = await lockDesk({ server, deskId })
  void second.send('desk:watch', secondPage).catch(() => undefined)
  await untilOneWaits(server)
  second.close()
  await expect.poll(() => server.app.io.of('/').sockets.size).toBe(0)
  await release()
  const held = () => server.db`select holder, holder_left_at is not null as "hasLeft" from desks where id = ${deskId}`
  await expect.poll(held).toEqual([{ holder: secondPage.pageId, hasLeft: true }])
})

test('a duplicated tab that came under the id of the first does not keep its desk when that one is closed', async () => {
  const { server, cookie, firstPage, secondPage, first, second } = await twoPages()
  const [copied, own] = [firstPage, { ...secondPage, pageId: page() }]
  const copy = await server.connect(cookie)
  await copy.mustSend('desk:watch', copied)
  expect(await copy.mustSend('desk:watch', own)).toMatchObject({ isHeld: false })
  first.close()
  await expect.poll(() => second.mustSend('desk:watch', secondPage)).toMatchObject({ isHeld: true })
})

test('a page that was closed or crashed is not waited for by one that opens; one that stands by waits a while', async () => {
  const { server, first, second, secondPage } = await twoPages()
  await second.mustSend('desk:watch', secondPage)
  first.close()
  await expect.poll(async () => (await server.db`select from desks where holder_left_at is not null`).length).toBe(1)
  const standBy = { ...secondPage, wish: 'stand_by' } as const
  expect(await second.mustSend('desk:watch', standBy)).toMatchObject({ isHeld: false })
  await server.db`update desks set holder_left_at = now() - interval '21 seconds'`
  expect(await second.mustSend('desk:watch', standBy)).toMatchObject({ isHeld: true })

  await server.db`update desks set holder_left_at = now()`
  const third = await server.connect(await server.signIn((await server.db<{ id: never }[]>`select account_id as id from desks`)[0]!.id))
  expect(await third.mustSend('desk:watch', { deskId: secondPage.deskId, pageId: page() })).toMatchObject({ isHeld: true })
})

test('a page that is silent for 35 s holds nothing, whatever its connection says', async () => {
  const { server, second, secondPage } = await twoPages()
  await server.db`update desks set heartbeat_at = now() - interval '36 seconds'`
  expect(await second.mustSend('desk:watch', { ...secondPage, wish: 'stand_by' })).toMatchObject({ isHeld: true })
})

test('a restart of the server takes the desk from nobody', async () => {
  const { server, cookie, firstPage, secondPage } = await twoPages()
  const node = await server.startNode()
  const other = await node.connect(await server.signIn((await server.db<{ id: never }[]>`select account_id as id from desks`)[0]!.id))
  expect(await other.mustSend('desk:watch', secondPage)).toMatchObject({ isHeld: false })
  const back = await node.connect(cookie)
  await back.mustSend('desk:heartbeat', firstPage)
  expect(await back.mustSend('desk:ready', firstPage)).toMatchObject({ status: 'ready' })
})

test('a page that is gone with the process that held it keeps the desk no longer, one that another process holds too does', async () => {
  const { server, first, deskId, firstPage, second, secondPage } = await twoPages()
  const dieAt = async (room: string) => {
    const [gone] = await server.db<{ id: string }[]>`
      insert into nodes (id) values (gen_random_uuid()) returning id`
    await server.db`insert into node_holds (room, node_id) values (${room}, ${gone!.id})`
    return async () => {
      await server.db`update nodes set steady_since = now() - interval '1 minute'`
      await server.db`update nodes set seen_at = now() - interval '7 seconds' where id = ${gone!.id}`
      await server.db`insert into deadlines (kind, subject_id, due_at) values ('lost-node', ${gone!.id}, now())`
      await server.app.ticker.tick()
    }
  }
  const room = `desk:${deskId}:${firstPage.pageId}`
  await (
    await dieAt(room)
  )()
  expect(await second.mustSend('desk:watch', secondPage)).toMatchObject({ isHeld: false })

  // It came to this process and went again while the one that died was still believed to have it.
  const bury = await dieAt(room)
  first.close()
  await expect.poll(() => server.db`select from node_holds where room = ${room}`).toHaveLength(1)
  await server.app.services.background.settle()
  await bury()
  expect(await second.mustSend('desk:watch', secondPage)).toMatchObject({ isHeld: true })
})

test('a page that goes while a process that was not seen lately is still noted as holding it has left', async () => {
  const { server, first, deskId, firstPage, second, secondPage } = await twoPages()
  // This one was there all along and missed it.
  await server.db`update nodes set steady_since = now() - interval '10 seconds'`
  const room = `desk:${deskId}:${firstPage.pageId}`
  await server.db`
    with gone as (insert into nodes (id, seen_at) values (gen_random_uuid(), now() - interval '7 seconds') returning id)
    insert into node_holds (room, node_id) select ${room}, id from gone`
  first.close()
  await expect.poll(() => server.db`select from desks where holder_left_at is not null`).toHaveLength(1)
  expect(await second.mustSend('desk:watch', secondPage)).toMatchObject({ isHeld: true })
})

test('a client that names no page holds the desk with its connection', async () => {
  const { server, cookie, first, second, secondPage, deskId } = await twoPages()
  first.close()
  await expect.poll(async () => (await server.db`select from desks where holder_left_at is not null`).length).toBe(1)
  const plain = await server.connect(cookie)
  expect(await plain.mustSend('desk:watch', { deskId })).toMatchObject({ isHeld: true })
  expect(await second.mustSend('desk:watch', secondPage)).toMatchObject({ isHeld: false })
  expect((await plain.mustSend('desk:ready', { deskId })).status).toBe('ready')
})

test('a page that comes to the desk hears what changes in its line meanwhile', async () => {
  const { server, second, secondPage, boothId, deskId } = await twoPages()
  const { accountId, workerId } = await makeWorker(server.db)
  const worker = await server.connect(await server.signIn(accountId, workerId))
  const [locked, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const lock = server.db.begin(async (tx) => {
    await tx`select id from desks where id = ${deskId} for update`
    locked.resolve()
    await released.promise
  })
  await locked.promise
  const coming = second.mustSend('desk:watch', secondPage)
  await vi.waitFor(async () => {
    const waiting = await server.db`select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    expect(waiting).toHaveLength(1)
  })
  await worker.mustSend('queue:join', { boothId, vacancyId: null })
  released.resolve()
  await Promise.all([lock, coming])
  expect(second.received).toContainEqual(expect.objectContaining({ name: 'queue:moved' }))
})
