import { inTransaction } from '@cho-phien/server/db/client'
import { answerRing } from '@cho-phien/server/features/pairing/ring'
import { updateConstraintsDeferred } from '@cho-phien/server/features/slots/settle-queries'
import { laySlots, rowOf, type Span } from '@cho-phien/server/features/slots/share-rules'
import type { WorkerViewer } from '@cho-phien/shared/accounts'
import type { AccountId, InterviewId, SlotId, WorkerId } from '@cho-phien/shared/ids'
import { bookedInRow, dueSecondsBefore, mostBookedInRow } from '@cho-phien/shared/slots'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TestApp } from '../support/app.ts'
import { makeFloor, makeSlot, makeTicket, makeWorker } from '../support/make.ts'
import { startNodes, type Installation } from '../support/nodes.ts'
import { testWithRedis } from '../support/redis.ts'
import { visit } from '../support/visitor.ts'

const plans = fc.array(
  fc.record({ from: fc.integer({ min: 0, max: 480 }), asked: fc.integer({ min: 5, max: 240 }), length: fc.integer({ min: 5, max: 60 }) }),
  { minLength: 1, maxLength: 8 },
)

const minute = 60_000

test('whatever is planned at a desk one after the other, no four of its times are in a row', () => {
  fc.assert(
    fc.property(plans, fc.integer({ min: 5, max: 30 }), (asked, talk) => {
      const leastShare = talk * minute
      const taken: Span[] = []
      for (const { from, asked: lasting, length } of asked) {
        const plan = { from: from * minute, to: (from + lasting) * minute, length: length * minute, leastShare, taken }
        const { slots } = laySlots(plan)
        if (slots.some((time) => taken.some((other) => other.from < time.to && time.from < other.to))) continue
        taken.push(...slots)
      }
      for (const time of taken) expect(rowOf(time, taken, leastShare).length).toBeLessThanOrEqual(bookedInRow)
      // Looked at without the rule's own words: four in a row have a hole of a talk among them.
      const inOrder = [...taken].sort((one, other) => one.from - other.from)
      for (const index of inOrder.keys()) {
        const four = inOrder.slice(index, index + 4)
        const holes = four.slice(1).map((time, before) => time.from - four[before]!.to)
        if (four.length === 4) expect(Math.max(...holes)).toBeGreaterThanOrEqual(leastShare)
      }
    }),
  )
})

type Floor = Awaited<ReturnType<typeof makeFloor>>

/** A sole desk's afternoon in minutes: what its employer asks for, how long its talks take, which times nobody books and which rings nobody hears. */
interface Afternoon {
  plans: { after: number; asked: number; minutes: number }[]
  talks: number[]
  unbooked: number[]
  unheard: number[]
}

const afternoons: fc.Arbitrary<Afternoon> = fc.record({
  plans: fc.array(
    fc.record({ after: fc.integer({ min: 5, max: 25 }), asked: fc.integer({ min: 40, max: 90 }), minutes: fc.constantFrom(10, 12, 15) }),
    { minLength: 1, maxLength: 2 },
  ),
  talks: fc.array(fc.integer({ min: 1, max: 24 }), { minLength: 8, maxLength: 8 }),
  unbooked: fc.array(fc.nat(20), { maxLength: 4 }),
  unheard: fc.array(fc.nat(20), { maxLength: 3 }),
})

const plannedMinutes = 10

async function makeAfternoonFloor(server: Installation): Promise<Floor> {
  const floor = await makeFloor(server.db)
  await server.db`update fairs set ends_at = now() + interval '12 hours', interview_minutes = ${plannedMinutes} where id = ${floor.fairId}`
  await server.db`update desks set status = 'ready' where id = ${floor.deskId}`
  return floor
}

/** As the employer opens them, one plan behind the other; what the rule has no room for is refused. */
async function openPlans(server: Installation, { boothId, deskId, owner }: Floor, plans: Afternoon['plans']): Promise<void> {
  const employer = visit(server.url, await server.signIn(owner))
  let from = Date.now()
  for (const { after, asked, minutes } of plans) {
    const times = {
      startsAt: new Date(from + after * minute).toISOString(),
      endsAt: new Date(from + (after + asked) * minute).toISOString(),
    }
    expect((await employer.post(`/employer/booths/${boothId}/slots`, { deskId, minutes, ...times })).status).toBe(200)
    from += (after + asked) * minute
  }
}

async function bookAll(server: Installation, { deskId }: Floor, unbooked: readonly number[]): Promise<void> {
  const slots = await server.db<{ id: SlotId }[]>`select id from slots where desk_id = ${deskId} order by starts_at`
  for (const [index, { id }] of slots.entries()) {
    if (unbooked.includes(index)) continue
    const { workerId, accountId } = await makeWorker(server.db)
    await server.db`update slots set status = 'booked', worker_id = ${workerId}, worker_account_id = ${accountId} where id = ${id}`
    await server.db`
      insert into deadlines (kind, subject_id, due_at) select 'slot-due', id, starts_at - make_interval(secs => ${dueSecondsBefore}) from slots where id = ${id}`
  }
}

/** A minute of everybody's times and talks, as they are seen from now; then what has come is done and who may be called is called. */
async function passMinute(server: Installation, { boothId, fairId }: Floor): Promise<void> {
  await inTransaction(server.db, async (tx) => {
    await updateConstraintsDeferred(tx)
    await tx`
      update slots set starts_at = starts_at - interval '1 minute', ends_at = ends_at - interval '1 minute', held_until = held_until - interval '1 minute'
      where fair_id = ${fairId}`
    await tx`update deadlines set due_at = due_at - interval '1 minute' where kind = 'slot-due'`
    await tx`
      update interviews set ring_started_at = ring_started_at - interval '1 minute', accepted_at = accepted_at - interval '1 minute',
        ended_at = ended_at - interval '1 minute' where booth_id = ${boothId}`
    await tx`update tickets set taken_at = taken_at - interval '1 minute' where booth_id = ${boothId}`
  })
  await Promise.all(server.nodes.map(({ app }) => app.ticker.tick()))
  await settle(server, { boothId })
}

/** All nodes look at the booth at once. */
async function settle({ nodes }: Installation, { boothId }: Pick<Floor, 'boothId'>): Promise<void> {
  await Promise.all(nodes.map(({ app }) => app.services.background.settle()))
  for (const { app } of nodes) app.services.wake(boothId)
  await Promise.all(nodes.map(({ app }) => app.services.background.settle()))
}

interface Call {
  interviewId: InterviewId
  accountId: AccountId
  workerId: WorkerId
  isBooked: boolean
  /** Of a booked one: how many times of the desk are before theirs. */
  turn: number
}

async function callOf({ db }: TestApp, { deskId }: Floor): Promise<Call | undefined> {
  const [call] = await db<Call[]>`
    select interviews.id as "interviewId", workers.account_id as "accountId", workers.id as "workerId", slots.id is not null as "isBooked",
      (select count(*)::int from slots earlier where earlier.desk_id = slots.desk_id and earlier.starts_at < slots.starts_at) as turn
    from interviews join workers on workers.id = interviews.worker_id left join slots on slots.ticket_id = interviews.ticket_id
    where interviews.desk_id = ${deskId} and interviews.status = 'ringing'`
  return call
}

async function answer({ app: { services } }: TestApp, { interviewId, accountId, workerId }: Call): Promise<void> {
  const viewer = { kind: 'worker', accountId, workerIds: [workerId] } as unknown as WorkerViewer
  await answerRing(services, viewer, { interviewId, mode: 'text' })
}

/** The ring or talk is over, and the person gone. */
async function endCall(server: Installation, { deskId }: Floor): Promise<void> {
  await server.db`
    with call as (
      update interviews set status = 'ended', end_reason = case when status = 'ringing' then 'timed_out' else 'technical_failure' end, ended_at = now()
      where desk_id = ${deskId} and status <> 'ended' returning id, ticket_id
    ), ticket as (
      update tickets set status = 'closed', close_reason = 'left', closed_at = now() from call where tickets.id = call.ticket_id
    ), timer as (
      delete from deadlines using call where deadlines.subject_id = call.id
    )
    update desks set status = 'ready', status_since = now() where id = ${deskId}`
}

interface Share {
  before: SlotId
  /** Seconds from now. */
  from: number
  until: number
}

/** The holes between a desk's times that are long enough for a talk: by the rows, not by the rule. */
async function sharesOf({ db }: TestApp, { deskId }: Floor): Promise<Share[]> {
  const slots = await db<{ id: SlotId; from: number; until: number }[]>`
    select id, extract(epoch from starts_at - now())::float8 as "from", extract(epoch from ends_at - now())::float8 as until
    from slots where desk_id = ${deskId} and status <> 'cancelled' order by starts_at`
  return slots.slice(1).flatMap((slot, index) => {
    const last = slots[index]!
    const length = Math.max(slot.until - slot.from, last.until - last.from, plannedMinutes * 60)
    return slot.from - last.until >= length - 1 ? [{ before: slot.id, from: last.until, until: slot.from - dueSecondsBefore }] : []
  })
}

/** Counts an afternoon. A share is reached when the desk is free in it with nobody of an earlier time to call. */
class Tally {
  /** Calls of booked people beyond the bound, which asks for nothing to be reached. */
  over = 0
  /** Booked people called before somebody of an earlier time. */
  outOfOrder = 0
  /** Who talked. */
  walkIns = 0
  /** Most booked people between two walk-ins where every share was reached, and the walk-in heard the ring. */
  most = 0
  #row = 0
  #lost = 0
  #turn = -1
  /** Shares that were reached, or are over. */
  readonly #known = new Set<SlotId>()

  look(shares: readonly Share[], isReachable: boolean): void {
    for (const { before, from, until } of shares) {
      if (this.#known.has(before)) continue
      const isReached = isReachable && from <= 0 && until > 0
      if (!isReached && until > 0) continue
      this.#known.add(before)
      if (!isReached) this.#lost += 1
    }
  }

  note({ isBooked, turn }: Call, isHeard: boolean): void {
    if (isBooked) this.#noteBooked(turn)
    else if (isHeard) this.#noteTurn()
    else this.#lost += 1
  }

  #noteBooked(turn: number): void {
    if (turn < this.#turn) this.outOfOrder += 1
    this.#turn = turn
    this.#row += 1
    if (this.#row > mostBookedInRow) this.over += 1
    if (this.#lost === 0) this.most = Math.max(this.most, this.#row)
  }

  #noteTurn(): void {
    this.walkIns += 1
    this.#row = 0
    this.#lost = 0
  }
}

async function isOver({ db }: TestApp, { deskId }: Floor): Promise<boolean> {
  const rows = await db`
    select from slots left join tickets on tickets.id = slots.ticket_id
    where slots.desk_id = ${deskId} and (slots.status = 'booked' or tickets.status in ('waiting', 'ringing')) limit 1`
  return rows.length === 0
}

/** Lives through an afternoon with people in line all along, until everybody who booked was called. */
async function live(
  server: Installation,
  floor: Floor,
  { talks, unheard = [] }: Pick<Afternoon, 'talks'> & Partial<Afternoon>,
): Promise<Tally> {
  const tally = new Tally()
  for (let index = 0; index < 25; index += 1) await makeTicket(server.db, { ...floor, ...(await makeWorker(server.db)) })
  let calls = 0
  let busyFor = 0
  await settle(server, floor)
  while (!(await isOver(server, floor))) {
    const call = busyFor > 0 ? undefined : await callOf(server, floor)
    tally.look(await sharesOf(server, floor), busyFor === 0 && call?.isBooked !== true)
    if (call !== undefined) {
      const isHeard = !unheard.includes(calls)
      if (isHeard) await answer(server, call)
      tally.note(call, isHeard)
      busyFor = isHeard ? talks[calls % talks.length]! : 1
      calls += 1
    }
    await passMinute(server, floor)
    if (busyFor === 0 || --busyFor > 0) continue
    await endCall(server, floor)
    await settle(server, floor)
  }
  // Nobody is in a call when the rows are read at the end.
  await endCall(server, floor)
  return tally
}

test('between two walk-ins of a booked desk are three booked people where its share is reached, and six at most, called in the order of their times', async () => {
  const server = await startNodes(1)
  let walkIns = 0
  let most = 0
  await fc.assert(
    fc.asyncProperty(afternoons, async (afternoon) => {
      const floor = await makeAfternoonFloor(server)
      await openPlans(server, floor, afternoon.plans)
      await bookAll(server, floor, afternoon.unbooked)
      const seen = await live(server, floor, afternoon)
      expect(seen).toMatchObject({ over: 0, outOfOrder: 0 })
      expect(seen.most).toBeLessThanOrEqual(bookedInRow)
      walkIns += seen.walkIns
      most = Math.max(most, seen.most)
    }),
    { numRuns: 8 },
  )
  expect(walkIns).toBeGreaterThan(8)
  expect(most).toBe(bookedInRow)
}, 240_000)

/** An afternoon of three rows. Talks of twelve minutes end six before the next row; of twenty, the desk is later with each. */
const threeRows = [{ after: 10, asked: 110, minutes: 10 }]

async function liveThreeRows(server: Installation, talk: number): Promise<Tally> {
  const floor = await makeAfternoonFloor(server)
  await openPlans(server, floor, threeRows)
  await bookAll(server, floor, [])
  return live(server, floor, { talks: [talk] })
}

async function liveBackToBack(server: Installation): Promise<Tally> {
  const floor = await makeAfternoonFloor(server)
  for (let turn = 1; turn <= 8; turn += 1) await makeSlot(server.db, { ...floor, startsIn: turn * 600, minutes: 10 })
  await bookAll(server, floor, [])
  return live(server, floor, { talks: [12] })
}

test('talks that are longer than planned swallow no share for ever, and the same look finds desks that forget what they owe', async () => {
  const server = await startNodes(1)
  server.leavesBreaches(/has too many times in a row/)
  expect(await liveThreeRows(server, 12)).toMatchObject({ over: 0, outOfOrder: 0, most: bookedInRow })
  const late = await liveThreeRows(server, 20)
  expect(late).toMatchObject({ over: 0, outOfOrder: 0 })
  expect(late.walkIns).toBeGreaterThan(0)
  expect(await liveBackToBack(server)).toMatchObject({ over: 0, outOfOrder: 0, most: mostBookedInRow })

  await server.db`create function forget_row() returns trigger language plpgsql as $$ begin new.booked_in_row = 0; return new; end $$`
  await server.db`create trigger forget_row before update on desks for each row execute function forget_row()`
  expect((await liveThreeRows(server, 20)).over).toBeGreaterThan(0)
  expect((await liveBackToBack(server)).most).toBe(8)
}, 240_000)

testWithRedis(
  'two nodes that call for one desk at once keep its share, and the bound where it is late',
  async () => {
    const server = await startNodes(2)
    expect(await liveThreeRows(server, 12)).toMatchObject({ over: 0, outOfOrder: 0, most: bookedInRow })
    expect(await liveThreeRows(server, 20)).toMatchObject({ over: 0, outOfOrder: 0 })
  },
  120_000,
)
