import type { EmployerViewer } from '@cho-phien/shared/accounts'
import type { Desk } from '@cho-phien/shared/booths'
import type { DeskId } from '@cho-phien/shared/ids'
import { inTransaction } from '../../db/client.ts'
import { DomainError, notFoundUnless } from '../../errors.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent } from '../accounts/audit.ts'
import { findDesk, publishDesk, updateDeskStatus } from '../booths/desks.ts'
import { findCurrentInterviewOfDesk } from '../interviews/queries.ts'
import { inLine } from '../queue/actions.ts'
import { findSilence, lockDeskFacts, updateHeartbeat } from './queries.ts'
import { withdrawRing } from './ring.ts'
import { isWatched, mayMoveDesk, refusalToMoveDesk, silentSeconds } from './rules.ts'

/** @throws DomainError not_found for a foreign desk */
export async function getOwnDesk(services: Services, viewer: EmployerViewer, deskId: DeskId): Promise<Desk> {
  const desk = notFoundUnless(await findDesk(services.db, deskId))
  if (desk.accountId !== viewer.accountId) throw new DomainError('not_found')
  return desk
}

/**
 * Ready, paused or closed. Ready with somebody waiting calls the first at once.
 * @throws DomainError desk_busy, outcome_owed, booth_closed, fair_not_live, not_found
 */
export async function moveDesk(
  services: Services,
  viewer: EmployerViewer,
  move: { deskId: DeskId; to: 'ready' | 'paused' | 'closed'; reason?: string },
): Promise<Desk> {
  const found = await getOwnDesk(services, viewer, move.deskId)
  await inLine(services, found.boothId, async (tx) => {
    const facts = notFoundUnless(await lockDeskFacts(tx, move.deskId))
    if (facts.deskStatus === move.to) return
    const refusal = refusalToMoveDesk(facts, move.to)
    if (refusal !== undefined) throw new DomainError(refusal)
    if (!mayMoveDesk(facts.deskStatus, move.to)) throw new DomainError('desk_transition_refused')
    await updateDeskStatus(tx, move.deskId, { status: move.to, ...(move.reason !== undefined && { reason: move.reason }) })
    await updateHeartbeat(tx, { deskId: move.deskId, accountId: viewer.accountId })
    if (move.to === 'ready') await services.deadlines.scheduleIn(tx, 'desk-silence', { subjectId: move.deskId, seconds: silentSeconds })
    await insertAuditEvent(tx, { actor: viewer, action: `desk.${move.to}`, subjectType: 'desk', subjectId: move.deskId })
  })
  const desk = notFoundUnless(await findDesk(services.db, move.deskId))
  publishDesk(services, desk, null)
  if (move.to === 'ready') services.wake(found.boothId)
  return desk
}

/** @throws DomainError not_found for a foreign desk */
export async function beat(services: Services, viewer: EmployerViewer, deskId: DeskId): Promise<void> {
  if (!(await updateHeartbeat(services.db, { deskId, accountId: viewer.accountId }))) throw new DomainError('not_found')
}

/**
 * Deadline `desk-silence`: a ready or ringing desk that said nothing for 35 s is absent, and its ring goes back to the
 * line at the same place. A desk that was heard meanwhile is looked at again later.
 */
export async function checkSilence(services: Services, deskId: DeskId): Promise<void> {
  const found = await findDesk(services.db, deskId)
  const silence = await findSilence(services.db, deskId)
  if (found === undefined || silence === undefined || !isWatched(found.status)) return
  if (found.status === 'interviewing' || silence.silentFor < silentSeconds) {
    const seconds = Math.max(5, silentSeconds - silence.silentFor)
    await inTransaction(services.db, (tx) => services.deadlines.scheduleIn(tx, 'desk-silence', { subjectId: deskId, seconds }))
    // Makes up for a call to pair that was lost with its node.
    if (found.status === 'ready') services.wake(found.boothId)
    return
  }
  const ringing = await findCurrentInterviewOfDesk(services.db, deskId)
  if (ringing === undefined) await markAbsent(services, found)
  else await withdrawRing(services, ringing)
  const desk = await findDesk(services.db, deskId)
  if (desk !== undefined) publishDesk(services, desk, null)
}

async function markAbsent(services: Services, desk: Desk): Promise<void> {
  await inLine(services, desk.boothId, async (tx) => {
    const facts = notFoundUnless(await lockDeskFacts(tx, desk.id))
    if (facts.deskStatus !== 'ready') return
    await updateDeskStatus(tx, desk.id, { status: 'absent' })
    await insertAuditEvent(tx, { actor: 'system', action: 'desk.absent', subjectType: 'desk', subjectId: desk.id })
  })
}
