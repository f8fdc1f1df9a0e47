import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { say } from '../support/faults/amount.ts'
import { backWithinMs, liveThrough } from '../support/faults/killed-server.ts'
import { openOwnCluster } from '../support/faults/own-cluster.ts'

const seeds = [1, 2, 3, 4, 5, 6]

function expectBackSoon(what: string, { wrong, backMs }: { wrong: string[]; backMs: number }): void {
  say(`${what}: from its end until a person is in the next call ${(backMs / 1000).toFixed(1)} s`)
  expect(wrong).toEqual([])
  expect(backMs).toBeLessThan(backWithinMs)
}

describe('a database', () => {
  test('that is killed in mid-fair loses nothing that was answered', async () => {
    const cluster = await openOwnCluster()
    expectBackSoon(
      'PostgreSQL killed',
      await liveThrough(cluster, seeds, async () => {
        await cluster.kill()
        await delay(500)
        await cluster.start()
      }),
    )
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
    expect(wrong).toContainEqual(expect.stringMatching(/was told (at version|and is not there)|is lost/))
  })

  test.each(['refuse', 'swallow'] as const)('that cannot be reached for 10 s (%s) is waited for', async (way) => {
    const cluster = await openOwnCluster()
    expectBackSoon(
      `database away for 10 s (${way})`,
      await liveThrough(cluster, seeds, async () => {
        cluster.network[way]()
        await delay(10_000)
        cluster.network.heal()
      }),
    )
  })
})
