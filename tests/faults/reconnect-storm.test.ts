import { expect, test } from 'vitest'
import { listBreaches } from '@cho-phien/server/features/reports/ledger'
import { amount, say } from '../support/faults/amount.ts'
import { backWithinMs, openStage } from '../support/faults/killed-server.ts'
import { handshakesOfOne } from '../support/faults/seeded-bugs.ts'
import { testOn } from '../support/redis.ts'
import { enterAll, fillHalls, insistAll, peopleOfHall } from '../support/faults/halls.ts'

const people = amount('FAULT_RECONNECTS', { usual: 200, whole: 10_000 })

for (const nodes of [1, 2])
  testOn(nodes)(
    `after a restart of ${nodes} of us ${people} people come back at once, each to their own place`,
    { timeout: 120_000 + people * 60 },
    async () => {
      const stage = await openStage({ nodes })
      const crowd = await fillHalls(stage, people)
      await enterAll(stage, crowd)

      for (let killed = 0; killed < nodes; killed += 1) await stage.served.kill()
      const isOver = { at: Date.now() + 120_000 }
      const comingBack = insistAll(stage, crowd, isOver)
      await stage.served.start()
      const startedAt = Date.now()
      isOver.at = startedAt + backWithinMs
      const tickets = await comingBack
      const backMs = Date.now() - startedAt
      say(`${people} reconnects to ${nodes}: the last is back ${(backMs / 1000).toFixed(1)} s after the server`)
      expect(tickets.filter((id, index) => id !== crowd[index]!.ticketId)).toEqual([])
      expect(backMs).toBeLessThan(backWithinMs)
      const [{ places } = { places: 0 }] = await stage.db<{ places: number }[]>`select count(*)::int as places from tickets`
      expect(places).toBe(crowd.length)

      // They do not only stand there again: who is in a line hears what happens in it.
      const [first, ...others] = crowd.filter(({ boothId }) => boothId === crowd[0]!.boothId)
      await first!.client!.send('queue:leave', { ticketId: first!.ticketId! })
      await expect.poll(() => others.filter(({ heard }) => !heard.has('queue:moved')), { timeout: 5_000 }).toEqual([])
      for (const { client } of crowd) client?.drop()
      expect(await listBreaches(stage.db)).toEqual([])
    },
  )

test('a door that takes a hall for one person is found out', async () => {
  const stage = await openStage()
  const crowd = await fillHalls(stage, peopleOfHall)
  await enterAll(stage, crowd)
  await stage.served.kill()
  await stage.served.start({ SEEDED_BUG: 'shuts-halls-out' })
  const tickets = await insistAll(stage, crowd, { at: Date.now() + 5_000 })
  for (const { client } of crowd) client?.drop()
  // All are behind one address: those it lets in get in, and nothing but the door keeps the others out.
  expect(tickets.filter((id, index) => id === crowd[index]!.ticketId)).toHaveLength(handshakesOfOne)
  const late = crowd.filter((_, index) => tickets[index] === undefined)
  expect(new Set(late.map(({ refusal }) => refusal))).toEqual(new Set(['Unexpected server response: 400']))
})
