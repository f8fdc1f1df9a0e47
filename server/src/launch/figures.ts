import { spawn } from 'node:child_process'
import { cpus, tmpdir, totalmem } from 'node:os'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { projectFolder } from './environment.ts'
import { describeMemory, memoryOf } from './memory.ts'
import { freePort } from './ports.ts'
import { exited, stopProcess } from './processes.ts'

/** `pnpm figures`: how long a start takes until the first page answers, and what everything needs at rest. Linux only (reads /proc). */

const launcher = fileURLToPath(new URL('./start.ts', import.meta.url))
const idleSeconds = 20
const megabyte = 1024 * 1024

interface Figures {
  /** From the command to the first page with status 200. */
  answerSeconds: number
  /** From the command to a media server that is ready. */
  videoSeconds: number
  memory: Map<string, number>
}

async function secondsUntil(began: number, signal: AbortSignal, isReached: () => Promise<boolean>): Promise<number> {
  while (!(await isReached().catch(() => false))) {
    signal.throwIfAborted()
    await delay(50)
  }
  return (performance.now() - began) / 1000
}

async function measureStart(dataDir: string): Promise<Figures> {
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const began = performance.now()
  const child = spawn(process.execPath, [launcher], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), DEMO: 'true' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const pid = child.pid ?? 0
  const ended = new AbortController()
  void exited(child).then((code) => ended.abort(new Error(`the start ended with code ${code}`)))
  const signal = AbortSignal.any([ended.signal, AbortSignal.timeout(600_000)])
  try {
    const answerSeconds = await secondsUntil(began, signal, async () => (await fetch(address)).ok)
    const videoSeconds = await secondsUntil(began, signal, async () => {
      const me = (await (await fetch(`${address}/api/me`)).json()) as { media: string }
      return me.media === 'ready' || me.media === 'off'
    })
    await delay(idleSeconds * 1000)
    return { answerSeconds, videoSeconds, memory: memoryOf(pid, 'app') }
  } finally {
    await stopProcess(pid, ['SIGINT', 'SIGKILL'], 20)
  }
}

function describe(title: string, { answerSeconds, videoSeconds, memory }: Figures): void {
  console.log(`${title}: page after ${answerSeconds.toFixed(1)} s, video after ${videoSeconds.toFixed(1)} s`)
  console.log(`  memory after ${idleSeconds} s at rest: ${describeMemory(memory)}`)
}

const dataDir = mkdtempSync(join(tmpdir(), 'cho-phien-figures-'))
rmSync(dataDir, { recursive: true })
try {
  console.log(
    `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / megabyte / 1024)} GB, Node ${process.versions.node}`,
  )
  rmSync(join(projectFolder, 'web', 'build'), { recursive: true, force: true })
  describe('First start (empty data folder, pages not built)', await measureStart(dataDir))
  describe('Second start', await measureStart(dataDir))
} finally {
  rmSync(dataDir, { recursive: true, force: true })
}
