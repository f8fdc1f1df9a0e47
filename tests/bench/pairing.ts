import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { buildApp } from '@cho-phien/server/app'
import { readConfig } from '@cho-phien/server/config'
import { gather } from '@cho-phien/server/db/gather'
import { lookAt, lookLimits } from '@cho-phien/server/features/pairing/pair'
import { createMediaEndpoint } from '@cho-phien/server/media/endpoint'
import type { Pool } from '@cho-phien/server/db/client'
import type { Services } from '@cho-phien/server/services'
import type { BoothId } from '@cho-phien/shared/ids'
import postgres from 'postgres'
import { testSecrets } from '../support/app.ts'
import { withDatabase } from './database.ts'
import { bossRate, graphileRate } from './job-queues.ts'
import type { BenchOptions } from './options.ts'
import { boothCount, churnedBytes, describeRows, makeHistory, makePairingFloor, resetFloor, waitingCount } from './pairing-floor.ts'
import { median, printRows } from './report.ts'

/** Connections to the database, and callers of the job queues. */
const clients = 8
/** The server makes so many looks of all booths: as many connections of its peer, each with its own share of the booths. */
const shares = Math.ceil(boothCount / lookLimits.keysAtOnce)
const seconds = 8
const warmSeconds = 4
const run = promisify(execFile)

/**
 * The pairing transaction as the server sends it, beside pgbench sending the very same statements (recorded from one real
 * pairing, so the two cannot drift apart), on the same rows, at the same concurrency; on an empty past and on one of a million
 * rows; and beside two job queues on the same server, as many jobs waiting. All take turns, so that what else the machine does
 * meets all of them.
 */
export function benchPairing({ rounds, minutes, history }: Pick<BenchOptions, 'rounds' | 'minutes' | 'history'>): Promise<void> {
  return withDatabase(async ({ url, folder }) => {
    if (minutes > 0) return benchSteadiness(url, minutes)
    const fresh = await openFloor(url, { folder, name: 'fresh', history: 0 })
    const old = history === 0 ? undefined : await openFloor(url, { folder, name: 'old', history })
    const floors = old === undefined ? [fresh] : [fresh, old]
    try {
      for (let round = 0; round < rounds; round += 1) {
        for (const floor of floors) await playRound(floor)
        const load = { url: fresh.url, db: fresh.db, jobs: waitingCount, callers: clients, seconds }
        fresh.graphile.push(await graphileRate(load))
        fresh.boss.push(await bossRate(load))
      }
      printFigures(fresh)
      if (old !== undefined) printHistory({ fresh, old, history })
      for (const { db } of floors) console.log(await describeRows(db))
    } finally {
      for (const { db } of floors) await db.end({ timeout: 5 })
    }
  })
}

/** Pairs alone for so long: dead rows that are not cleaned away in time would show as a falling rate. */
async function benchSteadiness(server: string, minutes: number): Promise<void> {
  const { db } = await makePairingFloor(server, 'steady', clients)
  const rates: number[] = []
  try {
    await resetFloor(db)
    for (let minute = 1; minute <= minutes; minute += 1) {
      rates.push(await pairFor(db, 60))
      const megabytes = (await churnedBytes(db)) / 2 ** 20
      console.log(
        `minute ${minute}: ${rates.at(-1)?.toFixed(0)} pairs/s, ${megabytes.toFixed(0)} MB of tickets, desks, booths and deadlines`,
      )
    }
    const third = Math.max(1, Math.floor(minutes / 3))
    const [first, last] = [median(rates.slice(0, third)), median(rates.slice(-third))]
    printRows('Pairing, steadiness', [
      {
        what: `pairs per second in the last third of ${minutes} min`,
        ours: last.toFixed(0),
        beside: `the first third ${first.toFixed(0)}`,
        ratio: last / first,
        goal: 'no slide',
      },
    ])
    console.log(await describeRows(db))
  } finally {
    await db.end({ timeout: 5 })
  }
}

interface BenchFloor {
  db: Pool
  url: string
  script: string
  ours: number[]
  peer: number[]
  graphile: number[]
  boss: number[]
}

async function openFloor(server: string, more: { folder: string; name: string; history: number }): Promise<BenchFloor> {
  const { db, url } = await makePairingFloor(server, more.name, clients)
  if (more.history > 0) await makeHistory(db, more.history)
  await resetFloor(db)
  const script = join(more.folder, `${more.name}.sql`)
  writeFileSync(script, await recordPairing(url, db))
  return { db, url, script, ours: [], peer: [], graphile: [], boss: [] }
}

async function playRound({ db, url, script, ours, peer }: BenchFloor): Promise<void> {
  await resetFloor(db)
  // A page is written whole when it is changed first after a checkpoint: whoever came first would pay that for both.
  await pairFor(db, warmSeconds)
  await resetFloor(db)
  ours.push(await pairFor(db, seconds))
  await resetFloor(db)
  peer.push(await pgbenchFor({ db, url, script }))
}

function printFigures({ ours, peer, graphile, boss }: BenchFloor): void {
  const rate = median(ours)
  const beside = (name: string, rates: readonly number[], goal: string) => ({
    what: `pairs per second, ${waitingCount} waiting`,
    ours: rate.toFixed(0),
    beside: `${name} ${median(rates).toFixed(0)}`,
    ratio: rate / median(rates),
    goal,
  })
  printRows(`Pairing, ${boothCount} booths`, [
    beside('pgbench, the same statements', peer, '>= 0.8'),
    beside('graphile-worker, take and finish', graphile, '> 1'),
    beside('pg-boss, take and finish', boss, '> 1'),
  ])
}

function printHistory({ fresh, old, history }: { fresh: BenchFloor; old: BenchFloor; history: number }): void {
  const [young, aged, peer] = [median(fresh.ours), median(old.ours), median(old.peer)]
  printRows(`Pairing with ${history} rows of history`, [
    {
      what: 'time of a pair',
      ours: `${(1000 / aged).toFixed(2)} ms`,
      beside: `without ${(1000 / young).toFixed(2)} ms`,
      ratio: young / aged,
      goal: '<= 1.25',
    },
    { what: 'pairs per second', ours: aged.toFixed(0), beside: `pgbench ${peer.toFixed(0)}`, ratio: aged / peer, goal: '>= 0.8' },
  ])
}

/**
 * Every booth asks for its next pair as soon as it had one, as at a fair's busiest moment; the server pairs those that ask meanwhile
 * together. Desk and ticket are given back by a statement of the bench, for all that were paired in the same moment.
 */
async function pairFor(db: Pool, seconds: number): Promise<number> {
  const { services, close } = await benchServices(db)
  const look = gather((boothIds: BoothId[]) => lookAt(services, boothIds), lookLimits)
  const giveBack = gather(async (boothIds: BoothId[]) => {
    await giveBackAt(db, boothIds)
    return new Map<BoothId, true>()
  }, lookLimits)
  const booths = await db<
    { id: BoothId }[]
  >`select booths.id from booths join fairs on fairs.id = booths.fair_id and fairs.status = 'live' order by number`
  const before = await countPairs(db)
  const until = performance.now() + seconds * 1000
  await Promise.all(
    booths.map(async ({ id }) => {
      while (performance.now() < until) {
        const found = await look(id)
        if (found !== undefined && 'claim' in found) await giveBack(id)
      }
    }),
  )
  const pairs = (await countPairs(db)) - before
  await close()
  return pairs / seconds
}

async function countPairs(db: Pool): Promise<number> {
  const [row] = await db<{ count: number }[]>`select count(*)::int as count from audit_events where action = 'pairing.ring'`
  return row?.count ?? 0
}

async function giveBackAt(db: Pool, boothIds: BoothId[]): Promise<void> {
  await db`
    with over as (
      update interviews set status = 'ended', end_reason = 'completed', ended_at = now()
      where ended_at is null and desk_id in (select id from desks where booth_id = any(${boothIds}::uuid[]) and status = 'ringing')
      returning id, ticket_id, desk_id
    ), freed as (
      update desks set status = 'ready' from over where desks.id = over.desk_id
    ), waits as (
      update tickets set status = 'waiting' from over where tickets.id = over.ticket_id
    )
    delete from deadlines using over where subject_id = over.id and kind = 'ring' `
}

async function pgbenchFor(at: { db: Pool; url: string; script: string }): Promise<number> {
  const before = await countPairs(at.db)
  await run('pgbench', ['-n', '-M', 'prepared', '-c', String(shares), '-j', '1', '-T', String(seconds), '-f', at.script, at.url])
  return ((await countPairs(at.db)) - before) / seconds
}

/** The statements of one real look at many booths, as a pgbench script: the same text, the booths as a variable. */
async function recordPairing(url: string, db: Pool): Promise<string> {
  const statements: { text: string; values: unknown[] }[] = []
  const recorder = postgres(url, {
    max: 1,
    debug: (_connection, text, values) => void statements.push({ text, values }),
  }) as unknown as Pool
  const booths = await db<
    { id: BoothId }[]
  >`select booths.id from booths join fairs on fairs.id = booths.fair_id and fairs.status = 'live' where number % ${shares} = 0`
  const ids = booths.map(({ id }) => id)
  const { services, close } = await benchServices(recorder)
  // What the connection asks at its start is no part of it.
  await recorder`select 1`
  statements.length = 0
  await lookAt(services, ids)
  await giveBackAt(recorder, ids)
  await close()
  await recorder.end()
  const lines = [
    `\\set share :client_id % ${shares}`,
    `select array_agg(booths.id) as booths from booths join fairs on fairs.id = fair_id and fairs.status = 'live' where number % ${shares} = :share \\gset`,
    ...statements.map(({ text, values }) => `${playable(text, values, ids[0] ?? '')};`),
  ]
  return `${lines.join('\n')}\n`
}

function playable(text: string, values: unknown[], boothId: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\$(\d+)/g, (_whole, index: string) => {
      const value = values[Number(index) - 1]
      const literal = Array.isArray(value) ? `{${value.join(',')}}` : String(value)
      if (literal.includes(boothId)) return ':booths'
      return typeof value === 'number' ? literal : `'${literal.replaceAll("'", "''")}'`
    })
}

/** The server's services with nobody connected and nobody told: only the pairing transaction is measured. */
export async function benchServices(db: Pool): Promise<{ services: Services; close: () => Promise<void> }> {
  const app = await buildApp({ config: readConfig({ ...testSecrets }), db, mediaEndpoint: createMediaEndpoint(), logger: false })
  const nothing = () => undefined
  const background = { run: nothing, runOnce: nothing, runTogether: nothing, settle: async () => undefined }
  return { services: { ...app.services, background, publish: nothing, tellMove: nothing, wake: nothing }, close: () => app.close() }
}
