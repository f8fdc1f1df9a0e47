import { connect } from '@cho-phien/server/db/client'
import { expect, test } from 'vitest'
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
