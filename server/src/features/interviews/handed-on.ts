import type { DeskId, InterviewId } from '@cho-phien/shared/ids'
import type { Db, Tx } from '../../db/client.ts'

const laterTalks = (db: Db) => db`
  interviews later where later.worker_id = interviews.worker_id and later.ticket_id = interviews.ticket_id and later.outcome_due
    and later.live_at is not null and later.ring_started_at > interviews.ring_started_at`

/**
 * Beside `interviews`: it was handed to a colleague, and they talked again. What was recorded of it is no result of its own: the later
 * one is. Until then it is the only one, also when the colleague waited for them in vain.
 */
export const hasGoneOn = (db: Db) => db`
  (interviews.handed_to_desk_id is not null and exists (select from ${laterTalks(db)}))`

/** Beside `interviews`: the desk at which it went on, before that the colleague's to which it was handed; null for any other talk. */
export const handedTo = (db: Db) => db`
  case when interviews.handed_to_desk_id is not null then json_build_object(
    'desk', (
      select shown.number from desks shown where shown.id = coalesce(
        (select later.desk_id from ${laterTalks(db)} order by later.ring_started_at limit 1), interviews.handed_to_desk_id
      )
    ),
    'hasGoneOn', ${hasGoneOn(db)}, 'isOpen', exists (select from tickets its where its.id = interviews.ticket_id and its.closed_at is null)
  ) end`

/**
 * Beside `interviews`: the colleague who handed the worker on last, from a talk or from the line, and where they sit, also when another desk
 * than the one they chose called; null for any other, and after a talk at another desk since.
 */
export const handedFrom = (db: Db) => db`
  (
    select json_build_object('desk', its.number, 'name', accounts.name)
    from (
      select moved_by, booth_id, at from ticket_moves
      where ticket_moves.ticket_id = interviews.ticket_id and ticket_moves.kind = 'handed_over' and ticket_moves.at <= interviews.ring_started_at
      order by id desc limit 1
    ) handed
    join accounts on accounts.id = handed.moved_by
    join desks its on its.booth_id = handed.booth_id and its.account_id = handed.moved_by and its.id <> interviews.desk_id
    where not exists (
      select from interviews earlier
      where earlier.ticket_id = interviews.ticket_id and earlier.worker_id = interviews.worker_id and earlier.live_at is not null
        and earlier.ring_started_at >= handed.at and earlier.ring_started_at < interviews.ring_started_at
    )
    order by its.removed_at desc nulls first limit 1
  )`

export async function updateHandedTo(tx: Tx, id: InterviewId, deskId: DeskId): Promise<void> {
  await tx`update interviews set handed_to_desk_id = ${deskId} where id = ${id}`
}
