import { performance } from 'node:perf_hooks'

export interface Report {
  /** Runs one step of the start and prints a line with its time; a long one also says that it has begun. */
  step<T>(title: string, work: () => Promise<T>): Promise<T>
  say(text: string): void
}

/** A step that lasts longer than this is announced before it ends, so that nobody looks at a still screen. */
const announceAfterMs = 700
const remindEveryMs = 15_000
const titleWidth = 42

/** Plain lines only, no cursor movement: reads the same on a terminal, in a log and in CI. */
export function createReport(write: (text: string) => void): Report {
  const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`
  return {
    say: (text) => write(`${text}\n`),
    async step(title, work) {
      const began = performance.now()
      const announce = setTimeout(() => write(`  ${title} ...\n`), announceAfterMs)
      const remind = setInterval(() => write(`  ${title} ... ${seconds(began)}\n`), remindEveryMs)
      try {
        const result = await work()
        write(`  ${title.padEnd(titleWidth)} ${seconds(began)}\n`)
        return result
      } finally {
        clearTimeout(announce)
        clearInterval(remind)
      }
    },
  }
}
