import { inTransaction } from '@cho-phien/server/db/client'
import { updateConstraintsDeferred } from '@cho-phien/server/features/slots/settle-queries'
import { layTimes, rowOf, type Span } from '@cho-phien/server/features/slots/share-rules'
import type { SlotId, TicketId } from '@cho-phien/shared/ids'
import { bookedInRow, dueSecondsBefore } from '@cho-phien/shared/slots'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import { makeFloor, makeSlot, makeTicket, makeWorker } from '../support/make.ts'
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
        const { times } = layTimes(plan)
        if (times.some((time) => taken.some((other) => other.from < time.to && time.from < other.to))) continue
        taken.push(...times)
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

/** A sole desk's afternoon in minutes: what its employer asks for, how long its talks take, which times nobody books. */
interface Afternoon {
  plans: { after: number; asked: number; minutes: number }[]
  talks: number[]
  unbooked: number[]
}

const afternoons: fc.Arbitrary<Afternoon> = fc.record({
  plans: fc.array(
    fc.record({ after: fc.integer({ min: 5, max: 25 }), asked: fc.integer({ min: 40, max: 90 }), minutes: fc.constantFrom(10, 12, 15) }),
    { minLength: 1, maxLength: 2 },
  ),
  talks: fc.array(fc.integer({ min: 1, max: 17 }), { minLength: 8, maxLength: 8 }),
  unbooked: fc.array(fc.nat(20), { maxLength: 4 }),
})

const plannedMinutes = 10

async function makeAfternoonFloor(server: TestApp): Promise<Floor> {
  const floor = await makeFloor(server.db)
  await server.db`update fairs set ends_at = now() + interval '12 hours', interview_minutes = ${plannedMinutes} where id = ${floor.fairId}`
  await server.db`update desks set status = 'ready' where id = ${floor.deskId}`
  return floor
}

/** As the employer opens them, one plan behind the other; what the rule has no room for is refused. */
async function openPlans(server: TestApp, { boothId, deskId, owner }: Floor, plans: Afternoon['plans']): Promise<void> {
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

async function bookAll(server: TestApp, { deskId }: Floor, unbooked: readonly number[]): Promise<void> {
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
async function passMinute(server: TestApp, { boothId, fairId }: Floor): Promise<void> {
  await inTransaction(server.db, async (tx) => {
    await updateConstraintsDeferred(tx)
    await tx`
      update slots set starts_at = starts_at - interval '1 minute', ends_at = ends_at - interval '1 minute', held_until = held_until - interval '1 minute'
      where fair_id = ${fairId}`
    await tx`update deadlines set due_at = due_at - interval '1 minute' where kind = 'slot-due'`
    await tx`
      update interviews set ring_started_at = ring_started_at - interval '1 minute', ended_at = ended_at - interval '1 minute' where booth_id = ${boothId}`
  })
  await server.app.ticker.tick()
  await settle(server, { boothId })
}

async function settle({ app: { services } }: TestApp, { boothId }: Pick<Floor, 'boothId'>): Promise<void> {
  await services.background.settle()
  services.wake(boothId)
  await services.background.settle()
}

interface Call {
  ticketId: TicketId
  isBooked: boolean
}

async function callOf({ db }: TestApp, { deskId }: Floor): Promise<Call | undefined> {
  const [call] = await db<Call[]>`
    select ticket_id as "ticketId", exists (select from slots where slots.ticket_id = interviews.ticket_id) as "isBooked"
    from interviews where desk_id = ${deskId} and status = 'ringing'`
  return call
}

async function endTalk(server: TestApp, { deskId }: Floor): Promise<void> {
  await server.db`
    with talk as (
      update interviews set status = 'ended', end_reason = 'timed_out', ended_at = now() where desk_id = ${deskId} and status = 'ringing' returning id, ticket_id
    ), ticket as (
      update tickets set status = 'closed', close_reason = 'left', closed_at = now() from talk where tickets.id = talk.ticket_id
    ), timer as (
      delete from deadlines using talk where deadlines.subject_id = talk.id
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

/**
 * Counts an afternoon. A share is reached when the desk is free in it with nobody of an earlier time to call; whatever else was called,
 * between two walk-ins there are three booked people, and three more for each share that was not.
 */
class Tally {
  /** Calls of booked people beyond the bound. */
  over = 0
  walkIns = 0
  /** Most booked people between two walk-ins where every share was reached. */
  most = 0
  #row = 0
  #missed = 0
  /** Shares that were reached, or are over. */
  readonly #known = new Set<SlotId>()

  look(shares: readonly Share[], isReachable: boolean): void {
    for (const { before, from, until } of shares) {
      if (this.#known.has(before)) continue
      const isReached = isReachable && from <= 0 && until > 0
      if (!isReached && until > 0) continue
      this.#known.add(before)
      if (!isReached) this.#missed += 1
    }
  }

  note({ isBooked }: Call): void {
    if (isBooked) {
      this.#row += 1
      if (this.#row > bookedInRow * (1 + this.#missed)) this.over += 1
      if (this.#missed === 0) this.most = Math.max(this.most, this.#row)
      return
    }
    this.walkIns += 1
    this.#row = 0
    this.#missed = 0
  }
}

async function isOver({ db }: TestApp, { deskId }: Floor): Promise<boolean> {
  const rows = await db`
    select from slots left join tickets on tickets.id = slots.ticket_id
    where slots.desk_id = ${deskId} and (slots.status = 'booked' or tickets.status in ('waiting', 'ringing')) limit 1`
  return rows.length === 0
}

/** Lives through an afternoon with people in line all along, until everybody who booked was called. */
async function live(server: TestApp, floor: Floor, talks: readonly number[]): Promise<Tally> {
  const tally = new Tally()
  for (let index = 0; index < 25; index += 1) await makeTicket(server.db, { ...floor, ...(await makeWorker(server.db)) })
  let calls = 0
  let busyFor = 0
  await settle(server, floor)
  while (!(await isOver(server, floor))) {
    const call = busyFor > 0 ? undefined : await callOf(server, floor)
    tally.look(await sharesOf(server, floor), busyFor === 0 && call?.isBooked !== true)
    if (call !== undefined) {
      tally.note(call)
      busyFor = talks[calls++ % talks.length]!
    }
    await passMinute(server, floor)
    if (busyFor === 0 || --busyFor > 0) continue
    await endTalk(server, floor)
    await settle(server, floor)
  }
  // Nobody is in a ring when the rows are read at the end.
  await endTalk(server, floor)
  return tally
}

test('at a desk booked as far as it may be a walk-in is called after three booked people at most, for every share that is reached', async () => {
  const server = await startApp()
  let walkIns = 0
  let most = 0
  await fc.assert(
    fc.asyncProperty(afternoons, async ({ plans, talks, unbooked }) => {
      const floor = await makeAfternoonFloor(server)
      await openPlans(server, floor, plans)
      await bookAll(server, floor, unbooked)
      const seen = await live(server, floor, talks)
      expect(seen.over).toBe(0)
      walkIns += seen.walkIns
      most = Math.max(most, seen.most)
    }),
    { numRuns: 8 },
  )
  expect(walkIns).toBeGreaterThan(8)
  expect(most).toBe(bookedInRow)
}, 240_000)

/** Twelve minutes for each time of ten: a row ends six minutes before the next, which is less than an ordinary talk. */
const longTalks = [12]
const threeRows = [{ after: 10, asked: 110, minutes: 10 }]

test('talks that are longer than planned do not swallow the share, and the same look finds the desk that forgets what it owes', async () => {
  const server = await startApp()
  const floor = await makeAfternoonFloor(server)
  await openPlans(server, floor, threeRows)
  await bookAll(server, floor, [])
  expect(await live(server, floor, longTalks)).toMatchObject({ over: 0, most: bookedInRow })

  await server.db`create function forget_row() returns trigger language plpgsql as $$ begin new.booked_in_row = 0; return new; end $$`
  await server.db`create trigger forget_row before update on desks for each row execute function forget_row()`
  const other = await makeAfternoonFloor(server)
  await openPlans(server, other, threeRows)
  await bookAll(server, other, [])
  expect((await live(server, other, longTalks)).over).toBeGreaterThan(0)
}, 120_000)

test('the same look finds the desk that was booked back to back: it calls nobody else before its last time', async () => {
  const server = await startApp()
  server.leavesBreaches(/has too many times in a row/)
  const floor = await makeAfternoonFloor(server)
  for (let turn = 1; turn <= 8; turn += 1) await makeSlot(server.db, { ...floor, startsIn: turn * 600, minutes: 10 })
  await bookAll(server, floor, [])
  const seen = await live(server, floor, longTalks)
  expect(seen.over).toBeGreaterThan(0)
  expect(seen.most).toBe(8)
}, 120_000)
