import type { BoothId, CallBackId, TicketId, WorkerId } from '@cho-phien/shared/ids'
import type { Tx } from '../../db/client.ts'
import type { TicketRow } from './queries.ts'

/** One that was made before its ticket was opened again is owed anew: they waited in vain once more. */
export async function insertCallBacks(tx: Tx, tickets: readonly Pick<TicketRow, 'id'>[]): Promise<void> {
  await tx`
    insert into call_backs (ticket_id, fair_id, booth_id, worker_id)
    select id, fair_id, booth_id, worker_id from tickets where id = any(${tickets.map((ticket) => ticket.id)}::uuid[])
    on conflict (ticket_id) do update set done_at = null, done_by = null, note = '', created_at = now()`
}

/** Nobody needs to be called who stands in the line again. */
export async function deleteOpenCallBack(tx: Tx, ticketId: TicketId): Promise<void> {
  await tx`delete from call_backs where ticket_id = ${ticketId} and done_at is null`
}

/** A call that this worker asked for here and nobody has made. */
export async function deleteAskedCall(tx: Tx, of: { boothId: BoothId; workerId: WorkerId }): Promise<CallBackId | undefined> {
  const [row] = await tx<{ id: CallBackId }[]>`
    delete from call_backs where booth_id = ${of.boothId} and worker_id = ${of.workerId} and ticket_id is null and done_at is null returning id`
  return row?.id
}

/** Every call that this worker asked for and nobody has made. */
export function updateAskedCallsWithdrawn(tx: Tx, workerId: WorkerId): Promise<{ id: CallBackId }[]> {
  return tx<{ id: CallBackId }[]>`
    update call_backs set withdrawn_at = now()
    where worker_id = ${workerId} and ticket_id is null and done_at is null and withdrawn_at is null returning id`
}
