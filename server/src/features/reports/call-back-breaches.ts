import type { Db } from '../../db/client.ts'
import { missesAllowed } from '../queue/misses.ts'

/** Beside `tickets` and `closing`: the last that was said of its fair or booth before it closed is that nobody begins there any more. */
const wasOver = (db: Db) => db`
  coalesce((
    select said.action in ('fair.closing', 'fair.closed') from audit_events said
    where said.subject_type = 'fair' and said.subject_id = tickets.fair_id and said.id < closing.id
      and said.action in ('fair.live', 'fair.closing', 'fair.closed')
    order by said.id desc limit 1
  ) or (
    select said.action = 'booth.closed' from audit_events said
    where said.subject_type = 'booth' and said.subject_id = tickets.booth_id and said.id < closing.id
      and said.action in ('booth.open', 'booth.closed')
    order by said.id desc limit 1
  ), false)`

/** Beside `tickets`: it closed for a ring that it might have made good, not for a second one, nor for a talk to which nobody came. */
const missedOnce = (db: Db) => db`
  (
    select count(*) filter (where rings.end_reason = 'timed_out') <= ${missesAllowed}
      and coalesce((array_agg(rings.end_reason order by rings.ring_started_at desc))[1] = 'timed_out', false)
    from interviews rings where rings.ticket_id = tickets.id
  )`

/** Calls that nobody would make, or that are made for nothing. Columns as in the ledger. */
export const callBackBreaches = (db: Db) => db`
  select fair_id, 'ticket ' || number || ' closed as ' || close_reason || ' and leaves no call to make' from tickets
  where close_reason in ('not_reached', 'booth_closed', 'employer_no_show')
    and not exists (select from call_backs where ticket_id = tickets.id and coalesce(done_at >= tickets.closed_at, true))
  union all
  select tickets.fair_id, 'ticket ' || tickets.number || ' is ' || tickets.status || ' although its worker is to be called instead'
  from tickets join call_backs asked on asked.booth_id = tickets.booth_id and asked.worker_id = tickets.worker_id
  where tickets.closed_at is null and asked.ticket_id is null and asked.done_at is null and asked.withdrawn_at is null
  union all
  select tickets.fair_id, 'ticket ' || tickets.number || ' missed its ring at the end of its line and leaves no call to make'
  from tickets join audit_events closing on closing.subject_type = 'ticket' and closing.subject_id = tickets.id and closing.action = 'queue.close'
  where tickets.close_reason = 'worker_no_show' and ${wasOver(db)} and ${missedOnce(db)}
    and not exists (select from audit_events later where later.subject_type = 'ticket' and later.subject_id = tickets.id
      and later.action = 'queue.close' and later.id > closing.id)
    and not exists (select from call_backs where ticket_id = tickets.id and coalesce(done_at >= tickets.closed_at, true))`
