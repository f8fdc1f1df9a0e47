import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { lastingPort } from './lasting-port.ts'
import { isAlive, sendSignal, stopProcess } from '@cho-phien/server/launch/processes'
import { onTestFinished, test } from 'vitest'
import { provideRedis } from './redis-program.ts'

const program = await provideRedis()
if (program === undefined && process.env['CI']) throw new Error('These tests need a Redis: install redis-server.')
if (program === undefined) console.warn('NOT RUN: the tests of several nodes. Install redis-server to run them.')

/** Runs where a Redis can be had; elsewhere it is listed as not run, and in continuous integration its file fails. */
export const testWithRedis = test.skipIf(program === undefined)

/** A test of an installation of so many nodes: one alone needs nothing that joins it to others. */
export function testOn(nodes: number): typeof test {
  return nodes === 1 ? test : (testWithRedis as typeof test)
}

export interface TestRedis {
  url: string
  /** Ends it the hard way, as a crash does, with all that it held. */
  kill(): Promise<void>
  /** Stops answering while its connections stay open, as behind a network that drops everything. */
  freeze(): void
  thaw(): void
  /** Starts it again on the same port, empty. */
  restart(): Promise<void>
}

/** A real Redis on a free port, for one test. */
export async function startRedis(): Promise<TestRedis> {
  const folder = mkdtempSync(join(tmpdir(), 'cho-phien-redis-'))
  const port = await lastingPort()
  let pid = await launch(folder, port)
  const kill = () => stopProcess(pid, ['SIGKILL'], 5)
  onTestFinished(async () => {
    await kill()
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    url: `redis://127.0.0.1:${port}`,
    kill,
    freeze: () => sendSignal(pid, 'SIGSTOP'),
    thaw: () => sendSignal(pid, 'SIGCONT'),
    async restart() {
      if (!isAlive(pid)) pid = await launch(folder, port)
    },
  }
}

async function launch(folder: string, port: number): Promise<number> {
  if (program === undefined) throw new Error('there is no Redis')
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no']
  const env = program.libraries === undefined ? process.env : { ...process.env, LD_LIBRARY_PATH: program.libraries }
  const child = spawn(program.file, options, { env, stdio: 'ignore' })
  const { pid } = child
  if (pid === undefined) throw new Error('Redis did not start')
  for (const until = Date.now() + 5_000; Date.now() < until; await delay(20)) if (await answers(port)) return pid
  child.kill('SIGKILL')
  throw new Error('Redis did not answer within 5 s')
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const end = (isAnswered: boolean) => {
      socket.destroy()
      resolve(isAnswered)
    }
    socket.once('data', (data) => end(data.toString().startsWith('+PONG')))
    socket.once('error', () => end(false))
    socket.once('connect', () => socket.write('PING\r\n'))
  })
}
