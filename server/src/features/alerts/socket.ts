import type { FairId } from '@cho-phien/shared/ids'
import type { DeadlineHandlers } from '../../clock/deadlines.ts'
import type { Services } from '../../services.ts'
import { watchFair } from './watch.ts'

export function alertDeadlines(services: Services): Pick<DeadlineHandlers, 'fair-watch'> {
  return { 'fair-watch': (fairId) => watchFair(services, fairId as FairId) }
}
