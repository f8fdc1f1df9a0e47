import type { FairStatus } from '@cho-phien/shared/fairs'
import type { AlertId, BoothId, CenterId, FairId } from '@cho-phien/shared/ids'
import { inTransaction, type AfterCommit, type Tx } from '../../db/client.ts'
import { rooms } from '../../realtime/rooms.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvents, type Actor } from '../accounts/audit.ts'
import { findFair } from '../fairs/queries.ts'
import { reconcileFair } from '../interviews/reconcile.ts'
import { inLine } from '../queue/lines.ts'
import { listCauses } from './causes.ts'
import {
  findAlert,
  insertAlerts,
  insertLostRingDeadlines,
  listToTell,
  listToUntell,
  lockAlert,
  updateAbsenceTold,
  updateCausesEnded,
  updateFairOver,
  updateTold,
  type AlertNews,
} from './queries.ts'
import { watchSeconds, withoutEchoes } from './rules.ts'

/**
 * Deadline `fair-watch`: looks at the facts of one running fair and sets its next look, on whichever process took the row. What is
 * wrong for long enough is an alert, and one whose cause is gone closes. (Decision 0009.)
 */
export async function watchFair(services: Services, fairId: FairId): Promise<void> {
  const fair = await findFair(services.db, fairId)
  if (fair === undefined) return
  await inTransaction(services.db, async (tx, afterCommit) => {
    const news = isWatched(fair.status)
      ? await compareWithCauses(services, tx, fairId)
      : { opened: [], closed: await updateFairOver(tx, fairId) }
    await record(tx, news)
    afterCommit(() => announce(services, fair, news))
  })
  services.background.runOnce(`media rooms ${fairId}`, 0, () => reconcileFair(services, fairId))
  for (const alertId of await listToTell(services.db, fairId)) await tellThoseWaiting(services, alertId, 'system')
  for (const boothId of await listToUntell(services.db, fairId))
    await inLine(services, boothId, (tx) => updateAbsenceTold(tx, boothId, null))
}

function isWatched(status: FairStatus): boolean {
  return status === 'live' || status === 'closing'
}

interface News {
  opened: AlertNews[]
  closed: AlertNews[]
}

async function compareWithCauses(services: Services, tx: Tx, fairId: FairId): Promise<News> {
  // The next look first: whatever goes wrong in this one, the fair stays watched.
  await services.deadlines.scheduleIn(tx, 'fair-watch', { subjectId: fairId, seconds: watchSeconds })
  const causes = withoutEchoes(await listCauses(tx, fairId))
  const closed = await updateCausesEnded(tx, fairId, causes)
  const due = causes.filter(({ isDue }) => isDue)
  const opened = await insertAlerts(tx, fairId, due)
  await insertLostRingDeadlines(
    tx,
    due.flatMap(({ kind, interviewId }) => (kind === 'stuck_ring' && interviewId !== null ? [interviewId] : [])),
  )
  return { opened, closed }
}

async function record(tx: Tx, { opened, closed }: News): Promise<void> {
  const idsOf = (alerts: AlertNews[]) => alerts.map(({ id }) => id)
  await insertAuditEvents(tx, { actor: 'system', action: 'alert.opened', subjectType: 'alert' }, idsOf(opened))
  await insertAuditEvents(tx, { actor: 'system', action: 'alert.closed', subjectType: 'alert' }, idsOf(closed))
}

function announce(services: Services, { id: fairId, centerId }: { id: FairId; centerId: CenterId }, { opened, closed }: News): void {
  const room = rooms.center(centerId)
  for (const { id, kind, boothId } of opened) services.publish(room, 'alert:opened', { fairId, alertId: id, kind, boothId })
  for (const { id } of closed) services.publish(room, 'alert:closed', { fairId, alertId: id })
}

/**
 * Says to everybody in the line since when nobody is there. Told once; an alert that closed meanwhile tells nobody.
 * @returns whether they were told by this call
 */
export async function tellThoseWaiting(services: Services, alertId: AlertId, actor: Actor): Promise<boolean> {
  const found = await findAlert(services.db, alertId)
  if (found === undefined || found.boothId === null || found.kind !== 'absent_employer') return false
  return inLine(services, found.boothId, (tx, _line, afterCommit) => tell(services, tx, { alertId, actor, afterCommit, ...found }))
}

interface Telling {
  alertId: AlertId
  actor: Actor
  boothId: BoothId | null
  fairId: FairId
  centerId: CenterId
  afterCommit: AfterCommit
}

async function tell(services: Services, tx: Tx, { alertId, actor, fairId, centerId, afterCommit }: Telling): Promise<boolean> {
  const alert = await lockAlert(tx, alertId)
  if (!alert.isOpen || alert.toldAt !== null || alert.boothId === null) return false
  await updateAbsenceTold(tx, alert.boothId, alert.since)
  await updateTold(tx, alertId)
  await insertAuditEvents(tx, { actor, action: 'alert.told', subjectType: 'alert' }, [alertId])
  afterCommit(() => services.publish(rooms.center(centerId), 'alert:changed', { fairId, alertId }))
  return true
}
