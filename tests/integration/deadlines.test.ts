import { randomUUID } from 'node:crypto'
import { createTicker, type DeadlineHandlers } from '@cho-phien/server/clock/deadlines'
import { expect, test } from 'vitest'
import { startApp } from '../support/app.ts'

test('a deadline that cannot be met is tried ever more rarely, and told once', async () => {
  const lines: string[] = []
  const server = await startApp({ LOG_LEVEL: 'error' }, { write: (line) => lines.push(line) })
  await server.app.ticker.stop()
  await server.db`insert into deadlines (kind, subject_id, due_at) values ('of-another-version', ${randomUUID()}, now())`
  const waits: number[] = []
  for (let attempt = 0; attempt < 7; attempt += 1) {
    await server.app.ticker.tick()
    const [row] = await server.db<
      { seconds: number }[]
    >`select extract(epoch from due_at - now())::float8 as seconds from deadlines where kind = 'of-another-version'`
    await server.db`update deadlines set due_at = now() where kind = 'of-another-version'`
    waits.push(Math.ceil(row?.seconds ?? 0))
  }
  expect(waits).toEqual([2, 30, 60, 120, 240, 480, 600])
  expect(lines.filter((line) => line.includes('deadline failed'))).toHaveLength(1)
})

test('what fell due while the database was killed is tried again within seconds, however often that happens', async () => {
  const server = await startApp()
  const { db, app } = server
  await app.ticker.stop()
  const subjectId = randomUUID()
  let killsLeft = 3
  const handlers: Partial<DeadlineHandlers> = {
    ring: async () => {
      if (killsLeft === 0) return
      killsLeft -= 1
      await db`select pg_terminate_backend(pg_backend_pid())`
    },
  }
  const ticker = createTicker(db, handlers as DeadlineHandlers, {
    log: app.services.log,
    isSteady: () => true,
    noteFailure: () => undefined,
  })
  const row = () => db<{ seconds: number }[]>`
    select extract(epoch from due_at - now())::float8 as seconds from deadlines where subject_id = ${subjectId}`
  await db`insert into deadlines (kind, subject_id, due_at) values ('ring', ${subjectId}, now())`
  for (const _ of [1, 2, 3]) {
    await ticker.tick()
    expect((await row())[0]?.seconds).toBeLessThanOrEqual(2)
    await db`update deadlines set due_at = now() where subject_id = ${subjectId}`
  }
  await ticker.tick()
  expect(killsLeft).toBe(0)
  expect(await row()).toEqual([])
})
