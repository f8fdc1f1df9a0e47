import type { Db } from '../../db/client.ts'

/** Calls that nobody would make, or that are made for nothing. Columns as in the ledger. */
export const callBackBreaches = (db: Db) => db`
  select fair_id, 'ticket ' || number || ' closed as ' || close_reason || ' and leaves no call to make' from tickets
  where close_reason in ('not_reached', 'booth_closed', 'employer_no_show')
    and not exists (select from call_backs where ticket_id = tickets.id and coalesce(done_at >= tickets.closed_at, true))
  union all
  select tickets.fair_id, 'ticket ' || tickets.number || ' is ' || tickets.status || ' although its worker is to be called instead'
  from tickets join call_backs asked on asked.booth_id = tickets.booth_id and asked.worker_id = tickets.worker_id
  where tickets.closed_at is null and asked.ticket_id is null and asked.done_at is null and asked.withdrawn_at is null`
