import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { connect, type Pool } from '@cho-phien/server/db/client'
import { migrate } from '@cho-phien/server/db/migrate'
import { startPostgres, type RunningPostgres } from '@cho-phien/server/launch/postgres'
import { isAlive, sendSignal } from '@cho-phien/server/launch/processes'
import { onTestFinished } from 'vitest'
import { startProxy, type Proxy } from './proxy.ts'
import { startServed } from './served.ts'
import type { Stage } from './history.ts'

/** A PostgreSQL of the test's own behind a network that can be taken away, and a server over it. */
export interface OwnCluster extends Stage {
  network: Proxy
  /** Ends the postmaster and every process of it, as a machine's memory killer does. */
  kill(): Promise<void>
  /** Starts it again on the same files. */
  start(): Promise<void>
}

interface OwnClusterOptions {
  prepare?: (db: Pool) => Promise<void>
  nodes?: number
  /** Of the server. */
  bug?: string
}

export async function openOwnCluster({ prepare, nodes = 1, bug }: OwnClusterOptions = {}): Promise<OwnCluster> {
  const folder = makeFolder()
  const options = { dataDir: folder, log: () => undefined, database: 'fair', durable: true, maxConnections: 100 }
  let cluster: RunningPostgres = await startPostgres(options)
  const network = await startProxy(cluster.port)
  onTestFinished(() => network.close())
  const url = new URL(cluster.url)
  url.port = String(network.port)
  const direct = connect(cluster.url, { poolSize: 1 })
  await migrate(direct)
  await prepare?.(direct)
  await direct.end()
  // Hooks run in reverse: the server goes first.
  onTestFinished(async () => {
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  const db = connect(url.href, { poolSize: 6 })
  onTestFinished(() => db.end({ timeout: 1 }))
  const served = await startServed({ databaseUrl: url.href, db, nodes, ...(bug !== undefined && { environment: { SEEDED_BUG: bug } }) })
  return {
    db,
    served,
    network,
    async kill() {
      const pids = [cluster.pid, ...childrenOf(cluster.pid)]
      for (const pid of pids) sendSignal(pid, 'SIGKILL')
      while (pids.some(isAlive)) await delay(10)
    },
    async start() {
      cluster = await startPostgres(options)
      network.target = cluster.port
    },
  }
}

/** On the disk or in memory, as the machine has it: what is killed here is processes, not the machine. */
function makeFolder(): string {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'cho-phien-faults-'))
  rmSync(folder, { recursive: true })
  mkdirSync(folder, { mode: 0o755 })
  return folder
}

function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)
}
