import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { LaunchError } from './failure.ts'
import type { PostgresPrograms } from './postgres-programs.ts'
import { exited } from './processes.ts'

interface Cluster {
  folder: string
  password: string
  programs: PostgresPrograms
  durable: boolean
}

function programMajor(programs: PostgresPrograms): string {
  const text = execFileSync(programs.postgres, ['--version'], { encoding: 'utf8', ...programs.identity })
  return /(\d+)\./.exec(text)?.[1] ?? ''
}

function checkExisting({ folder, programs }: Cluster): void {
  const major = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim()
  const wanted = programMajor(programs)
  if (major !== wanted) {
    throw new LaunchError(
      `The data in ${folder} was made by PostgreSQL ${major} and this version brings ${wanted}; move the folder away to begin anew, or dump it with PostgreSQL ${major} and restore it.`,
    )
  }
  const owner = statSync(folder).uid
  const runner = programs.identity?.uid ?? process.getuid?.() ?? owner
  if (owner !== runner) {
    throw new LaunchError(
      `The data in ${folder} belongs to user ${owner}, but PostgreSQL would run as user ${runner}; start as the user of the first start, or move the folder away.`,
    )
  }
}

/** C.UTF-8 sorts the same on every machine; its character classes know Vietnamese letters, which plain C does not. */
function characterLocale(): string {
  try {
    const names = execFileSync('locale', ['-a'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).split('\n')
    return ['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'en_US.utf8'].find((name) => names.includes(name)) ?? 'C'
  } catch {
    return 'C'
  }
}

async function runInitdb(target: string, { folder, password, programs, durable }: Cluster): Promise<void> {
  const passwordFile = join(dirname(folder), `${basename(target)}.password`)
  const owner = programs.identity
  mkdirSync(target, { recursive: true, mode: 0o700 })
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (owner !== undefined) {
    chownSync(target, owner.uid, owner.gid)
    chownSync(passwordFile, owner.uid, owner.gid)
  }
  const flags = [
    `--pgdata=${target}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    `--locale=${characterLocale()}`,
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...(durable ? [] : ['--no-sync']),
  ]
  const child = spawn(programs.initdb, flags, { stdio: ['ignore', 'ignore', 'pipe'], cwd: '/', ...owner })
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
  const code = await exited(child)
  rmSync(passwordFile, { force: true })
  if (code !== 0) {
    const reason =
      complaint
        .trim()
        .split('\n')
        .findLast((line) => line.includes('error')) ?? complaint.trim()
    throw new LaunchError(`The database folder ${folder} could not be made: ${reason || `initdb ended with code ${code}`}`)
  }
}

/**
 * Makes the cluster at the first start. It is made beside its place and renamed, so a start that was
 * killed half way leaves nothing that looks like a database.
 */
export async function initialiseCluster(cluster: Cluster): Promise<void> {
  const { folder } = cluster
  if (existsSync(join(folder, 'PG_VERSION'))) {
    checkExisting(cluster)
    return
  }
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new LaunchError(`The folder ${folder} is not empty and is no PostgreSQL database; move it away and start again.`)
  }
  const parent = dirname(folder)
  mkdirSync(parent, { recursive: true })
  const prefix = `${basename(folder)}.new-`
  for (const name of readdirSync(parent)) {
    if (name.startsWith(prefix)) rmSync(join(parent, name), { recursive: true, force: true })
  }
  const target = join(parent, `${prefix}${process.pid}`)
  await runInitdb(target, cluster)
  rmSync(folder, { recursive: true, force: true })
  renameSync(target, folder)
}
