import { commands } from '@cho-phien/shared/contract'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

const hour = 3_600_000
const now = Date.parse('2026-11-22T08:00:00Z')

beforeEach(() => {
  vi.resetModules()
  vi.useFakeTimers()
  vi.stubGlobal('window', {})
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it.each([-26, -5, 0, 5, 24 * 365])('a device that is %i hours off counts by the server', async (hours) => {
  vi.setSystemTime(now + hours * hour)
  const { hearServerTime, serverTime } = await import('./server-time.ts')
  hearServerTime(new Date(now).toISOString())
  expect(serverTime()).toBe(now)
  vi.advanceTimersByTime(90_000)
  expect(serverTime()).toBe(now + 90_000)
})

it('a device whose clock is put right in the middle counts on by the next answer of the server', async () => {
  vi.setSystemTime(now - 5 * hour)
  const { hearServerTime, serverTime } = await import('./server-time.ts')
  hearServerTime(new Date(now).toISOString())
  vi.setSystemTime(now)
  hearServerTime(new Date(now + 1).toISOString())
  expect(serverTime()).toBe(now + 1)
})

it('no command tells the server a time of the device', () => {
  // The one moment that a person writes is when the next step of an outcome is.
  const timed = Object.entries(commands).filter(([, { payload }]) => /"format":"date-time"|At"/.test(JSON.stringify(payload)))
  expect(timed.map(([name]) => name)).toEqual(['outcome:record'])
})
