import { spawn } from 'node:child_process'
import { existsSync, openSync, closeSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import postgres from 'postgres'
import { folderSecret } from './data-folder.ts'
import { LaunchError } from './failure.ts'
import { freePort } from './ports.ts'
import { initialiseCluster } from './postgres-cluster.ts'
import { findPostgresPrograms, reachableFolder, type PostgresPrograms } from './postgres-programs.ts'
import { commandLine, exited, isAlive, stopProcess } from './processes.ts'

export interface PostgresOptions {
  /** The launcher's data folder; the cluster lies in `postgres` below it. */
  dataDir: string
  /** For people: one line when something was recovered or reused. */
  log: (text: string) => void
  /** False only for tests: a crash of the machine may then lose data. */
  durable?: boolean
  database?: string
  maxConnections?: number
}

export interface RunningPostgres {
  url: string
  port: number
  pid: number
  /** Where the rows are. */
  folder: string
  /** Settles when the server has ended, whoever ended it. */
  ended: Promise<void>
  /** Fast shutdown: open statements are rolled back, the files are left clean. */
  stop(): Promise<void>
}

const wantedPort = 54_329
const startSeconds = 60

/** First and fourth line of postmaster.pid: process and port. */
function readPostmaster(folder: string): { pid: number; port: number } | undefined {
  try {
    const lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]) }
  } catch {
    return undefined
  }
}

function urlOf(port: number, password: string, database: string): string {
  return `postgres://postgres:${password}@127.0.0.1:${port}/${database}`
}

/** Whether the server on this port answers, lets us in, and serves this very folder. */
async function answers(port: number, password: string, folder: string): Promise<boolean> {
  const sql = postgres(urlOf(port, password, 'postgres'), { max: 1, connect_timeout: 2, onnotice: () => undefined })
  try {
    const [row] = await sql<{ folder: string }[]>`select current_setting('data_directory') as folder`
    return row?.folder === folder
  } catch {
    return false
  } finally {
    await sql.end({ timeout: 1 }).catch(() => undefined)
  }
}

async function answersWithin(seconds: number, ready: () => Promise<boolean>, goOn: () => boolean): Promise<boolean> {
  const end = Date.now() + seconds * 1000
  while (Date.now() < end && goOn()) {
    if (await ready()) return true
    await delay(50)
  }
  return false
}

/**
 * What an earlier run left in the folder: a server that still lives (the launcher was killed) is taken
 * over; a pid file of a dead process, or of one that is no PostgreSQL, is removed.
 * @throws LaunchError when a live PostgreSQL holds the folder and does not answer.
 */
async function adoptEarlier(
  folder: string,
  password: string,
  log: (text: string) => void,
): Promise<{ pid: number; port: number } | undefined> {
  const earlier = readPostmaster(folder)
  if (earlier === undefined) return undefined
  const isPostgres = isAlive(earlier.pid) && commandLine(earlier.pid).includes(folder)
  if (!isPostgres) {
    rmSync(join(folder, 'postmaster.pid'), { force: true })
    log('An earlier run ended without closing the database; it is recovered now.')
    return undefined
  }
  const lives = await answersWithin(
    20,
    () => answers(earlier.port, password, folder),
    () => isAlive(earlier.pid),
  )
  if (lives) {
    log('The database of an earlier run still works; it is used again.')
    return earlier
  }
  if (!isAlive(earlier.pid)) return undefined
  throw new LaunchError(
    `A PostgreSQL (process ${earlier.pid}) holds ${folder} and does not answer; stop it with "kill -INT ${earlier.pid}" and start again.`,
  )
}

function settings(options: PostgresOptions, port: number): string[] {
  const values: Record<string, string | number> = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: options.maxConnections ?? 100,
    shared_buffers: '128MB',
    max_wal_size: '512MB',
    // Short statements only: compiling them costs more than it saves.
    jit: 'off',
    // Lines and tickets are updated all day; at the default minute the tables had bloated already.
    autovacuum_naptime: '1s',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'warning',
    log_checkpoints: 'off',
    ...(options.durable === false ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  }
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

function spawnServer(programs: PostgresPrograms, folder: string, flags: string[]): { pid: number; gone: Promise<number> } {
  // To a file, not to a pipe: the server must survive a launcher that was killed.
  const logFile = openSync(`${folder}.log`, 'a')
  // Detached: Ctrl-C in the terminal reaches the launcher only, which stops the app before the database.
  const child = spawn(programs.postgres, ['-D', folder, ...flags], {
    detached: true,
    stdio: ['ignore', logFile, logFile],
    cwd: '/',
    ...programs.identity,
  })
  closeSync(logFile)
  const gone = exited(child)
  child.unref()
  return { pid: child.pid ?? -1, gone }
}

function lastLogLine(folder: string): string {
  const lines = readFileSync(`${folder}.log`, 'utf8').trim().split('\n')
  return lines.findLast((line) => /FATAL|ERROR|PANIC/.test(line)) ?? lines.at(-1) ?? ''
}

async function startServer(
  options: PostgresOptions,
  programs: PostgresPrograms,
  { folder, password }: { folder: string; password: string },
): Promise<{ pid: number; port: number }> {
  // A port that was free a moment ago may be taken by the time the server binds it: three tries.
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const port = await freePort(attempt === 1 ? wantedPort : undefined)
    const server = spawnServer(programs, folder, settings(options, port))
    let isRunning = true
    void server.gone.then(() => (isRunning = false))
    const isReady = await answersWithin(
      startSeconds,
      () => answers(port, password, folder),
      () => isRunning,
    )
    if (isReady) return { pid: server.pid, port }
    await stopProcess(server.pid, ['SIGINT', 'SIGKILL'], 5)
    if (!lastLogLine(folder).includes('could not create any TCP/IP sockets')) break
  }
  throw new LaunchError(`PostgreSQL did not start: ${lastLogLine(folder)} (see ${folder}.log).`)
}

async function ensureDatabase(port: number, password: string, database: string): Promise<void> {
  const sql = postgres(urlOf(port, password, 'postgres'), { max: 1, onnotice: () => undefined })
  try {
    const rows = await sql`select 1 from pg_database where datname = ${database}`
    if (rows.length === 0) await sql`create database ${sql(database)}`
  } finally {
    await sql.end({ timeout: 5 })
  }
}

async function untilGone(pid: number): Promise<void> {
  while (isAlive(pid)) await delay(1000, undefined, { ref: false })
}

/**
 * The address of the server that another launcher runs in this folder, for a command beside it that leaves it alone.
 * @throws LaunchError when it does not answer (yet).
 */
export async function findRunningPostgres(dataDir: string, database = 'cho_phien'): Promise<string> {
  const refusal = new LaunchError(`The database in ${dataDir} is being started or stopped; try again in a moment.`)
  const wanted = join(dataDir, 'postgres')
  if (!existsSync(join(wanted, 'PG_VERSION'))) throw refusal
  const password = folderSecret(dataDir, 'postgres')
  const { identity } = await findPostgresPrograms()
  const folder = reachableFolder(wanted, identity)
  const running = readPostmaster(folder)
  if (running === undefined || !(await answers(running.port, password, folder))) throw refusal
  return urlOf(running.port, password, database)
}

/**
 * Starts the PostgreSQL that npm brought, or takes over the one an earlier, killed run left behind.
 * The cluster is made at the first start and kept.
 * @throws LaunchError with a sentence for the person who typed the command.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const database = options.database ?? 'cho_phien'
  const password = folderSecret(options.dataDir, 'postgres')
  const programs = await findPostgresPrograms()
  const folder = reachableFolder(join(options.dataDir, 'postgres'), programs.identity)
  await initialiseCluster({ folder, password, programs, durable: options.durable ?? true })
  const earlier = existsSync(join(folder, 'postmaster.pid')) ? await adoptEarlier(folder, password, options.log) : undefined
  const { pid, port } = earlier ?? (await startServer(options, programs, { folder, password }))
  await ensureDatabase(port, password, database)
  return {
    url: urlOf(port, password, database),
    port,
    pid,
    folder,
    ended: untilGone(pid),
    stop: () => stopProcess(pid, ['SIGINT', 'SIGQUIT', 'SIGKILL'], 15),
  }
}
