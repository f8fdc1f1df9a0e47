import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { cacheFolder, findOnPath } from '@cho-phien/server/launch/program-search'

const run = promisify(execFile)

export interface RedisProgram {
  file: string
  /** Where its libraries lie when the system has none of them. */
  libraries: string | undefined
}

/**
 * A real Redis: on PATH, in the user's cache, or unpacked there from the system's own packages, which needs no rights.
 * @returns undefined when there is no way; why was said
 */
export async function provideRedis(): Promise<RedisProgram | undefined> {
  const onPath = findOnPath('redis-server', process.env)
  if (onPath !== undefined) return { file: onPath, libraries: undefined }
  try {
    const folder = join(cacheFolder(process.env), 'redis-server')
    if (!existsSync(folder)) await unpack(folder)
    return await programIn(folder)
  } catch (error) {
    console.warn(`No Redis for the tests of several nodes: ${(error as Error).message.split('\n').slice(0, 3).join(' ')}`)
    return undefined
  }
}

/** One that starts: a package may be of another release than the system's libraries. */
async function programIn(folder: string): Promise<RedisProgram> {
  const libraries = readdirSync(join(folder, 'usr/lib'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, 'usr/lib', name))
    .join(':')
  const file = join(folder, 'usr/bin/redis-server')
  await run(file, ['--version'], { env: { ...process.env, LD_LIBRARY_PATH: libraries } })
  return { file, libraries }
}

/** Into a folder of its own, put in place whole: several test files may come here at once. */
async function unpack(folder: string): Promise<void> {
  const parent = join(folder, '..')
  mkdirSync(parent, { recursive: true })
  const work = mkdtempSync(join(parent, 'work-redis-'))
  try {
    await download(work)
    const packages = readdirSync(work).filter((name) => name.endsWith('.deb'))
    for (const name of packages) await run('dpkg-deb', ['--extract', join(work, name), join(work, 'whole')])
    try {
      renameSync(join(work, 'whole'), folder)
    } catch (error) {
      if (!existsSync(folder)) throw error
    }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** The server and what it needs that this system lacks. A machine that has no lists of packages gets some for this alone. */
async function download(work: string): Promise<void> {
  const own = ['-o', `Dir::State::lists=${join(work, 'lists')}`, '-o', `Dir::Cache=${join(work, 'cache')}`, '-o', 'APT::Sandbox::User=root']
  let lists: string[] = []
  let missing = await listMissing(lists).catch(() => [])
  if (missing.length === 0) {
    lists = own
    mkdirSync(join(work, 'lists/partial'), { recursive: true })
    mkdirSync(join(work, 'cache/archives/partial'), { recursive: true })
    await run('apt-get', [...lists, '-qq', 'update'])
    missing = await listMissing(lists)
  }
  await run('apt-get', [...lists, '-qq', 'download', ...missing], { cwd: work })
}

async function listMissing(options: string[]): Promise<string[]> {
  const { stdout } = await run('apt-get', [...options, '-qq', '--simulate', '--no-install-recommends', 'install', 'redis-server'])
  return [...stdout.matchAll(/^Inst (\S+)/gm)].map((match) => match[1] ?? '')
}
