import { deskStatuses } from '@cho-phien/shared/booths'
import { describe, expect, test } from 'vitest'
import { isWatched, mayMoveDesk, refusalToMoveDesk, type DeskFacts } from './rules.ts'

const free: DeskFacts = { deskStatus: 'paused', boothStatus: 'open', fairStatus: 'live', owesOutcome: false }

describe('moves of a desk', () => {
  test('only a ring leads into an interview, and an interview never straight to the next person', () => {
    expect(deskStatuses.filter((from) => mayMoveDesk(from, 'interviewing'))).toEqual(['ringing'])
    expect(mayMoveDesk('interviewing', 'ready')).toBe(false)
    expect(mayMoveDesk('interviewing', 'ringing')).toBe(false)
  })

  test('a desk rings only when its interviewer said ready', () => {
    expect(deskStatuses.filter((from) => mayMoveDesk(from, 'ringing'))).toEqual(['ready'])
  })
})

describe('saying ready', () => {
  test('is allowed at an open booth of a live fair', () => {
    expect(refusalToMoveDesk(free, 'ready')).toBeUndefined()
  })

  test.each([
    [{ deskStatus: 'ringing' }, 'desk_busy'],
    [{ deskStatus: 'interviewing' }, 'desk_busy'],
    [{ owesOutcome: true }, 'outcome_owed'],
    [{ fairStatus: 'closing' }, 'fair_not_live'],
    [{ boothStatus: 'paused' }, 'booth_closed'],
  ] as const)('is refused with %o as %s', (facts, code) => {
    expect(refusalToMoveDesk({ ...free, ...facts }, 'ready')).toBe(code)
  })
})

test('pausing needs no open booth, but no outcome may be owed', () => {
  expect(refusalToMoveDesk({ ...free, boothStatus: 'closed', fairStatus: 'closed' }, 'paused')).toBeUndefined()
  expect(refusalToMoveDesk({ ...free, owesOutcome: true }, 'closed')).toBe('outcome_owed')
})

test('silence matters where somebody may be called or talked to', () => {
  expect(deskStatuses.filter(isWatched)).toEqual(['ready', 'ringing', 'interviewing'])
})
