import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { connect, type Pool } from '../db/client.ts'
import { migrate } from '../db/migrate.ts'
import { projectFolder } from './environment.ts'
import { explainConnection, LaunchError } from './failure.ts'

const oldestMajor = 16

/** The extensions that the migrations create, read from them so that the two cannot differ. */
function neededExtensions(): string[] {
  const folder = join(projectFolder, 'migrations')
  const files = readdirSync(folder).filter((name) => name.endsWith('.sql') && name !== 'schema.sql')
  const text = files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n')
  const names = [...text.matchAll(/create extension (?:if not exists )?"?(\w+)"?/gi)].map((match) => match[1] ?? '')
  return [...new Set(names)]
}

async function checkServer(db: Pool): Promise<void> {
  const [server] = await db<{ version: number }[]>`select current_setting('server_version_num')::int / 10000 as version`
  if (server !== undefined && server.version < oldestMajor) {
    throw new LaunchError(`The database is PostgreSQL ${server.version}; Chợ Phiên needs ${oldestMajor} or later.`)
  }
  const needed = neededExtensions()
  const rows = await db<{ name: string }[]>`select name from pg_available_extensions where name in ${db(needed)}`
  const missing = needed.filter((name) => !rows.some((row) => row.name === name))
  if (missing.length > 0) {
    throw new LaunchError(
      `The database server lacks the extension${missing.length > 1 ? 's' : ''} ${missing.join(', ')}; install PostgreSQL's contrib package there and start again.`,
    )
  }
}

/** Tries the connection once with one client, so that a wrong address is explained and no pool keeps retrying. */
export async function openDatabase(url: string, poolSize: number): Promise<Pool> {
  const probe = connect(url, { poolSize: 1 })
  try {
    await checkServer(probe)
  } catch (error) {
    throw error instanceof LaunchError ? error : explainConnection(error, url)
  } finally {
    await probe.end({ timeout: 2 })
  }
  return connect(url, { poolSize })
}

/**
 * Brings the schema up to date. Returns the names of what ran.
 * @throws LaunchError when one fails; all of them are one transaction, so nothing is left half done.
 */
export async function migrateDatabase(db: Pool): Promise<string[]> {
  try {
    return await migrate(db)
  } catch (error) {
    const { code, message } = error as { code?: string; message?: string }
    if (code === '42501') {
      throw new LaunchError(
        `The database user may not change the schema (${message ?? code}); let it own the database, or create the extensions as a superuser.`,
      )
    }
    const changed = /checksum failed for migration \[(\d+)\]/i.exec(message ?? '')?.[1]
    if (changed !== undefined) {
      throw new LaunchError(
        `Migration ${changed} has already run on this database and its file was changed since; bring the file back, or begin with an empty database.`,
      )
    }
    const reason = (message ?? String(error)).split('\n')[0]
    throw new LaunchError(`A migration failed and was rolled back, the database is as it was: ${reason}`)
  }
}
