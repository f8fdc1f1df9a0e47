import { readFileSync } from 'node:fs'
import { connect, type Pool } from '@cho-phien/server/db/client'
import { migrate } from '@cho-phien/server/db/migrate'
import { listBreaches } from '@cho-phien/server/features/reports/ledger'
import { familyOf, sumByProgram, type Member } from '@cho-phien/server/launch/memory'
import { freePort } from '@cho-phien/server/launch/ports'
import { stopProcess } from '@cho-phien/server/launch/processes'
import { withDatabase } from '../bench/database.ts'
import { testSecrets } from '../support/app.ts'
import { cpuSeconds } from '../support/fleet.ts'
import { makeBigFair, makeSlips, signEverybodyIn } from '../support/big-fair.ts'
import { launchRedis } from '../support/redis-process.ts'
import { provideRedis } from '../support/redis-program.ts'
import { endServer, startServer } from '../support/server-process.ts'
import type { Seat } from './person.ts'
import type { Size } from './sizes.ts'

export interface Costs {
  /** Bytes. */
  memory: Map<string, number>
  /** Seconds of processor time. */
  processor: Map<string, number>
}

export interface OwnInstallation {
  /** For people. */
  where: string
  fairSlug: string
  seats: Seat[]
  breaches(): Promise<string[]>
  /** By program: the servers, their database and what joins them. */
  costs(): Costs
}

/** The hall's one address, and one for everybody else: on Linux the whole of 127.0.0.0/8 is this machine. */
const hallAddress = '127.0.0.2'
const ownAddress = (index: number) => `127.${1 + Math.floor(index / 62_500)}.${Math.floor(index / 250) % 250}.${2 + (index % 250)}`

interface Wish {
  size: Size
  nodes: number
  seed: number
}

/** A database and servers of its own with a fair of this size, removed when the work is over. */
export function withInstallation({ size, nodes, seed }: Wish, work: (installation: OwnInstallation) => Promise<void>): Promise<void> {
  return withDatabase(async ({ url: databaseUrl, folder }) => {
    const db = connect(databaseUrl, { poolSize: 2 })
    const roots: { pid: number; label: string }[] = [{ pid: postmasterOf(folder), label: 'database' }]
    const servers: RunningServer[] = []
    try {
      await migrate(db)
      const fair = await makeBigFair(db, size)
      const redis = nodes > 1 ? await startRedis(folder) : undefined
      if (redis !== undefined) roots.push({ pid: redis.pid, label: 'Redis' })
      while (servers.length < nodes) servers.push(await startNode({ databaseUrl, redisUrl: redis?.url }))
      roots.push(...servers.map(({ pid }) => ({ pid, label: 'server' })))
      const seats = await makeSeats(db, size, seed)
      const urls = servers.map(({ url }) => url)
      await work({
        where: urls.join(' and '),
        fairSlug: fair.slug,
        seats: seats.map((seat, index) => ({ ...seat, url: urls[index % urls.length] ?? '' })),
        breaches: () => listBreaches(db, fair.fairId),
        costs: () => costsOf(roots),
      })
    } finally {
      for (const { stop } of servers) await stop()
      for (const { pid } of roots.filter(({ label }) => label === 'Redis')) await stopProcess(pid, ['SIGTERM', 'SIGKILL'], 5)
      await db.end({ timeout: 5 })
    }
  })
}

function postmasterOf(folder: string): number {
  return Number(readFileSync(`${folder}/postgres/postmaster.pid`, 'utf8').split('\n')[0])
}

async function startRedis(folder: string): Promise<{ pid: number; url: string }> {
  const port = await freePort()
  const pid = await launchRedis(await provideRedis(), { folder, port })
  return { pid, url: `redis://127.0.0.1:${port}` }
}

interface RunningServer {
  pid: number
  url: string
  stop(): Promise<void>
}

async function startNode({ databaseUrl, redisUrl }: { databaseUrl: string; redisUrl: string | undefined }): Promise<RunningServer> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const server = await startServer(
    {
      ...process.env,
      ...testSecrets,
      NODE_ENV: 'test',
      DATABASE_URL: databaseUrl,
      ...(redisUrl !== undefined && { REDIS_URL: redisUrl }),
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: url,
      LOG_LEVEL: 'error',
    },
    url,
  )
  return { pid: server.pid ?? 0, url, stop: () => endServer(server, 'SIGTERM') }
}

function costsOf(roots: readonly { pid: number; label: string }[]): Costs {
  const family = roots.flatMap(({ pid, label }) => familyOf(pid, label))
  const sum = (of: (member: Member) => number) => sumByProgram(family, of)
  return { memory: sum(({ bytes }) => bytes), processor: sum(({ pid }) => cpuSeconds(pid)) }
}

type SeatAnywhere = Omit<Seat, 'url'>

/** Interviewers and workers with a sign-in each, as after a morning; the hall's people have their slips and no more. */
async function makeSeats(db: Pool, size: Size, seed: number): Promise<SeatAnywhere[]> {
  const interviewers = await signEverybodyIn(db, testSecrets.SECRET, 'employer')
  const workers = await signEverybodyIn(db, testSecrets.SECRET, 'worker')
  const slips = await makeSlips(db, testSecrets.SECRET, size.hall)
  const atHome = workers.slice(0, size.workers - slips.length)
  return [
    ...interviewers.map((cookie): SeatAnywhere => ({ role: 'interviewer', door: { cookie }, seed: 0 })),
    ...atHome.map((cookie): SeatAnywhere => ({ role: 'worker', door: { cookie }, seed: 0 })),
    ...slips.map((slip): SeatAnywhere => ({ role: 'worker', door: { slip }, seed: 0, address: hallAddress })),
  ].map((seat, index) => ({ address: ownAddress(index), ...seat, seed: seed * 100_003 + index }))
}
