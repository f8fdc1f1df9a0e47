import type { Config, Environment } from '../config.ts'
import type { Pool } from '../db/client.ts'
import { isEmpty, seedDemo } from '../demo/seed.ts'
import { isFolderInUse, lockFolder } from './data-folder.ts'
import { migrateDatabase, openDatabase } from './database.ts'
import { LaunchError, withoutPassword } from './failure.ts'
import { findRunningPostgres, startPostgres } from './postgres.ts'
import type { Report } from './report.ts'
import type { Teardown } from './teardown.ts'

export interface Launch {
  environment: Environment
  report: Report
  /** Gets every part the moment it runs, so that a failure half way stops what there is. */
  teardown: Teardown
  signal: AbortSignal
  /** performance.now() of the command's first line. */
  began: number
  /** Ends the command well, for those that only do something and go. */
  finish: () => void
  /** For what goes wrong later, while people use the app. */
  fail: (error: unknown) => void
}

export interface BroughtDatabase {
  db: Pool
  url: string
  /** Where the rows are, for the person who started it. */
  where: string
}

/** The database and its schema. */
export async function bringDatabase({ report, teardown, signal, fail }: Launch, config: Config): Promise<BroughtDatabase> {
  let url = config.databaseUrl
  let where = `database ${withoutPassword(url ?? '')}`
  if (url === undefined) {
    const server = await report.step('Database (PostgreSQL)', () => startPostgres({ dataDir: config.dataDir, log: report.say }))
    teardown.add('PostgreSQL', server.stop, () => [{ pid: server.pid, signal: 'SIGQUIT' }])
    void server.ended.then(() => {
      if (!signal.aborted) fail(new LaunchError(`The database ended by itself (see ${server.folder}.log); start again.`))
    })
    url = server.url
    where = `${config.dataDir} (database in ${server.folder}, port ${server.port})`
  }
  const address = url
  const db = await report.step('Connection', () => openDatabase(address, config.databasePoolSize))
  teardown.add('database connections', () => db.end({ timeout: 5 }))
  await report.step('Migrations', () => migrateDatabase(db))
  signal.throwIfAborted()
  return { db, url, where }
}

/**
 * The database for a command that only does something and goes. Beside a running app its database is used and left as it is;
 * else the folder is locked, so that no start can take over a database that is about to stop.
 */
export async function borrowDatabase(launch: Launch, config: Config): Promise<Pool> {
  const { dataDir, databaseUrl } = config
  if (databaseUrl === undefined && isFolderInUse(dataDir)) {
    const db = await openDatabase(await findRunningPostgres(dataDir), 1)
    launch.teardown.add('database connections', () => db.end({ timeout: 5 }))
    return db
  }
  if (databaseUrl === undefined) {
    const lock = lockFolder(dataDir)
    launch.teardown.add('lock', async () => lock.release())
  }
  return (await bringDatabase(launch, config)).db
}

/** Fills in the demo when it is wanted and the database is empty; whatever people made is never touched. */
export async function bringDemo({ report }: Launch, config: Config, db: Pool): Promise<void> {
  if (config.isDemo && (await isEmpty(db))) await report.step('Filling in the demo fair', () => seedDemo(db, config))
}
