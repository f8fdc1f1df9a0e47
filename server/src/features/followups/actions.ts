import type { EmployerViewer, StaffViewer } from '@cho-phien/shared/accounts'
import type { CallBackId } from '@cho-phien/shared/ids'
import { inTransaction, type AfterCommit, type Tx } from '../../db/client.ts'
import { DomainError, notFoundUnless } from '../../errors.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent } from '../accounts/audit.ts'
import { touchEmployer } from '../accounts/employer-news.ts'
import { requirePlanner } from '../accounts/seats.ts'
import { inLine } from '../queue/lines.ts'
import { keepConsent } from '../workers/queries.ts'
import { findCallBackBooth, lockCallBack, updateCallBackDone, updateCallBackOwed, type CallBackRow } from './queries.ts'
import { refusalToReopen } from './rules.ts'
import { tellCallBack } from './tell.ts'

type Caller = EmployerViewer | StaffViewer

/**
 * The call was made, by the employer or the centre: one call is owed, whoever makes it.
 * @throws DomainError not_allowed, not_found for a foreign one, call_back_done when somebody made it meanwhile
 */
export async function noteCallBack(services: Services, viewer: Caller, call: { id: CallBackId; note: string }): Promise<void> {
  requireCaller(viewer)
  await inTransaction(services.db, async (tx, afterCommit) => {
    const row = await lockOwn(tx, viewer, call.id)
    if (row.isDone) throw new DomainError('call_back_done')
    await updateCallBackDone(tx, { ...call, doneBy: viewer.accountId })
    await record(services, { tx, afterCommit }, { viewer, row, action: 'call_back.done' })
  })
}

/**
 * It was noted by mistake, or nobody answered: it is owed again. In the line's order, so that its worker takes no ticket there in the same
 * moment. One that is owed stays so.
 * @throws DomainError not_allowed for what the centre noted, not_found, ticket_exists, consent_withdrawn
 */
export async function reopenCallBack(services: Services, viewer: Caller, id: CallBackId): Promise<void> {
  requireCaller(viewer)
  const { boothId, workerId } = notFoundUnless(await findCallBackBooth(services.db, id))
  await inLine(services, boothId, async (tx, _, afterCommit) => {
    await keepConsent(tx, workerId)
    const row = await lockOwn(tx, viewer, id)
    if (!row.isDone) return
    const refusal = refusalToReopen({ ...row, by: viewer.kind })
    if (refusal !== undefined) throw new DomainError(refusal)
    await updateCallBackOwed(tx, id)
    await record(services, { tx, afterCommit }, { viewer, row, action: 'call_back.reopened' })
  })
}

function requireCaller(viewer: Caller): void {
  if (viewer.kind === 'staff') requirePlanner(viewer)
}

/** @throws DomainError not_found for a foreign one, and for one that was taken back */
async function lockOwn(tx: Tx, viewer: Caller, id: CallBackId): Promise<CallBackRow> {
  const row = await lockCallBack(tx, id)
  const isOwn = viewer.kind === 'staff' ? row?.centerId === viewer.centerId : row?.employerId === viewer.employerId
  if (row === undefined || !isOwn || row.isWithdrawn) throw new DomainError('not_found')
  return row
}

async function record(
  services: Services,
  { tx, afterCommit }: { tx: Tx; afterCommit: AfterCommit },
  change: { viewer: Caller; row: CallBackRow; action: string },
): Promise<void> {
  const { viewer, row, action } = change
  await insertAuditEvent(tx, { actor: viewer, action, subjectType: 'call_back', subjectId: row.id })
  await touchEmployer(services, { tx, afterCommit }, row.employerId)
  tellCallBack(services, afterCommit, row)
}
