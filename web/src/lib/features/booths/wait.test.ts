import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { atEnd, endBefore, presentAhead, waitWords } from './wait.ts'

const pace = {
  firstSeconds: 900,
  eachSeconds: 600,
  spread: 0.6,
  doubt: 0.2,
  staying: 0.95,
  keptFrom: [],
  at: '2026-11-24T02:00:00.000Z',
  closesAt: '2026-11-24T03:00:00.000Z',
}
const line = { waiting: 10, present: 6, status: 'open' as const, pace, paceIfBack: null }

beforeEach(() => {
  vi.useFakeTimers()
  vi.setSystemTime(pace.at)
})
afterEach(() => {
  vi.useRealTimers()
})

it('counts the same people before the newcomer, on the page of the booth and on the ticket', () => {
  const joined = { waiting: 11, present: 7, status: 'open' as const, pace, paceIfBack: null }
  expect(presentAhead(atEnd(line))).toBe(6)
  expect(presentAhead({ line: joined, ahead: 10, status: 'waiting' })).toBe(6)
  expect(waitWords({ line: joined, ahead: 10, status: 'waiting' })).toBe(waitWords(atEnd(line)))
  expect(endBefore({ line: joined, ahead: 10, status: 'waiting' })).toBe(endBefore(atEnd(line)))
})

it('counts everybody while nobody is away, and nobody before the first', () => {
  const all = { waiting: 5, present: 5, status: 'open' as const, pace, paceIfBack: null }
  expect([0, 1, 4].map((ahead) => presentAhead({ line: all, ahead, status: 'waiting' }))).toEqual([0, 1, 4])
  expect(
    presentAhead({ line: { waiting: 1, present: 0, status: 'open' as const, pace, paceIfBack: null }, ahead: 0, status: 'away' }),
  ).toBe(0)
})

it('says something else after a while in which nothing was heard, and then that the turn will probably not come', () => {
  const stand = { line: { waiting: 3, present: 3, status: 'open' as const, pace, paceIfBack: null }, ahead: 2, status: 'waiting' as const }
  const first = waitWords(stand)
  expect(endBefore(stand)).toBeUndefined()
  vi.advanceTimersByTime(25 * 60_000)
  expect(waitWords(stand)).not.toBe(first)
  vi.advanceTimersByTime(20 * 60_000)
  expect(endBefore(stand)).toBe(pace.closesAt)
})

it('asks nobody to believe in a wait that nobody knows', () => {
  expect(waitWords(atEnd({ ...line, pace: null }))).toBe('chờ bao lâu: chưa biết')
})

it('says of a pause that the clock stands', () => {
  expect(waitWords(atEnd({ ...line, status: 'paused', pace: null }))).toBe('đồng hồ chờ đang dừng')
})

it('says that a turn will probably not come although nobody calls now: not even if they were back at once', () => {
  const gone = { ...line, pace: null, paceIfBack: pace }
  expect(endBefore(atEnd({ ...gone, waiting: 2, present: 2 }))).toBeUndefined()
  expect(endBefore(atEnd(gone))).toBe(pace.closesAt)
  expect(waitWords(atEnd(gone))).toBe('chờ bao lâu: chưa biết')
})
