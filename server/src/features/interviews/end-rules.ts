import { noShowSeconds, type EndReason, type Side } from '@cho-phien/shared/interviews'
import type { CloseReason } from '@cho-phien/shared/queue'

/**
 * Who or what ends an interview: a side, the interviewer for a colleague to go on, the watchdog, the interviewer's lost seat, or the centre
 * (with or without removing the worker).
 */
export type EndedBy = Side | 'hand_over' | 'clock' | 'lost_seat' | 'centre' | 'removal'

export interface EndFacts {
  by: EndedBy
  wasLive: boolean
  workerPresent: boolean
  interviewerPresent: boolean
  /** Seconds since that side was last there, or since the ring was answered; 0 while it is there. */
  workerAbsentFor: number
  interviewerAbsentFor: number
}

export interface Ending {
  reason: EndReason
  /** How the ticket closes, or back in the line at the same place. */
  ticket: CloseReason | 'back_in_line'
}

/**
 * How an interview ends, from who ended it, who was there and whether they ever talked. Before the first word nobody loses a
 * place through the other side: only a worker who leaves, or who is waited for in vain, does.
 */
export function endingFor(facts: EndFacts): Ending {
  if (facts.by === 'removal') return { reason: 'removed', ticket: 'removed' }
  if (facts.by === 'hand_over') return { reason: 'handed_over', ticket: 'back_in_line' }
  if (facts.wasLive) return { reason: reasonAfterTalk(facts), ticket: 'interviewed' }
  if (facts.by === 'worker') {
    const isDeskMissing = !facts.interviewerPresent && facts.interviewerAbsentFor >= noShowSeconds
    return isDeskMissing ? { reason: 'desk_lost', ticket: 'back_in_line' } : { reason: 'worker_lost', ticket: 'left' }
  }
  if (facts.by === 'interviewer' && facts.interviewerPresent && !facts.workerPresent && facts.workerAbsentFor >= noShowSeconds)
    return { reason: 'worker_lost', ticket: 'worker_no_show' }
  return { reason: reasonBeforeTalk(facts), ticket: 'back_in_line' }
}

function reasonAfterTalk({ by, workerPresent }: EndFacts): EndReason {
  if (by === 'lost_seat') return 'desk_lost'
  if (by === 'clock') return workerPresent ? 'desk_lost' : 'technical_failure'
  return by === 'centre' ? 'technical_failure' : 'completed'
}

function reasonBeforeTalk({ by, workerPresent, interviewerPresent }: EndFacts): EndReason {
  if (by === 'lost_seat') return 'desk_lost'
  if (by === 'clock') return workerPresent ? 'desk_lost' : 'technical_failure'
  return by === 'interviewer' && !interviewerPresent ? 'desk_lost' : 'technical_failure'
}

/** Whether the interviewer owes an outcome; the same as the column `outcome_due`. */
export function isOutcomeDue(ended: { wasLive: boolean; reason: EndReason }): boolean {
  return ended.wasLive || ended.reason === 'worker_lost'
}
