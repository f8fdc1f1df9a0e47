import type { LineMove } from '@cho-phien/shared/queue'
import { describe, expect, it } from 'vitest'
import { countsAfter, passedSince, isWhole, laterOf, type Look, type Standing } from './line-moves.ts'

const standing = { ahead: 4, awayAhead: 0, place: 10, aheadVersion: 20 }
const aheadAfter = (of: Standing, moves: LineMove[]) => countsAfter(of, moves).ahead
const awayAfter = (of: Standing, moves: LineMove[]) => countsAfter(of, moves).awayAhead
const left = (version: number, place: number): LineMove => ({ kind: 'left', version, place, cause: null })
const joined = (version: number, place: number): LineMove => ({ kind: 'joined', version, place, cause: null })
const steppedAway = (version: number, place: number): LineMove => ({ kind: 'stepped_away', version, place, cause: null })
const cameBack = (version: number, place: number): LineMove => ({ kind: 'came_back', version, place, cause: null })
const look = (version: number, ...places: number[]): Look => ({
  version,
  waiting: places.length,
  present: places.length,
  placeSum: places.reduce((sum, place) => sum + place, 0),
})

describe('a place in the line', () => {
  it('moves up when somebody before leaves', () => {
    expect(aheadAfter(standing, [left(21, 3), left(22, 4)])).toBe(2)
  })
  it('stays when somebody behind leaves or joins', () => {
    expect(aheadAfter(standing, [left(21, 11), joined(22, 12)])).toBe(4)
  })
  it('moves back when a recalled person comes before', () => {
    expect(aheadAfter(standing, [joined(21, -1)])).toBe(5)
  })
  it('counts nothing that the snapshot already counted', () => {
    expect(aheadAfter(standing, [left(19, 1), left(20, 2)])).toBe(4)
  })
  it('is unknown for a ticket that no longer waits', () => {
    expect(aheadAfter({ ...standing, ahead: null }, [left(21, 1)])).toBeNull()
  })
})

describe('those before a place who are away', () => {
  it('are counted as they step away and come back, and keep their places', () => {
    const moves = [steppedAway(21, 3), steppedAway(22, 4), steppedAway(23, 11), cameBack(24, 3)]
    expect(awayAfter(standing, moves.slice(0, 3))).toBe(2)
    expect(countsAfter(standing, moves)).toEqual({ ahead: 4, awayAhead: 1 })
  })
  it('are one fewer when one of them leaves', () => {
    expect(countsAfter({ ...standing, awayAhead: 2 }, [cameBack(21, 3), left(21, 3)])).toEqual({ ahead: 3, awayAhead: 1 })
  })
  it('are never more than all, nor of a ticket that no longer waits', () => {
    expect(countsAfter({ ...standing, ahead: 1, awayAhead: 1 }, [left(21, 3)])).toEqual({ ahead: 0, awayAhead: 0 })
    expect(countsAfter({ ...standing, ahead: null, awayAhead: 0 }, [steppedAway(21, 3)])).toEqual({ ahead: null, awayAhead: 0 })
  })
})

describe('two looks at a line', () => {
  it('agree when every move between them was heard', () => {
    expect(isWhole(look(20, 1, 5), look(22, 5, 9), [left(21, 1), joined(22, 9)])).toBe(true)
  })
  it('disagree when one was lost', () => {
    expect(isWhole(look(20, 1, 5), look(22, 5, 9), [joined(22, 9)])).toBe(false)
  })
  it('disagree when somebody left and somebody came unheard', () => {
    expect(isWhole(look(20, 1, 5), look(22, 5, 9), [])).toBe(false)
  })
  it('disagree when somebody stepped away unheard', () => {
    const after = { ...look(21, 1, 5), present: 1 }
    expect(isWhole(look(20, 1, 5), after, [])).toBe(false)
    expect(isWhole(look(20, 1, 5), after, [steppedAway(21, 5)])).toBe(true)
  })
  it('agree over a change that moved nobody', () => {
    expect(isWhole(look(20, 1, 5), look(23, 1, 5), [])).toBe(true)
  })
})

describe('two readings of a ticket', () => {
  const read = (version: number, aheadVersion: number) => ({ version, aheadVersion })
  it('are settled by the ticket, then by its line', () => {
    const known = read(3, 20)
    expect(laterOf(known, read(2, 19))).toBe(known)
    expect(laterOf(known, read(3, 18))).toBe(known)
    expect(laterOf(known, read(3, 21))).toEqual(read(3, 21))
    expect(laterOf(known, read(4, 25))).toEqual(read(4, 25))
  })
})

describe('somebody put before a ticket', () => {
  const ticket = { ahead: 3, awayAhead: 0, place: 5, aheadVersion: 20 }
  it('counts, and says why', () => {
    const moves = [{ ...joined(21, 2.5), cause: 'rule' as const }, joined(22, 7), left(23, 1)]
    expect(aheadAfter(ticket, moves)).toBe(3)
    expect(passedSince(ticket, moves)).toBe('rule')
  })
  it('is not somebody behind it, nor one who was counted already', () => {
    expect(passedSince(ticket, [{ ...joined(21, 6), cause: 'mistake' }])).toBeUndefined()
    expect(passedSince(ticket, [{ ...joined(20, 1), cause: 'mistake' }])).toBeUndefined()
  })
})
