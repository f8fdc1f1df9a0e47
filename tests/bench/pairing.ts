import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { connect, type Pool } from '@cho-phien/server/db/client'
import { migrate } from '@cho-phien/server/db/migrate'
import type { BoothId } from '@cho-phien/shared/ids'
import postgres from 'postgres'
import { readConfig } from '@cho-phien/server/config'
import { deadlines } from '@cho-phien/server/clock/deadlines'
import { ringNext } from '@cho-phien/server/features/pairing/ring'
import type { Services } from '@cho-phien/server/services'
import { makeBooth, makeCenter, makeDesk, makeEmployer, makeFair, makeMember } from '../support/make.ts'
import { withDatabase } from './database.ts'
import { median, printRows } from './report.ts'

const clients = 8
const seconds = 8
const rounds = 3
const boothCount = 16
// As many as callers, so that no call finds a booth without a ready desk: pgbench stops at an empty answer.
const desksPerBooth = 8
const lineLength = 100
const run = promisify(execFile)

/**
 * The pairing transaction as the server sends it, beside pgbench sending the very same statements (recorded from one real
 * pairing, so the two cannot drift apart), on the same rows, at the same concurrency; on an empty past and on one of a million
 * rows. All four take turns, so that what else the machine does meets all of them.
 */
export function benchPairing(_options: unknown): Promise<void> {
  return withDatabase(async ({ url, folder }) => {
    const fresh = await openFloor(url, { folder, name: 'fresh', history: 0 })
    const old = await openFloor(url, { folder, name: 'old', history: 1_000_000 })
    try {
      for (let round = 0; round < rounds; round += 1) {
        for (const floor of [fresh, old]) await playRound(floor)
      }
      printFigures(paceOf(fresh), paceOf(old))
    } finally {
      for (const { db } of [fresh, old]) await db.end({ timeout: 5 })
    }
  })
}

interface BenchFloor {
  db: Pool
  url: string
  script: string
  ours: number[]
  peer: number[]
}

async function openFloor(server: string, more: { folder: string; name: string; history: number }): Promise<BenchFloor> {
  const admin = connect(server, { poolSize: 1 })
  await admin`create database ${admin(more.name)}`
  await admin.end()
  const url = new URL(server)
  url.pathname = `/${more.name}`
  const db = connect(url.href, { poolSize: clients })
  await migrate(db)
  await makeFloor(db)
  if (more.history > 0) await makeHistory(db, more.history)
  await resetFloor(db)
  const script = join(more.folder, `${more.name}.sql`)
  writeFileSync(script, await recordPairing(url.href, db))
  return { db, url: url.href, script, ours: [], peer: [] }
}

async function playRound({ db, url, script, ours, peer }: BenchFloor): Promise<void> {
  await resetFloor(db)
  ours.push(await pairFor(db))
  await resetFloor(db)
  peer.push(await pgbenchFor(url, script))
}

function paceOf({ ours, peer }: BenchFloor): Pace {
  return { ours: median(ours), peer: median(peer) }
}

interface Pace {
  ours: number
  peer: number
}

function printFigures(fresh: Pace, old: Pace): void {
  printRows('Pairing', [
    {
      what: `pairs per second, ${clients} callers`,
      ours: fresh.ours.toFixed(0),
      beside: `pgbench ${fresh.peer.toFixed(0)}`,
      ratio: fresh.ours / fresh.peer,
      goal: '>= 0.8',
    },
    {
      what: 'time of a pair with 1,000,000 rows of history',
      ours: `${(1000 / old.ours).toFixed(2)} ms`,
      beside: `without: ${(1000 / fresh.ours).toFixed(2)} ms`,
      ratio: fresh.ours / old.ours,
      goal: '<= 1.25',
    },
    {
      what: 'pairs per second with that history',
      ours: old.ours.toFixed(0),
      beside: `pgbench ${old.peer.toFixed(0)}`,
      ratio: old.ours / old.peer,
      goal: '>= 0.8',
    },
  ])
}

/** Each pair is a transaction as the server makes it, and then a statement that gives desk and ticket back. */
async function pairFor(db: Pool): Promise<number> {
  const services = benchServices(db)
  const booths = await db<{ id: BoothId }[]>`select id from booths order by number`
  const until = performance.now() + seconds * 1000
  let pairs = 0
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < until) {
        const booth = booths[Math.floor(Math.random() * booths.length)]
        if (booth !== undefined && (await pairAndGiveBack(services, db, booth.id))) pairs += 1
      }
    }),
  )
  return pairs / seconds
}

async function pairAndGiveBack(services: Services, db: Pool, boothId: BoothId): Promise<boolean> {
  const claim = await ringNext(services, boothId)
  const interviewId = claim?.interviewId
  if (interviewId === undefined || interviewId === null) return false
  await db`
    with over as (
      update interviews set status = 'ended', end_reason = 'completed', ended_at = now() where id = ${interviewId} returning ticket_id, desk_id
    ), freed as (
      update desks set status = 'ready' from over where desks.id = over.desk_id
    ), waits as (
      update tickets set status = 'waiting' from over where tickets.id = over.ticket_id
    )
    delete from deadlines where subject_id = ${interviewId}`
  return true
}

async function pgbenchFor(url: string, script: string): Promise<number> {
  const { stdout } = await run('pgbench', [
    '-n',
    '-M',
    'prepared',
    '-c',
    String(clients),
    '-j',
    '1',
    '-T',
    String(seconds),
    '-f',
    script,
    url,
  ])
  const match = /tps = ([\d.]+)/.exec(stdout)
  if (match?.[1] === undefined) throw new Error(`pgbench printed no figure: ${stdout}`)
  return Number(match[1])
}

/** The statements of one real pairing, as a pgbench script: the same text, its parameters as variables. */
async function recordPairing(url: string, db: Pool): Promise<string> {
  const statements: { text: string; values: unknown[] }[] = []
  const recorder = postgres(url, {
    max: 1,
    fetch_types: false,
    debug: (_connection, text, values) => void statements.push({ text, values }),
  }) as unknown as Pool
  const [booth] = await db<{ id: BoothId }[]>`select id from booths order by number limit 1`
  if (booth === undefined) throw new Error('no booth')
  // Without fetched types postgres.js never gives out a reserved connection that is its pool's first: it is opened by a query.
  await recorder`select 1`
  statements.length = 0
  await pairAndGiveBack(benchServices(recorder), recorder, booth.id)
  await recorder.end()
  const [made] = await db<{ id: string }[]>`select id from interviews order by ring_started_at desc limit 1`
  const known = new Map<unknown, string>([
    [booth.id, ':booth'],
    [made?.id, ':interviewId'],
  ])
  const lines = [`\\set number random(1, ${boothCount})`, 'select id as booth from booths where number = :number \\gset']
  for (const { text, values } of statements) {
    const isClaim = text.includes('rung_ticket')
    lines.push(`${playable(text, values, known)}${isClaim ? ' \\gset' : ';'}`)
  }
  return `${lines.join('\n')}\n`
}

function playable(text: string, values: unknown[], known: Map<unknown, string>): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\$(\d+)/g, (_whole, index: string) => {
      const value = values[Number(index) - 1]
      const variable = known.get(value)
      if (variable !== undefined) return variable
      if (typeof value === 'string' && value.startsWith('interview-')) return "('interview-' || gen_random_uuid())"
      if (value === null) return 'null'
      return `'${(typeof value === 'string' ? value : JSON.stringify(value)).replaceAll("'", "''")}'`
    })
}

/** The floor's rows: every desk ready, a long line at every booth. */
async function makeFloor(db: Pool): Promise<void> {
  const centerId = await makeCenter(db)
  const fairId = await makeFair(db, centerId)
  await db`
    insert into accounts (kind, name, email) select 'worker', 'w' || n, 'w' || n || '@example.invalid' from generate_series(1, ${boothCount * lineLength}) n`
  await db`insert into workers (account_id, full_name, form_version) select id, name, 1 from accounts where kind = 'worker'`
  await db`
    insert into consents (worker_id, purpose, text_version, channel, recorded_by) select id, 'matching', 1, 'web', account_id from workers`
  for (let index = 0; index < boothCount; index += 1) {
    const employerId = await makeEmployer(db, centerId)
    const boothId = await makeBooth(db, { fairId, employerId, lineCapacity: 1000 })
    for (let desk = 0; desk < desksPerBooth; desk += 1) await makeDesk(db, boothId, await makeMember(db, employerId))
    await db`
      insert into tickets (fair_id, booth_id, worker_id, number, place)
      select ${fairId}, ${boothId}, id, row_number() over (), row_number() over ()
      from (select id from workers order by id offset ${index * lineLength} limit ${lineLength}) own`
  }
}

async function resetFloor(db: Pool): Promise<void> {
  await db`update interviews set status = 'ended', end_reason = 'completed', ended_at = now() where status <> 'ended'`
  await db`update tickets set status = 'waiting' where status <> 'waiting' and status <> 'closed'`
  await db`update desks set status = 'ready', status_since = now()`
  await db`delete from deadlines`
  await db`vacuum analyze tickets, desks, interviews, booths, deadlines`
}

/** Closed tickets and ended interviews of earlier fairs. */
async function makeHistory(db: Pool, count: number): Promise<void> {
  await db`
    with old as (
      insert into tickets (fair_id, booth_id, worker_id, number, place, status, close_reason, closed_at)
      select booths.fair_id, booths.id, tickets.worker_id, 1000000 + n, 1000000 + n, 'closed', 'interviewed', now()
      from generate_series(1, ${Math.ceil(count / boothCount)}) n, booths
      join lateral (select worker_id from tickets where tickets.booth_id = booths.id limit 1) tickets on true
      returning id, fair_id, booth_id, worker_id
    )
    insert into interviews (fair_id, booth_id, desk_id, ticket_id, worker_id, interviewer_account_id, room_name, status, end_reason,
      ring_deadline_at, accepted_at, live_at, ended_at, planned_seconds)
    select old.fair_id, old.booth_id, desk.id, old.id, old.worker_id, desk.account_id, 'old-' || old.id, 'ended', 'completed',
      now(), now(), now(), now(), 600
    from old join lateral (select id, account_id from desks where desks.booth_id = old.booth_id limit 1) desk on true`
  await db`vacuum analyze tickets, interviews`
}

/** The server's services with nobody connected: only the pairing transaction is measured, not what is told afterwards. */
function benchServices(db: Pool): Services {
  return {
    config: readConfig({}),
    db,
    publish: () => undefined,
    deadlines,
    background: { run: () => undefined, runOnce: () => undefined, settle: async () => undefined },
    wake: () => undefined,
    hangUp: () => undefined,
  } as unknown as Services
}
