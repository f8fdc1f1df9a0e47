import { percentile } from '../bench/report.ts'

/** What one process of the crowd saw, to be added to the others'. */
export interface Findings {
  steps: Record<string, number[]>
  counts: Record<string, number>
  refusals: Record<string, number>
  faults: Record<string, number>
  events: number
  /** Of the process that played them. */
  processorSeconds: number
}

/** Answers of commands have dots or colons in their names, as `queue:join`; reads and connections have spaces. */
const isCommand = (step: string) => step.includes(':')

/** What the crowd saw: how long each step took, what was refused, what came of it. */
export class CrowdReport {
  readonly #steps = new Map<string, number[]>()
  readonly #counts = new Map<string, number>()
  readonly #refusals = new Map<string, number>()
  readonly #faults = new Map<string, number>()
  #events = 0
  #processorSeconds = 0

  measure(step: string, milliseconds: number): void {
    const times = this.#steps.get(step)
    if (times === undefined) this.#steps.set(step, [milliseconds])
    else times.push(milliseconds)
  }
  count(what: string): void {
    increase(this.#counts, what)
  }
  countEvent(): void {
    this.#events += 1
  }
  countRefusal(step: string, code: string): void {
    increase(this.#refusals, `${step}: ${code}`)
  }
  /** Something that nobody should meet: a broken connection, an answer that never came. */
  countFault(error: unknown): void {
    increase(this.#faults, error instanceof Error ? error.message : String(error))
  }

  counted(what: string): number {
    return this.#counts.get(what) ?? 0
  }
  /** Of all processes that were added. */
  get processorSeconds(): number {
    return this.#processorSeconds
  }
  get faults(): number {
    return [...this.#faults.values()].reduce((sum, each) => sum + each, 0)
  }
  /** Commands of all kinds: how many, and within how many milliseconds this share of them was answered. */
  commands(share: number): { count: number; milliseconds: number } {
    const times = [...this.#steps].filter(([step]) => isCommand(step)).flatMap(([, all]) => all)
    return { count: times.length, milliseconds: percentile(sort(times), share) }
  }

  findings(): Findings {
    return {
      steps: Object.fromEntries(this.#steps),
      counts: Object.fromEntries(this.#counts),
      refusals: Object.fromEntries(this.#refusals),
      faults: Object.fromEntries(this.#faults),
      events: this.#events,
      processorSeconds: ownSeconds(),
    }
  }
  add({ steps, counts, refusals, faults, events, processorSeconds }: Findings): void {
    for (const [step, times] of Object.entries(steps)) {
      const known = this.#steps.get(step) ?? []
      this.#steps.set(step, known)
      for (const time of times) known.push(time)
    }
    for (const [into, from] of [[this.#counts, counts] as const, [this.#refusals, refusals] as const, [this.#faults, faults] as const]) {
      for (const [what, times] of Object.entries(from)) increase(into, what, times)
    }
    this.#events += events
    this.#processorSeconds += processorSeconds
  }

  print(): void {
    console.log('\n| step | times | p50 | p95 | p99 |\n|---|---|---|---|---|')
    for (const [step, times] of [...this.#steps].sort()) printStep(step, times)
    const commands = [...this.#steps].filter(([step]) => isCommand(step)).flatMap(([, times]) => times)
    printStep('all commands', commands)
    this.count('events heard')
    this.#counts.set('events heard', this.#events)
    printCounts('What came of it', this.#counts)
    printCounts('Refused, with a reason', this.#refusals)
    printCounts('Faults', this.#faults)
  }
}

function ownSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

function sort(times: readonly number[]): number[] {
  return times.toSorted((left, right) => left - right)
}

function printStep(step: string, times: readonly number[]): void {
  const sorted = sort(times)
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => `${percentile(sorted, share).toFixed(1)} ms`)
  console.log(`| ${step} | ${sorted.length} | ${p50} | ${p95} | ${p99} |`)
}

function increase(counts: Map<string, number>, what: string, by = 1): void {
  counts.set(what, (counts.get(what) ?? 0) + by)
}

function printCounts(title: string, counts: ReadonlyMap<string, number>): void {
  console.log(`\n${title}:`)
  if (counts.size === 0) console.log('  none')
  for (const [what, count] of [...counts].sort()) console.log(`  ${count}  ${what}`)
}
