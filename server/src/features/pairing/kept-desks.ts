import type { Db } from '../../db/client.ts'
import { ordinarySeconds } from '../booths/pace.ts'

/**
 * `kept.ticket_id`: whom the desk is kept for now, because their booked time has come and they are not called yet. For a lateral join;
 * the earlier of two times comes first. Somebody who is called at another desk of the
 * booth, or was handed to it, needs this one no more.
 */
export const keptTicket = (db: Db) => db`
  select slots.ticket_id from slots
  join tickets meant on meant.id = slots.ticket_id and meant.status in ('waiting', 'away', 'missed')
    and coalesce(meant.desk_id, desks.id) = desks.id
  where slots.desk_id = desks.id and slots.status = 'due' and slots.held_until > now()
  order by slots.starts_at limit 1`

/**
 * A booked time is so near that a talk of ordinary length would run into it. Written as a difference, not as a bound of the index: what
 * the ordinary length is gets worked out only at a desk that has such a slot.
 */
export const hasSlotSoon = (db: Db) => db`
  exists (
    select from slots where slots.desk_id = desks.id and slots.status = 'booked'
      and extract(epoch from slots.starts_at - now()) < (${ordinarySeconds(db, db`desks.booth_id`)})
  )`
