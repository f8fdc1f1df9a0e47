import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { standOf } from '#lib/features/queue/ticket-words.ts'
import { atEnd, endBefore, waitWords } from './wait.ts'

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
const line = { present: 6, status: 'open' as const, pace, paceIfBack: null }

beforeEach(() => {
  vi.useFakeTimers()
  vi.setSystemTime(pace.at)
})
afterEach(() => {
  vi.useRealTimers()
})

it('counts those who are there, the same on the page of the booth and on the ticket of who joins', () => {
  expect(atEnd(line).presentAhead).toBe(6)
  const stand = standOf({ line, ahead: 10, awayAhead: 4 })
  expect(waitWords(stand)).toBe(waitWords(atEnd(line)))
  expect(endBefore(stand)).toBe(endBefore(atEnd(line)))
  expect(waitWords(standOf({ line, ahead: 10, awayAhead: 9 }))).not.toBe(waitWords(stand))
})

it('says something else after a while in which nothing was heard, and then that the turn will probably not come', () => {
  const stand = { line: { present: 3, status: 'open' as const, pace, paceIfBack: null }, presentAhead: 2 }
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
  expect(endBefore(atEnd({ ...gone, present: 2 }))).toBeUndefined()
  expect(endBefore(atEnd(gone))).toBe(pace.closesAt)
  expect(waitWords(atEnd(gone))).toBe('chờ bao lâu: chưa biết')
})
