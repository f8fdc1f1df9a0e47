import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as delay } from 'node:timers/promises'
import type { Config, Environment } from '../config.ts'
import { lockFolder } from './data-folder.ts'
import { projectFolder, readLaunchEnvironment } from './environment.ts'
import { LaunchError } from './failure.ts'
import { startMedia, type MediaState } from './livekit.ts'
import { bringDatabase, bringDemo, type Launch } from './parts.ts'
import { freePort } from './ports.ts'
import { exited, stopProcess } from './processes.ts'
import { welcome } from './welcome.ts'

interface Program {
  name: string
  args: string[]
  cwd: string
  env: Environment
}

/** A child of this command; when it ends by itself the whole command ends. */
class Child {
  readonly #launch: Launch
  #pid = 0
  #isWanted = true

  constructor(launch: Launch) {
    this.#launch = launch
    launch.teardown.add(
      'development process',
      () => this.stop(),
      () => (this.#pid > 0 ? [{ pid: this.#pid, signal: 'SIGKILL' as const }] : []),
    )
  }

  run({ name, args, cwd, env }: Program): void {
    const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'inherit', 'inherit'] })
    this.#pid = child.pid ?? 0
    this.#isWanted = true
    void exited(child).then((code) => {
      this.#pid = 0
      if (this.#isWanted && !this.#launch.signal.aborted) this.#launch.fail(new LaunchError(`${name} ended by itself (code ${code}).`))
    })
  }

  async stop(): Promise<void> {
    this.#isWanted = false
    if (this.#pid > 0) await stopProcess(this.#pid, ['SIGTERM', 'SIGKILL'], 5)
  }
}

const usualApiPort = 3000
const usualPagesPort = 5173
const mediaMs = 2000

function serverEnvironment(env: Environment, config: Config, media: MediaState): Environment {
  return {
    ...env,
    HOST: '127.0.0.1',
    PORT: String(config.port),
    PUBLIC_URL: config.publicUrl,
    DATABASE_URL: config.databaseUrl,
    DATA_DIR: config.dataDir,
    ...(media.url === undefined ? {} : { LIVEKIT_URL: media.url, LIVEKIT_API_KEY: media.apiKey, LIVEKIT_API_SECRET: media.apiSecret }),
  }
}

async function untilPagesAnswer(address: string, signal: AbortSignal): Promise<void> {
  for (;;) {
    signal.throwIfAborted()
    // A file of Vite itself: it answers once Vite does, and costs no page.
    const isThere = await fetch(`${address}/@vite/client`, { signal }).then(
      (response) => response.ok,
      () => false,
    )
    if (isThere) return
    await delay(100)
  }
}

/** Brings up the parts, then the server and the pages as children that reload. */
export async function develop(launch: Launch): Promise<void> {
  const { report, teardown } = launch
  const { config: settings, env, dataDir } = readLaunchEnvironment(launch.environment)
  const lock = lockFolder(dataDir)
  teardown.add('lock', async () => lock.release())
  const pagesPort = await freePort(settings.isPortGiven ? settings.port : usualPagesPort)
  const local = `http://localhost:${pagesPort}`
  const port = await freePort(usualApiPort)
  const database = await bringDatabase(launch, { ...settings, port })
  const config: Config = { ...settings, port, publicUrl: settings.publicUrl ?? local, databaseUrl: database.url }
  await bringDemo(launch, config, database.db)

  // Added before the children, so that it is stopped after them.
  let onMedia: (state: MediaState) => void = () => undefined
  const media = startMedia({
    dataDir,
    env,
    log: report.say,
    webhookUrl: `http://127.0.0.1:${port}/api/media/webhook`,
    onState: (state) => onMedia(state),
  })
  teardown.add(
    'media server',
    () => media.stop(),
    () => (media.pid === undefined ? [] : [{ pid: media.pid, signal: 'SIGKILL' }]),
  )
  // One that is already here answers within a moment; one that has to be built is not waited for.
  await Promise.race([new Promise<void>((resolve) => (onMedia = ({ url }) => (url === undefined ? undefined : resolve()))), delay(mediaMs)])

  const server = new Child(launch)
  const runServer = (state: MediaState): void =>
    server.run({
      name: 'The server',
      args: ['--watch', '--watch-preserve-output', join('server', 'src', 'main.ts')],
      cwd: projectFolder,
      env: serverEnvironment(env, config, state),
    })
  let knownUrl = media.state.url
  runServer(media.state)
  // The server learns the address from its environment, so a media server that is ready later restarts it once.
  onMedia = (state) => {
    if (state.url === undefined || state.url === knownUrl) return
    knownUrl = state.url
    void server.stop().then(() => {
      if (!launch.signal.aborted) runServer(state)
    })
  }
  new Child(launch).run({
    name: 'The pages',
    args: [join('node_modules', 'vite', 'bin', 'vite.js'), 'dev', '--port', String(pagesPort), '--strictPort'],
    cwd: join(projectFolder, 'web'),
    env: { ...env, API_ORIGIN: `http://127.0.0.1:${port}` },
  })
  await untilPagesAnswer(local, launch.signal)
  lock.announce(local)
  const seconds = (performance.now() - launch.began) / 1000
  report.say(welcome({ config, addresses: { local, network: undefined }, where: database.where, seconds }))
}
