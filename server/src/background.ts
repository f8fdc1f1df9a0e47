import { setTimeout } from 'node:timers/promises'
import type { FastifyBaseLogger } from 'fastify'

/** Work that nobody waits for: what goes wrong is logged once, and the app finishes it before it closes. */
export interface Background {
  run(what: string, work: () => Promise<unknown>): void
  /** Runs once for all calls with this key within the delay: a burst of changes is told as one. */
  runOnce(key: string, delayMs: number, work: () => Promise<unknown>): void
  settle(): Promise<void>
}

export function createBackground(log: FastifyBaseLogger): Background {
  const running = new Set<Promise<unknown>>()
  const waiting = new Set<string>()

  function run(what: string, work: () => Promise<unknown>): void {
    const done: Promise<unknown> = work()
      .catch((error: unknown) => log.warn({ what, error: error instanceof Error ? error.name : 'unknown' }, 'background work failed'))
      .finally(() => running.delete(done))
    running.add(done)
  }

  return {
    run,
    runOnce(key, delayMs, work) {
      if (waiting.has(key)) return
      waiting.add(key)
      run(key, async () => {
        await setTimeout(delayMs)
        waiting.delete(key)
        await work()
      })
    },
    async settle() {
      while (running.size > 0) await Promise.all(running)
    },
  }
}
