import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { folderSecret } from './data-folder.ts'
import { findLivekit, provideLivekit } from './livekit-program.ts'
import { startLivekitProcess, stopLivekitProcess, type LivekitProcess } from './livekit-server.ts'
import { isAlive } from './processes.ts'

/** What the app knows of the media server; it changes while the app runs. */
export interface MediaState {
  status: 'preparing' | 'ready' | 'off'
  /** Set once ready: the address of the server's HTTP and signalling door. */
  url?: string
  apiKey: string
  apiSecret: string
  /** For the log and staff, in English: why it is not ready. */
  reason?: string
}

export interface MediaOptions {
  dataDir: string
  env: Record<string, string | undefined>
  log: (text: string) => void
  onState: (state: MediaState) => void
  webhookUrl?: string
  /** The address phones send media to; loopback when only this machine uses the app. */
  nodeIp?: string
  /** Tests: waits between restarts, in milliseconds. */
  backoffMs?: readonly number[]
}

export interface RunningMedia {
  readonly state: MediaState
  /** The server's own process while it runs. */
  readonly pid: number | undefined
  stop(): Promise<void>
}

/** The last wait repeats. A server that lived longer than `settledMs` begins at the first wait again. */
const defaultBackoffMs = [250, 1000, 4000, 15_000, 30_000] as const
const settledMs = 60_000
const watchMs = 500

/** The first IPv4 address of this machine on its network, for phones in the same hall. */
export function networkAddress(): string | undefined {
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
  return addresses.find(({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'))?.address
}

/**
 * Brings up the media server in the background and keeps it up: one that is configured, on PATH or in
 * the cache at once; else it is built while the app already serves. Returns immediately; every change
 * goes to `onState`. Without a server the state ends at `off` and interviews go by text.
 */
export function startMedia(options: MediaOptions): RunningMedia {
  const configured = options.env['LIVEKIT_URL']
  return configured !== undefined && configured !== '' ? configuredMedia(options, configured) : new OwnMedia(options)
}

function configuredMedia({ env, onState }: MediaOptions, url: string): RunningMedia {
  const state: MediaState = {
    status: 'ready',
    url,
    apiKey: env['LIVEKIT_API_KEY'] ?? '',
    apiSecret: env['LIVEKIT_API_SECRET'] ?? '',
  }
  onState(state)
  return { state, pid: undefined, stop: () => Promise.resolve() }
}

class OwnMedia implements RunningMedia {
  state: MediaState
  readonly #options: MediaOptions
  readonly #folder: string
  readonly #abort = new AbortController()
  readonly #keeping: Promise<void>
  #server: LivekitProcess | undefined

  constructor(options: MediaOptions) {
    this.#options = options
    this.#folder = join(options.dataDir, 'livekit')
    this.state = {
      status: 'preparing',
      apiKey: 'cho-phien',
      apiSecret: folderSecret(options.dataDir, 'livekit'),
    }
    this.#keeping = this.#bringUp().catch((error: unknown) => {
      if (this.#abort.signal.aborted) return
      this.#become('off', { reason: error instanceof Error ? error.message : String(error) })
    })
  }

  get pid(): number | undefined {
    return this.#server?.pid
  }

  async stop(): Promise<void> {
    this.#abort.abort()
    await this.#keeping
    if (this.#server !== undefined) await stopLivekitProcess(this.#server.pid, this.#folder)
    this.#server = undefined
  }

  #isStopping(): boolean {
    return this.#abort.signal.aborted
  }

  #become(status: MediaState['status'], detail: { url?: string; reason?: string } = {}): void {
    const { apiKey, apiSecret } = this.state
    this.state = { status, apiKey, apiSecret, ...detail }
    this.#options.onState(this.state)
  }

  async #bringUp(): Promise<void> {
    const { env, log } = this.#options
    const { signal } = this.#abort
    // Before the first wait nothing may be announced: the caller does not hold the object yet.
    await Promise.resolve()
    this.#become('preparing')
    let program = await findLivekit(env)
    if (program === undefined) {
      log('The media server is being built in the background (about two minutes); interviews go by text until then.')
      program = await provideLivekit({ env, log, signal })
    }
    if (program === undefined) {
      log('There is no media server: video is off, interviews go by text. Install livekit-server or Go, or set LIVEKIT_URL.')
      this.#become('off', { reason: 'No media server could be found or built.' })
      return
    }
    await this.#keepUp(program)
  }

  async #keepUp(program: string): Promise<void> {
    const { signal } = this.#abort
    const waits = this.#options.backoffMs ?? defaultBackoffMs
    let failures = 0
    while (!this.#isStopping()) {
      const began = Date.now()
      const reason = await this.#runOnce(program)
      if (this.#isStopping()) return
      failures = Date.now() - began > settledMs ? 1 : failures + 1
      this.#become('off', { reason })
      // Said twice at most: a server that cannot start must not fill the screen.
      if (failures <= 2) this.#options.log(`The media server stopped (${reason}); it is started again.`)
      await delay(waits[Math.min(failures, waits.length) - 1] ?? 30_000, undefined, { signal }).catch(() => undefined)
    }
  }

  /** Runs the server until it ends. Returns why, in words for the log. */
  async #runOnce(program: string): Promise<string> {
    const { signal } = this.#abort
    try {
      const server = await startLivekitProcess({
        program,
        folder: this.#folder,
        apiKey: this.state.apiKey,
        apiSecret: this.state.apiSecret,
        nodeIp: this.#options.nodeIp ?? '127.0.0.1',
        ...(this.#options.webhookUrl === undefined ? {} : { webhookUrl: this.#options.webhookUrl }),
      })
      this.#server = server
      if (!signal.aborted) this.#become('ready', { url: server.url })
      while (!signal.aborted && isAlive(server.pid)) {
        await delay(watchMs, undefined, { signal }).catch(() => undefined)
      }
      if (!signal.aborted) this.#server = undefined
      return 'its process ended'
    } catch (error) {
      return error instanceof Error ? error.message : String(error)
    }
  }
}
