import { connect, inTransaction } from '@cho-phien/server/db/client'
import { expect, onTestFinished, test } from 'vitest'
import { createDatabase } from '../support/postgres.ts'

async function openPool(poolSize: number) {
  const { url, drop } = await createDatabase()
  const db = connect(url, { poolSize })
  await db`create table tally (id int primary key, count int not null)`
  await db`insert into tally values (1, 0)`
  onTestFinished(async () => {
    await db.end()
    await drop()
  })
  return db
}

test('five hundred transactions on three connections all commit, in the middle of other statements', async () => {
  const db = await openPool(3)
  const writes = Array.from({ length: 500 }, () =>
    inTransaction(db, async (tx) => {
      const [row] = await tx<{ count: number }[]>`select count from tally where id = 1 for update`
      await tx`update tally set count = ${(row?.count ?? 0) + 1} where id = 1`
    }),
  )
  const reads = Array.from({ length: 500 }, () => db`select count from tally`)
  await Promise.all([...writes, ...reads])
  expect(await db`select count from tally`).toEqual([{ count: 500 }])
  expect(await db`select count(*)::int as open from pg_stat_activity where datname = current_database() and state like 'idle in%'`).toEqual(
    [{ open: 0 }],
  )
})

test('a refused transaction leaves nothing behind, also when the refusal was swallowed', async () => {
  const db = await openPool(2)
  const effects: string[] = []
  const thrown = inTransaction(db, async (tx, afterCommit) => {
    await tx`update tally set count = 7`
    afterCommit(() => effects.push('thrown'))
    throw new Error('no')
  })
  await expect(thrown).rejects.toThrow('no')
  const swallowed = inTransaction(db, async (tx, afterCommit) => {
    await tx`update tally set count = 7`
    afterCommit(() => effects.push('swallowed'))
    await tx`insert into tally values (1, 1)`.catch(() => undefined)
  })
  await expect(swallowed).rejects.toThrow('rolled back')
  expect(await db`select count from tally`).toEqual([{ count: 0 }])
  expect(effects).toEqual([])
})
