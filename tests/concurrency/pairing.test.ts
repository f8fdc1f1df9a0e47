import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { Db } from '@cho-phien/server/db/client'
import { createPairing } from '@cho-phien/server/features/pairing/pair'
import type { BoothId, DeskId, FairId, WorkerId } from '@cho-phien/shared/ids'
import { expect, test } from 'vitest'
import { startApp } from '../support/app.ts'
import { startNodes } from '../support/nodes.ts'
import { testOn } from '../support/redis.ts'
import { listBreaches } from '@cho-phien/server/features/reports/ledger'
import { makeBooth, makeCenter, makeDesk, makeEmployer, makeFair, makeFloor, makeMember, makeTicket, makeWorker } from '../support/make.ts'

const callers = 24
const workerCount = 72

async function makeCrowd(db: Db, boothCount: number) {
  const centerId = await makeCenter(db)
  const fairId = await makeFair(db, centerId)
  const booths: { boothId: BoothId; deskIds: DeskId[] }[] = []
  for (let index = 0; index < boothCount; index += 1) {
    const employerId = await makeEmployer(db, centerId)
    const boothId = await makeBooth(db, { fairId, employerId, lineCapacity: 1_000 })
    const deskIds: DeskId[] = []
    for (let desk = 0; desk < callers / boothCount; desk += 1) deskIds.push(await makeDesk(db, boothId, await makeMember(db, employerId)))
    booths.push({ boothId, deskIds })
  }
  const workerIds: WorkerId[] = []
  for (let index = 0; index < workerCount; index += 1) {
    const { workerId } = await makeWorker(db)
    workerIds.push(workerId)
    for (const { boothId } of booths) await makeTicket(db, { fairId, boothId, workerId })
  }
  return { fairId, booths, workerIds }
}

async function hasOpenTickets(db: Db, boothId: BoothId): Promise<boolean> {
  const rows = await db`select from tickets where booth_id = ${boothId} and status <> 'closed' limit 1`
  return rows.length > 0
}

/** One interviewer: ready, and with a person on the line talks at once and ends at once, until nobody waits. */
async function interviewAll(db: Db, desk: { deskId: DeskId; boothId: BoothId; pair(boothId: BoothId): Promise<void> }): Promise<void> {
  while (await hasOpenTickets(db, desk.boothId)) {
    await db`update desks set status = 'ready', status_since = now() where id = ${desk.deskId} and status = 'paused'`
    await desk.pair(desk.boothId)
    const ended = await db.unsafe<{ ticketId: string }[]>(
      `with over as (
         update interviews set status = 'ended', end_reason = 'removed', ended_at = now() where desk_id = $1 and status <> 'ended'
         returning ticket_id, desk_id
       ), closed as (
         update tickets set status = 'closed', close_reason = 'removed', closed_at = now() from over where tickets.id = over.ticket_id
       ), freed as (
         update desks set status = 'paused' from over where desks.id = over.desk_id
       )
       select ticket_id as "ticketId" from over`,
      [desk.deskId],
    )
    if (ended.length === 0) await delay(5)
  }
}

const crowds = [
  { boothCount: 1, nodeCount: 1 },
  { boothCount: 3, nodeCount: 1 },
  { boothCount: 3, nodeCount: 2 },
]

for (const { boothCount, nodeCount } of crowds)
  testOn(nodeCount)(
    `${callers} interviewers at ${boothCount} booths on ${nodeCount} of us call every ticket once and nobody twice at a time`,
    async () => {
      const { db, nodes } = await startNodes(nodeCount, { DATABASE_POOL_SIZE: '24' })
      const { booths, fairId } = await makeCrowd(db, boothCount)
      await db`update desks set status = 'paused'`
      // At its node, each pairs as a process of its own would.
      const desks = booths.flatMap(({ boothId, deskIds }) =>
        deskIds.map((deskId, index) => ({ deskId, boothId, pair: createPairing(nodes[index % nodeCount]!.app.services) })),
      )
      await Promise.all(desks.map((desk) => interviewAll(db, desk)))

      const [counts] = await db<{ tickets: number; interviews: number; doubles: number }[]>`
    select (select count(*)::int from tickets where fair_id = ${fairId} and status = 'closed') as tickets,
      (select count(*)::int from interviews where fair_id = ${fairId}) as interviews,
      (select count(*)::int from (select ticket_id from interviews group by ticket_id having count(*) > 1) twice) as doubles`
      expect(counts).toEqual({ tickets: workerCount * boothCount, interviews: workerCount * boothCount, doubles: 0 })
      expect(await listBreaches(db)).toEqual([])
    },
  )

test('a desk whose row is held by its heartbeat while somebody waits is paired a moment later', async () => {
  const { db, app, leavesBreaches } = await startApp()
  leavesBreaches(/^desk 1 is ringing and nobody listens whether it is still there$/)
  const { fairId, boothId, deskId } = await makeFloor(db)
  const { workerId } = await makeWorker(db)
  const ticketId = await makeTicket(db, { fairId, boothId, workerId })
  await db`update desks set status = 'ready' where id = ${deskId}`
  let pairing: Promise<void> | undefined
  await db.begin(async (tx) => {
    await tx`update desks set heartbeat_at = now() where id = ${deskId}`
    pairing = createPairing(app.services)(boothId)
    await delay(200)
  })
  await pairing
  expect(await db`select status from tickets where id = ${ticketId}`).toEqual([{ status: 'ringing' }])
})

/** The pairing everybody writes first: look for the next, then write. Kept as the control that must fail. */
async function pairNaively(db: Db, at: { boothId: BoothId; fairId: FairId }): Promise<boolean> {
  const [next] = await db<{ id: string }[]>`
    select id from tickets where booth_id = ${at.boothId} and not exists (select from naive_interviews where ticket_id = tickets.id)
    order by place limit 1`
  if (next === undefined) return false
  await db`insert into naive_interviews (id, ticket_id) values (${randomUUID()}, ${next.id})`
  return true
}

test('look-then-write pairing, the control, serves people twice', async () => {
  const { db } = await startApp({ DATABASE_POOL_SIZE: '24' })
  await db`create table naive_interviews (id uuid primary key, ticket_id uuid not null)`
  const { booths, fairId } = await makeCrowd(db, 1)
  const [booth] = booths
  if (booth === undefined) throw new Error('no booth')
  await Promise.all(
    Array.from({ length: callers }, async () => {
      while (await pairNaively(db, { boothId: booth.boothId, fairId }));
    }),
  )
  const [row] = await db<{ doubles: number }[]>`
    select count(*)::int as doubles from (select ticket_id from naive_interviews group by ticket_id having count(*) > 1) twice`
  expect(row?.doubles).toBeGreaterThan(0)
})
