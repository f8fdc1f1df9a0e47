import type { Db } from '../../db/client.ts'

/** Desks of people who lost their seat, unless it was a moment ago and a timer takes them off the floor. Columns as in the ledger. */
export const seatBreaches = (db: Db) => db`
  select booths.fair_id, 'desk ' || desks.number || ' is of somebody who has no seat any more'
  from desks join booths on booths.id = desks.booth_id
  where desks.removed_at is null
    and not exists (
      select from employer_seats
      where employer_seats.account_id = desks.account_id and employer_seats.employer_id = booths.employer_id and employer_seats.removed_at is null
    )
    and not exists (select from deadlines where deadlines.kind = 'lost-seat' and deadlines.subject_id = desks.account_id)`
