import type { EmployerViewer, StaffViewer, Viewer } from '@cho-phien/shared/accounts'
import type { Booth, BoothInput } from '@cho-phien/shared/booths'
import type { BoothId, EmployerId, FairId } from '@cho-phien/shared/ids'
import { inTransaction, type Db, type Tx } from '../../db/client.ts'
import { DomainError, notFoundUnless } from '../../errors.ts'
import { rooms } from '../../realtime/rooms.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent } from '../accounts/audit.ts'
import { touchEmployer } from '../accounts/employer-news.ts'
import { requireOwner, requirePlanner } from '../accounts/seats.ts'
import { lockFair } from '../fairs/queries.ts'
import { isPublic } from '../fairs/rules.ts'
import { lockVacanciesOf } from '../vacancies/queries.ts'
import { bumpLine, lineChanged } from './line.ts'
import { isInsider, maySeeBooth } from './policy.ts'
import { presentBooths } from './present.ts'
import {
  countBooths,
  deleteBooth,
  deleteBoothVacancies,
  findBooth,
  findInvitationFacts,
  insertBooth,
  insertBoothVacancies,
  lockBooth,
  updateBooth,
  type BoothFacts,
} from './queries.ts'
import { isOffering, isStillPlanned, missingFromOffers } from './rules.ts'

/** @throws DomainError not_found for a booth of which the asker may not know */
export async function getBooth(db: Db, viewer: Viewer | undefined, boothId: BoothId): Promise<Booth> {
  const facts = notFoundUnless(await findBooth(db, boothId))
  if (!maySeeBooth(viewer, facts)) throw new DomainError('not_found')
  const [booth] = await presentBooths(db, viewer, [facts])
  return notFoundUnless(booth)
}

/**
 * Invites an employer of the centre, approved or not yet, at the next free number.
 * @throws DomainError not_allowed, not_found, fair_over, fair_booths_full, employer_not_approved when rejected, booth_exists
 */
export async function inviteToFair(
  services: Services,
  viewer: StaffViewer,
  invitation: { fairId: FairId; employerId: EmployerId },
): Promise<Booth> {
  requirePlanner(viewer)
  const boothId = await inTransaction(services.db, async (tx, afterCommit) => {
    const fair = await lockFair(tx, invitation.fairId)
    if (fair.centerId !== viewer.centerId) throw new DomainError('not_found')
    const facts = notFoundUnless(await findInvitationFacts(tx, invitation))
    if (!isStillPlanned(fair.status)) throw new DomainError('fair_over')
    if (facts.employerStatus === 'rejected') throw new DomainError('employer_not_approved')
    if (facts.taken >= facts.capacity) throw new DomainError('fair_booths_full')
    const id = await insertBooth(tx, { ...invitation, number: facts.nextNumber })
    if (id === undefined) throw new DomainError('booth_exists')
    await touchEmployer(services, { tx, afterCommit }, invitation.employerId)
    await insertAuditEvent(tx, { actor: viewer, action: 'booth.invited', subjectType: 'booth', subjectId: id })
    return id
  })
  lineChanged(services, boothId)
  return getBooth(services.db, viewer, boothId)
}

/**
 * Takes an invitation back.
 * @throws DomainError not_allowed, not_found, booth_transition_refused once it was open, fair_without_booth for the last one of a published fair
 */
export async function withdrawBooth(services: Services, viewer: StaffViewer, boothId: BoothId): Promise<void> {
  requirePlanner(viewer)
  const found = notFoundUnless(await findBooth(services.db, boothId))
  if (!isInsider(viewer, found)) throw new DomainError('not_found')
  await inTransaction(services.db, async (tx, afterCommit) => {
    const fair = await lockFair(tx, found.fairId)
    const booth = await lockBooth(tx, boothId)
    if (booth.status !== 'preparing') throw new DomainError('booth_transition_refused')
    if (isPublic(fair.status) && (await countBooths(tx, fair.id)) === 1) throw new DomainError('fair_without_booth')
    await deleteBooth(tx, boothId)
    await services.deadlines.scheduleIn(tx, 'slot-settle', { subjectId: fair.id, seconds: 0 })
    await touchEmployer(services, { tx, afterCommit }, booth.employerId)
    await insertAuditEvent(tx, { actor: viewer, action: 'booth.withdrawn', subjectType: 'booth', subjectId: boothId })
    afterCommit(() => services.publish([rooms.fair(fair.id), rooms.booth(boothId)], 'booth:withdrawn', { fairId: fair.id, boothId }))
  })
}

/**
 * Changes the booth's words, its line's length and what it offers.
 * @throws DomainError not_allowed, not_found, fair_over, invalid_input for a vacancy that is not the
 * employer's, booth_incomplete when an open booth would offer an unfinished card
 */
export async function changeBooth(
  services: Services,
  viewer: EmployerViewer,
  change: { boothId: BoothId; input: BoothInput },
): Promise<Booth> {
  requireOwner(viewer)
  const { boothId, input } = change
  await inTransaction(services.db, async (tx, afterCommit) => {
    const booth = await lockOwnBooth(tx, viewer, boothId)
    if (booth.fairStatus === 'closed' || booth.fairStatus === 'signed') throw new DomainError('fair_over')
    const offers = await lockVacanciesOf(tx, { employerId: viewer.employerId, ids: input.vacancyIds })
    if (offers.length !== input.vacancyIds.length) throw new DomainError('invalid_input', { fields: ['vacancyIds'] })
    const missing = missingFromOffers(offers)
    if (isOffering(booth.status) && missing.length > 0) throw new DomainError('booth_incomplete', { fields: missing })
    await bumpLine(tx, boothId)
    const version = await updateBooth(tx, boothId, input)
    await deleteBoothVacancies(tx, boothId)
    await insertBoothVacancies(tx, boothId, input.vacancyIds)
    await insertAuditEvent(tx, { actor: viewer, action: 'booth.changed', subjectType: 'booth', subjectId: boothId })
    await touchEmployer(services, { tx, afterCommit }, viewer.employerId)
    afterCommit(() => {
      services.publish([rooms.fair(booth.fairId), rooms.booth(boothId)], 'booth:edited', { fairId: booth.fairId, boothId, version })
      lineChanged(services, boothId)
    })
  })
  return getBooth(services.db, viewer, boothId)
}

/** @throws DomainError not_found for a foreign booth */
export async function lockOwnBooth(tx: Tx, viewer: EmployerViewer | StaffViewer, boothId: BoothId): Promise<BoothFacts> {
  const booth = await lockBooth(tx, boothId)
  if (!isInsider(viewer, booth)) throw new DomainError('not_found')
  return booth
}
