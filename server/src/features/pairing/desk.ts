import type { EmployerViewer } from '@cho-phien/shared/accounts'
import type { Desk, DeskSeat, DeskWish } from '@cho-phien/shared/booths'
import type { BoothId, DeskId } from '@cho-phien/shared/ids'
import { inTransaction } from '../../db/client.ts'
import { DomainError, notFoundUnless } from '../../errors.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent } from '../accounts/audit.ts'
import { silentSeconds } from '../booths/at-work.ts'
import { findDesk, presentDesk, publishDesk, updateDeskStatus, type DeskRow } from '../booths/desks.ts'
import { findCurrentInterviewOfDesk } from '../interviews/queries.ts'
import { inLine } from '../queue/lines.ts'
import { tellHanded } from '../queue/tell.ts'
import { lockDeskFacts, lockHold, lockSilence, updateHeartbeat, updateHold } from './queries.ts'
import { withdrawRing } from './ring-end.ts'
import { isWatched, mayHold, refusalToMoveDesk } from './rules.ts'

/** @throws DomainError not_found for a foreign desk */
async function getOwnDesk(services: Services, viewer: EmployerViewer, deskId: DeskId): Promise<DeskRow> {
  const desk = notFoundUnless(await findDesk(services.db, deskId))
  if (desk.accountId !== viewer.accountId) throw new DomainError('not_found')
  return desk
}

/**
 * Ready, paused or closed. Ready with somebody waiting calls the first at once.
 * @throws DomainError desk_elsewhere when another page holds the desk, desk_busy, outcome_owed, booth_paused, booth_closed, fair_not_live, desk_transition_refused,
 * not_found
 */
export async function moveDesk(
  services: Services,
  viewer: EmployerViewer,
  move: { deskId: DeskId; page: string; to: 'ready' | 'paused' | 'closed'; reason?: string },
): Promise<Desk> {
  const found = await getOwnDesk(services, viewer, move.deskId)
  await inLine(services, found.boothId, async (tx, line) => {
    const facts = notFoundUnless(await lockDeskFacts(tx, move.deskId))
    if (facts.isRemoved) throw new DomainError('not_found')
    if (!mayHold(facts, move.page, 'sit')) throw new DomainError('desk_elsewhere')
    await updateHold(tx, move)
    if (facts.deskStatus === move.to) return
    const refusal = refusalToMoveDesk(facts, move.to)
    if (refusal !== undefined) throw new DomainError(refusal)
    await updateDeskStatus(tx, move.deskId, { status: move.to, ...(move.reason !== undefined && { reason: move.reason }) })
    if (move.to === 'ready') await services.deadlines.scheduleIn(tx, 'desk-silence', { subjectId: move.deskId, seconds: silentSeconds })
    await insertAuditEvent(tx, { actor: viewer, action: `desk.${move.to}`, subjectType: 'desk', subjectId: move.deskId })
    await tellHanded(tx, line, move.deskId)
  })
  const desk = notFoundUnless(await findDesk(services.db, move.deskId))
  publishDesk(services, desk, null)
  // A desk that rests lets go of whoever was handed to it.
  services.wake(found.boothId)
  return desk
}

/**
 * A page comes to the desk. It holds it, or is told that another page does; that one hears when it no longer does.
 * @param page.hear puts the page where the booth's news is told, before the desk is read: what changes meanwhile is then heard
 * @throws DomainError not_found for a foreign desk
 */
export async function comeToDesk(
  services: Services,
  viewer: EmployerViewer,
  page: { deskId: DeskId; page: string; wish: DeskWish; hear: (boothId: BoothId) => Promise<void> | void },
): Promise<DeskSeat> {
  const { boothId } = await getOwnDesk(services, viewer, page.deskId)
  await page.hear(boothId)
  const held = await inTransaction(services.db, async (tx) => {
    const hold = notFoundUnless(await lockHold(tx, page.deskId))
    if (!mayHold(hold, page.page, page.wish)) return undefined
    await updateHold(tx, page)
    const isTaken = hold.holder !== null && hold.holder !== page.page
    if (isTaken) await insertAuditEvent(tx, { actor: viewer, action: 'desk.taken_over', subjectType: 'desk', subjectId: page.deskId })
    return { isTaken }
  })
  const desk = await getOwnDesk(services, viewer, page.deskId)
  if (held?.isTaken) publishDesk(services, desk, (await findCurrentInterviewOfDesk(services.db, page.deskId)) ?? null)
  return { ...presentDesk(desk), isHeld: held !== undefined }
}

/** @throws DomainError not_found for a foreign desk, desk_elsewhere when another page holds it */
export async function beat(services: Services, viewer: EmployerViewer, { deskId, page }: { deskId: DeskId; page: string }): Promise<void> {
  if (await updateHeartbeat(services.db, { deskId, accountId: viewer.accountId, page })) return
  await getOwnDesk(services, viewer, deskId)
  throw new DomainError('desk_elsewhere')
}

/**
 * Deadline `desk-silence`: a ready or ringing desk that said nothing for 35 s is absent, and its ring goes back to the
 * line at the same place. A running interview has a watchdog of its own. As long as the desk is watched the next look is set
 * first, under the desk's lock: whatever pairing does meanwhile, it is looked at again.
 */
export async function checkSilence(services: Services, deskId: DeskId): Promise<void> {
  const look = await inTransaction(services.db, async (tx) => {
    const desk = await lockSilence(tx, deskId)
    if (desk === undefined || !isWatched(desk.status)) return undefined
    const isHeard = desk.status === 'interviewing' || desk.silentFor < silentSeconds
    const seconds = desk.status === 'interviewing' ? silentSeconds : Math.max(5, silentSeconds - desk.silentFor)
    await services.deadlines.scheduleIn(tx, 'desk-silence', { subjectId: deskId, seconds })
    return { ...desk, isHeard }
  })
  if (look === undefined) return
  // Makes up for a call to pair that was lost with its node.
  if (look.isHeard && look.status === 'ready') services.wake(look.boothId)
  if (look.isHeard) return
  const ringing = await findCurrentInterviewOfDesk(services.db, deskId)
  if (ringing === undefined) await markAbsent(services, { deskId, boothId: look.boothId })
  else await withdrawRing(services, ringing, 'absent')
}

async function markAbsent(services: Services, { deskId, boothId }: { deskId: DeskId; boothId: BoothId }): Promise<void> {
  const isAbsent = await inLine(services, boothId, async (tx, line) => {
    const facts = notFoundUnless(await lockDeskFacts(tx, deskId))
    // Rung in between: the next look finds the ring.
    if (facts.deskStatus !== 'ready') return false
    await updateDeskStatus(tx, deskId, { status: 'absent' })
    await insertAuditEvent(tx, { actor: 'system', action: 'desk.absent', subjectType: 'desk', subjectId: deskId })
    await tellHanded(tx, line, deskId)
    return true
  })
  if (!isAbsent) return
  await tellDesk(services, deskId)
  services.wake(boothId)
}

async function tellDesk(services: Services, deskId: DeskId): Promise<void> {
  const desk = await findDesk(services.db, deskId)
  if (desk !== undefined) publishDesk(services, desk, null)
}
