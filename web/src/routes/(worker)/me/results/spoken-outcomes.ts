import { isPassedOn, type WorkerOutcome } from '@cho-phien/shared/outcomes'
import { handledSentence } from '#lib/features/outcomes/dispute-words.ts'
import { answerWords, shortResult } from '#lib/features/outcomes/outcome-words.ts'
import { m } from '#lib/paraglide/messages.js'

interface Look {
  before: readonly WorkerOutcome[]
  after: readonly WorkerOutcome[]
  you: string
}

/** The one sentence that a screen reader hears of a change: whose result, and what is new of it; undefined when nothing is. */
export function spokenOutcomes({ before, after, you }: Look): string | undefined {
  for (const outcome of after) {
    const known = before.find(({ interviewId }) => interviewId === outcome.interviewId)
    const news = newsOf(outcome, known, you)
    if (news) return `${outcome.employerName}: ${news}`
  }
  return undefined
}

function newsOf(outcome: WorkerOutcome, known: WorkerOutcome | undefined, you: string): string | undefined {
  const { kind, version, handedTo, workerAnswer } = outcome
  if (known?.version !== version) {
    return handedTo && isPassedOn(outcome) ? m.outcomes_handed_to({ number: String(handedTo.desk) }) : shortResult(kind, you)
  }
  if (workerAnswer !== null && workerAnswer !== known.workerAnswer) return answerWords(kind).given[workerAnswer]
  const handledAt = outcome.disputes.at(-1)?.handledAt
  if (!handledAt || handledAt === known.disputes.at(-1)?.handledAt) return undefined
  return handledSentence(handledAt)
}
