import type { Db } from '../../db/client.ts'

/** Tickets that somebody handed or sent on, and that stand elsewhere than they should. Columns as in the ledger. */
export const moveBreaches = (db: Db) => db`
  select tickets.fair_id, 'ticket ' || tickets.number || ' waits for a desk of another booth'
  from tickets join desks on desks.id = tickets.desk_id and desks.booth_id <> tickets.booth_id where tickets.closed_at is null
  union all
  select tickets.fair_id, 'ticket ' || tickets.number || ' is not the one to which its referral led'
  from tickets join referrals on referrals.ticket_id = tickets.id
  where tickets.booth_id <> referrals.booth_id or tickets.worker_id <> referrals.worker_id
  union all
  select tickets.fair_id, 'ticket ' || tickets.number || ' was transferred and is still ' || tickets.status
  from tickets join ticket_moves on ticket_moves.ticket_id = tickets.id
  where ticket_moves.kind = 'transferred' and ticket_moves.from_place is not null and tickets.close_reason is distinct from 'moved'`
