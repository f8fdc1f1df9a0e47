import type { Viewer } from '@cho-phien/shared/accounts'
import type { InterviewId } from '@cho-phien/shared/ids'
import type { Side } from '@cho-phien/shared/interviews'
import type { Db } from '../../db/client.ts'
import { DomainError } from '../../errors.ts'
import { findInterview, type InterviewRow } from './queries.ts'

/** Which side of this interview a person is on; undefined for everybody else. */
export function sideOf(viewer: Viewer | undefined, interview: InterviewRow): Side | undefined {
  if (viewer?.kind === 'worker' && viewer.workerIds.includes(interview.workerId)) return 'worker'
  if (viewer?.kind === 'employer' && viewer.accountId === interview.interviewerAccountId && viewer.employerId === interview.employerId)
    return 'interviewer'
  return undefined
}

/** The person's name in the media room. */
export function identityOf(side: Side, interview: Pick<InterviewRow, 'workerId' | 'interviewerAccountId'>): string {
  return side === 'worker' ? `worker:${interview.workerId}` : `interviewer:${interview.interviewerAccountId}`
}

/** The interview and the asker's side of it. @throws DomainError not_found to everybody else */
export async function takeSeat(
  db: Db,
  viewer: Viewer | undefined,
  interviewId: InterviewId,
): Promise<{ interview: InterviewRow; side: Side }> {
  const interview = await findInterview(db, interviewId)
  const side = interview && sideOf(viewer, interview)
  if (interview === undefined || side === undefined) throw new DomainError('not_found')
  return { interview, side }
}
