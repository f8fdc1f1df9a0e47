import type { EmployerViewer, StaffViewer } from '@cho-phien/shared/accounts'
import type { BoothDesk, Desk } from '@cho-phien/shared/booths'
import type { AccountId, BoothId } from '@cho-phien/shared/ids'
import { inTransaction } from '../../db/client.ts'
import { DomainError, notFoundUnless } from '../../errors.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent } from '../accounts/audit.ts'
import { requireOwner } from '../accounts/seats.ts'
import { lockOwnBooth } from './actions.ts'
import { findDesk, listDesks, presentDesk, publishDesk } from './desks.ts'
import { bumpLine, lineChanged } from './line.ts'
import { isInsider } from './policy.ts'
import { findBooth, insertDesk, isMember } from './queries.ts'

/** @throws DomainError not_found for a foreign booth */
export async function listOwnDesks(services: Services, viewer: EmployerViewer | StaffViewer, boothId: BoothId): Promise<BoothDesk[]> {
  const booth = notFoundUnless(await findBooth(services.db, boothId))
  if (!isInsider(viewer, booth)) throw new DomainError('not_found')
  return listDesks(services.db, boothId)
}

/**
 * Gives an interviewer of the employer a desk; whoever has one keeps it.
 * @throws DomainError not_allowed, not_found for a foreign booth or person, fair_over
 */
export async function addDesk(services: Services, viewer: EmployerViewer, seat: { boothId: BoothId; accountId: AccountId }): Promise<Desk> {
  requireOwner(viewer)
  const deskId = await inTransaction(services.db, async (tx, afterCommit) => {
    const booth = await lockOwnBooth(tx, viewer, seat.boothId)
    if (!(await isMember(tx, { accountId: seat.accountId, employerId: viewer.employerId }))) throw new DomainError('not_found')
    if (booth.fairStatus === 'closed' || booth.fairStatus === 'signed') throw new DomainError('fair_over')
    await bumpLine(tx, seat.boothId)
    const id = await insertDesk(tx, seat)
    await insertAuditEvent(tx, { actor: viewer, action: 'desk.added', subjectType: 'desk', subjectId: id })
    afterCommit(() => lineChanged(services, seat.boothId))
    return id
  })
  const desk = notFoundUnless(await findDesk(services.db, deskId))
  publishDesk(services, desk, null)
  return presentDesk(desk)
}
