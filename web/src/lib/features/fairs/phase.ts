import type { FairStatus } from '@cho-phien/shared/fairs'

/** What a fair is to those who come: to come, open, handing out no more numbers, or over. */
export type Phase = 'before' | 'open' | 'closing' | 'after'

const PHASES: Record<FairStatus, Phase> = {
  draft: 'before',
  published: 'before',
  rehearsal: 'before',
  live: 'open',
  closing: 'closing',
  closed: 'after',
  signed: 'after',
}

export function phaseOf(status: FairStatus): Phase {
  return PHASES[status]
}
