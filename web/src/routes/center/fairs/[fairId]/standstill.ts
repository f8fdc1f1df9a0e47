import { workingDesks } from '@cho-phien/shared/booths'
import type { FairCounts } from '@cho-phien/shared/reports'

interface Standing {
  line: Pick<FairCounts['booths'][number]['line'], 'waiting'>
  desks: readonly Pick<FairCounts['booths'][number]['desks'][number], 'status'>[]
}

/** How many tickets wait in a fair at none of whose desks anybody works; 0 while somebody does. No booth need be overdue for that. */
export function waitingAtStandstill(booths: readonly Standing[]): number {
  const works = booths.some(({ desks }) => desks.some(({ status }) => workingDesks.includes(status)))
  return works ? 0 : booths.reduce((sum, { line }) => sum + line.waiting, 0)
}
