import { spawn, type ChildProcess } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { readConfig } from '@cho-phien/server/config'
import { createAuth } from '@cho-phien/server/features/accounts/auth'
import type { Pool } from '@cho-phien/server/db/client'
import { freePort } from '@cho-phien/server/launch/ports'
import type { AccountId, WorkerId } from '@cho-phien/shared/ids'
import { onTestFinished } from 'vitest'
import { testSecrets } from '../app.ts'

const program = fileURLToPath(new URL('./server-process.ts', import.meta.url))
const startSeconds = 30

/** The server in a process of its own, without pages. */
export interface Served {
  url: string
  /** The cookie header of a new sign-in, made beside the server: the database must be there. */
  signIn(accountId: AccountId, workerId?: WorkerId): Promise<string>
  /** Ends it as a crash does: nothing is said, nothing is finished. */
  kill(): Promise<void>
  /** Starts it again on the same port. @param environment of this start alone */
  start(environment?: Record<string, string>): Promise<void>
}

export interface ServedOptions {
  /** What the server connects to. */
  databaseUrl: string
  /** A pool of the test's own, for sign-ins. */
  db: Pool
  environment?: Record<string, string>
}

/** Started, and ended with the test. */
export async function startServed({ databaseUrl, db, environment = {} }: ServedOptions): Promise<Served> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const settings: Record<string, string> = {
    ...testSecrets,
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl,
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: url,
    LOG_LEVEL: process.env['FAULT_LOG'] ?? 'silent',
    ...environment,
  }
  const auth = createAuth({ config: readConfig(settings), db })
  let child: ChildProcess | undefined
  const served: Served = {
    url,
    async signIn(accountId, workerId) {
      const { headers } = await auth.api.enterAccount({ body: { accountId, workerId }, headers: new Headers(), returnHeaders: true })
      return headers
        .getSetCookie()
        .map((cookie) => cookie.split(';')[0])
        .join('; ')
    },
    async kill() {
      if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
      const gone = new Promise((resolve) => child?.once('exit', resolve))
      child.kill('SIGKILL')
      await gone
    },
    async start(own = {}) {
      const env = { ...process.env, ...settings, ...own }
      child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'inherit', 'inherit'] })
      await untilHealthy(child, url)
    },
  }
  await served.start()
  onTestFinished(served.kill)
  return served
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
