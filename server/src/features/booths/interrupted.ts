import type { Db } from '../../db/client.ts'

/**
 * A side of the conversation that runs has gone, and its clock stands: the one rule for whoever sees the desk, the ticket or the line.
 * @param of which interviews: those of a desk or of a ticket of the query around
 */
export const isInterrupted = (db: Db, of: ReturnType<Db>) =>
  db`exists (select from interviews where ${of} and interviews.ended_at is null and interviews.status = 'interrupted')`

/** Since when that is so at `desks`; null while it is not. */
export const interruptedSince = (db: Db) => db`(
  select least(worker_absent_since, interviewer_absent_since) from interviews
  where interviews.desk_id = desks.id and interviews.ended_at is null and interviews.status = 'interrupted'
)`
