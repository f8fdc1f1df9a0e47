import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '@cho-phien/server/db/client'
import { projectFolder } from '@cho-phien/server/launch/environment'
import { freePort } from '@cho-phien/server/launch/ports'
import { commandLine, exited, isAlive, stopProcess } from '@cho-phien/server/launch/processes'
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from 'vitest'

/** `pnpm start` as people run it: a process of its own, with a data folder of its own. */

interface Start {
  child: ChildProcess
  address: string
  code: Promise<number>
  /** Everything printed so far. */
  text(): string
  answers(): Promise<void>
}

let dataDir: string

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'cho-phien-launch-'))
  // The database may run as another account, which has to come in.
  chmodSync(folder, 0o755)
  dataDir = join(folder, 'data')
})

afterAll(() => {
  rmSync(join(dataDir, '..'), { recursive: true, force: true })
})

async function start(settings: Record<string, string> = {}): Promise<Start> {
  const port = settings['PORT'] ?? String(await freePort())
  const child = spawn(process.execPath, [join(projectFolder, 'server/src/launch/start.ts')], {
    // No DATABASE_URL of the machine, and no media server: neither is what these tests are about.
    env: {
      ...process.env,
      DATABASE_URL: '',
      LIVEKIT_URL: 'http://127.0.0.1:9',
      LIVEKIT_API_KEY: 'none',
      LIVEKIT_API_SECRET: 'none',
      DATA_DIR: dataDir,
      PORT: port,
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
  const code = exited(child)
  onTestFinished(() => stopProcess(child.pid ?? 0, ['SIGINT', 'SIGKILL'], 20))
  const address = `http://127.0.0.1:${port}`
  return {
    child,
    address,
    code,
    text: () => text,
    answers: () => expect.poll(async () => (await fetch(address).catch(() => undefined))?.status ?? text, { timeout: 60_000 }).toBe(200),
  }
}

function databaseProcess(): number {
  return Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
}

test('a killed start is taken over with its database, and Ctrl-C leaves nothing behind', async () => {
  const first = await start()
  await first.answers()
  expect(first.text()).toContain(`${dataDir} (database in`)
  expect(first.text()).toContain('/demo?role=worker')
  const database = databaseProcess()
  first.child.kill('SIGKILL')
  await first.code
  expect(isAlive(database)).toBe(true)

  const second = await start()
  await second.answers()
  expect(databaseProcess()).toBe(database)
  expect(second.text()).toContain('it is used again')
  expect(second.text()).not.toContain('Filling in the demo fair')

  const third = await start()
  expect(await third.code).toBe(1)
  expect(third.text()).toContain('already runs from this folder')

  second.child.kill('SIGINT')
  expect(await second.code).toBe(0)
  expect(isAlive(database)).toBe(false)
})

test('a database that was killed with its start is recovered', async () => {
  const first = await start()
  await first.answers()
  const database = databaseProcess()
  first.child.kill('SIGKILL')
  await first.code
  await stopProcess(database, ['SIGKILL'], 5)
  const second = await start()
  await second.answers()
  expect(second.text()).toContain('it is recovered now')
})

test('a database that dies under the app ends the start with a reason', async () => {
  const running = await start()
  await running.answers()
  const database = databaseProcess()
  expect(commandLine(database)).toContain(dataDir)
  process.kill(database, 'SIGKILL')
  expect(await running.code).toBe(1)
  expect(running.text()).toContain('The database ended by itself')
})

test('a PORT that was asked for and is taken is refused with what to do', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void other.close())
  const { port } = other.address() as { port: number }
  const refused = await start({ PORT: String(port) })
  expect(await refused.code).toBe(1)
  expect(refused.text().trim()).toBe(`Port ${port} is already used by another program; stop that one, or start with PORT=<another number>.`)
})

test.each([
  ['PORT', 'many', 'PORT must be a whole number'],
  ['HOST', '10.255.255.1', 'HOST 10.255.255.1 is no address of this machine'],
  ['DATABASE_URL', 'mysql://u@h/d', 'DATABASE_URL must be an address'],
  ['DATABASE_URL', 'postgres://u:hidden@127.0.0.1:1/d', 'No PostgreSQL answers at postgres://u:***@127.0.0.1:1/d'],
])('%s=%s ends with one sentence', async (name, value, sentence) => {
  const refused = await start({ [name]: value })
  expect(await refused.code).toBe(1)
  expect(refused.text()).toContain(sentence)
  expect(refused.text()).not.toContain('    at ')
  expect(refused.text()).not.toContain('hidden')
})

test('a database without its name, or with a foreign schema, is left as it was', async () => {
  const absent = new URL(inject('databaseSource').server)
  absent.pathname = '/absent'
  const refused = await start({ DATABASE_URL: absent.href })
  expect(await refused.code).toBe(1)
  expect(refused.text()).toContain('does not exist; create it first')

  const name = `foreign_${process.pid}`
  const admin = connect(inject('databaseSource').server, { poolSize: 1 })
  await admin`create database ${admin(name)}`
  const foreign = new URL(inject('databaseSource').server)
  foreign.pathname = `/${name}`
  const db = connect(foreign.href, { poolSize: 1 })
  await db`create table accounts (id int)`
  const blocked = await start({ DATABASE_URL: foreign.href })
  expect(await blocked.code).toBe(1)
  expect(blocked.text()).toContain('A migration failed and was rolled back')
  const tables = await db`select tablename from pg_tables where schemaname = 'public'`
  expect(tables.map((row) => row['tablename'] as string)).toEqual(['accounts'])
  await db.end()
  await admin`drop database ${admin(name)} with (force)`
  await admin.end()
})
