import { longPauseMinutes } from '@cho-phien/shared/alerts'
import type { Db } from '../../db/client.ts'
import { isAtWork, isSilent, leftAt } from '../booths/at-work.ts'

/**
 * How long people may wait at a booth where nobody works before staff are told, in seconds from when its last desk was left.
 * By how it was left.
 */
export const leftSeconds = {
  /** Its page fell silent: 35 s have passed already, and a reload takes less. At once. */
  silent: 0,
  /** Closed, or not opened yet: in a fair's first minute its interviewers sit down. */
  closed: 60,
  /** It rests by itself after a written outcome, and its page is open: time to read the next person's profile. */
  between: 120,
  /** The interviewer said that they pause, and why. */
  paused: longPauseMinutes * 60,
} as const
/** After an outage nobody is called absent before they have had time to come back. */
const afterOutageSeconds = 60

/** Since when somebody waits at `booths`; null while nobody does. For a lateral join. */
export const firstWaiting = (db: Db) => db`
  select min(taken_at) as since from tickets where tickets.booth_id = booths.id and tickets.closed_at is null and tickets.status = 'waiting'`

/**
 * People wait at the open booth `booths` of `fairs`, a live fair (paused or not), and nobody works at any of its desks: no row otherwise. The one rule for
 * the board's row and its alert. `since`: the last one left. `how`: whether that one said that they rest, and `reason` why. `due_at`: from then on it is
 * trouble, for how the last one left says how long they are let be; of two that left in one moment, the one that is let be shorter.
 */
export const leftBooth = (db: Db) => db`
  select greatest(seats.since, least(fairs.starts_at, now())) as since, seats.reason,
    case when seats.reason is null then 'empty' else 'resting' end as how,
    greatest(greatest(seats.since, line.since) + make_interval(secs => seats.seconds), fairs.watched_since + make_interval(secs => ${afterOutageSeconds})) as due_at
  from (
    select max(left_at) as since, coalesce((array_agg(seconds order by left_at desc, seconds))[1], ${leftSeconds.closed})::int as seconds,
      (array_agg(reason order by left_at desc, seconds))[1] as reason, coalesce(bool_or(is_working), false) as is_working
    from (
      select ${isAtWork(db)} as is_working, ${secondsLetBe(db)} as seconds, case when ${saidToRest(db)} then desks.status_reason end as reason,
        ${leftAt(db, { elseAt: db`desks.status_since` })} as left_at
      from desks where desks.booth_id = booths.id and desks.removed_at is null
    ) desk
  ) seats
  cross join lateral (${firstWaiting(db)}) line
  where booths.status = 'open' and fairs.status = 'live' and line.since is not null and not seats.is_working`

/** A pause that somebody said has its reason; the one that follows a written outcome by itself has none. */
const saidToRest = (db: Db) => db`(desks.status = 'paused' and desks.status_reason is not null)`

const secondsLetBe = (db: Db) => db`
  case when ${saidToRest(db)} then ${leftSeconds.paused}::int
    when desks.status = 'paused' and not ${isSilent(db)} then ${leftSeconds.between}::int
    when desks.status = 'closed' then ${leftSeconds.closed}::int
    else ${leftSeconds.silent}::int end`
