import type { Db } from '../../db/client.ts'

/** Somebody is called although their booth or the whole fair pauses, for the ledger. */
export const pauseBreaches = (db: Db) => db`
  select interviews.fair_id, 'ring ' || interviews.id || ' began in a pause'
  from interviews join booths on booths.id = interviews.booth_id join fairs on fairs.id = interviews.fair_id
  where interviews.ended_at is null and interviews.status = 'ringing' and interviews.ring_started_at > least(fairs.paused_at, booths.paused_at)`
