import type { EmployerViewer } from '@cho-phien/shared/accounts'
import type { AccountId, EmployerId } from '@cho-phien/shared/ids'

/** Whose interviews these are to read: an owner's are the whole employer's (undefined), an interviewer's their own. */
export function ownInterviews(viewer: EmployerViewer): AccountId | undefined {
  return viewer.role === 'owner' ? undefined : viewer.accountId
}

/** Its interviewer, or an owner of the same employer. */
export function isOwnInterview(viewer: EmployerViewer, of: { employerId: EmployerId; interviewerAccountId: AccountId }): boolean {
  return of.employerId === viewer.employerId && (ownInterviews(viewer) ?? of.interviewerAccountId) === of.interviewerAccountId
}
