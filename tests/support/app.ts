import { buildApp, type App } from '@cho-phien/server/app'
import { readConfig, type Config } from '@cho-phien/server/config'
import { connect, type Pool } from '@cho-phien/server/db/client'
import { createAuth } from '@cho-phien/server/features/accounts/auth'
import { listBreaches } from '@cho-phien/server/features/reports/ledger'
import { createMediaEndpoint, type MediaEndpoint } from '@cho-phien/server/media/endpoint'
import type { AccountId, WorkerId } from '@cho-phien/shared/ids'
import { expect, onTestFinished } from 'vitest'
import { connectClient, type RealtimeClient } from './client.ts'
import { createDatabase } from './postgres.ts'

export interface TestApp {
  app: App
  db: Pool
  config: Config
  url: string
  databaseUrl: string
  media: MediaEndpoint
  /** The cookie header of a new sign-in of this account. */
  signIn(accountId: AccountId, workerId?: WorkerId): Promise<string>
  /** A Socket.IO connection with that cookie (none: a visitor). */
  connect(cookie?: string): Promise<RealtimeClient>
  /** A second server on the same database: another node. */
  startNode(): Promise<TestApp>
  /** The test seeds breaches like this one on purpose; with any other in the rows at its end it fails, and says which. */
  leavesBreaches(seeded: RegExp): void
  close(): Promise<void>
}

export const testSecrets = { SECRET: 'a test secret that is at least 32 characters', SENSITIVE_KEY: Buffer.alloc(32, 7).toString('base64') }

/**
 * The real server on a free port, over a database of its own. Closed and dropped when the test ends.
 * @param log receives every line of the server's log, as the launcher's file does
 */
export async function startApp(environment: Record<string, string> = {}, log?: Log): Promise<TestApp> {
  const database = await createDatabase()
  const seeded: RegExp[] = []
  const started = await startOn({ databaseUrl: database.url, seeded, environment, log })
  onTestFinished(async () => {
    try {
      await expectCleanFloor(database.url, seeded)
    } finally {
      await started.close()
      await database.drop()
    }
  })
  return started
}

/** Reads through a connection of its own: the app's pool may be closed by now, or held by the test. */
async function expectCleanFloor(databaseUrl: string, seeded: RegExp[]): Promise<void> {
  const db = connect(databaseUrl, { poolSize: 1 })
  try {
    const breaches = await listBreaches(db)
    const unforeseen = breaches.filter((breach) => !seeded.some((pattern) => pattern.test(breach)))
    expect(unforeseen, 'the ledger at the end of the test').toEqual([])
  } finally {
    await db.end()
  }
}

export interface Log {
  write(line: string): void
}

interface Start {
  databaseUrl: string
  /** Breaches that the test seeds, for all nodes on its database. */
  seeded: RegExp[]
  environment: Record<string, string>
  log: Log | undefined
}

async function startOn(start: Start): Promise<TestApp> {
  const { databaseUrl, seeded, environment, log } = start
  const config = readConfig({ ...testSecrets, LOG_LEVEL: 'silent', ...environment })
  const db = connect(databaseUrl, { poolSize: config.databasePoolSize })
  const media = createMediaEndpoint(config.media)
  const logger = log && { level: config.logLevel, redact: ['req.headers', 'req.url'], stream: log }
  const app = await buildApp({ config, db, mediaEndpoint: media, logger })
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  const auth = createAuth({ config, db })
  const clients: RealtimeClient[] = []
  let isClosed = false
  return {
    app,
    db,
    config,
    url,
    databaseUrl,
    media,
    async signIn(accountId, workerId) {
      const { headers } = await auth.api.enterAccount({ body: { accountId, workerId }, headers: new Headers(), returnHeaders: true })
      return headers
        .getSetCookie()
        .map((cookie) => cookie.split(';')[0])
        .join('; ')
    },
    async connect(cookie) {
      const client = await connectClient(url, cookie)
      clients.push(client)
      return client
    },
    async startNode() {
      const node = await startOn(start)
      onTestFinished(node.close)
      return node
    },
    leavesBreaches(pattern) {
      seeded.push(pattern)
    },
    async close() {
      if (isClosed) return
      isClosed = true
      for (const client of clients) client.close()
      await app.close()
      await db.end({ timeout: 5 })
    },
  }
}
