import type { FastifyBaseLogger } from 'fastify'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createBackground } from '../background.ts'
import { tellTogether } from './together.ts'

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => vi.useRealTimers())

/** A telling to so many that each takes 50 ms. */
function listen(tookMs: number) {
  const told: [string, number[]][] = []
  const failures: unknown[] = []
  const background = createBackground({ warn: () => undefined } as unknown as FastifyBaseLogger, (error) => failures.push(error))
  const say = tellTogether<string, number>(background, (key, items) => {
    if (items.includes(0)) throw new Error('nobody can be told this')
    told.push([key, items])
    vi.advanceTimersByTime(tookMs)
  })
  return { told, failures, background, say }
}

test('the first is told at once, and what comes while many are told is told together, in order', async () => {
  const { told, say } = listen(50)
  for (const item of [1, 2, 3]) say('line', item)
  expect(told).toEqual([['line', [1]]])
  await vi.advanceTimersByTimeAsync(50)
  expect(told).toEqual([
    ['line', [1]],
    ['line', [2, 3]],
  ])
})

test('one line waits for no other', () => {
  const { told, say } = listen(50)
  say('line', 1)
  say('another', 2)
  expect(told).toEqual([
    ['line', [1]],
    ['another', [2]],
  ])
})

test('where few listen each is told by itself', () => {
  const { told, say } = listen(1)
  for (const item of [1, 2]) say('line', item)
  expect(told).toEqual([
    ['line', [1]],
    ['line', [2]],
  ])
})

test('after a rest in which nothing came the next is told at once', async () => {
  const { told, say } = listen(50)
  say('line', 1)
  await vi.advanceTimersByTimeAsync(200)
  say('line', 2)
  expect(told.map(([, items]) => items)).toEqual([[1], [2]])
})

test('a server that closes tells what still waits', async () => {
  const { told, say, background } = listen(50)
  for (const item of [1, 2]) say('line', item)
  await background.settle()
  expect(told.map(([, items]) => items)).toEqual([[1], [2]])
})

test('what cannot be told later is noted as failed work, and the line goes on', async () => {
  const { told, failures, say, background } = listen(50)
  for (const item of [1, 0]) say('line', item)
  await background.settle()
  expect(failures).toEqual([expect.objectContaining({ message: 'nobody can be told this' })])
  say('line', 2)
  expect(told.map(([, items]) => items)).toEqual([[1], [2]])
})
