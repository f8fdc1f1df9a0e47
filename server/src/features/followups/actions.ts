import type { EmployerViewer, StaffViewer } from '@cho-phien/shared/accounts'
import type { CallBackId } from '@cho-phien/shared/ids'
import { inTransaction, type Tx } from '../../db/client.ts'
import { DomainError } from '../../errors.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent } from '../accounts/audit.ts'
import { touchEmployer } from '../accounts/employer-news.ts'
import { requirePlanner } from '../accounts/seats.ts'
import { lockCallBack, updateCallBackDone, updateCallBackOwed, type CallBackRow } from './queries.ts'
import { tellCallBack } from './tell.ts'

type Caller = EmployerViewer | StaffViewer

/**
 * The call was made, by the employer or the centre: one call is owed, whoever makes it.
 * @throws DomainError not_allowed, not_found for a foreign one, call_back_done when somebody made it meanwhile
 */
export function noteCallBack(services: Services, viewer: Caller, call: { id: CallBackId; note: string }): Promise<void> {
  return changeCallBack(services, viewer, {
    id: call.id,
    action: 'call_back.done',
    async write(tx, { isDone }) {
      if (isDone) throw new DomainError('call_back_done')
      await updateCallBackDone(tx, { ...call, doneBy: viewer.accountId })
    },
  })
}

/** It was noted by mistake, or nobody answered: it is owed again. @throws DomainError not_allowed, not_found */
export function reopenCallBack(services: Services, viewer: Caller, id: CallBackId): Promise<void> {
  return changeCallBack(services, viewer, { id, action: 'call_back.reopened', write: (tx) => updateCallBackOwed(tx, id) })
}

async function changeCallBack(
  services: Services,
  viewer: Caller,
  change: { id: CallBackId; action: string; write(tx: Tx, row: CallBackRow): Promise<void> },
): Promise<void> {
  const { id, action } = change
  if (viewer.kind === 'staff') requirePlanner(viewer)
  await inTransaction(services.db, async (tx, afterCommit) => {
    const row = await lockCallBack(tx, id)
    const isOwn = viewer.kind === 'staff' ? row?.centerId === viewer.centerId : row?.employerId === viewer.employerId
    if (row === undefined || !isOwn || row.isWithdrawn) throw new DomainError('not_found')
    await change.write(tx, row)
    await insertAuditEvent(tx, { actor: viewer, action, subjectType: 'call_back', subjectId: id })
    await touchEmployer(services, { tx, afterCommit }, row.employerId)
    tellCallBack(services, afterCommit, row)
  })
}
