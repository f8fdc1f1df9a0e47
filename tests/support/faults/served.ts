import { spawn, type ChildProcess } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { readConfig } from '@cho-phien/server/config'
import { createAuth } from '@cho-phien/server/features/accounts/auth'
import type { Pool } from '@cho-phien/server/db/client'
import { lastingPort } from '../lasting-port.ts'
import type { AccountId, WorkerId } from '@cho-phien/shared/ids'
import { onTestFinished } from 'vitest'
import { testSecrets } from '../app.ts'
import { openEntrance } from '../entrance.ts'
import { startRedis } from '../redis.ts'

const program = fileURLToPath(new URL('./server-process.ts', import.meta.url))
const startSeconds = 30

/** The server in a process of its own, without pages; or several of them behind one address, joined by a Redis. */
export interface Served {
  url: string
  /** Each process by itself: thousands of people go there as behind an entrance on another machine. */
  doors: string[]
  /** The cookie header of a new sign-in, made beside the server: the database must be there. */
  signIn(accountId: AccountId, workerId?: WorkerId): Promise<string>
  /** Ends it, or of several the next one, as a crash does: nothing is said, nothing is finished. */
  kill(): Promise<void>
  /** Starts what does not run again on the same port. @param environment of this start alone */
  start(environment?: Record<string, string>): Promise<void>
}

export interface ServedOptions {
  /** What the server connects to. */
  databaseUrl: string
  /** A pool of the test's own, for sign-ins. */
  db: Pool
  environment?: Record<string, string>
  /** How many processes; one unless said. */
  nodes?: number
}

interface NodeProcess {
  kill(): Promise<void>
  start(own: Record<string, string>): Promise<void>
}

/** Started, and ended with the test. */
export async function startServed({ databaseUrl, db, environment = {}, nodes: count = 1 }: ServedOptions): Promise<Served> {
  const ports = await Promise.all(Array.from({ length: count }, () => lastingPort()))
  const redis = count > 1 ? await startRedis() : undefined
  const url = count > 1 ? await openEntrance(ports) : `http://127.0.0.1:${ports[0]}`
  const settings: Record<string, string> = {
    ...testSecrets,
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl,
    HOST: '127.0.0.1',
    PUBLIC_URL: url,
    LOG_LEVEL: process.env['FAULT_LOG'] ?? 'silent',
    ...(redis && { REDIS_URL: redis.url }),
    ...environment,
  }
  const auth = createAuth({ config: readConfig(settings), db })
  const nodes = ports.map((port) => nodeOn(port, settings))
  let turn = 0
  const served: Served = {
    url,
    doors: ports.map((port) => `http://127.0.0.1:${port}`),
    async signIn(accountId, workerId) {
      const { headers } = await auth.api.enterAccount({ body: { accountId, workerId }, headers: new Headers(), returnHeaders: true })
      return headers
        .getSetCookie()
        .map((cookie) => cookie.split(';')[0])
        .join('; ')
    },
    async kill() {
      await nodes[turn % count]?.kill()
      turn += 1
    },
    async start(own = {}) {
      await Promise.all(nodes.map((node) => node.start(own)))
    },
  }
  onTestFinished(async () => {
    await Promise.all(nodes.map((node) => node.kill()))
  })
  await served.start()
  return served
}

function nodeOn(port: number, settings: Record<string, string>): NodeProcess {
  let child: ChildProcess | undefined
  const isRunning = () => child !== undefined && child.exitCode === null && child.signalCode === null
  return {
    async kill() {
      if (!isRunning()) return
      const gone = new Promise((resolve) => child?.once('exit', resolve))
      child?.kill('SIGKILL')
      await gone
    },
    async start(own) {
      if (isRunning()) return
      const env = { ...process.env, ...settings, PORT: String(port), ...own }
      child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'inherit', 'inherit'] })
      await untilHealthy(child, `http://127.0.0.1:${port}`)
    },
  }
}

async function untilHealthy(child: ChildProcess, url: string): Promise<void> {
  for (const until = Date.now() + startSeconds * 1000; Date.now() < until; await delay(20)) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
    const isHealthy = await fetch(`${url}/health`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (isHealthy) return
  }
  throw new Error(`the server did not answer within ${startSeconds} s`)
}
