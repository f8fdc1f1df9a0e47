import type { Viewer } from '@cho-phien/shared/accounts'
import type { Phase } from './phase.ts'

/** `sign_in` and `results` are not loud: in a fair that closes there is no ticket left to take. */
export type Entry = 'enter' | 'sign_in' | 'my_tickets' | 'choose_booth' | 'results'

/** What a fair that runs offers to whoever reads of it; undefined to those who have their own pages. */
export function entryOf(phase: Phase, viewer: Pick<Viewer, 'kind'> | null, hasTickets: boolean): Entry | undefined {
  if (viewer === null) return phase === 'open' ? 'enter' : 'sign_in'
  if (viewer.kind !== 'worker') return undefined
  if (hasTickets) return 'my_tickets'
  return phase === 'open' ? 'choose_booth' : 'results'
}
