import { workingDesks } from '@cho-phien/shared/booths'
import type { Db } from '../../db/client.ts'

/** A desk that says nothing for so long is absent. Heartbeats come every 10 s, so three may be lost. */
export const silentSeconds = 35

/** Somebody sits at `desks`. Only a desk that wraps up has no watchdog, so there the last word of its page counts. */
export const isAtWork = (db: Db) => db`(
  desks.removed_at is null and desks.status = any(${workingDesks}::text[])
  and (desks.status <> 'wrapping_up' or coalesce(desks.heartbeat_at > now() - make_interval(secs => ${silentSeconds}), false))
)`
