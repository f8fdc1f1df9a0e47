import type { StaffViewer } from '@cho-phien/shared/accounts'
import type { InterviewId } from '@cho-phien/shared/ids'
import { inTransaction } from '../../db/client.ts'
import { DomainError, notFoundUnless } from '../../errors.ts'
import { rooms } from '../../realtime/rooms.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent } from '../accounts/audit.ts'
import { touchEmployer } from '../accounts/employer-news.ts'
import { requirePlanner } from '../accounts/seats.ts'
import { lineSeemsOther } from '../booths/line.ts'
import { listWorkerOutcomes, lockOutcomeContext, updateDisputeHandled } from './queries.ts'

/**
 * The centre spoke with both sides of a result that its worker calls wrong, and says what came of it. A new version of the result ends
 * the dispute by itself. The note stays with the version it was read of and with who wrote it: a second one is refused. Both sides are
 * told that it was looked at; the note is the centre's own.
 * @throws DomainError not_allowed, not_found, version_stale when it was corrected, is no longer disputed or is handled
 */
export async function handleDispute(
  services: Services,
  viewer: StaffViewer,
  care: { interviewId: InterviewId; version: number; note: string },
): Promise<void> {
  requirePlanner(viewer)
  const { interviewId, note } = care
  const { boothId, workerId } = await inTransaction(services.db, async (tx, afterCommit) => {
    const found = await lockOutcomeContext(tx, interviewId)
    if (found.centerId !== viewer.centerId) throw new DomainError('not_found')
    if (!(await updateDisputeHandled(tx, { ...care, handledBy: viewer.accountId }))) throw new DomainError('version_stale')
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
  const [told] = await listWorkerOutcomes(services.db, { interviewId })
  services.publish(rooms.worker(workerId), 'outcome:recorded', notFoundUnless(told))
  lineSeemsOther(services, boothId)
}
