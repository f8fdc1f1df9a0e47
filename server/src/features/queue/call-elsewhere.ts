import type { Db } from '../../db/client.ts'

/**
 * The ring or interview at another booth of somebody on the phone of whoever holds the ticket: they, or another worker of the account. No
 * desk can call them meanwhile, so their place is held, and everybody who sees it is shown that.
 * @param ticket `tickets` by the name that the query around has given it
 */
export const callElsewhere = (db: Db, ticket: ReturnType<Db> = db`tickets`) => db`
  select interviews.worker_id, interviews.booth_id, interviews.status from interviews
  where interviews.worker_account_id = (select workers.account_id from workers where workers.id = ${ticket}.worker_id)
    and interviews.ended_at is null and interviews.ticket_id <> ${ticket}.id limit 1`

/** How that call stands, for who sees the ticket's line; null without one. Of somebody else on the phone only that it is taken. */
export const elsewhereNow = (db: Db, ticket: ReturnType<Db> = db`tickets`) => db`(
  select case
    when held.worker_id <> ${ticket}.worker_id then 'busy'
    when held.status = 'ringing' then 'ringing'
    when held.status = 'live' then 'talking'
    when held.status = 'interrupted' then 'interrupted'
    else 'busy' end
  from (${callElsewhere(db, ticket)}) held
)`

export const isHeldByCall = (db: Db, ticket?: ReturnType<Db>) => db`coalesce((select true from (${callElsewhere(db, ticket)}) held), false)`
