import { connect, inTransaction, isDatabaseAway } from '@cho-phien/server/db/client'
import { expect, onTestFinished, test } from 'vitest'
import { setTimeout as delay } from 'node:timers/promises'
import { startProxy } from '../support/faults/proxy.ts'
import { createDatabase } from '../support/postgres.ts'

async function openPool(poolSize: number) {
  const { url, drop } = await createDatabase()
  const db = connect(url, { poolSize })
  await db`create table tally (id int primary key, count int not null)`
  await db`insert into tally values (1, 0)`
  onTestFinished(async () => {
    await db.end()
    await drop()
  })
  return db
}

test('five hundred transactions on three connections all commit, in the middle of other statements', async () => {
  const db = await openPool(3)
  const writes = Array.from({ length: 500 }, () =>
    inTransaction(db, async (tx) => {
      const [row] = await tx<{ count: number }[]>`select count from tally where id = 1 for update`
      await tx`update tally set count = ${(row?.count ?? 0) + 1} where id = 1`
    }),
  )
  const reads = Array.from({ length: 500 }, () => db`select count from tally`)
  await Promise.all([...writes, ...reads])
  expect(await db`select count from tally`).toEqual([{ count: 500 }])
  expect(await db`select count(*)::int as open from pg_stat_activity where datname = current_database() and state like 'idle in%'`).toEqual(
    [{ open: 0 }],
  )
})

test('a refused transaction leaves nothing behind, also when the refusal was swallowed', async () => {
  const db = await openPool(2)
  const effects: string[] = []
  const thrown = inTransaction(db, async (tx, afterCommit) => {
    await tx`update tally set count = 7`
    afterCommit(() => effects.push('thrown'))
    throw new Error('no')
  })
  await expect(thrown).rejects.toThrow('no')
  const swallowed = inTransaction(db, async (tx, afterCommit) => {
    await tx`update tally set count = 7`
    afterCommit(() => effects.push('swallowed'))
    await tx`insert into tally values (1, 1)`.catch(() => undefined)
  })
  await expect(swallowed).rejects.toThrow('rolled back')
  expect(await db`select count from tally`).toEqual([{ count: 0 }])
  expect(effects).toEqual([])
})

/** A pool of three behind a network that goes: three transactions hold its connections, four wait for one. */
async function loseNetwork() {
  const { url, drop } = await createDatabase()
  const far = new URL(url)
  const network = await startProxy(Number(far.port))
  onTestFinished(() => network.close())
  far.port = String(network.port)
  const db = connect(far.href, { poolSize: 3 })
  onTestFinished(async () => {
    await db.end({ timeout: 0 })
    await drop()
  })
  const transact = (seconds: number) =>
    inTransaction(db, (tx) => tx`select pg_sleep(${seconds})`).then(
      () => 'committed' as const,
      (error: unknown) => (isDatabaseAway(error) ? 'away' : error),
    )
  await Promise.all([1, 2, 3].map(() => transact(0.1)))
  const under = Array.from({ length: 7 }, () => transact(5))
  await delay(100)
  return { network, db, transact, under }
}

const soon = <Result>(all: Promise<Result>[]) => Promise.race([Promise.all(all), delay(8_000, 'some are stuck')])

test.each(['refuse', 'end'] as const)(
  'whoever waits for a connection when the network goes is told so, and none is lost to the pool (%s)',
  async (way) => {
    const { network, db, transact, under } = await loseNetwork()
    network[way]()
    expect(new Set([await soon(under)].flat())).toEqual(new Set(['away']))
    // Each failure gives back what it had taken.
    expect(new Set([await soon([1, 2, 3, 4].map(() => transact(0)))].flat())).toEqual(new Set(['away']))
    network.heal()
    expect(new Set([await soon([1, 2, 3, 4, 5, 6].map(() => transact(0.2)))].flat())).toEqual(new Set(['committed']))
    expect(await db`select 1 as one`).toEqual([{ one: 1 }])
  },
)

test('a statement that is sent in answer to a lost one, while others fail that were idle, is refused and not forgotten', async () => {
  const { network, db, transact, under } = await loseNetwork()
  network.refuse()
  await soon(under)
  const ask = () =>
    db`select 1`.then(
      () => 'answered',
      () => 'refused',
    )
  for (const turns of [0, 1, 2]) {
    network.heal()
    await soon([1, 2, 3].map(() => transact(0.2)))
    // Whichever of the three fails last, it is the busy one once.
    for (let turn = 0; turn < turns; turn += 1) await db`select 1`
    const lost = db`select pg_sleep(5)`.then(ask, ask)
    await delay(50)
    network.refuse()
    expect(await soon([lost])).toEqual(['refused'])
  }
})
