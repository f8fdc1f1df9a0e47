import { fileURLToPath } from 'node:url'
import Postgrator from 'postgrator'
import type { Pool } from './client.ts'

const migrationPattern = fileURLToPath(new URL('../../../migrations/*.sql', import.meta.url))
const lockKey = 4_203_117

/**
 * Brings the database to the newest schema, all in one transaction: a migration that fails leaves nothing behind, and two
 * nodes that start together wait for each other.
 * @returns the names of the migrations that ran.
 */
export async function migrate(pool: Pool, pattern: string = migrationPattern): Promise<string[]> {
  const applied = await pool.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(${lockKey})`
    const postgrator = new Postgrator({
      driver: 'pg',
      migrationPattern: pattern,
      schemaTable: 'schema_version',
      execQuery: async (query: string) => ({ rows: await tx.unsafe(query).simple() }),
    })
    return postgrator.migrate()
  })
  return applied.map((migration) => migration.name)
}
