import type { WorkerOutcome } from '@cho-phien/shared/outcomes'
import { turnDowns } from '@cho-phien/shared/turn-downs'
import { needsAnswer } from '#lib/features/outcomes/outcome-words.ts'
import { m } from '#lib/paraglide/messages.js'

export interface ResultGroup {
  title: string
  outcomes: WorkerOutcome[]
}

/** What asks its worker something stands first, and there what offers them something: a job, an invitation. */
export function resultGroups(outcomes: readonly WorkerOutcome[]): ResultGroup[] {
  const asking = outcomes.filter(needsAnswer)
  const offers = asking.filter(({ kind }) => turnDowns[kind] !== undefined)
  const others = asking.filter(({ kind }) => turnDowns[kind] === undefined)
  return [
    { title: m.workers_results_waiting(), outcomes: [...offers, ...others] },
    { title: m.workers_results_answered(), outcomes: outcomes.filter(({ workerAnswer }) => workerAnswer !== null) },
    { title: m.workers_results_handed(), outcomes: outcomes.filter((one) => one.workerAnswer === null && !needsAnswer(one)) },
  ].filter((group) => group.outcomes.length > 0)
}

/** What there is to do here; undefined while there is no result at all. */
export function resultsLead(outcomes: readonly WorkerOutcome[]): string | undefined {
  if (outcomes.length === 0) return undefined
  return outcomes.some(needsAnswer) ? m.workers_results_lead() : m.workers_results_lead_none()
}
