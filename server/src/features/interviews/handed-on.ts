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
 * Beside `interviews` and its `tickets`: the colleague who handed the worker over, and where they sit; null for any other. A talk says it of
 * itself, also when another desk than the one they chose called; of who was handed on while waiting the ticket knows the desk, until it
 * is handed on again.
 */
export const handedFrom = (db: Db) => db`
  coalesce((
    select json_build_object('desk', before_at.number, 'name', before_by.name)
    from (
      select earlier.desk_id, earlier.interviewer_account_id, earlier.handed_to_desk_id from interviews earlier
      where earlier.worker_id = interviews.worker_id and earlier.ticket_id = interviews.ticket_id
        and (earlier.handed_to_desk_id is not null or earlier.live_at is not null) and earlier.ring_started_at < interviews.ring_started_at
      order by earlier.ring_started_at desc limit 1
    ) before
    join desks before_at on before_at.id = before.desk_id
    join accounts before_by on before_by.id = before.interviewer_account_id
    where before.handed_to_desk_id is not null and before.desk_id <> interviews.desk_id
  ), case when tickets.desk_id = interviews.desk_id then (
    select json_build_object('desk', its.number, 'name', accounts.name)
    from ticket_moves moves
    join accounts on accounts.id = moves.moved_by
    join desks its on its.booth_id = moves.booth_id and its.account_id = moves.moved_by
    where moves.ticket_id = interviews.ticket_id and moves.kind = 'handed_over' and moves.at < interviews.ring_started_at
    order by moves.id desc limit 1
  ) end)`

export async function updateHandedTo(tx: Tx, id: InterviewId, deskId: DeskId): Promise<void> {
  await tx`update interviews set handed_to_desk_id = ${deskId} where id = ${id}`
}
