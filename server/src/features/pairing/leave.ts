import type { AccountId, BoothId, DeskId, FairId, WorkerId } from '@cho-phien/shared/ids'
import type { Services } from '../../services.ts'
import { insertAuditEvent } from '../accounts/audit.ts'
import { publishDesk } from '../booths/desks.ts'
import { updateDeskRemoved } from '../booths/queries.ts'
import { endRunning } from '../interviews/end.ts'
import { listActiveOfInterviewer, listRingsOfWorker } from '../interviews/queries.ts'
import { identityOf } from '../interviews/seats.ts'
import { leaveLines } from '../queue/actions.ts'
import { inLine } from '../queue/lines.ts'
import { freeSlotsOf } from '../slots/booking.ts'
import { listDesksOf, lockDeskFacts } from './queries.ts'
import { withdrawRing, withdrawWorker } from './ring-end.ts'

/**
 * Takes an interviewer who lost their seat off the floor: rings go back to the line, running interviews end, desks are taken
 * away, and they leave the media room they sit in. The key that the media server refreshed for them opens nothing afterwards:
 * the gate asks who they are.
 */
export async function leaveFloor(services: Services, accountId: AccountId): Promise<void> {
  // Desks first: one that is ready must not call anybody in between.
  const desks = await listDesksOf(services.db, accountId)
  for (const desk of desks) await closeIdleDesk(services, desk)
  for (const interview of await listActiveOfInterviewer(services.db, accountId)) {
    services.background.run('leaving a room', () => services.media.removePerson(interview.roomName, identityOf('interviewer', interview)))
    if (interview.status === 'ringing') await withdrawRing(services, interview.id, 'closed')
    else await endRunning(services, interview.id, { by: 'lost_seat', actor: 'system' })
  }
  for (const desk of desks) await closeIdleDesk(services, desk)
}

async function closeIdleDesk(services: Services, { id, boothId, fairId }: { id: DeskId; boothId: BoothId; fairId: FairId }): Promise<void> {
  const version = await inLine(services, boothId, async (tx) => {
    const facts = await lockDeskFacts(tx, id)
    if (facts === undefined || facts.isRemoved || facts.deskStatus === 'ringing' || facts.deskStatus === 'interviewing') return undefined
    const version = await updateDeskRemoved(tx, id)
    await services.deadlines.scheduleIn(tx, 'slot-settle', { subjectId: fairId, seconds: 0 })
    await insertAuditEvent(tx, { actor: 'system', action: 'desk.removed', subjectType: 'desk', subjectId: id, reason: 'seat removed' })
    return version
  })
  if (version !== undefined) publishDesk(services, { id, boothId, status: 'closed', version }, null)
}

/** Takes a worker who withdrew their consent out of every line, and their booked times go to others. A conversation that runs is theirs to end. */
export async function leaveEveryLine(services: Services, workerId: WorkerId): Promise<void> {
  for (const interviewId of await listRingsOfWorker(services.db, workerId)) await withdrawWorker(services, interviewId)
  await leaveLines(services, workerId)
  await freeSlotsOf(services, workerId)
}
