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
import { withdrawSilentRing } from './ring-end.ts'
import { isWatched, mayHold, refusalToMoveDesk } from './rules.ts'

/** @throws DomainError not_found for a foreign desk */
async function getOwnDesk(services: Services, viewer: EmployerViewer, deskId: DeskId): Promise<DeskRow> {
  const desk = notFoundUnless(await findDesk(services.db, deskId))
  if (desk.accountId !== viewer.accountId) throw new DomainError('not_found')
  return desk
}

/**
 * Ready, paused or closed. Ready with somebody waiting calls the first at once.
 * @throws DomainError invalid_input for a pause without its reason, desk_elsewhere when another page holds the desk, desk_busy, outcome_owed, booth_paused, booth_closed, fair_not_live, desk_transition_refused,
 * not_found
 */
export async function moveDesk(
  services: Services,
  viewer: EmployerViewer,
  move: { deskId: DeskId; page: string; to: 'ready' | 'paused' | 'closed'; reason?: string },
): Promise<Desk> {
  const found = await getOwnDesk(services, viewer, move.deskId)
  const reason = move.reason?.trim()
  if (move.to === 'paused' && !reason) throw new DomainError('invalid_input', { fields: ['reason'] })
  await inLine(services, found.boothId, async (tx, line) => {
    const facts = notFoundUnless(await lockDeskFacts(tx, move.deskId))
    if (facts.isRemoved) throw new DomainError('not_found')
    if (!mayHold(facts, move.page, 'sit')) throw new DomainError('desk_elsewhere')
    await updateHold(tx, move)
    if (facts.deskStatus === move.to) return
    const refusal = refusalToMoveDesk(facts, move.to)
    if (refusal !== undefined) throw new DomainError(refusal)
    await updateDeskStatus(tx, move.deskId, { status: move.to, ...(reason !== undefined && { reason }) })
    if (move.to === 'ready') await services.deadlines.scheduleIn(tx, 'desk-silence', { subjectId: move.deskId, seconds: silentSeconds })
    await insertAuditEvent(tx, {
      actor: viewer,
      action: `desk.${move.to}`,
      subjectType: 'desk',
      subjectId: move.deskId,
      reason,
    })
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
 * @param page.hearWhile puts the page where the booth's news is told and notes its connection, before it sits down and the desk is read:
 *   what changes meanwhile is then heard, and who goes meanwhile is not taken for this page
 * @throws DomainError not_found for a foreign desk
 */
export async function comeToDesk(
  services: Services,
  viewer: EmployerViewer,
  page: {
    deskId: DeskId
    page: string
    wish: DeskWish
    hearWhile: (boothId: BoothId, sitDown: () => Promise<boolean>) => Promise<boolean>
  },
): Promise<DeskSeat> {
  const { boothId } = await getOwnDesk(services, viewer, page.deskId)
  const isHeld = await page.hearWhile(boothId, () => holdDesk(services, viewer, page))
  return { ...presentDesk(await getOwnDesk(services, viewer, page.deskId)), isHeld }
}

/** @returns whether the page holds the desk from now on. Another one that held it hears so. */
async function holdDesk(
  services: Services,
  viewer: EmployerViewer,
  page: { deskId: DeskId; page: string; wish: DeskWish },
): Promise<boolean> {
  const held = await inTransaction(services.db, async (tx) => {
    const hold = notFoundUnless(await lockHold(tx, page.deskId))
    if (!mayHold(hold, page.page, page.wish)) return undefined
    await updateHold(tx, page)
    const isTaken = hold.holder !== null && hold.holder !== page.page
    if (isTaken) await insertAuditEvent(tx, { actor: viewer, action: 'desk.taken_over', subjectType: 'desk', subjectId: page.deskId })
    const isBack = hold.status === 'wrapping_up' && hold.isSilent
    if (isBack) await services.deadlines.scheduleIn(tx, 'desk-silence', { subjectId: page.deskId, seconds: silentSeconds })
    return { isTaken, isBack }
  })
  if (held === undefined) return false
  const desk = await getOwnDesk(services, viewer, page.deskId)
  if (held.isTaken) publishDesk(services, desk, (await findCurrentInterviewOfDesk(services.db, page.deskId)) ?? null)
  if (held.isBack) await inLine(services, desk.boothId, (tx, line) => tellHanded(tx, line, page.deskId))
  return true
}

/** @throws DomainError not_found for a foreign desk, desk_elsewhere when another page holds it */
export async function beat(services: Services, viewer: EmployerViewer, { deskId, page }: { deskId: DeskId; page: string }): Promise<void> {
  if (await updateHeartbeat(services.db, { deskId, accountId: viewer.accountId, page })) return
  await getOwnDesk(services, viewer, deskId)
  if (!(await holdDesk(services, viewer, { deskId, page, wish: 'stand_by' }))) throw new DomainError('desk_elsewhere')
}

/**
 * Deadline `desk-silence`: a ready or ringing desk that said nothing for 35 s is absent, and its ring goes back to the
 * line at the same place. A running interview has a watchdog of its own. One that wraps up keeps its status, and its line is told. As
 * long as the desk is watched the next look is set first, under the desk's lock: whatever pairing does meanwhile, it is looked at again.
 */
export async function checkSilence(services: Services, deskId: DeskId): Promise<void> {
  const look = await inTransaction(services.db, async (tx) => {
    const desk = await lockSilence(tx, deskId)
    if (desk === undefined || !isWatched(desk.status)) return undefined
    const isHeard = desk.status === 'interviewing' || desk.silentFor < silentSeconds
    const seconds = desk.status === 'interviewing' ? silentSeconds : Math.max(5, silentSeconds - desk.silentFor)
    // Told once: the page that comes back to its outcome sets the next look.
    if (isHeard || desk.status !== 'wrapping_up') await services.deadlines.scheduleIn(tx, 'desk-silence', { subjectId: deskId, seconds })
    return { ...desk, deskId, isHeard }
  })
  if (look === undefined) return
  // Makes up for a call to pair that was lost with its node.
  if (look.isHeard && look.status === 'ready') services.wake(look.boothId)
  if (look.isHeard) return
  const ringing = await findCurrentInterviewOfDesk(services.db, deskId)
  if (ringing !== undefined) await withdrawSilentRing(services, ringing)
  else if (look.status === 'wrapping_up') await tellSilence(services, look)
  else await markAbsent(services, look)
  // Whether staff are alerted is for the watch to say; it looks at once.
  await inTransaction(services.db, (tx) => services.deadlines.scheduleIn(tx, 'fair-watch', { subjectId: look.fairId, seconds: 0 }))
}

async function markAbsent(services: Services, { deskId, boothId }: { deskId: DeskId; boothId: BoothId }): Promise<void> {
  const isAbsent = await inLine(services, boothId, async (tx, line) => {
    const facts = notFoundUnless(await lockDeskFacts(tx, deskId))
    // Rung or heard in between: the next look finds it.
    if (facts.deskStatus !== 'ready' || !facts.isSilent) return false
    await updateDeskStatus(tx, deskId, { status: 'absent' })
    await insertAuditEvent(tx, { actor: 'system', action: 'desk.absent', subjectType: 'desk', subjectId: deskId })
    await tellHanded(tx, line, deskId)
    return true
  })
  if (!isAbsent) return
  await tellDesk(services, deskId)
  services.wake(boothId)
}

/** Nobody writes at a desk that wraps up: its line no longer counts on it, and whoever was handed to it is called by any desk. */
async function tellSilence(services: Services, { deskId, boothId }: { deskId: DeskId; boothId: BoothId }): Promise<void> {
  await inLine(services, boothId, async (tx, line) => {
    await insertAuditEvent(tx, { actor: 'system', action: 'desk.silent', subjectType: 'desk', subjectId: deskId })
    await tellHanded(tx, line, deskId)
  })
  services.wake(boothId)
}

async function tellDesk(services: Services, deskId: DeskId): Promise<void> {
  const desk = await findDesk(services.db, deskId)
  if (desk !== undefined) publishDesk(services, desk, null)
}
