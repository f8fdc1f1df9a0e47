import { describe, expect, it } from 'vitest'
import { momentPassed, readClock, secondsUntil } from './interview-clock.ts'

const reading = { clockUsedSeconds: 140, clockRunning: true, plannedSeconds: 480, heardAt: 1_000 }

describe('the clock of an interview', () => {
  it('runs on from what the server said', () => {
    expect(readClock(reading, 1_010)).toMatchObject({ used: 150, left: 330, state: 'running', minutes: 8 })
  })

  it('stands still in an outage, however long it lasts', () => {
    const paused = { ...reading, clockRunning: false }
    expect(readClock(paused, 1_000)).toEqual(readClock(paused, 9_000))
    expect(readClock(paused, 9_000)).toMatchObject({ left: 340, state: 'paused' })
  })

  it('says the last minute, and never ends below zero', () => {
    expect(readClock(reading, 1_290).state).toBe('last')
    expect(readClock(reading, 5_000)).toMatchObject({ left: 0, state: 'over' })
  })

  it('speaks at two minutes, one minute and the end, once each', () => {
    expect(momentPassed(120.5, 119.6)).toBe(120)
    expect(momentPassed(60.2, 59.9)).toBe(60)
    expect(momentPassed(0.4, 0)).toBe(0)
    expect(momentPassed(0, 0)).toBeUndefined()
    expect(momentPassed(100, 99)).toBeUndefined()
  })
})

describe('a deadline', () => {
  it('is counted from the server time, whatever the device date says', () => {
    const heard = { serverNow: '2026-11-24T02:00:00.000Z', heardAt: 50 }
    expect(secondsUntil('2026-11-24T02:01:30.000Z', heard, 68)).toBe(72)
    expect(secondsUntil('2026-11-24T02:01:30.000Z', heard, 500)).toBe(0)
  })
})
