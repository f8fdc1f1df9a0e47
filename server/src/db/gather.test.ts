import { expect, test } from 'vitest'
import { gather } from './gather.ts'

/** Rows that are read when the test says so. */
function makeTable(limits?: Parameters<typeof gather>[1]) {
  const reads: { keys: string[]; answer: () => void; fail: () => void }[] = []
  const rows = new Map<string, string>()
  const find = gather(
    (keys: string[]) =>
      new Promise<ReadonlyMap<string, string>>((resolve, reject) => {
        const seen = new Map(rows)
        reads.push({ keys, answer: () => resolve(seen), fail: () => reject(new Error('away')) })
      }),
    limits,
  )
  return { reads, rows, find }
}

const moment = () => new Promise((resolve) => setImmediate(resolve))

test('questions of one moment are one read, and each gets its own row', async () => {
  const { reads, rows, find } = makeTable()
  rows.set('a', 'Lò').set('b', 'Quàng')
  const answers = Promise.all([find('a'), find('b'), find('a'), find('nobody')])
  await moment()
  expect(reads.map(({ keys }) => keys)).toEqual([['a', 'b', 'nobody']])
  reads[0]?.answer()
  expect(await answers).toEqual(['Lò', 'Quàng', 'Lò', undefined])
})

test('a question is never answered by a read that began before it', async () => {
  const { reads, rows, find } = makeTable()
  rows.set('a', 'signed in')
  const first = find('a')
  await moment()
  rows.delete('a')
  const second = find('a')
  reads[0]?.answer()
  expect(await first).toBe('signed in')
  await moment()
  reads[1]?.answer()
  expect(await second).toBeUndefined()
})

test('a read that fails fails for who asked it, and the next goes on', async () => {
  const { reads, rows, find } = makeTable()
  const first = find('a')
  await moment()
  const second = find('a')
  reads[0]?.fail()
  await expect(first).rejects.toThrow('away')
  await moment()
  rows.set('a', 'later')
  reads[1]?.answer()
  expect(await second).toBeUndefined()
})

test('of many questions no read has more than its number, and as many reads as are made at once go side by side', async () => {
  const { reads, rows, find } = makeTable({ keysAtOnce: 2, readsAtOnce: 2 })
  rows.set('e', 'last')
  const answers = Promise.all(['a', 'b', 'c', 'd', 'e'].map((key) => find(key)))
  await moment()
  await moment()
  expect(reads.map(({ keys }) => keys)).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
  reads[1]?.answer()
  await moment()
  await moment()
  expect(reads[2]?.keys).toEqual(['e'])
  reads[0]?.answer()
  reads[2]?.answer()
  expect((await answers).at(-1)).toBe('last')
})

test('a costly read leaves the database to others: the next one waits for its share of the time', async () => {
  const begun: number[] = []
  const find = gather(
    async (keys: string[]) => {
      begun.push(performance.now())
      await new Promise((resolve) => setTimeout(resolve, 20))
      return new Map(keys.map((key) => [key, key]))
    },
    { busyShare: 0.2 },
  )
  await find('a')
  await Promise.all([find('b'), find('c')])
  expect(begun).toHaveLength(2)
  expect(begun[1]! - begun[0]!).toBeGreaterThan(80)
})

test('a read that hung for long is not paused for after it', async () => {
  const find = gather(
    async (keys: string[]) => {
      if (keys.includes('slow')) await new Promise((resolve) => setTimeout(resolve, 500))
      return new Map(keys.map((key) => [key, key]))
    },
    { busyShare: 0.1 },
  )
  await find('slow')
  const askedAt = performance.now()
  await find('next')
  expect(performance.now() - askedAt).toBeLessThan(1_000)
})

test('a pause is no longer than it may be', async () => {
  const find = gather(
    async (keys: string[]) => {
      await new Promise((resolve) => setTimeout(resolve, 50))
      return new Map(keys.map((key) => [key, key]))
    },
    { busyShare: 0.05, longestPauseMs: 10 },
  )
  await find('a')
  const askedAt = performance.now()
  await find('b')
  expect(performance.now() - askedAt).toBeLessThan(500)
})
