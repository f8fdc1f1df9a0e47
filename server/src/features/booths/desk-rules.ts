import { deskStatuses, type DeskStatus } from '@cho-phien/shared/booths'

/** Who moves a desk from one state to another. Source: ARCHITECTURE, the live floor. Whoever is not busy may be sent home. */
const deskMoves = {
  closed: { ready: 'interviewer', paused: 'interviewer' },
  ready: { ringing: 'pairing', paused: 'interviewer', closed: 'interviewer', absent: 'clock' },
  ringing: { interviewing: 'worker', ready: 'worker or clock', absent: 'clock', closed: 'owner' },
  interviewing: { wrapping_up: 'either side', paused: 'either side', absent: 'clock', closed: 'owner' },
  // Its outcome was written while nobody sat there.
  wrapping_up: { ready: 'interviewer', paused: 'interviewer', closed: 'interviewer', absent: 'outcome' },
  paused: { ready: 'interviewer', closed: 'interviewer' },
  absent: { ready: 'interviewer', paused: 'interviewer', closed: 'interviewer' },
} as const satisfies Record<DeskStatus, Partial<Record<DeskStatus, string>>>

export function mayMoveDesk(from: DeskStatus, to: DeskStatus): boolean {
  return Object.hasOwn(deskMoves[from], to)
}

/** The states from which a desk may be moved there. */
export function desksThatMayMove(to: DeskStatus): DeskStatus[] {
  return deskStatuses.filter((from) => mayMoveDesk(from, to))
}

/** Somebody is called, talks or is owed an outcome at this desk. */
export function isDeskBusy(status: DeskStatus): boolean {
  return status === 'ringing' || status === 'interviewing' || status === 'wrapping_up'
}
