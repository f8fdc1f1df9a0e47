import { describe, expect, test } from 'vitest'
import { chanceReached, likelyReached, paceOf, waitRange, type Pace, type PaceFacts } from './waiting.ts'

const times = { at: '2026-11-22T01:00:00Z', closesAt: '2026-11-22T03:00:00Z' }
/** Each booked time follows another in a row. */
const desk = (busySeconds?: number, ...booked: number[]) => ({
  busySeconds,
  booked: booked.map((startsIn) => ({ startsIn, shareFrom: null })),
  bookedInRow: 0,
})
const facts: PaceFacts = {
  cycles: [],
  fair: { count: 0, mean: 0, variation: 0 },
  plannedSeconds: 600,
  desks: [desk(60), desk(300)],
  past: { turns: 0, left: 0 },
}

function pace(given: Partial<PaceFacts> = {}): Pace {
  const made = paceOf({ ...facts, ...given }, times)
  if (made === undefined) throw new Error('no pace')
  return made
}

/** Minutes after the pace was told. */
const later = (minutes: number) => Date.parse(times.at) + minutes * 60_000

const width = ({ fromMinutes, toMinutes }: { fromMinutes: number; toMinutes: number }): number => toMinutes - fromMinutes

describe('the pace of a line', () => {
  test('is not known while nobody works', () => {
    expect(paceOf({ ...facts, desks: [] }, times)).toBeUndefined()
  })

  test('comes from the plan before anything is measured', () => {
    expect(pace().eachSeconds).toBeCloseTo((600 * 0.8 + 75) / 2)
  })

  test('moves from the plan to the fair and then to what this booth does', () => {
    const fair = { count: 50, mean: 300, variation: 0.4 }
    const known = pace({ fair })
    const own = pace({ fair, cycles: Array.from({ length: 40 }, () => 900) })
    expect(known.eachSeconds).toBeLessThan(pace().eachSeconds)
    expect(own.eachSeconds).toBeGreaterThan(400)
    expect(own.doubt).toBeLessThan(pace().doubt)
  })

  test('has nobody waiting while a desk is free', () => {
    expect(pace({ desks: [desk(), desk(10)] }).firstSeconds).toBe(0)
  })

  test('expects the end of a talk sooner the longer it has been', () => {
    expect(pace({ desks: [desk(400)] }).firstSeconds).toBeLessThan(pace({ desks: [desk(10)] }).firstSeconds)
  })
})

describe('booked times', () => {
  const far = 40 * 60
  const most = (given: Pace, ahead: number) => waitRange(given, ahead).toMinutes

  test('that come before a turn make the wait longer, later ones do not', () => {
    const plain = pace({ desks: [desk(60)] })
    const soon = pace({ desks: [desk(60, 900)] })
    const late = pace({ desks: [desk(60, 3 * far)] })
    expect(most(soon, 4)).toBeGreaterThan(most(plain, 4))
    expect(most(late, 4)).toBe(most(plain, 4))
    expect(chanceReached(soon, 10)).toBeLessThan(chanceReached(plain, 10))
  })

  test('keep a free desk that is near one from the line, and no other desk', () => {
    expect(pace({ desks: [desk(undefined, 200)] }).firstSeconds).toBeGreaterThan(200)
    expect(pace({ desks: [desk(undefined, 200), desk()] }).firstSeconds).toBe(0)
    expect(pace({ desks: [desk(undefined, far)] }).firstSeconds).toBe(0)
  })
})

describe('the share of the line', () => {
  const slot = 600
  /** Three in a row from now on, ten minutes for the line, and again; a first talk is on its way. */
  const rows = (hasShares: boolean, ...more: [bookedInRow?: number]) => ({
    busySeconds: 30,
    booked: [1, 2, 3, 5, 6, 7, 9, 10, 11].map((turn) => ({
      startsIn: turn * slot,
      shareFrom: hasShares && turn % 4 === 1 && turn > 1 ? (turn - 1) * slot : null,
    })),
    bookedInRow: more[0] ?? 0,
  })
  const closing = { ...times, closesAt: '2026-11-22T07:00:00Z' }
  const most = (desks: PaceFacts['desks'], ahead: number) =>
    waitRange(paceOf({ ...facts, plannedSeconds: 700, desks }, closing)!, ahead).toMinutes

  test('comes before the times behind it: the second is called in it and not after the last of them', () => {
    expect(most([rows(true)], 0)).toBeLessThan(most([rows(false)], 0))
    expect(most([rows(true)], 1)).toBeGreaterThan(most([rows(true)], 0))
    expect(most([rows(true)], 1)).toBeLessThan(most([rows(false)], 1))
  })

  test('is had by a free desk until the next time is due, and by none that has called nobody who booked', () => {
    const free = (bookedInRow: number, startsIn: number) => ({
      busySeconds: undefined,
      booked: [{ startsIn, shareFrom: -300 }],
      bookedInRow,
    })
    expect(pace({ desks: [free(1, 300)] }).firstSeconds).toBe(0)
    expect(pace({ desks: [free(0, 300)] }).firstSeconds).toBeGreaterThan(300)
    expect(pace({ desks: [free(1, 100)] }).firstSeconds).toBeGreaterThan(100)
    const missed = (bookedInRow: number) => ({ busySeconds: undefined, booked: [{ startsIn: 300, shareFrom: null }], bookedInRow })
    expect(pace({ desks: [missed(2)] }).firstSeconds).toBeGreaterThan(300)
    expect(pace({ desks: [missed(3)] }).firstSeconds).toBe(0)
  })
})

describe('the range that is shown', () => {
  test('holds the expected wait, and grows with the place', () => {
    const near = waitRange(pace(), 1)
    const far = waitRange(pace(), 10)
    expect(near.fromMinutes).toBeLessThan(near.toMinutes)
    expect(far.fromMinutes).toBeGreaterThan(near.fromMinutes)
    expect(width(far)).toBeGreaterThan(width(near))
    const minutes = (pace().firstSeconds + 10 * pace().staying * pace().eachSeconds) / 60
    expect(far.fromMinutes).toBeLessThan(minutes)
    expect(far.toMinutes).toBeGreaterThan(minutes)
  })

  test('is in fives when it is long', () => {
    const { fromMinutes, toMinutes } = waitRange(pace(), 20)
    expect([fromMinutes % 5, toMinutes % 5]).toEqual([0, 0])
  })

  test('comes nearer while nothing is heard, and says of no long talk that it is about to finish', () => {
    const range = (minutes: number) => waitRange(pace({ desks: [desk(10)] }), 0, later(minutes))
    expect(range(10).toMinutes).toBeLessThan(range(0).toMinutes)
    expect(range(600)).toEqual(range(60))
    expect(range(600).toMinutes).toBeGreaterThan(2)
    expect(width(waitRange(pace(), 8, later(600)))).toBeGreaterThan(10)
  })

  test('waits for no time that has not come: a clock that is behind changes nothing', () => {
    expect(waitRange(pace(), 3, later(-500))).toEqual(waitRange(pace(), 3))
    expect(chanceReached(pace(), 3, later(-500))).toBe(chanceReached(pace(), 3))
  })

  test('is now when a desk is free and nobody is before', () => {
    expect(waitRange(pace({ desks: [desk()] }), 0)).toEqual({ fromMinutes: 0, toMinutes: 1 })
  })
})

describe('the chance to be called before the end', () => {
  test('falls with the place, from nearly certain to nearly none', () => {
    const chances = [0, 10, 25, 80].map((ahead) => chanceReached(pace(), ahead))
    expect(chances[0]).toBeGreaterThan(0.95)
    expect(chances.at(-1)).toBeLessThan(0.05)
    expect([...chances].sort((left, right) => right - left)).toEqual(chances)
  })

  test('falls by itself in a long talk, until the page says that the turn will not come', () => {
    const chances = [0, 40, 80, 110].map((minutes) => chanceReached(pace(), 12, later(minutes)))
    expect(chances[0]).toBeGreaterThan(likelyReached)
    expect([...chances].sort((left, right) => right - left)).toEqual(chances)
    expect(chances.at(-1)).toBeLessThan(likelyReached)
    expect(chanceReached(pace(), 0, later(121))).toBe(0)
  })

  test('is none after the end', () => {
    const over = paceOf(facts, { at: times.closesAt, closesAt: times.at })
    expect(chanceReached(over!, 0)).toBe(0)
  })
})
