import type { Db } from '../../db/client.ts'

/** Whether this worker agrees now to be called, and seen by employers. The purpose stands in the text: one plan serves all who ask. */
export const hasConsent = (db: Db, workerId: ReturnType<Db>) => db`exists (
  select from consents where consents.worker_id = ${workerId} and consents.purpose = 'matching' and consents.withdrawn_at is null
)`
