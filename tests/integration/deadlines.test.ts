import { randomUUID } from 'node:crypto'
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
    waits.push(Math.round((row?.seconds ?? 0) / 10) * 10)
  }
  expect(waits).toEqual([30, 60, 120, 240, 480, 600, 600])
  expect(lines.filter((line) => line.includes('deadline failed'))).toHaveLength(1)
})
