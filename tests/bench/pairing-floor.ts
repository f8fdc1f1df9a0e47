import { connect, inTransaction, type Pool } from '@cho-phien/server/db/client'
import { migrate } from '@cho-phien/server/db/migrate'
import { listBreaches } from '@cho-phien/server/features/reports/ledger'
import { makeBigFair } from '../support/big-fair.ts'

export const boothCount = 140
const desksPerBooth = 4
export const waitingCount = 30_000

/** A database of its own with a fair as large as a province's season: every desk ready, a long line at every booth. */
export async function makePairingFloor(server: string, name: string, poolSize: number): Promise<{ db: Pool; url: string }> {
  const admin = connect(server, { poolSize: 1 })
  await admin`create database ${admin(name)}`
  // As the server's own connections ask; so its peers have it too.
  await admin`alter database ${admin(name)} set plan_cache_mode = force_generic_plan`
  await admin.end()
  const url = new URL(server)
  url.pathname = `/${name}`
  const db = connect(url.href, { poolSize })
  await migrate(db)
  const { fairId } = await makeBigFair(db, { booths: boothCount, desksPerBooth, workers: 20_000 })
  await fillLines(db, fairId)
  return { db, url: url.href }
}

/** Every booth has the same share; some workers stand in two lines. */
async function fillLines(db: Pool, fairId: string): Promise<void> {
  await db`
    with places as (
      select n, 1 + (n % ${boothCount}) as booth, 1 + (n / ${boothCount}) as place, 1 + (n % 20000) as person from generate_series(0, ${waitingCount - 1}) n
    ), people as (
      select workers.id, row_number() over (order by workers.id) as person from workers
    )
    insert into tickets (fair_id, booth_id, worker_id, number, place)
    select ${fairId}, booths.id, people.id, places.place, places.place
    from places join booths on booths.fair_id = ${fairId} and booths.number = places.booth join people on people.person = places.person`
  await db`update booths set next_ticket_number = 100000`
}

export async function resetFloor(db: Pool): Promise<void> {
  await db`update interviews set status = 'ended', end_reason = 'completed', ended_at = now() where status <> 'ended'`
  await db`update tickets set status = 'waiting' where status <> 'waiting' and status <> 'closed'`
  await db`update desks set status = 'ready', status_since = now() where status <> 'ready'`
  await db`delete from deadlines`
  await db`vacuum analyze tickets, desks, interviews, booths, deadlines, workers, consents, employer_seats`
}

/** Closed tickets, ended interviews and their outcomes at the same employers in a fair a month ago: so many of each, everybody's own. */
export async function makeHistory(db: Pool, count: number): Promise<void> {
  await inTransaction(db, async (tx) => {
    // Rows made from rows that are there: what they point to need not be looked up ten million times.
    await tx`set local session_replication_role = replica`
    await tx`
      with fair as (
        insert into fairs
        select (jsonb_populate_record(now_on, jsonb_build_object('id', gen_random_uuid(), 'slug', 'a-month-ago', 'status', 'signed',
          'starts_at', now_on.starts_at - interval '30 days', 'ends_at', now_on.ends_at - interval '30 days'))).* from fairs now_on
        returning id
      ), closed_booths as (
        insert into booths
        select (jsonb_populate_record(booths, jsonb_build_object('id', gen_random_uuid(), 'fair_id', fair.id, 'status', 'closed'))).* from booths, fair
        returning id, number
      )
      insert into desks
      select (jsonb_populate_record(desks, jsonb_build_object('id', gen_random_uuid(), 'booth_id', closed_booths.id, 'status', 'closed'))).*
      from desks join booths on booths.id = desks.booth_id join closed_booths on closed_booths.number = booths.number where desks.number = 1`
    await tx`
      with people as (
        select array_agg(id order by id) as ids from workers
      ), old as (
        insert into tickets (fair_id, booth_id, worker_id, number, place, status, close_reason, taken_at, closed_at)
        select booths.fair_id, booths.id, people.ids[1 + (n * ${boothCount} + booths.number) % array_length(people.ids, 1)], n, n, 'closed', 'interviewed',
          now() - interval '30 days', now() - interval '30 days'
        from people, generate_series(1, ${Math.ceil(count / boothCount)}) n, booths join fairs on fairs.id = booths.fair_id and fairs.status = 'signed'
        returning id, fair_id, booth_id, worker_id
      ), past as (
        insert into interviews (fair_id, booth_id, desk_id, ticket_id, worker_id, interviewer_account_id, room_name, status, end_reason,
          ring_started_at, ring_deadline_at, accepted_at, live_at, ended_at, planned_seconds)
        select old.fair_id, old.booth_id, desks.id, old.id, old.worker_id, desks.account_id, 'old-' || old.id, 'ended', 'completed',
          now() - interval '30 days', now() - interval '30 days', now() - interval '30 days', now() - interval '30 days', now() - interval '30 days', 600
        from old join desks on desks.booth_id = old.booth_id
        returning id, interviewer_account_id
      )
      insert into outcomes (interview_id, kind, recorded_by, recorded_at)
      select id, 'shortlisted', interviewer_account_id, now() - interval '30 days' from past`
  })
  await db`vacuum analyze fairs, booths, desks, tickets, interviews, outcomes`
}

/** Bytes of the tables that every pair changes, with their indexes. */
export async function churnedBytes(db: Pool): Promise<number> {
  const [row] = await db<{ bytes: number }[]>`
    select sum(pg_total_relation_size(name::regclass))::float8 as bytes from unnest(array['tickets', 'desks', 'booths', 'deadlines']) name`
  return row?.bytes ?? 0
}

/** The promise, from the rows: nobody and no desk was called again before the call before had ended. */
export async function describeRows(db: Pool): Promise<string> {
  const [row] = await db<{ pairs: number; doubles: number }[]>`
    with calls as (
      select interviews.*, called.at from interviews
      join audit_events called on called.subject_type = 'interview' and called.subject_id = interviews.id and called.action = 'pairing.ring'
    ), before as (
      select lag(ended_at) over (partition by desk_id order by at) > at as desk, lag(ended_at) over (partition by worker_id order by at) > at as worker,
        lag(ended_at) over (partition by ticket_id order by at) > at as ticket
      from calls
    )
    select count(*)::int as pairs, count(*) filter (where desk or worker or ticket)::int as doubles from before`
  const breaches = await listBreaches(db)
  const said = [`${row?.pairs ?? 0} pairs, ${row?.doubles ?? 0} doubles, ${breaches.length} contradictions in the rows.`]
  return [...said, ...breaches.slice(0, 5)].join('\n  ')
}
