import { setTimeout as delay } from 'node:timers/promises'
import { connect } from '@cho-phien/server/db/client'
import type { Interview } from '@cho-phien/shared/interviews'
import { expect, test } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import { makeFloor, makeWorker } from '../support/make.ts'
import { visit } from '../support/visitor.ts'

/** A worker who stays connected all the time, and a desk that has not called yet. */
async function openFloor() {
  const server = await startApp()
  const floor = await makeFloor(server.db)
  const { accountId, workerId } = await makeWorker(server.db)
  const cookie = await server.signIn(accountId, workerId)
  const client = await server.connect(cookie)
  const desk = await server.connect(await server.signIn(floor.interviewer))
  await desk.mustSend('desk:watch', { deskId: floor.deskId })
  await client.mustSend('queue:join', { boothId: floor.boothId, vacancyId: null })
  const asksAnew = async () => (await visit(server.url, cookie).get('/interviews/current')).body.interview as Interview
  return { server, ...floor, client, desk, asksAnew }
}

const patience = { timeout: 8_000 }

/** The desk calls: the ring is committed, and the database goes before its news is read. */
async function ringUnheard(server: TestApp, call: () => Promise<unknown>): Promise<void> {
  const other = connect(server.databaseUrl, { poolSize: 1 })
  const connection = await other.reserve()
  await connection`begin`
  await connection`lock table employers in access exclusive mode`
  await call()
  await expect.poll(async () => (await server.db`select from interviews where status = 'ringing'`).length, patience).toBe(1)
  // Those who read the news of it wait for the table by now, or a moment later.
  await expect
    .poll(
      async () =>
        (
          await server.db`
            select pg_terminate_backend(pid) from pg_locks
            where relation = 'employers'::regclass and not granted and database = (select oid from pg_database where datname = current_database())`
        ).length,
      patience,
    )
    .toBeGreaterThan(0)
  await connection`commit`
  connection.release()
  await other.end()
}

test('a ring whose news went with the database is asked for by whoever stayed connected', async () => {
  const { server, client, desk, deskId, asksAnew } = await openFloor()
  await ringUnheard(server, () => desk.mustSend('desk:ready', { deskId }))
  await client.next('news:missed')
  expect(client.received.map(({ name }) => name)).not.toContain('ring:started')
  expect(await asksAnew()).toMatchObject({ status: 'ringing', deskId })
})

test('a server that forgets what it could not tell is found out', async () => {
  const { server, client, desk, deskId } = await openFloor()
  server.app.services.tellMissed = () => undefined
  await ringUnheard(server, () => desk.mustSend('desk:ready', { deskId }))
  // Two beats.
  await delay(5_000)
  expect(client.received.map(({ name }) => name)).not.toContain('ring:started')
  expect(client.received.map(({ name }) => name)).not.toContain('news:missed')
})

test('what an outage moved on is asked for by those it is shown to', async () => {
  const { server, client, desk, deskId, asksAnew } = await openFloor()
  await desk.mustSend('desk:ready', { deskId })
  const rung = await client.next('ring:started')
  await server.db`update interviews set ring_deadline_at = now() + interval '5 seconds'`
  await server.db`update nodes set seen_at = now() - interval '1 minute'`
  await client.next('news:missed')
  const now = await asksAnew()
  expect(Date.parse(now.ringDeadlineAt)).toBeGreaterThan(Date.now() + 30_000)
  expect(now.version).toBeGreaterThan(rung.version)
})
