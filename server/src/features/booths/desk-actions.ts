import type { EmployerViewer } from '@cho-phien/shared/accounts'
import type { Desk } from '@cho-phien/shared/booths'
import type { AccountId, BoothId, DeskId } from '@cho-phien/shared/ids'
import { inTransaction } from '../../db/client.ts'
import { DomainError, notFoundUnless } from '../../errors.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent } from '../accounts/audit.ts'
import { requireOwner } from '../accounts/seats.ts'
import { lockOwnBooth } from './actions.ts'
import { findDesk, listDesks, lockDesk, presentDesk, publishDesk } from './desks.ts'
import { bumpLine, findBoothEmployer, lineChanged } from './line.ts'
import { insertDesk, isMember, updateDeskRemoved } from './queries.ts'
import { isDeskBusy } from './rules.ts'

/** @throws DomainError not_found for a foreign booth */
export async function listOwnDesks(services: Services, viewer: EmployerViewer, boothId: BoothId): Promise<Desk[]> {
  if ((await findBoothEmployer(services.db, boothId)) !== viewer.employerId) throw new DomainError('not_found')
  return (await listDesks(services.db, boothId)).map(presentDesk)
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

/**
 * Takes a desk away; its interviews stay on record.
 * @throws DomainError not_allowed, not_found, desk_busy while somebody is called, talks or is owed an outcome
 */
export async function removeDesk(services: Services, viewer: EmployerViewer, deskId: DeskId): Promise<void> {
  requireOwner(viewer)
  const found = notFoundUnless(await findDesk(services.db, deskId))
  if (found.employerId !== viewer.employerId) throw new DomainError('not_found')
  await inTransaction(services.db, async (tx, afterCommit) => {
    await bumpLine(tx, found.boothId)
    const desk = await lockDesk(tx, deskId)
    if (isDeskBusy(desk.status)) throw new DomainError('desk_busy')
    await updateDeskRemoved(tx, deskId)
    await services.deadlines.scheduleIn(tx, 'slot-settle', { subjectId: found.fairId, seconds: 0 })
    await insertAuditEvent(tx, { actor: viewer, action: 'desk.removed', subjectType: 'desk', subjectId: deskId })
    afterCommit(() => {
      publishDesk(services, { ...desk, status: 'closed', version: desk.version + 1 }, null)
      lineChanged(services, found.boothId)
    })
  })
}
