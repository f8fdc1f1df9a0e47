import type { Db } from '../../db/client.ts'
import { isCalling } from '../booths/at-work.ts'
import { ordinarySeconds } from '../booths/pace.ts'

/**
 * The next booked time, elsewhere, of whoever holds the ticket or shares its phone, with the moment from which a talk of ordinary length
 * at the ticket's booth would run into it. It counts until its worker is called there or its desk is kept no longer, and while nobody is
 * called there for a while, only until it comes. A ticket whose own booked time has come waits for no other.
 * @param ticket `tickets` by the name that the query around has given it
 */
export const slotElsewhere = (db: Db, ticket: ReturnType<Db> = db`tickets`) => db`
  select slots.employer_id, slots.starts_at, slots.starts_at - make_interval(secs => (${ordinarySeconds(db, db`${ticket}.booth_id`)})) as held_from
  from slots
  where slots.worker_account_id = (select workers.account_id from workers where workers.id = ${ticket}.worker_id)
    and slots.status in ('booked', 'due') and (slots.booth_id <> ${ticket}.booth_id or slots.worker_id <> ${ticket}.worker_id)
    and (slots.status = 'booked' or (slots.held_until > now() and coalesce((
      select true from tickets meant join booths on booths.id = meant.booth_id join fairs on fairs.id = booths.fair_id
      where meant.id = slots.ticket_id and meant.status in ('waiting', 'away', 'missed') and ${isCalling(db)}
    ), false)))
    and not coalesce((
      select true from slots own where own.worker_id = ${ticket}.worker_id and own.booth_id = ${ticket}.booth_id and own.status = 'due' limit 1
    ), false)
  order by slots.starts_at limit 1`
