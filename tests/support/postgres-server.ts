import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '@cho-phien/server/db/client'
import { migrate } from '@cho-phien/server/db/migrate'
import { startPostgres } from '@cho-phien/server/launch/postgres'
import { isAlive, stopProcess } from '@cho-phien/server/launch/processes'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    databaseSource: DatabaseSource
  }
}

const prefix = 'cho-phien-tests-'
const neededBytes = 1024 ** 3

/** Memory when there is enough of it (a container's /dev/shm is often 64 MB), else the disk. */
function workFolder(): string {
  const memory = '/dev/shm'
  if (!existsSync(memory)) return tmpdir()
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize > neededBytes ? memory : tmpdir()
}

/** Stops and removes the database of a run that was killed. */
async function removeAbandoned(parent: string): Promise<void> {
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(prefix))) {
    const owner = Number(name.slice(prefix.length).split('-')[0])
    if (isAlive(owner)) continue
    const folder = join(parent, name)
    const pidFile = join(folder, 'postgres', 'postmaster.pid')
    if (existsSync(pidFile)) {
      await stopProcess(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), ['SIGQUIT', 'SIGKILL'], 5)
    }
    rmSync(folder, { recursive: true, force: true })
  }
}

async function startOwnServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const parent = workFolder()
  await removeAbandoned(parent)
  const folder = mkdtempSync(join(parent, `${prefix}${process.pid}-`))
  // mkdtemp makes it private; the database may run as another account.
  rmSync(folder, { recursive: true })
  mkdirSync(folder, { mode: 0o755 })
  const server = await startPostgres({
    dataDir: folder,
    log: () => undefined,
    durable: false,
    // Each test file opens a pool of its own, and several run at once.
    maxConnections: 300,
    database: 'postgres',
  })
  const stop = async (): Promise<void> => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: server.url, stop }
}

async function makeTemplate(serverUrl: string, name: string): Promise<void> {
  const admin = connect(serverUrl, { poolSize: 1 })
  await admin`drop database if exists ${admin(name)} with (force)`
  await admin`create database ${admin(name)}`
  await admin.end()
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  const template = connect(url.href, { poolSize: 1 })
  try {
    await migrate(template)
  } finally {
    await template.end()
  }
}

export interface DatabaseSource {
  /** Connection string of the server's maintenance database. */
  server: string
  /** Name of the migrated database to clone. */
  template: string
}

/**
 * One PostgreSQL with a migrated template to clone. TEST_DATABASE_URL uses a server
 * that is already there; its user must be allowed to create databases.
 */
export async function startDatabaseSource(): Promise<DatabaseSource & { stop: () => Promise<void> }> {
  const given = process.env['TEST_DATABASE_URL']
  const server = given === undefined || given === '' ? await startOwnServer() : { url: given, stop: () => Promise.resolve() }
  const template = `cho_phien_template_${process.pid}`
  try {
    await makeTemplate(server.url, template)
  } catch (error) {
    await server.stop()
    throw error
  }
  return {
    server: server.url,
    template,
    async stop() {
      const admin = connect(server.url, { poolSize: 1 })
      await admin`drop database if exists ${admin(template)} with (force)`
      await admin.end()
      await server.stop()
    },
  }
}

/** For a whole run of the tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { server, template, stop } = await startDatabaseSource()
  project.provide('databaseSource', { server, template })
  return stop
}
