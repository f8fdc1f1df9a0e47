import type { Booth, BoothLine } from '@cho-phien/shared/booths'
import type { BoothId } from '@cho-phien/shared/ids'
import { ownStatus } from '#lib/features/booths/own-status.ts'

/** What a moderator is about to do with a booth. */
export interface BoothAction {
  boothId: BoothId
  employerName: string
  to: 'open' | 'paused' | 'closed' | 'withdrawn'
  /** The whole fair is paused meanwhile. */
  isFairPaused: boolean
}

interface Standing {
  line: Pick<BoothLine, 'status' | 'pausedBy' | 'fairStatus'>
  ownPause: Booth['ownPause']
  isRunning: boolean
  /** It lacks nothing. */
  isComplete: boolean
}

/** Where a moderator may move it. A pause of the whole fair changes nothing of that. */
export function boothMoves({ line, ownPause, isRunning, isComplete }: Standing): BoothAction['to'][] {
  if (line.status === 'preparing') return isRunning && isComplete ? ['open', 'withdrawn'] : ['withdrawn']
  if (!isRunning || line.fairStatus === 'closing') return []
  const status = ownStatus({ line, ownPause })
  if (status === 'open') return ['paused']
  return status === 'closed' ? ['open'] : ['open', 'closed']
}
