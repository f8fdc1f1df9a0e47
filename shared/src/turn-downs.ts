import type { OutcomeKind, WorkerAnswer } from './outcomes.ts'

export type TurnDown = Exclude<WorkerAnswer, 'confirmed' | 'disputed'>

/** How a worker turns down what a result offers; one that offers nothing is not turned down. */
export const turnDowns: Readonly<Partial<Record<OutcomeKind, TurnDown>>> = { next_round: 'cannot_come', hired: 'not_taken' }

export function isTurnDown(answer: WorkerAnswer | null): answer is TurnDown {
  return answer !== null && answer !== 'confirmed' && answer !== 'disputed'
}
