import { setTimeout as delay } from 'node:timers/promises'
import { connect, inTransaction } from '@cho-phien/server/db/client'
import { expect, onTestFinished, test } from 'vitest'
import { createDatabase } from '../support/postgres.ts'

test('every database is a whole copy of the schema, also when many are made at once', async () => {
  const databases = await Promise.all(Array.from({ length: 6 }, createDatabase))
  for (const { url } of databases) {
    const db = connect(url, { poolSize: 1 })
    const [row] = await db<{ tables: number }[]>`select count(*)::int as tables from pg_tables where schemaname = 'public'`
    await db.end()
    expect(row?.tables).toBeGreaterThan(10)
  }
  await Promise.all(databases.map(({ drop }) => drop()))
})

test('a transaction in which a process hangs gives its rows back, and the process its connection', async () => {
  const database = await createDatabase()
  const [db, other] = [connect(database.url, { poolSize: 1 }), connect(database.url, { poolSize: 1 })]
  onTestFinished(async () => {
    await Promise.all([db.end(), other.end()])
    await database.drop()
  })
  await db`create table kept as select 0 as changed`
  const [setting] = await db`show idle_in_transaction_session_timeout`
  expect(setting).toEqual({ idle_in_transaction_session_timeout: '30s' })

  const hung = inTransaction(db, async (tx) => {
    // The same as half a minute.
    await tx`set local idle_in_transaction_session_timeout = 200`
    await tx`update kept set changed = 1`
    await delay(600)
    await tx`update kept set changed = 2`
  })
  const hangs = expect(hung).rejects.toThrow()
  await delay(100)
  await other`update kept set changed = changed + 10`
  await hangs
  expect(await db`select changed from kept`).toEqual([{ changed: 10 }])
})
