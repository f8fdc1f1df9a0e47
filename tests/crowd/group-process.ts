import { answerQuestions } from '../support/fleet.ts'
import { liveAsGroup, type Plan } from './group.ts'
import type { Surroundings } from './person.ts'
import { CrowdReport, type Findings } from './report.ts'

/** One process of a large crowd. */
const report = new CrowdReport()
const home = new AbortController()
let life: Promise<void> = Promise.resolve()

export type GroupOrder = Plan & Pick<Surroundings, 'fairSlug' | 'speed' | 'rates'>
export interface Glance {
  tickets: number
  held: number
  recorded: number
  faults: number
}

answerQuestions({
  live: ({ fairSlug, speed, rates, ...plan }: GroupOrder) => {
    life = liveAsGroup(plan, { fairSlug, speed, rates, report, signal: home.signal })
  },
  glance: () => glanceAt(report),
  goHome: async (): Promise<Findings> => {
    home.abort()
    await life
    return report.findings()
  },
})

// Ctrl-C reaches every process of the terminal; the first one tells this one when to go.
process.on('SIGINT', () => undefined)

function glanceAt(seen: CrowdReport): Glance {
  return {
    tickets: seen.counted('tickets taken'),
    held: seen.counted('interviews held'),
    recorded: seen.counted('outcomes recorded'),
    faults: seen.faults,
  }
}
