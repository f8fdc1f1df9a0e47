import type { StaffViewer } from '@cho-phien/shared/accounts'
import type { Alert } from '@cho-phien/shared/alerts'
import type { AlertId } from '@cho-phien/shared/ids'
import { inTransaction } from '../../db/client.ts'
import { DomainError, notFoundUnless } from '../../errors.ts'
import { rooms } from '../../realtime/rooms.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent } from '../accounts/audit.ts'
import { requirePlanner } from '../accounts/seats.ts'
import { findAlert, listAlerts, lockAlert, updateAcknowledged, type AlertRow } from './queries.ts'
import { tellThoseWaiting } from './watch.ts'

/**
 * Somebody of the centre has seen to it, and says how. The alert stays until its cause ends. A repeat changes nothing but the note.
 * @throws DomainError not_allowed, not_found, alert_closed
 */
export async function acknowledgeAlert(
  services: Services,
  viewer: StaffViewer,
  seen: { alertId: AlertId; note: string | null },
): Promise<Alert> {
  await findOwn(services, viewer, seen.alertId)
  await inTransaction(services.db, async (tx, afterCommit) => {
    const alert = await lockAlert(tx, seen.alertId)
    if (!alert.isOpen) throw new DomainError('alert_closed')
    await updateAcknowledged(tx, alert.id, { accountId: viewer.accountId, note: seen.note })
    await insertAuditEvent(tx, {
      actor: viewer,
      action: 'alert.acknowledged',
      subjectType: 'alert',
      subjectId: alert.id,
      reason: seen.note ?? undefined,
    })
    afterCommit(() => services.publish(rooms.center(viewer.centerId), 'alert:changed', { fairId: alert.fairId, alertId: alert.id }))
  })
  return getAlert(services, seen.alertId)
}

/**
 * Tells those who wait at an empty booth now, before the fair's limit does.
 * @throws DomainError not_allowed, not_found for another kind of alert too, alert_closed
 */
export async function tellLine(services: Services, viewer: StaffViewer, alertId: AlertId): Promise<Alert> {
  const alert = await findOwn(services, viewer, alertId)
  if (alert.kind !== 'absent_employer') throw new DomainError('not_found')
  await tellThoseWaiting(services, alertId, viewer)
  const now = notFoundUnless(await findAlert(services.db, alertId))
  if (!now.isOpen) throw new DomainError('alert_closed')
  return getAlert(services, alertId)
}

async function findOwn(services: Services, viewer: StaffViewer, alertId: AlertId): Promise<AlertRow> {
  requirePlanner(viewer)
  const alert = await findAlert(services.db, alertId)
  if (alert === undefined || alert.centerId !== viewer.centerId) throw new DomainError('not_found')
  return alert
}

async function getAlert(services: Services, alertId: AlertId): Promise<Alert> {
  const [alert] = await listAlerts(services.db, { alertId })
  return notFoundUnless(alert)
}
