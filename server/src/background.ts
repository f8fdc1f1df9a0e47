import type { FastifyBaseLogger } from 'fastify'

/** Work that nobody waits for: what goes wrong is logged once, and the app finishes it before it closes. */
export interface Background {
  run(what: string, work: () => Promise<unknown>): void
  settle(): Promise<void>
}

export function createBackground(log: FastifyBaseLogger): Background {
  const running = new Set<Promise<unknown>>()
  return {
    run(what, work) {
      const done: Promise<unknown> = work()
        .catch((error: unknown) => log.warn({ what, error: error instanceof Error ? error.name : 'unknown' }, 'background work failed'))
        .finally(() => running.delete(done))
      running.add(done)
    },
    async settle() {
      while (running.size > 0) await Promise.all(running)
    },
  }
}
