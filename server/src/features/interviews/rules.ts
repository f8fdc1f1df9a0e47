import type { InterviewStatus } from '@cho-phien/shared/interviews'

/** Source: ARCHITECTURE, the live floor. `ended` is for good. */
const interviewMoves = {
  ringing: ['connecting', 'ended'],
  connecting: ['live', 'ended'],
  live: ['interrupted', 'ended'],
  interrupted: ['live', 'ended'],
  ended: [],
} as const satisfies Record<InterviewStatus, readonly InterviewStatus[]>

export function mayMoveInterview(from: InterviewStatus, to: InterviewStatus): boolean {
  return (interviewMoves[from] as readonly InterviewStatus[]).includes(to)
}

/** An interview people are in, after the ring and before the end. */
export function isRunning(status: InterviewStatus): boolean {
  return status === 'connecting' || status === 'live' || status === 'interrupted'
}

/** The state that follows from who is in the room: the clock runs only while both are. */
export function statusWithPresence(status: InterviewStatus, presence: { worker: boolean; interviewer: boolean }): InterviewStatus {
  const bothPresent = presence.worker && presence.interviewer
  if (status === 'connecting' || status === 'interrupted') return bothPresent ? 'live' : status
  if (status === 'live') return bothPresent ? 'live' : 'interrupted'
  return status
}

/** More time by the fair's rule: how much a press gives, and how often both sides together have had it. */
export interface Extension {
  minutes: number
  allowed: number
  used: number
}

/** The new length, or undefined when the fair allows no more. Nothing ends at it: the clock says that it is over, and people finish. */
export function extendedSeconds(plannedSeconds: number, { minutes, allowed, used }: Extension): number | undefined {
  return used < allowed ? plannedSeconds + minutes * 60 : undefined
}

/**
 * A page that is connected and says that it is in the room, while the media server has not had it there for so long, talks to
 * nobody. The media server itself needs 15 s to notice a lost client, whose own attempts to come back take up to 44 s.
 */
export const missedSeconds = 60

/** Whoever the media server still has is there, and is looked for again after so long: it notices a lost client within 15 s. */
export const heardAgainSeconds = 60
