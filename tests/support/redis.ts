import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lastingPort } from './lasting-port.ts'
import { isAlive, sendSignal, stopProcess } from '@cho-phien/server/launch/processes'
import { onTestFinished, test } from 'vitest'
import { launchRedis } from './redis-process.ts'
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
  const launch = () => launchRedis(program, { folder, port })
  let pid = await launch()
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
      if (!isAlive(pid)) pid = await launch()
    },
  }
}
