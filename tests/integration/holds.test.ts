import { randomUUID } from 'node:crypto'
import { insertHold, isHeld } from '@cho-phien/server/clock/holds'
import { connect } from '@cho-phien/server/db/client'
import { expect, onTestFinished, test } from 'vitest'
import { createDatabase } from '../support/postgres.ts'

/** Two processes by their rows alone, in seconds ago; the other one holds the room. */
async function isHeldWith(judge: { seen: number; steady: number }, otherSeen: number): Promise<boolean> {
  const database = await createDatabase()
  const db = connect(database.url, { poolSize: 1 })
  onTestFinished(async () => {
    await db.end()
    await database.drop()
  })
  const [judgeId, otherId] = [randomUUID(), randomUUID()]
  for (const { id, seen, steady } of [
    { id: judgeId, ...judge },
    { id: otherId, seen: otherSeen, steady: 300 },
  ])
    await db`
      insert into nodes (id, seen_at, steady_since)
      values (${id}, now() - make_interval(secs => ${seen}), now() - make_interval(secs => ${steady}))`
  await insertHold(db, { room: 'a page', nodeId: otherId })
  const [row] = await db<{ held: boolean }[]>`select ${isHeld(db, 'a page')} as held`
  return row!.held
}

test('a room is held by a process that beats, and not by one that another has missed', async () => {
  expect(await isHeldWith({ seen: 1, steady: 300 }, 1)).toBe(true)
  expect(await isHeldWith({ seen: 1, steady: 300 }, 20)).toBe(false)
})

test('after an outage a room is held by whoever held it, until somebody was there for long enough to miss them', async () => {
  expect(await isHeldWith({ seen: 20, steady: 300 }, 20)).toBe(true)
  expect(await isHeldWith({ seen: 0, steady: 0 }, 20)).toBe(true)
  expect(await isHeldWith({ seen: 0, steady: 7 }, 20)).toBe(false)
})
