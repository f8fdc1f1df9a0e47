import type { AlertKind } from '@cho-phien/shared/alerts'
import type { BoothId, InterviewId } from '@cho-phien/shared/ids'
import { leftSeconds } from '../queue/left-booths.ts'

/** How often a running fair is looked at: a look is a few short reads of open rows. */
export const watchSeconds = 10

/**
 * How long every other cause lasts before staff are told, in seconds. A cause that ends earlier is nobody's business; an alert that is
 * open stays open until its cause is gone or began anew, however it is counted.
 */
export const alertAfterSeconds = {
  /** As long as an interviewer's own pause. */
  long_pause: leftSeconds.paused,
  /** The clock looks every half second: a ring that nothing ended so long after its deadline has lost it. */
  stuck_ring: 30,
  /** Four of five waits lie inside the range that was told; a few minutes more are no broken promise. */
  long_wait: 300,
  /** Writing an outcome takes two or three minutes. */
  owed_outcome: 600,
  /** A phone that lost its network is mostly back in one minute. */
  one_in_room: 180,
  /** Both sides reload or change their network in less; after five minutes without the interviewer it ends by itself. */
  nobody_in_room: 60,
  /** Our own media server is started again within seconds. */
  media_gone: 15,
  /** Two or three beats. */
  slow_database: 10,
} as const satisfies Record<Exclude<AlertKind, 'absent_employer'>, number>

/** Something that is wrong now, whether for long enough or not. */
export interface Cause {
  kind: AlertKind
  subjectId: string
  boothId: BoothId | null
  interviewId: InterviewId | null
  since: string
  /** It lasts long enough, counted from when the fair was last watched. */
  isDue: boolean
}

/** At a booth that stands empty everybody waits long: one alert says why. */
export function withoutEchoes(causes: readonly Cause[]): Cause[] {
  const empty = new Set(causes.filter(({ kind, isDue }) => kind === 'absent_employer' && isDue).map(({ boothId }) => boothId))
  return causes.filter(({ kind, boothId }) => kind !== 'long_wait' || !empty.has(boothId))
}
