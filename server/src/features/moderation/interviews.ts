import type { StaffViewer } from '@cho-phien/shared/accounts'
import type { InterviewId } from '@cho-phien/shared/ids'
import { DomainError, notFoundUnless } from '../../errors.ts'
import type { Services } from '../../services.ts'
import { requirePlanner } from '../accounts/seats.ts'
import { findFair } from '../fairs/queries.ts'
import { endRunning } from '../interviews/end.ts'
import { findInterview } from '../interviews/queries.ts'
import { isRunning } from '../interviews/rules.ts'
import { closeTicket } from '../queue/moves.ts'
import { noteMove } from './tickets.ts'

/**
 * The centre ends an interview that its two sides do not end: one that hangs, or one whose worker must leave.
 * @throws DomainError not_allowed, not_found, interview_over, interview_transition_refused while it still rings
 */
export async function endForCentre(
  services: Services,
  viewer: StaffViewer,
  end: { interviewId: InterviewId; reason: string; removesWorker: boolean },
): Promise<void> {
  requirePlanner(viewer)
  const interview = notFoundUnless(await findInterview(services.db, end.interviewId))
  const fair = await findFair(services.db, interview.fairId)
  if (fair?.centerId !== viewer.centerId) throw new DomainError('not_found')
  if (interview.status !== 'ringing' && !isRunning(interview.status)) throw new DomainError('interview_over')
  const ending = { actor: viewer, note: end.reason }
  if (!end.removesWorker) return void (await endRunning(services, interview.id, { ...ending, by: 'centre' }))
  await endRunning(services, interview.id, {
    ...ending,
    by: 'removal',
    // The worker reads the reason at their ticket too, when the room is long gone.
    async moveTicket(tx, ticket) {
      await closeTicket(tx, { ticket, reason: 'removed', actor: viewer })
      await noteMove(tx, { viewer, ticket, kind: 'closed', reason: end.reason, from: ticket.place })
    },
  })
}
