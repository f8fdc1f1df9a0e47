import type { BoothId } from '@cho-phien/shared/ids'

/** What a moderator is about to do with a booth. */
export interface BoothAction {
  boothId: BoothId
  employerName: string
  to: 'open' | 'paused' | 'closed' | 'withdrawn'
}
