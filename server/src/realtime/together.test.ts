import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { tellTogether } from './together.ts'

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => vi.useRealTimers())

/** A telling to so many that each takes 50 ms. */
function listen(tookMs: number) {
  const told: [string, number[]][] = []
  const say = tellTogether<string, number>((key, items) => {
    told.push([key, items])
    vi.advanceTimersByTime(tookMs)
  })
  return { told, say }
}

test('the first is told at once, and what comes while many are told is told together, in order', () => {
  const { told, say } = listen(50)
  for (const item of [1, 2, 3]) say('line', item)
  expect(told).toEqual([['line', [1]]])
  vi.advanceTimersByTime(50)
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

test('after a rest in which nothing came the next is told at once', () => {
  const { told, say } = listen(50)
  say('line', 1)
  vi.advanceTimersByTime(200)
  say('line', 2)
  expect(told.map(([, items]) => items)).toEqual([[1], [2]])
})
