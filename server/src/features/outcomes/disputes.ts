import type { StaffViewer } from '@cho-phien/shared/accounts'
import type { InterviewId } from '@cho-phien/shared/ids'
import { inTransaction } from '../../db/client.ts'
import { DomainError } from '../../errors.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent } from '../accounts/audit.ts'
import { touchEmployer } from '../accounts/employer-news.ts'
import { requirePlanner } from '../accounts/seats.ts'
import { lineSeemsOther } from '../booths/line.ts'
import { updateDisputeSettled } from './dispute-queries.ts'
import { lockOutcomeContext } from './queries.ts'
import { tellOutcome } from './tell.ts'

/**
 * The centre spoke with both sides of a result that its worker calls wrong, and says what came of it. A correction leaves the dispute open,
 * for the worker has not answered to it. The note stays with the dispute and with who wrote it: a second one is refused. Both sides are
 * told that it was looked at; the note is the centre's own.
 * @throws DomainError not_allowed, not_found, version_stale when it was corrected, is no longer disputed or is handled
 */
export async function handleDispute(
  services: Services,
  viewer: StaffViewer,
  care: { interviewId: InterviewId; version: number; note: string },
): Promise<void> {
  requirePlanner(viewer)
  const { interviewId, note, version } = care
  const { boothId, workerId } = await inTransaction(services.db, async (tx, afterCommit) => {
    const found = await lockOutcomeContext(tx, interviewId)
    if (found.centerId !== viewer.centerId) throw new DomainError('not_found')
    const isSettled =
      found.version === version && (await updateDisputeSettled(tx, { interviewId, handled: { by: viewer.accountId, note } }))
    if (!isSettled) throw new DomainError('version_stale')
    await insertAuditEvent(tx, {
      actor: viewer,
      action: 'outcome.dispute_handled',
      subjectType: 'interview',
      subjectId: interviewId,
      reason: note,
    })
    await touchEmployer(services, { tx, afterCommit }, found.employerId)
    return found
  })
  await tellOutcome(services, { interviewId, workerId })
  lineSeemsOther(services, boothId)
}
