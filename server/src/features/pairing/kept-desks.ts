import { bookedInRow, dueSecondsBefore, mostBookedInRow } from '@cho-phien/shared/slots'
import type { Db } from '../../db/client.ts'
import { shareBetween } from '../booths/line-share.ts'
import { ordinarySeconds } from '../booths/pace.ts'
import { mayBeCalled } from '../queue/waits-here.ts'

/** Whether the ticket's holder comes at a booked time. */
export const isBooked = (db: Db) => db`
  coalesce((select true from slots where slots.worker_id = tickets.worker_id and slots.ticket_id = tickets.id limit 1), false)`

/**
 * `owed.is_owed`: the desk's next turn is the line's, whoever's time has come. So late that the shares between its times pass, it has called as
 * many booked people as it may since its last walk-in, and somebody without a time waited all along. For a lateral join; `offset` keeps
 * the planner from writing it out wherever it is named.
 * @param callable the desk may call whoever holds `tickets`
 */
export const owedTurn = (db: Db, callable: ReturnType<Db>) => db`
  select case when desks.booked_in_row >= ${mostBookedInRow} then coalesce((
    select true from tickets
    where ${callable} and not ${isBooked(db)} and tickets.taken_at < (
      select ring_started_at from interviews where interviews.desk_id = desks.id order by ring_started_at desc offset ${mostBookedInRow - 1} limit 1
    )
    order by tickets.place, tickets.number limit 1
  ), false) else false end as is_owed offset 0`

/**
 * `kept.ticket_id`: whom the desk is kept for now, because their booked time has come and they are not called yet: until their right is over
 * whether they may be called or not, and afterwards as long as they may, however near the next time is. For a lateral join; the earlier of
 * two times comes first. Somebody who is called at another desk of the booth, or was handed to it, needs this one no more.
 */
export const keptTicket = (db: Db) => db`
  select slots.ticket_id from slots
  join tickets on tickets.id = slots.ticket_id and tickets.status in ('waiting', 'away', 'missed')
    and coalesce(tickets.desk_id, desks.id) = desks.id
  where slots.desk_id = desks.id and slots.status in ('due', 'over') and (slots.held_until > now() or ${mayBeCalled(db)})
  order by slots.starts_at limit 1`

/** Between the booked time `next` and the one before it at its desk, booked or free, there is room for the share of the line. */
const followsShare = (db: Db) => db`
  coalesce((
    select next.starts_at - before.ends_at >= ${shareBetween(db, {
      own: db`next.ends_at - next.starts_at`,
      before: db`before.ends_at - before.starts_at`,
      least: db`(select make_interval(mins => interview_minutes) from fairs where fairs.id = next.fair_id)`,
    })} from slots before
    where before.desk_id = next.desk_id and before.status <> 'cancelled' and before.starts_at < next.starts_at
    order by before.starts_at desc limit 1
  ), true)`

/**
 * The desk's next booked time is so near that a talk of ordinary length would run into it. Where the line is owed its share it is near only
 * once it is due: after as many booked people as there are times in a row, or after any of them where the plan left the share.
 * Written as a difference, not as a bound of the index: what is in the cases gets worked out only at a desk that has such a slot.
 */
export const hasSlotSoon = (db: Db) => db`
  coalesce((
    select extract(epoch from next.starts_at - now()) < case
      when desks.booked_in_row >= ${bookedInRow} then ${dueSecondsBefore}
      when desks.booked_in_row > 0 and ${followsShare(db)} then ${dueSecondsBefore}
      else (${ordinarySeconds(db, db`desks.booth_id`)}) end
    from slots next where next.desk_id = desks.id and next.status = 'booked' order by next.starts_at limit 1
  ), false)`
