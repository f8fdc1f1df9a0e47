import type { Interview } from '@cho-phien/shared/interviews'

/** What the server said of a clock, and when it was heard on this device's steady clock. */
export type ClockReading = Pick<Interview, 'clockUsedSeconds' | 'clockRunning' | 'plannedSeconds'> & {
  /** Seconds of `performance.now()`. The device's own date is never used: it may be wrong by years. */
  heardAt: number
}

export interface ClockFace {
  used: number
  left: number
  /** Seconds past the end that was planned. */
  over: number
  state: 'running' | 'paused' | 'last' | 'over'
  /** Stitches: whole minutes planned, and minutes past. */
  minutes: number
  minutesPast: number
}

const lastSeconds = 60

export function readClock(reading: ClockReading, now: number): ClockFace {
  const used = reading.clockUsedSeconds + (reading.clockRunning ? Math.max(0, now - reading.heardAt) : 0)
  const left = Math.max(0, reading.plannedSeconds - used)
  const over = Math.max(0, used - reading.plannedSeconds)
  return {
    used,
    left,
    over,
    state: stateOf(reading.clockRunning, left),
    minutes: Math.max(1, Math.round(reading.plannedSeconds / 60)),
    minutesPast: used / 60,
  }
}

function stateOf(isRunning: boolean, left: number): ClockFace['state'] {
  if (left <= 0) return 'over'
  if (!isRunning) return 'paused'
  return left <= lastSeconds ? 'last' : 'running'
}

/** Moments that a screen reader is told: two minutes left, one minute left, the end. */
const spoken = [120, 60, 0] as const
export type SpokenMoment = (typeof spoken)[number]

/** The moment that was passed between two looks at the clock, or undefined. */
export function momentPassed(before: number, after: number): SpokenMoment | undefined {
  return spoken.find((seconds) => before > seconds && after <= seconds)
}

/** Seconds until a server's moment, from what the server's time was when it was heard. */
export function secondsUntil(deadlineAt: string, heard: { serverNow: string; heardAt: number }, now: number): number {
  const leftWhenHeard = (Date.parse(deadlineAt) - Date.parse(heard.serverNow)) / 1000
  return Math.max(0, leftWhenHeard - (now - heard.heardAt))
}
