import type { Db } from '../../db/client.ts'

/**
 * The ring or interview at another booth of somebody on the phone of whoever holds the ticket: they, or another worker of the account. No
 * desk can call them meanwhile, so their place is held, and everybody who sees it is shown that.
 * @param ticket `tickets` by the name that the query around has given it
 */
export const callElsewhere = (db: Db, ticket: ReturnType<Db> = db`tickets`) => db`
  select interviews.worker_id, interviews.booth_id
  from workers join workers sharing on sharing.account_id = workers.account_id
  join interviews on interviews.worker_id = sharing.id and interviews.status <> 'ended'
  where workers.id = ${ticket}.worker_id and interviews.ticket_id <> ${ticket}.id limit 1`

export const isHeldByCall = (db: Db, ticket?: ReturnType<Db>) => db`coalesce((select true from (${callElsewhere(db, ticket)}) held), false)`
