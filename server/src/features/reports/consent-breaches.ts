import type { Db } from '../../db/client.ts'
import { hasConsent } from '../workers/consents.ts'

/** Whether this worker agrees to be called, or withdrew a moment ago and a timer takes them out of everything. */
const agreesOrIsLeaving = (db: Db, workerId: ReturnType<Db>) => db`(
  ${hasConsent(db, workerId)}
  or exists (select from deadlines where deadlines.kind = 'consent-withdrawn' and deadlines.subject_id = ${workerId})
)`

/** Who may not be called and nevertheless could be. A talk that runs is theirs to end. Columns as in the ledger. */
export const consentBreaches = (db: Db) => db`
  select fair_id, 'ticket ' || number || ' is ' || status || ' although its worker may not be called'
  from tickets where closed_at is null and status in ('waiting', 'away', 'missed', 'ringing') and not ${agreesOrIsLeaving(db, db`tickets.worker_id`)}
  union all
  select asked.fair_id, 'call ' || asked.id || ' is owed to a worker who may not be called'
  from call_backs asked where asked.ticket_id is null and asked.done_at is null and asked.withdrawn_at is null
    and not ${agreesOrIsLeaving(db, db`asked.worker_id`)}
  union all
  select slots.fair_id, 'slot ' || slots.id || ' is ' || slots.status || ' by a worker who may not be called'
  from slots where slots.status in ('offered', 'booked') and not ${agreesOrIsLeaving(db, db`slots.worker_id`)}`
