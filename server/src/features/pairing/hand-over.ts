import type { EmployerViewer } from '@cho-phien/shared/accounts'
import type { BoothId, DeskId, TicketId } from '@cho-phien/shared/ids'
import type { Tx } from '../../db/client.ts'
import { DomainError, notFoundUnless } from '../../errors.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent } from '../accounts/audit.ts'
import { listDesks } from '../booths/desks.ts'
import { endRunning } from '../interviews/end.ts'
import { updateHandedTo } from '../interviews/handed-on.ts'
import { findCurrentInterviewOfTicket, findInterview } from '../interviews/queries.ts'
import { isRunning } from '../interviews/rules.ts'
import { updateTicketDesk } from '../queue/move-queries.ts'
import { inLine } from '../queue/lines.ts'
import { moveTicket, refusedMove } from '../queue/moves.ts'
import { findTicket, insertTicketMove, lockTicket, updateTicketToFront, type TicketRow } from '../queue/queries.ts'
import { findWithdrawnFor } from '../workers/queries.ts'
import { lockDeskFacts } from './queries.ts'
import { refusalToHandOver } from './rules.ts'

interface HandOver {
  ticketId: TicketId
  /** The colleague's. */
  deskId: DeskId
}

/**
 * Hands somebody who waits, or with whom the asker talks, to a colleague's desk of the same booth. Whoever waits keeps their place;
 * a talk ends and its worker is that desk's next.
 * @throws DomainError not_found for a foreign ticket, an own desk or one of another booth, desk_not_working, booth_closed, fair_not_live,
 * ticket_closed, ticket_transition_refused for one that is away, called or talks with somebody else, interview_over
 */
export async function handOver(services: Services, viewer: EmployerViewer, wish: HandOver): Promise<void> {
  const { boothId } = await requireOwnLine(services, viewer, wish)
  if (!(await handOverTalk(services, viewer, wish))) await handOverWaiting(services, viewer, { ...wish, boothId })
  services.wake(boothId)
}

async function requireOwnLine(services: Services, viewer: EmployerViewer, { ticketId, deskId }: HandOver): Promise<TicketRow> {
  const ticket = notFoundUnless(await findTicket(services.db, ticketId))
  const desks = await listDesks(services.db, ticket.boothId)
  const isOwn = desks.some((desk) => desk.accountId === viewer.accountId && desk.employerId === viewer.employerId)
  const isColleagues = desks.some((desk) => desk.id === deskId && desk.accountId !== viewer.accountId)
  if (!isOwn || !isColleagues) throw new DomainError('not_found')
  return ticket
}

/** @returns false when the asker does not talk with them */
async function handOverTalk(services: Services, viewer: EmployerViewer, wish: HandOver): Promise<boolean> {
  const interviewId = await findCurrentInterviewOfTicket(services.db, wish.ticketId)
  const interview = interviewId && (await findInterview(services.db, interviewId))
  if (!interview || !isRunning(interview.status) || interview.interviewerAccountId !== viewer.accountId) return false
  const isEnded = await endRunning(services, interview.id, {
    by: 'hand_over',
    actor: viewer,
    async moveTicket(tx, ticket, line) {
      await requireWorking(tx, wish.deskId)
      if ((await findWithdrawnFor(tx, ticket.workerId)) !== undefined) throw new DomainError('consent_withdrawn')
      await moveTicket(tx, ticket, 'waiting')
      const to = await updateTicketToFront(tx, ticket)
      await sendToDesk(tx, { viewer, ticket, deskId: wish.deskId, to })
      await updateHandedTo(tx, interview.id, wish.deskId)
      line.joined(to)
    },
  })
  if (!isEnded) throw new DomainError('interview_over')
  return true
}

function handOverWaiting(services: Services, viewer: EmployerViewer, wish: HandOver & { boothId: BoothId }): Promise<void> {
  return inLine(services, wish.boothId, async (tx, line) => {
    const ticket = await lockTicket(tx, wish.ticketId)
    if (ticket.status !== 'waiting') throw refusedMove(ticket)
    await requireWorking(tx, wish.deskId)
    await sendToDesk(tx, { viewer, ticket, deskId: wish.deskId, to: ticket.place })
    line.ticketChanged(ticket)
  })
}

async function requireWorking(tx: Tx, deskId: DeskId): Promise<void> {
  const desk = notFoundUnless(await lockDeskFacts(tx, deskId))
  if (desk.isRemoved) throw new DomainError('not_found')
  const refusal = refusalToHandOver(desk)
  if (refusal !== undefined) throw new DomainError(refusal)
}

async function sendToDesk(tx: Tx, sent: { viewer: EmployerViewer; ticket: TicketRow; deskId: DeskId; to: number }): Promise<void> {
  const { viewer, ticket, deskId, to } = sent
  const { id: ticketId, boothId, place: from } = ticket
  await updateTicketDesk(tx, ticketId, deskId)
  await insertTicketMove(tx, { ticketId, boothId, kind: 'handed_over', cause: null, reason: '', from, to, by: viewer.accountId })
  await insertAuditEvent(tx, {
    actor: viewer,
    action: 'ticket.handed_over',
    subjectType: 'ticket',
    subjectId: ticketId,
    detail: { desk: deskId, from, to },
  })
}
