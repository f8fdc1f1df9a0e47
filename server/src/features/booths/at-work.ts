import { workingDesks } from '@cho-phien/shared/booths'
import type { Db } from '../../db/client.ts'

/** A desk that says nothing for so long is absent. Heartbeats come every 10 s, so three may be lost. */
export const silentSeconds = 35

/** The page of `desks` has not been heard for so long that nobody can be said to sit there. */
export const isSilent = (db: Db) => db`coalesce(desks.heartbeat_at < now() - make_interval(secs => ${silentSeconds}), true)`

/**
 * Somebody works at `desks`: the one rule for the line, its pace, hand-overs and alerts. A desk that wraps up in silence keeps its status,
 * because its outcome stays owed and is the first thing its interviewer does on return; so there the last word of its page counts.
 */
export const isAtWork = (db: Db) => db`(
  desks.removed_at is null and desks.status = any(${workingDesks}::text[]) and (desks.status <> 'wrapping_up' or not ${isSilent(db)})
)`

/** The status of `desks` as people see it: one that wraps up in silence is absent. */
export const shownDeskStatus = (db: Db) =>
  db`case when desks.status = 'wrapping_up' and ${isSilent(db)} then 'absent' else desks.status end`

/** Since when nobody is at `desks`, which wraps up in silence: its page spoke last then. Of every other desk, `elseAt`. */
export const leftAt = (db: Db, { elseAt }: { elseAt: ReturnType<Db> }) => db`
  case when desks.status = 'wrapping_up' and ${isSilent(db)} then greatest(desks.status_since, desks.heartbeat_at) else ${elseAt} end`

/** `booths` calls people: open, in a live fair that nobody paused. */
export const isCalling = (db: Db) => db`(booths.status = 'open' and fairs.status = 'live' and fairs.paused_at is null)`

/** The status of `booths` as people see it: in a paused fair an open booth calls nobody either. */
export const shownStatus = (db: Db) =>
  db`case when booths.status = 'open' and fairs.paused_at is not null then 'paused' else booths.status end`
