import { describeMachine } from './report.ts'

/** `pnpm bench [pairing|pages|ring|wait ...]`: figures as ratios against a peer of the same run. See docs/benchmarks.md. */
const benches: Record<string, () => Promise<void>> = {
  pairing: async () => (await import('./pairing.ts')).benchPairing(),
  pages: async () => (await import('./pages.ts')).benchPages(),
  ring: async () => (await import('./ring.ts')).benchRing(),
  wait: async () => (await import('./wait.ts')).benchWait(),
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !Object.hasOwn(benches, name))
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. There are ${Object.keys(benches).join(', ')}.`)
  process.exit(1)
}
console.log(`Machine: ${describeMachine()}`)
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length === 0 || wanted.includes(name)) await bench()
}
