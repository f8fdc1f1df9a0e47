import { bookedInRow, rightSecondsAfter } from '@cho-phien/shared/slots'
import type { Db } from '../../db/client.ts'
import { shareBetween } from '../booths/line-share.ts'

/** A minute more than a desk is kept: the timer is late, or its handler fails. */
const longestSilence = rightSecondsAfter + 60

/** Booked times that contradict each other or a promise, for the ledger. */
export const slotBreaches = (db: Db) => db`
  select fair_id, 'slot ' || id || ' is ' || status || ' and no timer minds it' from slots
  where (status in ('booked', 'due') and not exists (select from deadlines where kind = 'slot-due' and subject_id = slots.id))
    or (status = 'offered' and not exists (select from deadlines where kind = 'slot-offer' and subject_id = slots.id))
  union all
  select slots.fair_id, 'slot ' || slots.id || ' is booked, its time has passed and nobody was called or told'
  from slots join fairs on fairs.id = slots.fair_id
  where slots.status = 'booked' and slots.starts_at < now() - make_interval(secs => ${longestSilence})
  union all
  select slots.fair_id, 'slot ' || slots.id || ' is due with the ticket of another worker or booth'
  from slots join tickets on tickets.id = slots.ticket_id
  where slots.status = 'due' and (tickets.worker_id <> slots.worker_id or tickets.booth_id is distinct from slots.booth_id)
  union all
  select slots.fair_id, 'slot ' || slots.id || ' is ' || slots.status || ' and points to a time, booth or desk that is gone'
  from slots join fairs on fairs.id = slots.fair_id left join desks on desks.id = slots.desk_id and desks.removed_at is null
  where slots.status in ('offered', 'booked') and (slots.booth_id is null or desks.id is null or slots.fair_starts_at <> fairs.starts_at)
    and not exists (select from deadlines where kind = 'slot-settle' and subject_id = slots.fair_id)
  union all
  select slots.fair_id, 'slot ' || slots.id || ' is ' || slots.status || ' in a fair that is over'
  from slots join fairs on fairs.id = slots.fair_id and fairs.status in ('closed', 'signed') where slots.status in ('offered', 'booked')
  union all
  select fair_id, 'desk ' || desk_id || ' has too many times in a row from ' || starts_at from (
    select slots.fair_id, slots.desk_id, slots.starts_at, count(*) filter (where is_joined) over row_behind as joined
    from (${joinedSlots(db)}) slots
    join fairs on fairs.id = slots.fair_id and fairs.status not in ('closed', 'signed')
    window row_behind as (partition by slots.desk_id order by slots.starts_at rows between 1 following and ${bookedInRow}::int following)
  ) slots
  where joined = ${bookedInRow} and not exists (select from deadlines where kind = 'slot-settle' and subject_id = slots.fair_id)`

/** By the lengths of the times alone: how long a talk is planned in a fair may be changed after they were opened. */
const joinedSlots = (db: Db) => db`
  select fair_id, desk_id, starts_at,
    starts_at - lag(ends_at) over at_desk < ${shareBetween(db, {
      own: db`ends_at - starts_at`,
      before: db`lag(ends_at - starts_at) over at_desk`,
      least: db`interval '0'`,
    })} as is_joined
  from slots where desk_id is not null and status <> 'cancelled'
  window at_desk as (partition by desk_id order by starts_at)`
