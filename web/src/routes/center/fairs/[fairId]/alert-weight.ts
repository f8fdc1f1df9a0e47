import type { Alert, AlertKind } from '@cho-phien/shared/alerts'

/**
 * What an alert does to people now. `dark`: somebody waits, and nobody comes or tells them. `stuck`: something stands still, and whoever it
 * stops reads why or does not wait. `owed`: nobody waits at this moment.
 */
const weights = ['dark', 'stuck', 'owed'] as const
export type Weight = (typeof weights)[number]

type Facts = Pick<Alert, 'kind' | 'waiting' | 'toldAt' | 'pauseReason' | 'missingSide'>

const weightOfKind: Record<AlertKind, (alert: Facts) => Weight> = {
  // Every conversation lost picture and sound at once.
  media_gone: () => 'dark',
  long_wait: () => 'dark',
  absent_employer: ({ waiting, toldAt, pauseReason }) => (waiting > 0 && toldAt === null && pauseReason === null ? 'dark' : 'stuck'),
  one_in_room: ({ missingSide }) => (missingSide === 'interviewer' ? 'dark' : 'stuck'),
  stuck_ring: () => 'stuck',
  nobody_in_room: () => 'stuck',
  long_pause: () => 'stuck',
  slow_database: () => 'stuck',
  owed_outcome: () => 'owed',
}

export function weightOf(alert: Facts): Weight {
  return weightOfKind[alert.kind](alert)
}

/** Who waits in the dark first, whenever that began; of the same weight what lasts longest. */
export function inOrderOfWeight(alerts: readonly Alert[]): Alert[] {
  const rank = (alert: Alert) => weights.indexOf(weightOf(alert))
  return alerts.toSorted((left, right) => rank(left) - rank(right) || left.since.localeCompare(right.since))
}
