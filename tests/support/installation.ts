import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readConfig } from '@cho-phien/server/config'
import { createAuth } from '@cho-phien/server/features/accounts/auth'
import { connect, type Pool } from '@cho-phien/server/db/client'
import { seedDemo } from '@cho-phien/server/demo/seed'
import { lastingPort } from './lasting-port.ts'
import { inspectWeb } from '@cho-phien/server/launch/web-build'
import type { AccountId, WorkerId } from '@cho-phien/shared/ids'
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core'
import { testSecrets } from './app.ts'
import { startProxy, type Proxy } from './faults/proxy.ts'
import { startLivekit, type TestLivekit } from './livekit.ts'
import type { DatabaseSource } from './postgres-server.ts'
import { createDatabase } from './postgres.ts'
import { endServer, hasEnded, startServer } from './server-process.ts'

const project = fileURLToPath(new URL('../..', import.meta.url))

/** The product as a centre runs it: the server in a process of its own, its pages, a database and a media server. */
export interface Installation {
  url: string
  db: Pool
  media: TestLivekit
  /** Between the server and its database. */
  network: Proxy
  /** A person's own browser profile, signed in. */
  open(browser: Browser, who: { accountId: AccountId; workerId?: WorkerId; device: BrowserContextOptions }): Promise<BrowserContext>
  /** Ends the server the hard way, as a crash does. */
  kill(): Promise<void>
  /** Starts it again on the same port. Does nothing while it runs. */
  restart(): Promise<void>
  stop(): Promise<void>
}

/** @param options.source for a program that is not a test: the tests' own one is known to them. */
export async function startInstallation({
  withDemo = false,
  source,
}: { withDemo?: boolean; source?: DatabaseSource } = {}): Promise<Installation> {
  const folder = mkdtempSync(join(tmpdir(), 'cho-phien-e2e-'))
  await buildPages(folder)
  const database = await createDatabase(source)
  const db = connect(database.url, { poolSize: 4 })
  const near = new URL(database.url)
  const network = await startProxy(Number(near.port || 5432), near.hostname)
  near.host = `127.0.0.1:${network.port}`
  const port = await lastingPort()
  const url = `http://127.0.0.1:${port}`
  const media = await startLivekit({ webhookUrl: `${url}/api/media/webhook` })
  const environment = {
    ...process.env,
    ...testSecrets,
    NODE_ENV: 'test',
    DEMO: 'true',
    DATABASE_URL: near.href,
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: url,
    LIVEKIT_URL: media.url,
    LIVEKIT_API_KEY: media.apiKey,
    LIVEKIT_API_SECRET: media.apiSecret,
    LOG_LEVEL: 'warn',
  }
  if (withDemo) await seedDemo(db, readConfig(environment))
  const auth = createAuth({ config: readConfig(environment), db })
  let server = await startServer(environment, url)
  return {
    url,
    db,
    media,
    network,
    async open(browser, { accountId, workerId, device }) {
      const { headers } = await auth.api.enterAccount({ body: { accountId, workerId }, headers: new Headers(), returnHeaders: true })
      const cookies = headers.getSetCookie().map((cookie) => cookie.split(';')[0]?.split('=') ?? [])
      const context = await browser.newContext({ ...device, baseURL: url })
      await context.addCookies(cookies.map(([name = '', ...value]) => ({ name, value: value.join('='), url })))
      return context
    },
    kill: () => endServer(server, 'SIGKILL'),
    async restart() {
      if (!hasEnded(server)) return
      server = await startServer(environment, url)
    },
    async stop() {
      await endServer(server, 'SIGTERM')
      network.close()
      await media.stop()
      await db.end({ timeout: 5 })
      await database.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function buildPages(folder: string): Promise<void> {
  const web = inspectWeb(project, folder)
  if (!web.isFresh) await web.build(AbortSignal.timeout(5 * 60_000))
}
