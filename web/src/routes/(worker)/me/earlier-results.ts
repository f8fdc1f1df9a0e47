import type { InterviewId, WorkerId } from '@cho-phien/shared/ids'
import type { WorkerOutcome } from '@cho-phien/shared/outcomes'
import { disputeSentence, isCorrected } from '#lib/features/outcomes/dispute-words.ts'
import { isRead } from '#lib/features/outcomes/read-results.ts'

export interface EarlierResult {
  interviewId: InterviewId
  employerName: string
  sentence: string
}

interface Reader {
  workerId: WorkerId
  you: string
  /** Whether the ticket of this id stands on the page, with its result. */
  shows: (ticketId: string) => boolean
}

/**
 * What became of results that were called wrong and whose tickets are shown no longer. What the centre looked at stands there until it is
 * read, a corrected one until it is answered.
 */
export function earlierResults(outcomes: readonly WorkerOutcome[], { workerId, you, shows }: Reader): EarlierResult[] {
  return outcomes
    .filter((outcome) => !shows(outcome.ticketId) && (isCorrected(outcome) || !isRead(workerId, outcome)))
    .flatMap(({ interviewId, employerName, ...outcome }) => {
      const sentence = disputeSentence(outcome, you)
      return sentence === undefined ? [] : [{ interviewId, employerName, sentence }]
    })
}
