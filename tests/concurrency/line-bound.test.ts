import { inTransaction } from '@cho-phien/server/db/client'
import { addTicket } from '@cho-phien/server/features/queue/join'
import { inLine } from '@cho-phien/server/features/queue/lines'
import { passesAllowed } from '@cho-phien/server/features/queue/places'
import { listStanders } from '@cho-phien/server/features/queue/queries'
import { listBreaches } from '@cho-phien/server/features/reports/ledger'
import type { BoothId, FairId } from '@cho-phien/shared/ids'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeFloor, makeWorker } from '../support/make.ts'
import { startNodes, type Installation } from '../support/nodes.ts'
import { testOn } from '../support/redis.ts'

/** `away`: the two at the front step away, so that those behind are called first; `back`: everybody is back at their place. */
type Step = 'ordinary' | 'preferred' | 'call' | 'away' | 'back'
const step = fc.constantFrom<Step>('ordinary', 'preferred', 'preferred', 'call', 'away', 'back')

interface Waiting {
  id: string
  number: number
  /** How many others a rule may put before it, from how many were before it when it joined. */
  mayPass: number
  passedBy: number
}

/** Takes the steps on a real line and answers how often somebody was passed more often than promised. */
async function overruns(server: Installation, floor: { boothId: BoothId; fairId: FairId }, steps: readonly Step[]): Promise<number> {
  const { boothId, fairId } = floor
  let turn = 0
  /** Each step comes to the next node. */
  const nextNode = () => server.nodes[turn++ % server.nodes.length]!.app.services
  let waiting: Waiting[] = []
  let over = 0
  const look = () => inTransaction(nextNode().db, (tx) => listStanders(tx, boothId))
  const numberOf = async (id: string) => (await server.db<{ number: number }[]>`select number from tickets where id = ${id}`)[0]!.number
  for (const each of steps) {
    if (each === 'away') {
      for (const one of (await look()).filter(({ isPresent }) => isPresent).slice(0, 2))
        await server.db`update tickets set status = 'away' where id = ${one.id}`
      continue
    }
    if (each === 'back') {
      await server.db`update tickets set status = 'waiting' where booth_id = ${boothId} and status = 'away'`
      continue
    }
    if (each === 'call') {
      const standers = await look()
      const first = standers.find((one) => one.isPresent)
      if (first === undefined) continue
      const called = await numberOf(first.id)
      await server.db`update tickets set status = 'closed', close_reason = 'left', closed_at = now() where id = ${first.id}`
      waiting = waiting.filter((one) => one.number !== called)
      for (const one of waiting)
        if (one.number < called && standers.some(({ id, isPresent }) => id === one.id && isPresent)) one.passedBy += 1
      over += waiting.filter((one) => one.passedBy > one.mayPass).length
      continue
    }
    const { workerId } = await makeWorker(server.db)
    const id = await inLine(nextNode(), boothId, async (tx, line) => {
      const wish = { boothId, fairId, workerId, vacancyId: null, pace: undefined, standers: await listStanders(tx, boothId) }
      return addTicket(tx, line, { ...wish, cause: each === 'preferred' ? 'rule' : null })
    })
    const standers = await look()
    const ahead = standers.findIndex((one) => one.id === id)
    waiting.push({ id, number: await numberOf(id), mayPass: passesAllowed(ahead), passedBy: 0 })
  }
  for (const { app } of server.nodes) await app.services.background.settle()
  expect(await listBreaches(server.db)).toEqual([])
  return over
}

describe.each([
  { nodes: 1, lines: 8 },
  { nodes: 2, lines: 4 },
])('on $nodes nodes', ({ nodes, lines }) => {
  testOn(nodes)(
    'whoever joins behind n people is passed by n / 2 + 1 others at most, however many are preferred',
    async () => {
      const server = await startNodes(nodes)
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 60 }), async (steps) => {
          expect(await overruns(server, await makeFloor(server.db), steps)).toBe(0)
        }),
        { numRuns: lines },
      )
    },
    120_000,
  )
})

test('the same look finds the line whose promise is not kept', async () => {
  const server = await startNodes(1)
  // Nothing is counted down any more: whoever is preferred goes before the same people again and again.
  await server.db`alter table tickets drop constraint ticket_is_passed_no_more_often_than_promised`
  await server.db`
    create function forget_passes() returns trigger language plpgsql as $$ begin new.passes_left = 1000; return new; end $$`
  await server.db`create trigger forget_passes before insert or update on tickets for each row execute function forget_passes()`
  const round = ['preferred', 'away', 'call', 'back'] as const
  const steps = ['ordinary', 'ordinary', 'ordinary', ...Array.from({ length: 8 }, () => round).flat()] as const
  expect(await overruns(server, await makeFloor(server.db), steps)).toBeGreaterThan(0)
}, 60_000)
