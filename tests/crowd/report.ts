import { percentile } from '../bench/report.ts'

/** What the crowd saw: how long each step took, what was refused, what came of it. */
export class CrowdReport {
  readonly #steps = new Map<string, number[]>()
  readonly #counts = new Map<string, number>()
  readonly #refusals = new Map<string, number>()
  readonly #faults = new Map<string, number>()

  measure(step: string, milliseconds: number): void {
    const times = this.#steps.get(step)
    if (times === undefined) this.#steps.set(step, [milliseconds])
    else times.push(milliseconds)
  }

  count(what: string): void {
    increase(this.#counts, what)
  }

  countRefusal(step: string, code: string): void {
    increase(this.#refusals, `${step}: ${code}`)
  }

  /** Something that nobody should meet: a broken connection, an answer that never came. */
  countFault(error: unknown): void {
    increase(this.#faults, error instanceof Error ? error.message : String(error))
  }

  get faults(): number {
    return [...this.#faults.values()].reduce((sum, each) => sum + each, 0)
  }

  /** One line for while it runs. */
  progress(): string {
    const counts = ['tickets taken', 'interviews held', 'outcomes recorded'].map((what) => `${this.#counts.get(what) ?? 0} ${what}`)
    return [...counts, `${this.faults} faults`].join(', ')
  }

  print(): void {
    console.log('\n| step | times | p50 | p95 | p99 |\n|---|---|---|---|---|')
    for (const [step, times] of [...this.#steps].sort()) {
      const sorted = times.toSorted((left, right) => left - right)
      const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => `${percentile(sorted, share).toFixed(1)} ms`)
      console.log(`| ${step} | ${sorted.length} | ${p50} | ${p95} | ${p99} |`)
    }
    printCounts('What came of it', this.#counts)
    printCounts('Refused, with a reason', this.#refusals)
    printCounts('Faults', this.#faults)
  }
}

function increase(counts: Map<string, number>, what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1)
}

function printCounts(title: string, counts: ReadonlyMap<string, number>): void {
  console.log(`\n${title}:`)
  if (counts.size === 0) console.log('  none')
  for (const [what, count] of [...counts].sort()) console.log(`  ${count}  ${what}`)
}
