import { execFile } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { Environment } from '../config.ts'
import { buildWithGo } from './livekit-build.ts'
import { downloadRelease } from './livekit-release.ts'
import { isAlive } from './processes.ts'
import { cacheFolder, findOnPath, isExecutable } from './program-search.ts'

/** Later tags carry `replace` lines, which `go install` refuses. */
export const livekitVersion = '1.13.5'

function cachedProgram(env: Environment): string {
  return join(cacheFolder(env), `livekit-server-v${livekitVersion}`)
}

/** A cached file is trusted only when it starts and names the version: a full disk may have cut it. */
async function isWholeProgram(file: string): Promise<boolean> {
  if (!isExecutable(file)) return false
  try {
    // Not synchronously: the app in this process already answers people.
    const { stdout } = await promisify(execFile)(file, ['--version'], { timeout: 20_000 })
    return stdout.includes(livekitVersion)
  } catch {
    return false
  }
}

/** A media server that is already on this machine: on PATH, or in the cache. */
export async function findLivekit(env: Environment): Promise<string | undefined> {
  const onPath = findOnPath('livekit-server', env)
  if (onPath !== undefined) return onPath
  const cached = cachedProgram(env)
  return (await isWholeProgram(cached)) ? cached : undefined
}

export interface Provision {
  env: Environment
  log: (text: string) => void
  signal: AbortSignal
}

/** One of several launchers builds, the others wait for its result. */
async function withBuildLock<T>(folder: string, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  const file = join(folder, `livekit-server-v${livekitVersion}.lock`)
  for (;;) {
    signal.throwIfAborted()
    try {
      const handle = openSync(file, 'wx')
      writeFileSync(handle, String(process.pid))
      closeSync(handle)
      break
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const holder = Number(readFileSync(file, { encoding: 'utf8', flag: 'a+' }))
      // Zero: the other one has made the file and not yet written its number.
      if (holder !== 0 && !isAlive(holder)) rmSync(file, { force: true })
      else await delay(500, undefined, { signal })
    }
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

function removeAbandonedWork(folder: string): void {
  for (const name of readdirSync(folder)) {
    const owner = /^work-(\d+)$/.exec(name)?.[1]
    if (owner !== undefined && !isAlive(Number(owner))) rmSync(join(folder, name), { recursive: true, force: true })
  }
}

/**
 * Gets a media server that is not here yet: builds it with Go, else takes the official release. Slow
 * (about 90 s), so it runs while the app already serves.
 * @returns the program, or undefined when neither way works; each failure has been logged.
 */
export async function provideLivekit({ env, log, signal }: Provision): Promise<string | undefined> {
  const folder = cacheFolder(env)
  mkdirSync(folder, { recursive: true })
  return withBuildLock(folder, signal, async () => {
    const target = cachedProgram(env)
    if (await isWholeProgram(target)) return target
    removeAbandonedWork(folder)
    const workFolder = join(folder, `work-${process.pid}`)
    mkdirSync(workFolder, { recursive: true })
    const ways = [buildWithGo, downloadRelease]
    try {
      for (const way of ways) {
        signal.throwIfAborted()
        const failure = await way({ version: livekitVersion, workFolder, target, env, signal })
        if (failure === undefined && (await isWholeProgram(target))) return target
        log(failure ?? 'The media server that was fetched does not start.')
      }
      return undefined
    } finally {
      rmSync(workFolder, { recursive: true, force: true })
    }
  })
}
