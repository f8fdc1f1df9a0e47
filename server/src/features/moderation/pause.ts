import type { StaffViewer } from '@cho-phien/shared/accounts'
import type { Fair } from '@cho-phien/shared/fairs'
import type { FairId } from '@cho-phien/shared/ids'
import { inTransaction } from '../../db/client.ts'
import { DomainError } from '../../errors.ts'
import { rooms } from '../../realtime/rooms.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent } from '../accounts/audit.ts'
import { requirePlanner } from '../accounts/seats.ts'
import { lineChanged } from '../booths/line.ts'
import { getOwnFair } from '../fairs/actions.ts'
import { lockFair, updateFairPause } from '../fairs/queries.ts'
import { refusalToPause } from '../fairs/pause-rules.ts'
import { updateRightsAfterPause } from '../slots/queries.ts'
import { tellTickets } from '../queue/lines.ts'
import { lockBoothsOfFair, updateLineVersions, updatePromisesAfterFair } from './queries.ts'

/**
 * Stops the calls of the whole fair, or begins them again (`reason` null). Places are kept and tickets given; what rings or talks goes on.
 * Every line is locked, so that no ring begins after the pause has been answered.
 * @throws DomainError not_allowed, not_found, invalid_input for a blank reason, fair_not_live, fair_transition_refused when
 * nothing is paused
 */
export async function pauseFair(services: Services, viewer: StaffViewer, pause: { fairId: FairId; reason: string | null }): Promise<Fair> {
  requirePlanner(viewer)
  const { fairId } = pause
  const reason = pause.reason?.trim() ?? null
  if (reason === '') throw new DomainError('invalid_input', { fields: ['reason'] })
  const to = reason === null ? 'running' : 'paused'
  const booths = await inTransaction(services.db, async (tx, afterCommit) => {
    const fair = await lockFair(tx, fairId)
    if (fair.centerId !== viewer.centerId) throw new DomainError('not_found')
    const refusal = refusalToPause(fair, to)
    if (refusal !== undefined) throw new DomainError(refusal)
    const lines = await lockBoothsOfFair(tx, fairId)
    await updateLineVersions(tx, fairId)
    if (to === 'running') {
      tellTickets(services, await updatePromisesAfterFair(tx, fairId), afterCommit)
      await updateRightsAfterPause(tx, { fairId })
    }
    const version = await updateFairPause(tx, fairId, reason)
    const action = to === 'paused' ? 'fair.paused' : 'fair.resumed'
    await insertAuditEvent(tx, { actor: viewer, action, subjectType: 'fair', subjectId: fairId, reason: reason ?? undefined })
    afterCommit(() => {
      const told = [rooms.fair(fairId), rooms.staff(viewer.centerId), ...lines.map(rooms.booth)]
      services.publish(told, 'fair:changed', { fairId, status: fair.status, version })
      for (const boothId of lines) lineChanged(services, boothId)
    })
    return lines
  })
  if (to === 'running') for (const boothId of booths) services.wake(boothId)
  return getOwnFair(services, viewer, fairId)
}
