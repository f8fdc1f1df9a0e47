import { sayWhyNot } from '../support/number-option.ts'
import { readOptions, type BenchName, type BenchOptions } from './options.ts'
import { describeMachine } from './report.ts'

/** `pnpm bench`: figures as ratios against a peer of the same run. See docs/benchmarks.md. */
const benches: Record<BenchName, (options: BenchOptions) => Promise<void>> = {
  pairing: async (options) => (await import('./pairing.ts')).benchPairing(options),
  news: async (options) => (await import('./news.ts')).benchNews(options),
  storm: async (options) => (await import('./storm.ts')).benchStorm(options),
  presence: async (options) => (await import('./presence.ts')).benchPresence(options),
  pages: async () => (await import('./pages.ts')).benchPages(),
  ring: async () => (await import('./ring.ts')).benchRing(),
  wait: async () => (await import('./wait.ts')).benchWait(),
}

try {
  const options = readOptions(process.argv.slice(2))
  console.log(`Machine: ${describeMachine()}`)
  for (const name of options.names) await benches[name](options)
} catch (error) {
  sayWhyNot(error)
}
