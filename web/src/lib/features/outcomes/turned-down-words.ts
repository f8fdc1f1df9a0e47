import type { WorkerAnswer } from '@cho-phien/shared/outcomes'
import { isTurnDown, type TurnDown } from '@cho-phien/shared/turn-downs'
import type { Labels } from '#lib/features/workers/form-labels.ts'
import { m } from '#lib/paraglide/messages.js'

const labels: Labels<TurnDown> = { cannot_come: m.center_answer_cannot_come, not_taken: m.center_answer_not_taken }

/** How its worker turned down what a result offers, for the employer and the centre; undefined when they did not. */
export function turnedDownWords({ workerAnswer }: { workerAnswer: WorkerAnswer | null }): string | undefined {
  return isTurnDown(workerAnswer) ? labels[workerAnswer]() : undefined
}
