import type { FairId } from '@cho-phien/shared/ids'
import type { Db } from '../../db/client.ts'
import { firstWaiting, leftBooth } from '../queue/left-booths.ts'
import { firstWhoWaits, toldUntil } from '../queue/waits-here.ts'
import { alertAfterSeconds, type Cause } from './rules.ts'

/**
 * Everything that is wrong in a fair now, from its rows and from what the processes say of their parts. `since` is when it began;
 * whether it is due is counted from when the fair was last watched, so that an outage accuses nobody.
 */
export function listCauses(db: Db, fairId: FairId): Promise<Cause[]> {
  return db<Cause[]>`
    with fair as (select id, status, starts_at, watched_since, paused_at from fairs where id = ${fairId}),
    causes (kind, subject_id, booth_id, interview_id, since, counts_from, seconds) as (
      ${emptyBooths(db)} union all ${longPauses(db)} union all ${brokenPromises(db)} union all ${stuckRings(db)} union all ${owedOutcomes(db)}
      union all ${halfRooms(db)} union all ${emptyRooms(db)} union all ${lostParts(db)}
    )
    select causes.kind, causes.subject_id as "subjectId", causes.booth_id as "boothId", causes.interview_id as "interviewId", causes.since,
      greatest(causes.counts_from, fair.watched_since) <= now() - make_interval(secs => causes.seconds) as "isDue"
    from causes, fair`
}

/**
 * In a fair that is paused nobody is called, so nothing of a line becomes due; what was known before stays so, with what staff took in hand
 * and what people were told.
 */
const unlessPaused = (db: Db, from: ReturnType<Db>) => db`case when fair.paused_at is null then ${from} else 'infinity' end`

/** The rule that the board's row shows says when it is due: what is counted for an alert is counted from there. */
function emptyBooths(db: Db) {
  return db`
    select 'absent_employer', booths.id, booths.id, null::uuid, gone.since, ${unlessPaused(db, db`gone.due_at`)}, 0
    from fair join fairs on fairs.id = fair.id
    join booths on booths.fair_id = fair.id
    cross join lateral (${leftBooth(db)}) gone`
}

/** People wait at a booth that its owner has paused for long. A pause by the centre is the centre's own. */
function longPauses(db: Db) {
  return db`
    select 'long_pause', booths.id, booths.id, null::uuid, booths.paused_at, ${unlessPaused(db, db`greatest(booths.paused_at, line.since)`)}, ${alertAfterSeconds.long_pause}::int
    from fair
    join booths on booths.fair_id = fair.id and booths.status = 'paused' and booths.paused_by = 'employer'
    cross join lateral (${firstWaiting(db)}) line
    where fair.status = 'live' and line.since is not null`
}

/** Somebody whom the booth keeps waiting waits beyond the range that was told. */
function brokenPromises(db: Db) {
  return db`
    select 'long_wait', booths.id, booths.id, null::uuid, late.since, ${unlessPaused(db, db`late.since`)}, ${alertAfterSeconds.long_wait}::int
    from fair
    join booths on booths.fair_id = fair.id and booths.status = 'open'
    cross join lateral (${firstWhoWaits(db, { boothId: db`booths.id`, first: toldUntil(db) })}) late
    where fair.status = 'live' and late.since < now()`
}

function stuckRings(db: Db) {
  return db`
    select 'stuck_ring', interviews.id, interviews.booth_id, interviews.id, ring_deadline_at, ring_deadline_at, ${alertAfterSeconds.stuck_ring}::int
    from fair join interviews on interviews.fair_id = fair.id
    where interviews.ended_at is null and interviews.status = 'ringing' and ring_deadline_at < now()`
}

function owedOutcomes(db: Db) {
  return db`
    select 'owed_outcome', owed_outcomes.interview_id, owed_outcomes.booth_id, owed_outcomes.interview_id, interviews.ended_at, interviews.ended_at,
      ${alertAfterSeconds.owed_outcome}::int
    from fair join owed_outcomes on owed_outcomes.fair_id = fair.id join interviews on interviews.id = owed_outcomes.interview_id`
}

function halfRooms(db: Db) {
  return db`
    select 'one_in_room', id, booth_id, id, away_since, away_since, ${alertAfterSeconds.one_in_room}::int
    from (
      select interviews.*, coalesce(worker_absent_since, interviewer_absent_since) as away_since
      from fair join interviews on interviews.fair_id = fair.id
      where interviews.ended_at is null and interviews.status in ('connecting', 'live', 'interrupted') and worker_present <> interviewer_present
    ) half`
}

/** Nobody is in the room of an interview that was answered. */
function emptyRooms(db: Db) {
  return db`
    select 'nobody_in_room', interviews.id, booth_id, interviews.id, away.since, away.since, ${alertAfterSeconds.nobody_in_room}::int
    from fair join interviews on interviews.fair_id = fair.id
    cross join lateral (select greatest(worker_absent_since, interviewer_absent_since) as since) away
    where interviews.ended_at is null and interviews.status in ('connecting', 'live', 'interrupted') and not worker_present and not interviewer_present`
}

/** A process that was not seen for three beats says nothing any more. */
function lostParts(db: Db) {
  return db`
    select part.kind, fair.id, null::uuid, null::uuid, min(part.since), min(part.since), part.seconds
    from fair, nodes
    cross join lateral (values
      ('media_gone', nodes.media_lost_since, ${alertAfterSeconds.media_gone}::int),
      ('slow_database', nodes.slow_since, ${alertAfterSeconds.slow_database}::int)
    ) part (kind, since, seconds)
    where nodes.seen_at > now() - interval '15 seconds' and part.since is not null
    group by part.kind, fair.id, part.seconds`
}
