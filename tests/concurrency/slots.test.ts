import type { Db } from '@cho-phien/server/db/client'
import type { AccountId, SlotId, WorkerId } from '@cho-phien/shared/ids'
import { describe, expect, test } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import { makeBooth, makeDesk, makeEmployer, makeFloor, makeMember, makeSlot, makeWorker } from '../support/make.ts'
import { startNodes } from '../support/nodes.ts'
import { testOn } from '../support/redis.ts'

const crowd = 24

interface Person {
  workerId: WorkerId
  accountId: AccountId
}

async function enterCrowd(server: TestApp) {
  return Promise.all(
    Array.from({ length: crowd }, async () => {
      const person = await makeWorker(server.db)
      return { ...person, client: await server.connect(await server.signIn(person.accountId, person.workerId)) }
    }),
  )
}

describe.each([
  { nodes: 1, rounds: 3 },
  { nodes: 2, rounds: 2 },
])('on $nodes nodes', ({ nodes, rounds }) => {
  const run = testOn(nodes)

  run(`${crowd} workers book one time at once: one has it, the others are told so`, async () => {
    const server = await startNodes(nodes)
    const { boothId, deskId } = await makeFloor(server.db)
    const people = await enterCrowd(server)
    for (let round = 0; round < rounds; round += 1) {
      const slotId = await makeSlot(server.db, { boothId, deskId, startsIn: 3600 + round * 1800 })
      const answers = await Promise.all(people.map(({ client }) => client.send('slot:book', { slotId })))
      const free = people.length - round
      expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
      expect(answers.filter((answer) => !answer.ok && ['slot_taken', 'slot_held'].includes(answer.code))).toHaveLength(crowd - 1)
      const [kept] = await server.db<{ count: number }[]>`
      select count(distinct worker_id)::int as count from slots where booth_id = ${boothId} and status = 'booked'`
      expect(kept).toEqual({ count: crowd - free + 1 })
    }
  })

  run('one worker on many devices books many times that overlap at many booths: one stays', async () => {
    const server = await startNodes(nodes)
    const { fairId, centerId } = await makeFloor(server.db)
    const slots: SlotId[] = []
    for (let index = 0; index < 8; index += 1) {
      const employerId = await makeEmployer(server.db, centerId)
      const boothId = await makeBooth(server.db, { fairId, employerId })
      const deskId = await makeDesk(server.db, boothId, await makeMember(server.db, employerId))
      slots.push(await makeSlot(server.db, { boothId, deskId, startsIn: 3600 + index * 60 }))
    }
    const { accountId, workerId } = await makeWorker(server.db)
    const devices = await Promise.all(slots.map(async () => server.connect(await server.signIn(accountId, workerId))))
    const answers = await Promise.all(slots.map((slotId, index) => devices[index]!.send('slot:book', { slotId })))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(answers.filter((answer) => !answer.ok && answer.code === 'slot_overlaps')).toHaveLength(slots.length - 1)
  })

  run('times that are freed at once are offered to different people of the waiting list', async () => {
    const server = await startNodes(nodes)
    const { boothId, deskId } = await makeFloor(server.db)
    const people = await enterCrowd(server)
    const bookers = people.slice(0, 8)
    const slots: SlotId[] = []
    for (const [index, bookedBy] of bookers.entries())
      slots.push(await makeSlot(server.db, { boothId, deskId, startsIn: 3600 + index * 1800, bookedBy }))
    await Promise.all(people.slice(8).map(({ client }) => client.mustSend('slot:wish', { boothId })))
    await Promise.all(bookers.map(({ client }, index) => client.mustSend('slot:cancel', { slotId: slots[index]! })))
    const [offers] = await server.db<{ offered: number; people: number }[]>`
    select count(*)::int as offered, count(distinct worker_id)::int as people from slots where status = 'offered'`
    expect(offers).toEqual({ offered: bookers.length, people: bookers.length })
  })
})

/** What a booking without the constraint and without the lock would do: look, then write. */
async function bookNaively(db: Db, slots: readonly { slotId: SlotId; person: Person }[]): Promise<void> {
  await Promise.all(
    slots.map(async ({ slotId, person }) => {
      const meetings = await db`
        select from slots held join slots wanted on wanted.id = ${slotId} and tstzrange(held.starts_at, held.ends_at) && tstzrange(wanted.starts_at, wanted.ends_at)
        where held.worker_account_id = ${person.accountId} and held.status = 'booked'`
      if (meetings.length > 0) return
      await db`update slots set status = 'booked', worker_id = ${person.workerId}, worker_account_id = ${person.accountId} where id = ${slotId}`
    }),
  )
}

test('the control: looking before writing books one worker into several times at once', async () => {
  const { db, leavesBreaches } = await startApp()
  leavesBreaches(/^slot .* is booked and no timer minds it$/)
  await db`alter table slots drop constraint slot_of_one_phone_does_not_overlap`
  const { fairId, centerId } = await makeFloor(db)
  const person = await makeWorker(db)
  const wishes: { slotId: SlotId; person: Person }[] = []
  for (let index = 0; index < 8; index += 1) {
    const employerId = await makeEmployer(db, centerId)
    const boothId = await makeBooth(db, { fairId, employerId })
    const deskId = await makeDesk(db, boothId, await makeMember(db, employerId))
    wishes.push({ slotId: await makeSlot(db, { boothId, deskId, startsIn: 3600 }), person })
  }
  // Each on a connection of its own, as requests come.
  await Promise.all(wishes.map(() => db`select pg_sleep(0.2)`))
  await bookNaively(db, wishes)
  expect((await db`select from slots where status = 'booked'`).length).toBeGreaterThan(1)
})
