import type { EndReason, InterviewStatus } from '@cho-phien/shared/interviews'
import type { CloseReason } from '@cho-phien/shared/queue'

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

/** Why an interview ended, from who ended it and whether they ever talked. */
export function endReasonFor(ended: { by: 'worker' | 'interviewer'; wasLive: boolean; workerPresent: boolean }): EndReason {
  if (ended.wasLive) return 'completed'
  if (ended.by === 'worker' || !ended.workerPresent) return 'worker_lost'
  return 'technical_failure'
}

/** How the ticket closes with the interview. */
export function closeReasonFor(ended: { by: 'worker' | 'interviewer'; wasLive: boolean; workerPresent: boolean }): CloseReason {
  if (ended.wasLive) return 'interviewed'
  if (ended.by === 'worker') return 'left'
  return ended.workerPresent ? 'interviewed' : 'worker_no_show'
}

/** Seconds that one press of "more time" adds to the clock. */
export const extensionSeconds = 180
/** An interview is never planned longer than this. */
export const longestSeconds = 3_600
