import type { EndReason, InterviewStatus, Mode } from '@cho-phien/shared/interviews'
import type { Tx } from '../../db/client.ts'
import { DomainError } from '../../errors.ts'
import { updateAccepted, updateEnded, updatePresence, type InterviewRow, type PresenceWrite } from './queries.ts'
import { mayMoveInterview } from './rules.ts'

// Every change of an interview's state asks the table of moves. The caller holds the interview's lock and publishes.

/** Out of the ring, into the room. @throws DomainError interview_over, interview_transition_refused */
export async function acceptInterview(tx: Tx, interview: InterviewRow, mode: Mode): Promise<void> {
  requireMove(interview, 'connecting')
  await updateAccepted(tx, interview.id, mode)
}

/** Who is in the room, and the state that follows from it. @throws DomainError interview_over, interview_transition_refused */
export async function movePresence(tx: Tx, interview: InterviewRow, now: PresenceWrite): Promise<void> {
  if (now.status !== interview.status) requireMove(interview, now.status)
  await updatePresence(tx, interview.id, now)
}

/**
 * For good, once.
 * @param end.stopReason what the centre said when it ended it
 * @returns its new version @throws DomainError interview_over
 */
export async function closeInterview(
  tx: Tx,
  interview: InterviewRow,
  end: { reason: EndReason; stopReason?: string | undefined },
): Promise<number> {
  requireMove(interview, 'ended')
  return updateEnded(tx, interview.id, end)
}

function requireMove({ status }: InterviewRow, to: InterviewStatus): void {
  if (!mayMoveInterview(status, to)) throw new DomainError(status === 'ended' ? 'interview_over' : 'interview_transition_refused')
}
