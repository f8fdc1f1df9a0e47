import type { ErrorCode } from '@cho-phien/shared/errors'
import type { FairStatus } from '@cho-phien/shared/fairs'

/** Who moves a live fair between its calls and a pause. Another reason for a pause that lasts is a move too. */
const pauseMoves = {
  running: { paused: 'centre' },
  paused: { paused: 'centre', running: 'centre' },
} as const satisfies Record<string, Partial<Record<string, string>>>

/** Why the calls of the whole fair may not be stopped or begun again now, or undefined. */
export function refusalToPause(fair: { status: FairStatus; pausedAt: string | null }, to: 'running' | 'paused'): ErrorCode | undefined {
  if (fair.status !== 'live') return 'fair_not_live'
  return Object.hasOwn(pauseMoves[fair.pausedAt === null ? 'running' : 'paused'], to) ? undefined : 'fair_transition_refused'
}
