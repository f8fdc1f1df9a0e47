import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findLivekit, provideLivekit } from '@cho-phien/server/launch/livekit-program'
import { startLivekitProcess, stopLivekitProcess, type ServerOptions } from '@cho-phien/server/launch/livekit-server'
import { isAlive, stopProcess } from '@cho-phien/server/launch/processes'

export interface TestLivekit {
  url: string
  apiKey: string
  apiSecret: string
  /** Ends it the hard way, as a crash does. */
  kill(): Promise<void>
  /** Starts it again on the same ports after `kill`, with its rooms gone. Does nothing while it runs. */
  restart(): Promise<void>
  stop(): Promise<void>
}

/** The program, built when it is not here yet. A machine without one fails: video is never tested in pretence. */
async function getProgram(): Promise<string> {
  const found = await findLivekit(process.env)
  if (found !== undefined) return found
  const failures: string[] = []
  const signal = AbortSignal.timeout(10 * 60_000)
  const built = await provideLivekit({ env: process.env, log: (text) => failures.push(text), signal })
  if (built === undefined) throw new Error(`These tests need a media server: ${failures.join(' ')}`)
  return built
}

/** A real media server on free ports. `webhookUrl`: the app under test. */
export async function startLivekit({ webhookUrl }: { webhookUrl?: string } = {}): Promise<TestLivekit> {
  const program = await getProgram()
  const folder = mkdtempSync(join(tmpdir(), 'cho-phien-livekit-'))
  const options: ServerOptions = {
    program,
    folder,
    apiKey: 'tests',
    apiSecret: 'a-secret-of-the-tests-32-characters-long',
    nodeIp: '127.0.0.1',
    usualPorts: { signal: 0, udp: 0, tcp: 0 },
    ...(webhookUrl === undefined ? {} : { webhookUrl }),
  }
  let server = await startLivekitProcess(options)
  return {
    get url() {
      return server.url
    },
    apiKey: options.apiKey,
    apiSecret: options.apiSecret,
    kill: () => stopProcess(server.pid, ['SIGKILL'], 5),
    async restart() {
      if (isAlive(server.pid)) return
      server = await startLivekitProcess(options)
    },
    async stop() {
      await stopLivekitProcess(server.pid, folder)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
