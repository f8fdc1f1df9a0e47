import { workingDesks } from '@cho-phien/shared/booths'
import type { Db } from '../../db/client.ts'

/** A desk that says nothing for so long is absent. Heartbeats come every 10 s, so three may be lost. */
export const silentSeconds = 35

/** Somebody sits at `desks`. Only a desk that wraps up has no watchdog, so there the last word of its page counts. */
export const isAtWork = (db: Db) => db`(
  desks.removed_at is null and desks.status = any(${workingDesks}::text[])
  and (desks.status <> 'wrapping_up' or coalesce(desks.heartbeat_at > now() - make_interval(secs => ${silentSeconds}), false))
)`

/** `booths` calls people: open, in a live fair that nobody paused. */
export const isCalling = (db: Db) => db`(booths.status = 'open' and fairs.status = 'live' and fairs.paused_at is null)`

/** The status of `booths` as people see it: in a paused fair an open booth calls nobody either. */
export const shownStatus = (db: Db) =>
  db`case when booths.status = 'open' and fairs.paused_at is not null then 'paused' else booths.status end`
