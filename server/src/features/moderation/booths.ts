import type { EmployerViewer, StaffViewer } from '@cho-phien/shared/accounts'
import type { Booth, BoothClosing, BoothStatusInput } from '@cho-phien/shared/booths'
import type { BoothId } from '@cho-phien/shared/ids'
import { inTransaction } from '../../db/client.ts'
import { DomainError, notFoundUnless } from '../../errors.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent } from '../accounts/audit.ts'
import { requireOwner, requirePlanner } from '../accounts/seats.ts'
import { getBooth, lockOwnBooth } from '../booths/actions.ts'
import { bumpLine, lineChanged } from '../booths/line.ts'
import { isInsider } from '../booths/policy.ts'
import { findBooth, updateBoothStatus, type BoothFacts } from '../booths/queries.ts'
import { missingToOpen, refusalToMoveBooth } from '../booths/rules.ts'
import { countUnreached } from '../fairs/queries.ts'
import { closeLines } from '../queue/moves.ts'
import { endSlotsAhead } from '../slots/due.ts'
import { updateRightsAfterPause } from '../slots/queries.ts'
import { tellTickets } from '../queue/lines.ts'
import { updatePromisesAfterBooth } from './queries.ts'
import { lockVacanciesOfBooth } from '../vacancies/queries.ts'

/**
 * Opens, pauses or closes the booth, by its owner or the centre. In a pause people in its line keep their places; a booth that
 * closes is gone for the day, so its line closes with it and everybody in it is owed a call.
 * @throws DomainError not_allowed, not_found, booth_transition_refused, booth_paused_by_center, fair_not_live, booth_incomplete with what
 * is missing, invalid_input for a pause without its reason
 */
export async function moveBooth(
  services: Services,
  viewer: EmployerViewer | StaffViewer,
  move: { boothId: BoothId } & BoothStatusInput,
): Promise<Booth> {
  if (viewer.kind === 'staff') requirePlanner(viewer)
  else requireOwner(viewer)
  const { boothId, status: to } = move
  const by = viewer.kind === 'staff' ? 'center' : 'employer'
  if (to === 'paused' && !move.reason?.trim()) throw new DomainError('invalid_input', { fields: ['reason'] })
  await inTransaction(services.db, async (tx, afterCommit) => {
    const booth = await lockOwnBooth(tx, viewer, boothId)
    const refusal = refusalToMoveBooth(booth, to, by)
    if (refusal !== undefined) throw new DomainError(refusal, { detail: { from: booth.status, to } })
    if (to === 'open') {
      const missing = missingToOpen({ ...booth, vacancies: await lockVacanciesOfBooth(tx, boothId) })
      if (missing.length > 0) throw new DomainError('booth_incomplete', { fields: missing })
    }
    await bumpLine(tx, boothId)
    if (booth.status === 'paused') {
      tellTickets(services, await updatePromisesAfterBooth(tx, boothId), afterCommit)
      await updateRightsAfterPause(tx, { boothId })
    }
    await updateBoothStatus(tx, boothId, { status: to, reason: (to !== 'open' && move.reason) || null, by })
    await insertAuditEvent(tx, { actor: viewer, action: `booth.${to}`, subjectType: 'booth', subjectId: boothId, reason: move.reason })
    if (to === 'closed' && closesForTheDay(booth))
      await endSlotsAhead(services, { tx, afterCommit, actor: viewer }, { of: { boothId }, code: 'booth_closed' })
    if (to === 'closed') await closeLines(services, tx, { of: { boothId }, reason: 'booth_closed', actor: viewer, afterCommit })
    afterCommit(() => lineChanged(services, boothId))
  })
  if (to === 'open') services.wake(boothId)
  return getBooth(services.db, viewer, boothId)
}

/** How many people lose their place or their booked time when the booth closes now. @throws DomainError not_allowed, not_found */
export async function countClosing(services: Services, viewer: EmployerViewer | StaffViewer, boothId: BoothId): Promise<BoothClosing> {
  if (viewer.kind === 'staff') requirePlanner(viewer)
  else requireOwner(viewer)
  const booth = notFoundUnless(await findBooth(services.db, boothId))
  if (!isInsider(viewer, booth)) throw new DomainError('not_found')
  const { waitingPersons, unreachedPersons } = await countUnreached(services.db, { boothId })
  return { persons: closesForTheDay(booth) ? unreachedPersons : waitingPersons }
}

/** A booth that is shut after a rehearsal comes back for the fair, and keeps its appointments. */
const closesForTheDay = ({ fairStatus }: Pick<BoothFacts, 'fairStatus'>) => fairStatus === 'live' || fairStatus === 'closing'
