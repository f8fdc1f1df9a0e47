import type { Db } from '../../db/client.ts'

/** A booth that is closed anyway is not paused. */
const isFairPause = (db: Db) => db`(booths.status in ('open', 'paused') and fairs.paused_at is not null)`

/** Whose pause it is that keeps `booths` of `fairs` from calling; the fair's goes before the booth's own. */
export const pausedBy = (db: Db) => db`case when ${isFairPause(db)} then 'fair' else booths.paused_by end`

/** Said with that pause, or else with the status of `booths`. */
export const statusReason = (db: Db) => db`case when ${isFairPause(db)} then fairs.pause_reason else booths.status_reason end`

/** Why `booths` call nobody, as a `BoothPause`; null while they do, or are closed. */
export const pauseOf = (db: Db) => db`
  case when ${pausedBy(db)} is not null then json_build_object('by', ${pausedBy(db)}, 'reason', ${statusReason(db)},
    'since', to_json(case when ${isFairPause(db)} then fairs.paused_at else booths.paused_at end)) end`
