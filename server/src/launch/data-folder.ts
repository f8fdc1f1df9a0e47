import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { LaunchError } from './failure.ts'
import { commandLine, isAlive } from './processes.ts'

/**
 * A secret that belongs to this data folder: read, or made once. 32 random bytes, readable by the
 * owner only, so that nothing needs to be configured and no two installations share a key.
 */
export function folderSecret(dataDir: string, name: string): string {
  const folder = join(dataDir, 'secrets')
  const file = join(folder, name)
  // The data folder itself stays open to be entered: the database may run as another account.
  mkdirSync(dataDir, { recursive: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  try {
    // Exclusive: of two launchers that start at once, one writes and both read the same value.
    writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8').trim()
}

export interface FolderLock {
  /** Remembers where the app answers, for the sentence a second launcher prints. */
  announce(address: string): void
  release(): void
}

interface Holder {
  pid: number
  address?: string
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    return undefined
  }
}

function isLauncher(pid: number): boolean {
  return pid !== process.pid && isAlive(pid) && commandLine(pid).includes('src/launch/')
}

const lockName = 'launcher.json'

/** Whether another launcher works in this folder now, so that its database is in use. */
export function isFolderInUse(dataDir: string): boolean {
  const holder = readHolder(join(dataDir, lockName))
  return holder !== undefined && isLauncher(holder.pid)
}

/**
 * Makes sure that only one launcher uses a data folder. A lock left by a killed launcher is taken over.
 * @throws LaunchError when another launcher is alive.
 */
export function lockFolder(dataDir: string): FolderLock {
  mkdirSync(dataDir, { recursive: true })
  const file = join(dataDir, lockName)
  const holder = readHolder(file)
  if (holder !== undefined && isLauncher(holder.pid)) {
    const place = holder.address === undefined ? '' : ` at ${holder.address}`
    throw new LaunchError(`Chợ Phiên already runs from this folder${place} (process ${holder.pid}); open it, or stop it with Ctrl-C first.`)
  }
  const write = (address?: string): void =>
    writeFileSync(file, JSON.stringify({ pid: process.pid, ...(address === undefined ? {} : { address }) }))
  write()
  return {
    announce: write,
    release: () => {
      if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true })
    },
  }
}
