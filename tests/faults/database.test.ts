import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { amount, say } from '../support/faults/amount.ts'
import { countDeeds } from '../support/faults/facts.ts'
import { backWithinMs, liveThrough } from '../support/faults/killed-server.ts'
import { openOwnCluster } from '../support/faults/own-cluster.ts'
import { testOn } from '../support/redis.ts'

const seeds = [1, 2, 3, 4, 5, 6]

function expectBackSoon(what: string, { wrong, backMs }: { wrong: string[]; backMs: number }): void {
  say(`${what}: from its end until a person is in the next call ${(backMs / 1000).toFixed(1)} s`)
  expect(wrong).toEqual([])
  expect(backMs).toBeLessThan(backWithinMs)
}

/** Each way on each number of nodes is much waiting: an ordinary run takes each once. */
const everyWay = amount('FAULT_EVERY_WAY', { usual: 0, whole: 1 }) > 0
const absences = [
  { way: 'refuse', nodes: 1 },
  { way: 'swallow', nodes: 2 },
  ...(everyWay
    ? ([
        { way: 'refuse', nodes: 2 },
        { way: 'swallow', nodes: 1 },
      ] as const)
    : []),
] as const

describe('a database', () => {
  for (const nodes of [1, 2])
    testOn(nodes)(`that is killed in mid-fair under ${nodes} of us loses nothing that was answered`, async () => {
      const cluster = await openOwnCluster({ nodes })
      expectBackSoon(
        `PostgreSQL killed under ${nodes}`,
        await liveThrough(cluster, seeds, async () => {
          await cluster.kill()
          await delay(500)
          await cluster.start()
        }),
      )
      expect((await countDeeds(cluster.db))['booth.paused']).toBeGreaterThan(0)
    })

  test('that answers before its log is written is found out when it is killed', { timeout: 150_000 }, async () => {
    const cluster = await openOwnCluster({
      prepare: async (db) => {
        await db`alter system set synchronous_commit = off`
        await db`alter system set wal_writer_delay = '10s'`
        await db`select pg_reload_conf()`
      },
    })
    const { wrong } = await liveThrough(cluster, seeds, async () => {
      await cluster.kill()
      await cluster.start()
    })
    expect(wrong).toContainEqual(expect.stringMatching(/was told (at version|as|and is not there)|is lost/))
  })

  for (const { way, nodes } of absences)
    testOn(nodes)(`that ${nodes} of us cannot reach for 10 s (${way}) is waited for`, async () => {
      const cluster = await openOwnCluster({ nodes })
      expectBackSoon(
        `database away for 10 s (${way}, ${nodes})`,
        await liveThrough(cluster, seeds, async () => {
          cluster.network[way]()
          await delay(10_000)
          cluster.network.heal()
        }),
      )
    })

  test('whose absence is taken for a failure of our own is found out', async () => {
    const cluster = await openOwnCluster({ bug: 'hides-absence' })
    const { wrong } = await liveThrough(cluster, seeds.slice(0, 2), async () => {
      cluster.network.refuse()
      await delay(2_000)
      cluster.network.heal()
    })
    expect(wrong).toContainEqual(expect.stringMatching(/was answered "internal"/))
  })
})
