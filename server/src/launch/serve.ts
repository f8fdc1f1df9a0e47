import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { buildApp } from '../app.ts'
import type { Config, Environment } from '../config.ts'
import type { Pool } from '../db/client.ts'
import { loadPages } from '../http/load-pages.ts'
import { createMediaEndpoint, type MediaEndpoint } from '../media/endpoint.ts'
import { watchMedia } from '../media/watch.ts'
import { openAppLog } from './app-log.ts'
import { lockFolder } from './data-folder.ts'
import { bringDatabase, bringDemo, type Launch } from './parts.ts'
import { projectFolder, readLaunchEnvironment } from './environment.ts'
import { addressesOf, choosePort, explainPort, type Addresses } from './listen.ts'
import { startMedia } from './livekit.ts'
import { isLoopback } from './livekit-server.ts'
import { inspectWeb } from './web-build.ts'
import { welcome } from './welcome.ts'

/** How long open requests may take to finish when the app is stopped. */
const closeMs = 8000

/** Brings up everything, prints where it is, and returns while it runs. */
export async function serve(launch: Launch): Promise<void> {
  const { report, teardown, signal } = launch
  const { config: settings, env, dataDir } = readLaunchEnvironment(launch.environment)
  const lock = lockFolder(dataDir)
  teardown.add('lock', async () => lock.release())
  const port = await choosePort(settings)
  if (port !== settings.port) report.say(`Port ${settings.port} is used by another program; this time it is ${port}.`)
  const addresses = addressesOf(settings.host, port)
  const config: Config = { ...settings, port, publicUrl: settings.publicUrl ?? addresses.network ?? addresses.local }

  const database = await bringDatabase(launch, config)
  await Promise.all([bringDemo(launch, config, database.db), bringPages(launch, dataDir)])
  signal.throwIfAborted()
  const media = createMediaEndpoint(config.media)
  await bringApp(launch, { config, db: database.db, media })
  lock.announce(addresses.local)
  report.say(welcome({ config, addresses, where: database.where, seconds: (performance.now() - launch.began) / 1000 }))
  bringMedia(launch, { config, env, media, addresses })
}

async function bringPages({ report, signal }: Launch, dataDir: string): Promise<void> {
  const web = inspectWeb(projectFolder, dataDir)
  if (!web.isFresh) await report.step('Building the pages', () => web.build(signal))
}

async function bringApp(launch: Launch, parts: { config: Config; db: Pool; media: MediaEndpoint }): Promise<void> {
  const { report, teardown } = launch
  const { config, db, media } = parts
  await report.step('App', async () => {
    const log = openAppLog(join(config.dataDir, 'app.log'), report.say)
    teardown.add('log', log.close)
    const logger = { level: config.logLevel, redact: ['req.headers', 'req.url'], stream: log }
    const app = await buildApp({ config, db, mediaEndpoint: media, pages: await loadPages(), logger })
    teardown.add('app', () => closeWithin(closeMs, () => app.close()))
    await app.listen({ host: config.host, port: config.port }).catch((error: unknown) => {
      throw explainPort((error as NodeJS.ErrnoException).code ?? String(error), config.port, config.host)
    })
  })
}

async function closeWithin(milliseconds: number, close: () => Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds)))
  await Promise.race([close(), limit])
  clearTimeout(timer)
}

function bringMedia(launch: Launch, parts: { config: Config; env: Environment; media: MediaEndpoint; addresses: Addresses }): void {
  const { config, env, media, addresses } = parts
  if (config.media !== undefined) {
    const stop = watchMedia(media, config.media)
    launch.teardown.add('media watch', async () => stop())
    return
  }
  const hostName = addresses.network === undefined ? undefined : new URL(addresses.network).hostname
  const server = startMedia({
    dataDir: config.dataDir,
    env,
    log: launch.report.say,
    // The media server runs beside the app and comes in by the local door, whatever HOST is.
    webhookUrl: `http://${isLoopback(config.host) || config.host === '0.0.0.0' ? '127.0.0.1' : config.host}:${config.port}/api/media/webhook`,
    ...(hostName === undefined ? {} : { nodeIp: hostName }),
    onState: ({ status, url, apiKey, apiSecret }) => {
      media.set(status, url === undefined ? undefined : { url, apiKey, apiSecret })
      if (status === 'ready') launch.report.say('Video is ready.')
    },
  })
  launch.teardown.add(
    'media server',
    () => server.stop(),
    () => (server.pid === undefined ? [] : [{ pid: server.pid, signal: 'SIGKILL' }]),
  )
}
