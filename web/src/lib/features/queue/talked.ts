import type { Ticket } from '@cho-phien/shared/queue'

/**
 * Whether its worker may have talked, so that there is a result to read. A ticket stands in a line again after a talk only when an
 * interviewer or the centre put it there, which is its notice: most of those that nobody reached have none, and ask for nothing.
 */
export function mayHaveTalked({ closeReason, notice }: Pick<Ticket, 'closeReason' | 'notice'>): boolean {
  return closeReason === 'interviewed' || closeReason === 'removed' || (notice !== null && notice.kind !== 'placed')
}
