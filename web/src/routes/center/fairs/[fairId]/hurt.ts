import type { Alert, AlertKind } from '@cho-phien/shared/alerts'

/**
 * What is wrong does this to people now; the one rule for the order of alerts and of the table's rows. `dark`: somebody waits, and nobody comes or tells them. `stuck`: something stands still, and whoever it
 * stops reads why or does not wait. `owed`: nobody waits at this moment.
 */
const weights = ['dark', 'stuck', 'owed'] as const
type Weight = (typeof weights)[number]

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

/** What somebody has taken in hand is nothing to do, and is ranked nowhere. */
export function isToDo({ acknowledgedAt }: Pick<Alert, 'acknowledgedAt'>): boolean {
  return acknowledgedAt === null
}

export interface Hurt {
  weight: Weight
  since: string
}

export function hurtOf(alert: Alert): Hurt {
  return { weight: weightOf(alert), since: alert.since }
}

/** Who waits in the dark first, whenever that began; of the same weight what lasts longest; nobody hurt last. */
export function worseFirst(left: Hurt | undefined, right: Hurt | undefined): number {
  if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined)
  return weights.indexOf(left.weight) - weights.indexOf(right.weight) || Date.parse(left.since) - Date.parse(right.since)
}

/** Those that wait for somebody. */
export function inOrderOfHurt(alerts: readonly Alert[]): Alert[] {
  return alerts.filter(isToDo).toSorted((left, right) => worseFirst(hurtOf(left), hurtOf(right)))
}
