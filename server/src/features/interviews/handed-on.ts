import type { DeskId, InterviewId } from '@cho-phien/shared/ids'
import type { Db, Tx } from '../../db/client.ts'

/**
 * Beside `interviews`: it was handed to a colleague, who talked with them. What was recorded of it is no result of its own: the later
 * one is. Until then it is the only one, also when the colleague waited for them in vain.
 */
export const hasGoneOn = (db: Db) => db`
  (interviews.handed_to_desk_id is not null and exists (
    select from interviews later where later.worker_id = interviews.worker_id and later.ticket_id = interviews.ticket_id and later.outcome_due
      and later.live_at is not null and later.ring_started_at > interviews.ring_started_at
  ))`

/** Beside `interviews`: the colleague's desk to which it was handed, or null. */
export const handedTo = (db: Db) => db`
  case when interviews.handed_to_desk_id is not null then json_build_object(
    'desk', (select given.number from desks given where given.id = interviews.handed_to_desk_id), 'hasGoneOn', ${hasGoneOn(db)}
  ) end`

export async function updateHandedTo(tx: Tx, id: InterviewId, deskId: DeskId): Promise<void> {
  await tx`update interviews set handed_to_desk_id = ${deskId} where id = ${id}`
}
