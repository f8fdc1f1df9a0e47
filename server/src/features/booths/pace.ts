import type { BoothLine } from '@cho-phien/shared/booths'
import type { BoothId, FairId } from '@cho-phien/shared/ids'
import { paceOf, prior, type Pace } from '@cho-phien/shared/waiting'
import type { Db } from '../../db/client.ts'
import { isAtWork, isCalling } from './at-work.ts'
import { shareBetween } from './line-share.ts'

/** Latest interviews that a booth's pace is measured on; older ones say little about the people there now. */
const measuredCycles = 40
/** The same for the fair as a whole. */
const measuredOfFair = 200
/** An outcome written an hour later is not desk time: no cycle counts for more than this many planned lengths. */
const longestCycle = 4

interface PaceRow {
  boothId: BoothId
  at: string
  closesAt: string
  plannedSeconds: number
  cycles: number[]
  isCalling: boolean
  /** Each desk that is not closed; `busy` is null when it is free, or would be if its interviewer were back. */
  desks: { isAtWork: boolean; busy: number | null; booked: { startsIn: number; shareFrom: number | null }[]; bookedInRow: number }[]
  turns: number
  left: number
  fairCount: number
  fairMean: number
  fairVariation: number
}

export type WhichLines = { boothId: BoothId } | { boothIds: BoothId[] } | { fairId: FairId }

/** The booths of these lines, as a condition. */
export function linesOf(db: Db, which: WhichLines) {
  if ('boothId' in which) return db`booths.id = ${which.boothId}`
  if ('fairId' in which) return db`booths.fair_id = ${which.fairId}`
  return db`booths.id = any(${which.boothIds}::uuid[])`
}

/** At most one of the two; neither where the fair is not live or the booth is shut. */
export type Paces = Pick<BoothLine, 'pace' | 'paceIfBack'>

/** How fast these booths' lines move now, or would move if whoever left their desks were back now. */
export async function listPaces(db: Db, which: WhichLines): Promise<Map<BoothId, Paces>> {
  const rows = await listPaceRows(db, which)
  return new Map(rows.map((row) => [row.boothId, pacesOf(row)]))
}

function pacesOf(row: PaceRow): Paces {
  const working = row.isCalling ? row.desks.filter(({ isAtWork }) => isAtWork) : []
  if (working.length > 0) return { pace: paceWith(row, working), paceIfBack: null }
  const back = row.desks.length > 0 ? row.desks : [{ isAtWork: false, busy: null, booked: [], bookedInRow: 0 }]
  return { pace: null, paceIfBack: paceWith(row, back) }
}

function paceWith(row: PaceRow, desks: PaceRow['desks']): Pace | null {
  const facts = {
    cycles: row.cycles,
    fair: { count: row.fairCount, mean: row.fairMean, variation: row.fairVariation },
    plannedSeconds: row.plannedSeconds,
    desks: desks.map(({ busy, booked, bookedInRow }) => ({ busySeconds: busy ?? undefined, booked, bookedInRow })),
    past: { turns: row.turns, left: row.left },
  }
  return paceOf(facts, { at: row.at, closesAt: row.closesAt }) ?? null
}

/** A cycle is a ring to the written outcome, or to the ring's end when nobody came: the time it keeps a desk from calling again. */
function listPaceRows(db: Db, which: WhichLines): Promise<PaceRow[]> {
  return db<PaceRow[]>`
    with own as (
      select booths.id, booths.fair_id, fairs.ends_at, fairs.interview_minutes * 60 as planned, ${isCalling(db)} as is_calling
      from booths join fairs on fairs.id = booths.fair_id
      where ${linesOf(db, which)} and fairs.status = 'live' and booths.status in ('open', 'paused')
    ), whole as (
      select each.fair_id, count(*)::int as count, avg(seconds)::float8 as mean, coalesce(var_pop(seconds) / nullif(avg(seconds), 0) ^ 2, 0)::float8 as variation
      from (select distinct fair_id, planned from own) each
      cross join lateral (${cycles(db, db`interviews.fair_id = each.fair_id`, measuredOfFair)}) cycle
      group by each.fair_id
    )
    select own.id as "boothId", now() as at, own.ends_at as "closesAt", own.planned as "plannedSeconds", own.is_calling as "isCalling",
      coalesce((select json_agg(seconds) from (${cycles(db, db`interviews.booth_id = own.id`, measuredCycles)}) cycle), '[]') as cycles,
      coalesce(seats.desks, '[]') as desks, past.turns, past.left_early as "left",
      coalesce(whole.count, 0) as "fairCount", coalesce(whole.mean, 0) as "fairMean", coalesce(whole.variation, 0) as "fairVariation"
    from own
    left join whole on whole.fair_id = own.fair_id
    cross join lateral (
      select json_agg(json_build_object(
        'isAtWork', ${isAtWork(db)},
        'busy', case when desks.status = 'ready' or not ${isAtWork(db)} then null else extract(epoch from now() - current.ring_started_at)::float8 end,
        'bookedInRow', desks.booked_in_row,
        'booked', coalesce(booked.slots, '[]')
      )) as desks
      from desks
      left join lateral (
        select ring_started_at from interviews where interviews.desk_id = desks.id order by ring_started_at desc limit 1
      ) current on true
      left join lateral (
        select json_agg(json_build_object(
          'startsIn', greatest(extract(epoch from starts_at - now()), 0)::float8,
          'shareFrom', case when coalesce(starts_at - free_from >= share, true) then extract(epoch from coalesce(free_from, starts_at - share) - now())::float8 end
        ) order by starts_at) as slots
        from (
          select starts_at, status, lag(ends_at) over at_desk as free_from, ${shareBetween(db, {
            own: db`ends_at - starts_at`,
            before: db`lag(ends_at - starts_at) over at_desk`,
            least: db`make_interval(secs => own.planned)`,
          })} as share
          from slots where slots.desk_id = desks.id and slots.status <> 'cancelled' and slots.starts_at < own.ends_at
          window at_desk as (order by starts_at)
        ) slot
        where status = 'booked'
      ) booked on true
      where desks.booth_id = own.id and desks.removed_at is null and desks.status <> 'closed'
    ) seats
    cross join lateral (
      select count(*)::int as turns, count(*) filter (where close_reason = 'left')::int as left_early
      from tickets where tickets.booth_id = own.id and tickets.status = 'closed'
    ) past`
}

/** How many seconds a talk at this booth keeps its desk, as a query: measured, drawn towards the plan while there is little. */
export function ordinarySeconds(db: Db, boothId: ReturnType<Db>) {
  return db`
    select (coalesce(sum(cycle.seconds), 0) + ${prior.boothWeight} * (fairs.interview_minutes * 60 * ${prior.usedShare}::float8 + ${prior.overheadSeconds}))
      / (count(cycle.seconds) + ${prior.boothWeight})
    from booths join fairs on fairs.id = booths.fair_id
    left join lateral (${cycles(db, db`interviews.booth_id = booths.id`, measuredCycles)}) cycle on true
    where booths.id = ${boothId}
    group by fairs.id`
}

function cycles(db: Db, whose: ReturnType<Db>, limit: number) {
  return db`
    select least(
      extract(epoch from coalesce(outcomes.recorded_at, interviews.ended_at) - interviews.ring_started_at),
      interviews.planned_seconds * ${longestCycle}
    )::float8 as seconds
    from interviews left join outcomes on outcomes.interview_id = interviews.id
    where ${whose} and interviews.status = 'ended' and (interviews.live_at is null or outcomes.recorded_at is not null)
    order by interviews.ring_started_at desc limit ${limit}`
}
