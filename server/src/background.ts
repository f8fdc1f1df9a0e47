import type { FastifyBaseLogger } from 'fastify'

/** Work that nobody waits for: what goes wrong is logged once, and the app finishes it before it closes. */
export interface Background {
  run(what: string, work: () => Promise<unknown>): void
  /** Runs once for all calls with this key within the delay, and never twice at once: a burst of changes is told as one, in order. */
  runOnce(key: string, delayMs: number, work: () => Promise<unknown>): void
  /** The same with what each call brings: `work` gets the items of all of them, each once. */
  runTogether<Item extends string>(call: { key: string; item: Item; delayMs: number }, work: (items: Item[]) => Promise<unknown>): void
  /** Until nothing is left to do. What waits for more calls of its key waits no longer. */
  settle(): Promise<void>
}

/** @param noteFailure is told what went wrong */
export function createBackground(log: FastifyBaseLogger, noteFailure: (error: unknown) => void): Background {
  const running = new Set<Promise<unknown>>()
  const waiting = new Map<string, Set<string>>()
  /** What runs now of each key: the next one of it begins after, so that what it tells is told last. */
  const inTurn = new Map<string, Promise<unknown>>()

  /** Ends each delay early. */
  const sleepers = new Set<() => void>()

  function sleep(milliseconds: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    const wake = () => {
      clearTimeout(timer)
      sleepers.delete(wake)
      resolve()
    }
    const timer = setTimeout(wake, milliseconds)
    sleepers.add(wake)
    return promise
  }

  function run(what: string, work: () => Promise<unknown>): void {
    const done: Promise<unknown> = work()
      .catch((error: unknown) => {
        log.warn({ what, error: error instanceof Error ? error.name : 'unknown' }, 'background work failed')
        noteFailure(error)
      })
      .finally(() => running.delete(done))
    running.add(done)
  }

  function runTogether<Item extends string>(call: { key: string; item: Item; delayMs: number }, work: (items: Item[]) => Promise<unknown>) {
    const { key, item, delayMs } = call
    const known = waiting.get(key)
    if (known !== undefined) return void known.add(item)
    const items = new Set([item])
    waiting.set(key, items)
    run(key, async () => {
      await sleep(delayMs)
      await inTurn.get(key)
      waiting.delete(key)
      const turn = work([...items])
      const ended = turn.catch(() => undefined).finally(() => inTurn.delete(key))
      inTurn.set(key, ended)
      await turn
    })
  }

  return {
    run,
    runOnce: (key, delayMs, work) => runTogether({ key, item: key, delayMs }, work),
    runTogether,
    async settle() {
      while (running.size > 0) {
        for (const wake of sleepers) wake()
        await Promise.all(running)
      }
    },
  }
}
