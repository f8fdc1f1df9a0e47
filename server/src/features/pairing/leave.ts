import type { EmployerViewer } from '@cho-phien/shared/accounts'
import type { AccountId, BoothId, DeskId, FairId, WorkerId } from '@cho-phien/shared/ids'
import { inTransaction, type Tx } from '../../db/client.ts'
import { DomainError, notFoundUnless } from '../../errors.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent } from '../accounts/audit.ts'
import { requireOwner } from '../accounts/seats.ts'
import { announceBlocked } from '../accounts/sessions.ts'
import { findDesk, lockDesk, publishDesk } from '../booths/desks.ts'
import { updateDeskRemoved } from '../booths/queries.ts'
import { isDeskBusy } from '../booths/desk-rules.ts'
import { endRunning } from '../interviews/end.ts'
import { listActiveOfInterviewer, listRingsOfWorker } from '../interviews/queries.ts'
import { identityOf } from '../interviews/seats.ts'
import { leaveLines } from '../queue/actions.ts'
import { inLine, type LineNews } from '../queue/lines.ts'
import { tellHanded } from '../queue/tell.ts'
import { freeSlotsOf } from '../slots/booking.ts'
import { findWithdrawnFor } from '../workers/queries.ts'
import { listDesksOf, lockDeskFacts } from './queries.ts'
import { withdrawnAgainSeconds } from './rules.ts'
import { withdrawRing, withdrawWorker } from './ring-end.ts'

/**
 * Deadline `lost-seat`, set with the loss: hangs up on whoever has no account any more, and takes an interviewer off the floor. Rings go back to the line, running interviews end, desks are taken
 * away, and they leave the media room they sit in. The key that the media server refreshed for them opens nothing afterwards:
 * the gate asks who they are. Safe to repeat: a process that dies in the middle leaves the rest to the next one.
 */
export async function leaveFloor(services: Services, accountId: AccountId): Promise<void> {
  announceBlocked(services, accountId)
  // Desks first: one that is ready must not call anybody in between.
  const desks = await listDesksOf(services.db, accountId)
  for (const desk of desks) await closeIdleDesk(services, desk)
  for (const interview of await listActiveOfInterviewer(services.db, accountId)) {
    services.background.run('leaving a room', () => services.media.removePerson(interview.roomName, identityOf('interviewer', interview)))
    if (interview.status === 'ringing') await withdrawRing(services, interview.id)
    else await endRunning(services, interview.id, { by: 'lost_seat', actor: 'system' })
  }
  for (const desk of desks) await closeIdleDesk(services, desk)
  for (const { boothId } of desks) services.wake(boothId)
}

async function closeIdleDesk(services: Services, { id, boothId, fairId }: { id: DeskId; boothId: BoothId; fairId: FairId }): Promise<void> {
  const version = await inLine(services, boothId, async (tx, line) => {
    const facts = await lockDeskFacts(tx, id)
    if (facts === undefined || facts.isRemoved || facts.deskStatus === 'ringing' || facts.deskStatus === 'interviewing') return undefined
    const version = await takeAway(services, { tx, line }, { id, fairId })
    await insertAuditEvent(tx, { actor: 'system', action: 'desk.removed', subjectType: 'desk', subjectId: id, reason: 'seat removed' })
    return version
  })
  if (version !== undefined) publishDesk(services, { id, boothId, status: 'closed', version }, null)
}

/**
 * Takes a desk away; its interviews stay on record.
 * @throws DomainError not_allowed, not_found, desk_busy while somebody is called, talks or is owed an outcome
 */
export async function removeDesk(services: Services, viewer: EmployerViewer, deskId: DeskId): Promise<void> {
  requireOwner(viewer)
  const found = notFoundUnless(await findDesk(services.db, deskId))
  if (found.employerId !== viewer.employerId) throw new DomainError('not_found')
  await inLine(services, found.boothId, async (tx, line, afterCommit) => {
    const desk = await lockDesk(tx, deskId)
    if (isDeskBusy(desk.status)) throw new DomainError('desk_busy')
    const version = await takeAway(services, { tx, line }, found)
    await insertAuditEvent(tx, { actor: viewer, action: 'desk.removed', subjectType: 'desk', subjectId: deskId })
    afterCommit(() => publishDesk(services, { ...desk, status: 'closed', version }, null))
  })
  services.wake(found.boothId)
}

/** Its booked times go elsewhere, and whoever was handed to it is called by any desk. @returns its new version */
async function takeAway(
  services: Services,
  { tx, line }: { tx: Tx; line: LineNews },
  desk: { id: DeskId; fairId: FairId },
): Promise<number> {
  await tellHanded(tx, line, desk.id)
  await services.deadlines.scheduleIn(tx, 'slot-settle', { subjectId: desk.fairId, seconds: 0 })
  return updateDeskRemoved(tx, desk.id)
}

/**
 * Deadline `consent-withdrawn`, set with the withdrawal: the worker leaves every line, and their booked times go to others. A conversation
 * that runs is theirs to end. Looked at again: who was taking a ticket or being called in that moment is found then.
 */
export async function leaveEveryLine(services: Services, workerId: WorkerId): Promise<void> {
  const { db, deadlines } = services
  const withdrawnFor = await findWithdrawnFor(db, workerId)
  if (withdrawnFor === undefined) return
  await leaveRings(services, workerId)
  await leaveLines(services, workerId)
  // A claim that the line was waiting for has made a ring of its ticket.
  await leaveRings(services, workerId)
  await freeSlotsOf(services, workerId)
  if (withdrawnFor < withdrawnAgainSeconds)
    await inTransaction(db, (tx) => deadlines.scheduleIn(tx, 'consent-withdrawn', { subjectId: workerId, seconds: withdrawnAgainSeconds }))
}

async function leaveRings(services: Services, workerId: WorkerId): Promise<void> {
  for (const interviewId of await listRingsOfWorker(services.db, workerId)) await withdrawWorker(services, interviewId)
}
