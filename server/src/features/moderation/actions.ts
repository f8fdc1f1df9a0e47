import type { StaffViewer } from '@cho-phien/shared/accounts'
import type { Fair, FairStatus } from '@cho-phien/shared/fairs'
import type { BoothId, FairId } from '@cho-phien/shared/ids'
import { inTransaction, type AfterCommit, type Tx } from '../../db/client.ts'
import { DomainError, notFoundUnless } from '../../errors.ts'
import { rooms } from '../../realtime/rooms.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent, insertAuditEvents } from '../accounts/audit.ts'
import { requirePlanner } from '../accounts/seats.ts'
import { listBoothIds } from '../booths/queries.ts'
import { publishDesk } from '../booths/desks.ts'
import { lineChanged } from '../booths/line.ts'
import { getOwnFair, withoutOverlap } from '../fairs/actions.ts'
import { findFairFacts, lockFair, lockPlanOf, updateFairStatus } from '../fairs/queries.ts'
import { refusalToMoveFair } from '../fairs/rules.ts'
import { tellSigned } from '../outcomes/tell.ts'
import { closeLines } from '../queue/moves.ts'
import { endSlotsAhead } from '../slots/due.ts'
import { tellSlotsOfFair } from '../slots/news.ts'
import { closeBooths, closeDesks, lockBoothsOfFair, updateLineVersions } from './queries.ts'

/**
 * Moves the fair along its life. Closing ends the floor with it: see `closeFloor`.
 * @throws DomainError not_allowed, not_found, fair_transition_refused, fair_without_booth, fair_in_the_past, fair_overlaps,
 * fair_has_open_interviews, fair_has_owed_outcomes
 */
export async function moveFair(services: Services, viewer: StaffViewer, move: { fairId: FairId; to: FairStatus }): Promise<Fair> {
  requirePlanner(viewer)
  const { fairId, to } = move
  await withoutOverlap(() =>
    inTransaction(services.db, async (tx, afterCommit) => {
      await lockPlanOf(tx, viewer.centerId)
      const fair = await lockFair(tx, fairId)
      if (fair.centerId !== viewer.centerId) throw new DomainError('not_found')
      const booths = await lockBoothsOfFair(tx, fairId)
      const facts = notFoundUnless(await findFairFacts(tx, fairId))
      const refusal = refusalToMoveFair(facts, to)
      if (refusal !== undefined) throw new DomainError(refusal, { detail: { from: facts.status, to } })
      // Who stands in a line reads there whether anybody is still called.
      await updateLineVersions(tx, fairId)
      if (to === 'closed') await closeFloor(services, tx, { fairId, viewer, afterCommit })
      const version = await updateFairStatus(tx, { ...move, movedBy: viewer.accountId })
      await insertAuditEvent(tx, { actor: viewer, action: `fair.${to}`, subjectType: 'fair', subjectId: fairId })
      afterCommit(() => {
        // Until a fair is published its employers can watch their booths only.
        const told = [rooms.fair(fairId), rooms.staff(viewer.centerId), ...booths.map(rooms.booth)]
        services.publish(told, 'fair:changed', { fairId, status: to, version })
        if (to === 'draft') clearRooms(services, fair, booths)
        for (const boothId of booths) lineChanged(services, boothId)
        if (to === 'closing' || facts.status === 'closing') tellSlotsOfFair(services, fairId)
        if (to === 'signed') tellSigned(services, fairId)
      })
    }),
  )
  // A fair that opens again finds people who waited and desks that are ready.
  if (to === 'live') for (const boothId of await listBoothIds(services.db, fairId)) services.wake(boothId)
  return getOwnFair(services, viewer, fairId)
}

/** A draft is known to its centre, and each booth of it to its employer: whoever else watched hears no more of them. */
function clearRooms(services: Services, { id, centerId }: Pick<Fair, 'id' | 'centerId'>, booths: readonly BoothId[]): void {
  const staff = rooms.staff(centerId)
  services.clear(rooms.fair(id), [staff])
  for (const boothId of booths) services.clear(rooms.booth(boothId), [staff, rooms.boothStaff(boothId)])
}

/** Every ticket that is still open was not reached, or missed its ring, and leaves a call to make; every booth and desk closes. */
async function closeFloor(
  services: Services,
  tx: Tx,
  end: { fairId: FairId; viewer: StaffViewer; afterCommit: AfterCommit },
): Promise<void> {
  const booths = await closeBooths(tx, end.fairId)
  const desks = await closeDesks(tx, end.fairId)
  const record = { actor: end.viewer, reason: 'fair_over' }
  await insertAuditEvents(tx, { ...record, action: 'booth.closed', subjectType: 'booth' }, booths)
  const deskIds = desks.map(({ id }) => id)
  await insertAuditEvents(tx, { ...record, action: 'desk.closed', subjectType: 'desk' }, deskIds)
  const change = { tx, afterCommit: end.afterCommit, actor: end.viewer }
  await endSlotsAhead(services, change, { of: { fairId: end.fairId }, code: 'fair_over' })
  await closeLines(services, tx, { of: { fairId: end.fairId }, reason: 'not_reached', actor: end.viewer, afterCommit: end.afterCommit })
  end.afterCommit(() => {
    for (const desk of desks) publishDesk(services, { ...desk, status: 'closed' }, null)
  })
}
