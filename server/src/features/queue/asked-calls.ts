import type { BoothId, WorkerId } from '@cho-phien/shared/ids'
import { inTransaction, type Tx } from '../../db/client.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent, insertAuditEvents } from '../accounts/audit.ts'
import { deleteAskedCall, updateAskedCallsWithdrawn } from './call-back-queries.ts'

const subjectType = 'call_back'

/** Whoever stands in a line needs no call instead. The caller holds the line's lock and has given them a ticket. */
export async function dropAskedCall(tx: Tx, of: { boothId: BoothId; workerId: WorkerId }): Promise<void> {
  const id = await deleteAskedCall(tx, of)
  if (id === undefined) return
  await insertAuditEvent(tx, { actor: 'system', action: 'call_back.dropped', subjectType, subjectId: id, reason: 'in the line' })
}

/** Nobody is to call a worker who withdrew their consent. */
export async function takeBackAskedCalls(services: Services, workerId: WorkerId): Promise<void> {
  await inTransaction(services.db, async (tx) => {
    const withdrawn = await updateAskedCallsWithdrawn(tx, workerId)
    const ids = withdrawn.map(({ id }) => id)
    await insertAuditEvents(tx, { actor: 'system', action: 'call_back.withdrawn', subjectType, reason: 'consent withdrawn' }, ids)
  })
}
