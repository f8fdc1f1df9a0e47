import type { Db } from '../../db/client.ts'

/**
 * Since when the call is answered and not both sides are in the room yet; null while that is not so.
 * @param of which interviews: those of a desk or of a ticket of the query around
 */
export const enteringSince = (db: Db, of: ReturnType<Db>) =>
  db`(select interviews.accepted_at from interviews where ${of} and interviews.ended_at is null and interviews.status = 'connecting')`

/**
 * A side of the conversation that runs has gone, and its clock stands: the one rule for whoever sees the desk, the ticket or the line.
 * @param of as above
 */
export const isInterrupted = (db: Db, of: ReturnType<Db>) =>
  db`exists (select from interviews where ${of} and interviews.ended_at is null and interviews.status = 'interrupted')`

/** Since when that is so at `desks`; null while it is not. */
export const interruptedSince = (db: Db) => db`(
  select least(worker_absent_since, interviewer_absent_since) from interviews
  where interviews.desk_id = desks.id and interviews.ended_at is null and interviews.status = 'interrupted'
)`
