import { spawn } from 'node:child_process'
import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { exited, sendSignal } from './processes.ts'
import { findOnPath } from './program-search.ts'

export interface Acquisition {
  version: string
  /** A private folder in the cache, on the same disk as the target, removed afterwards. */
  workFolder: string
  target: string
  env: Record<string, string | undefined>
  signal: AbortSignal
}

const usualGo = '/usr/local/go/bin/go'

/**
 * Builds the media server with Go into the work folder and moves it to the target in one step.
 * @returns why it failed, in one sentence, or undefined when the program is in place.
 */
export async function buildWithGo({ version, workFolder, target, env, signal }: Acquisition): Promise<string | undefined> {
  const go = findOnPath('go', env) ?? (existsSync(usualGo) ? usualGo : undefined)
  if (go === undefined) return 'Go is not installed, so the media server cannot be built here.'
  const child = spawn(go, ['install', `github.com/livekit/livekit-server/cmd/server@v${version}`], {
    cwd: workFolder,
    // Below the app's own priority where the system lets us: people are already using the pages.
    env: { ...env, GOBIN: workFolder, GOFLAGS: '-buildvcs=false', GOWORK: 'off' },
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(-4000)))
  // The compiler processes are children of go: the whole group has to end.
  const cancel = (): void => {
    if (child.pid !== undefined) sendSignal(-child.pid, 'SIGTERM')
  }
  signal.addEventListener('abort', cancel, { once: true })
  const code = await exited(child)
  signal.removeEventListener('abort', cancel)
  signal.throwIfAborted()
  if (code !== 0) return `Building the media server failed: ${complaint.trim().split('\n').at(-1) ?? `code ${code}`}`
  renameSync(join(workFolder, process.platform === 'win32' ? 'server.exe' : 'server'), target)
  return undefined
}
