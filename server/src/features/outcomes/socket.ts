import type { AnswersAgain, CommandHandlers } from '../../realtime/bind.ts'
import type { Services } from '../../services.ts'
import { employerIn, workerIn } from '../accounts/seats.ts'
import { answerOutcome, recordOutcome } from './actions.ts'

/** An answer to an outcome that was given already says the same again by itself. */
export const outcomeAnswersAgain: AnswersAgain = { 'outcome:record': () => Promise.resolve({}) }

export function outcomeCommands(services: Services): Pick<CommandHandlers, 'outcome:record' | 'outcome:answer'> {
  return {
    'outcome:record': async ({ viewer }, record) => {
      await recordOutcome(services, employerIn(viewer), record)
      return {}
    },
    'outcome:answer': ({ viewer }, reply) => answerOutcome(services, workerIn(viewer), reply),
  }
}
