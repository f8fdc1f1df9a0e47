import type { CommandHandlers } from '../../realtime/bind.ts'
import type { Services } from '../../services.ts'
import { employerIn, workerIn } from '../accounts/seats.ts'
import { answerOutcome, recordOutcome } from './actions.ts'

export function outcomeCommands(services: Services): Pick<CommandHandlers, 'outcome:record' | 'outcome:answer'> {
  return {
    'outcome:record': async ({ viewer }, record) => {
      await recordOutcome(services, employerIn(viewer), record)
      return {}
    },
    'outcome:answer': ({ viewer }, reply) => answerOutcome(services, workerIn(viewer), reply),
  }
}
