import { randomBytes } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { WorkerViewer } from '@cho-phien/shared/accounts'
import type { BoothId, InterviewId } from '@cho-phien/shared/ids'
import type { EndReason, Interview, Mode } from '@cho-phien/shared/interviews'
import type { Tx } from '../../db/client.ts'
import { DomainError, notFoundUnless } from '../../errors.ts'
import { rooms } from '../../realtime/rooms.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent, type Actor } from '../accounts/audit.ts'
import { findDesk, publishDesk, updateDeskStatus } from '../booths/desks.ts'
import { findInterview, getInterviewView, insertRung, lockInterview, updateRingExtended, type InterviewRow } from '../interviews/queries.ts'
import { acceptInterview, closeInterview } from '../interviews/moves.ts'
import { isRunning } from '../interviews/rules.ts'
import { watchAbsence } from '../interviews/presence.ts'
import { closeTicket, inLine, keepInLine, moveTicket, returnToLine, tellLinesOf, type LineNews } from '../queue/moves.ts'
import { listWaitingBooths, lockTicket, updateTicketMissed, type TicketRow } from '../queue/queries.ts'
import { missesAllowed } from '../queue/rules.ts'
import { claimNext, hasWork, type Claim } from './queries.ts'
import { ringExtensionSeconds } from './rules.ts'

/** A row is held by another statement for milliseconds; after so many looks somebody else's look will do. */
const heldMs = 50
const looksAtHeld = 20

/** Pairs ready desks with waiting tickets until one of the two runs out. */
export async function pairBooth(services: Services, boothId: BoothId): Promise<void> {
  // Looked at without a lock first: most calls find nothing to do, and a look changes no line.
  for (let held = 0; held < looksAtHeld && (await hasWork(services.db, boothId));) {
    const claim = await ringNext(services, boothId)
    if (claim === undefined) {
      // A claim skips rows that are held, and a heartbeat holds its desk: without another look both would wait for ever.
      held += 1
      await delay(heldMs)
      continue
    }
    held = 0
    if (claim.interviewId !== null) await announceRing(services, claim.interviewId)
  }
}

/** One claim in one transaction; undefined when there is nobody to call or nobody to call them. */
export function ringNext(services: Services, boothId: BoothId): Promise<Claim | undefined> {
  return inLine(services, boothId, (tx, line) => claimAndRing(services, tx, { boothId, line }))
}

async function claimAndRing(services: Services, tx: Tx, at: { boothId: BoothId; line: LineNews }): Promise<Claim | undefined> {
  const claim = await claimNext(tx, at.boothId, `interview-${randomBytes(18).toString('base64url')}`)
  if (claim === undefined || claim.interviewId === null) return claim
  await services.deadlines.scheduleIn(tx, 'ring', { subjectId: claim.interviewId, seconds: claim.ringSeconds ?? 0 })
  await insertAuditEvent(tx, { actor: 'system', action: 'pairing.ring', subjectType: 'interview', subjectId: claim.interviewId })
  at.line.left(claim.place ?? 0)
  if (claim.ticketId !== null && claim.workerId !== null)
    at.line.ticketChanged({ id: claim.ticketId, workerId: claim.workerId, boothId: at.boothId })
  return claim
}

async function announceRing(services: Services, interviewId: InterviewId): Promise<void> {
  const interview = await getInterviewView(services.db, interviewId)
  services.publish(rooms.worker(interview.workerId), 'ring:started', interview)
  const desk = await findDesk(services.db, interview.deskId)
  if (desk !== undefined) publishDesk(services, desk, interviewId)
  tellLinesOf(services, interview.workerId)
}

/** @throws DomainError not_found for anybody but the worker who is called */
async function ownRing(services: Services, viewer: WorkerViewer, interviewId: InterviewId): Promise<InterviewRow> {
  const interview = notFoundUnless(await findInterview(services.db, interviewId))
  if (!viewer.workerIds.includes(interview.workerId)) throw new DomainError('not_found')
  return interview
}

/**
 * Enters by video, audio or text. A repeat answers the interview as it is.
 * @throws DomainError ring_over when the time is up or the desk is gone
 */
export async function answerRing(
  services: Services,
  viewer: WorkerViewer,
  answer: { interviewId: InterviewId; mode: Mode },
): Promise<Interview> {
  const found = await ownRing(services, viewer, answer.interviewId)
  const mode = services.media.endpoint.status === 'ready' ? answer.mode : 'text'
  await inLine(services, found.boothId, async (tx, line) => {
    const ticket = await lockTicket(tx, found.ticketId)
    const interview = await lockInterview(tx, answer.interviewId)
    if (isRunning(interview.status)) return
    if (interview.status !== 'ringing' || interview.isRingOver) throw new DomainError('ring_over')
    await acceptInterview(tx, interview, mode)
    await insertRung(tx, {
      interviewId: interview.id,
      mode,
      chosenBy: mode === answer.mode ? 'worker' : 'system',
      reason: mode === answer.mode ? 'chosen' : 'no_media',
    })
    await updateDeskStatus(tx, interview.deskId, { status: 'interviewing' })
    await moveTicket(tx, ticket, 'interviewing')
    await services.deadlines.cancel(tx, 'ring', interview.id)
    await watchAbsence(services, tx, { interviewId: interview.id })
    await insertAuditEvent(tx, {
      actor: viewer,
      action: 'ring.answer',
      subjectType: 'interview',
      subjectId: interview.id,
      detail: { mode },
    })
    line.ticketChanged(ticket)
  })
  const view = await getInterviewView(services.db, answer.interviewId)
  services.publish(rooms.interview(view.id), 'interview:changed', view)
  const desk = await findDesk(services.db, view.deskId)
  if (desk !== undefined) publishDesk(services, desk, view.id)
  return view
}

/** `later` keeps the place as away; `never` closes the ticket. */
export async function declineRing(
  services: Services,
  viewer: WorkerViewer,
  answer: { interviewId: InterviewId; choice: 'later' | 'never' },
): Promise<void> {
  await ownRing(services, viewer, answer.interviewId)
  await endRing(services, answer.interviewId, {
    reason: 'declined',
    actor: viewer,
    isDue: () => true,
    moveTicket: async (tx, ticket, line) => {
      if (answer.choice === 'never') return closeTicket(tx, { ticket, reason: 'left', actor: viewer })
      return keepInLine(tx, { ticket, actor: viewer, otherwise: 'booth_closed' }, async () => {
        await moveTicket(tx, ticket, 'away')
        line.joined(ticket.place)
      })
    },
  })
}

/** One more minute, once. @throws DomainError ring_over, ring_extended_already */
export async function extendRing(services: Services, viewer: WorkerViewer, interviewId: InterviewId): Promise<Interview> {
  const found = await ownRing(services, viewer, interviewId)
  await inLine(services, found.boothId, async (tx) => {
    const interview = await lockInterview(tx, interviewId)
    if (interview.status !== 'ringing' || interview.isRingOver) throw new DomainError('ring_over')
    if (interview.ringExtended) throw new DomainError('ring_extended_already')
    const dueAt = await updateRingExtended(tx, interviewId, ringExtensionSeconds)
    await services.deadlines.schedule(tx, 'ring', { subjectId: interviewId, dueAt })
    await insertAuditEvent(tx, { actor: viewer, action: 'ring.extend', subjectType: 'interview', subjectId: interviewId })
  })
  const view = await getInterviewView(services.db, interviewId)
  services.publish(rooms.interview(interviewId), 'interview:changed', view)
  return view
}

/** Deadline `ring`: nobody answered. The first time the ticket may be recalled, the second time it closes. */
export function timeOutRing(services: Services, interviewId: InterviewId): Promise<void> {
  return endRing(services, interviewId, {
    reason: 'timed_out',
    actor: 'system',
    isDue: (interview) => interview.isRingOver,
    moveTicket: async (tx, ticket) => {
      if (ticket.missedCount >= missesAllowed) return closeTicket(tx, { ticket, reason: 'worker_no_show', actor: 'system' })
      return keepInLine(tx, { ticket, actor: 'system', otherwise: 'booth_closed' }, async () => {
        const graceSeconds = await recallSeconds(tx, ticket)
        await updateTicketMissed(tx, ticket.id, graceSeconds)
        await services.deadlines.scheduleIn(tx, 'recall', { subjectId: ticket.id, seconds: graceSeconds })
      })
    },
  })
}

async function recallSeconds(tx: Tx, ticket: TicketRow): Promise<number> {
  const [row] = await tx<{ seconds: number }[]>`select recall_seconds as seconds from fairs where id = ${ticket.fairId}`
  return notFoundUnless(row).seconds
}

/** The desk is gone while it rang: the worker waits on at the same place. */
export function withdrawRing(services: Services, interviewId: InterviewId, deskStatus: 'absent' | 'closed'): Promise<void> {
  return endRing(services, interviewId, {
    reason: 'desk_lost',
    actor: 'system',
    isDue: () => true,
    deskStatus,
    moveTicket: (tx, ticket, line) => returnToLine(tx, { ticket, line, actor: 'system', otherwise: 'booth_closed' }),
  })
}

/** The worker may not be called any more: the ring is over and so is the ticket. */
export function withdrawWorker(services: Services, interviewId: InterviewId): Promise<void> {
  return endRing(services, interviewId, {
    reason: 'declined',
    actor: 'system',
    isDue: () => true,
    moveTicket: (tx, ticket) => closeTicket(tx, { ticket, reason: 'left', actor: 'system' }),
  })
}

interface RingEnd {
  reason: EndReason
  actor: Actor
  isDue(interview: InterviewRow): boolean
  deskStatus?: 'ready' | 'absent' | 'closed'
  moveTicket(tx: Tx, ticket: TicketRow, line: LineNews): Promise<void>
}

/** Every way a ring ends without an interview. A ring that is over already is left alone. */
async function endRing(services: Services, interviewId: InterviewId, end: RingEnd): Promise<void> {
  const found = await findInterview(services.db, interviewId)
  if (found === undefined) return
  const isEnded = await inLine(services, found.boothId, async (tx, line, afterCommit) => {
    const ticket = await lockTicket(tx, found.ticketId)
    const interview = await lockInterview(tx, interviewId)
    if (interview.status !== 'ringing') return false
    // A look that came too early must not use the deadline up: a ring without one would never end.
    if (!end.isDue(interview)) {
      await services.deadlines.schedule(tx, 'ring', { subjectId: interviewId, dueAt: interview.ringDeadlineAt })
      return false
    }
    const version = await closeInterview(tx, interview, end.reason)
    await updateDeskStatus(tx, interview.deskId, { status: end.deskStatus ?? 'ready' })
    await end.moveTicket(tx, ticket, line)
    await services.deadlines.cancel(tx, 'ring', interviewId)
    await insertAuditEvent(tx, {
      actor: end.actor,
      action: 'ring.end',
      subjectType: 'interview',
      subjectId: interviewId,
      reason: end.reason,
    })
    line.ticketChanged(ticket)
    afterCommit(() => tellRingEnd(services, { interview, reason: end.reason, version }))
    return true
  })
  if (isEnded) await afterRing(services, found)
}

function tellRingEnd(services: Services, end: { interview: InterviewRow; reason: EndReason; version: number }): void {
  services.publish(rooms.interview(end.interview.id), 'interview:ended', {
    interviewId: end.interview.id,
    reason: end.reason,
    version: end.version,
  })
}

async function afterRing(services: Services, interview: InterviewRow): Promise<void> {
  const desk = await findDesk(services.db, interview.deskId)
  if (desk !== undefined) publishDesk(services, desk, null)
  tellLinesOf(services, interview.workerId)
  services.wake(interview.boothId)
  for (const boothId of await listWaitingBooths(services.db, interview.workerId)) services.wake(boothId)
}
