import { deskStatuses } from '@cho-phien/shared/booths'
import { describe, expect, test } from 'vitest'
import { isWatched, refusalToMoveDesk, type DeskFacts } from './rules.ts'

const free: DeskFacts = { deskStatus: 'paused', boothStatus: 'open', fairStatus: 'live', owesOutcome: false }

describe('saying ready', () => {
  test('is allowed at an open booth of a live fair', () => {
    expect(refusalToMoveDesk(free, 'ready')).toBeUndefined()
  })

  test.each([
    [{ deskStatus: 'ringing' }, 'desk_busy'],
    [{ deskStatus: 'interviewing' }, 'desk_busy'],
    [{ owesOutcome: true }, 'outcome_owed'],
    [{ fairStatus: 'closing' }, 'fair_not_live'],
    [{ boothStatus: 'paused' }, 'booth_paused'],
    [{ boothStatus: 'closed' }, 'booth_closed'],
  ] as const)('is refused with %o as %s', (facts, code) => {
    expect(refusalToMoveDesk({ ...free, ...facts }, 'ready')).toBe(code)
  })
})

test('pausing needs no open booth, but no outcome may be owed', () => {
  expect(refusalToMoveDesk({ ...free, boothStatus: 'closed', fairStatus: 'closed' }, 'paused')).toBeUndefined()
  expect(refusalToMoveDesk({ ...free, owesOutcome: true }, 'closed')).toBe('outcome_owed')
})

test('silence matters where somebody works', () => {
  expect(deskStatuses.filter(isWatched)).toEqual(['ready', 'ringing', 'interviewing', 'wrapping_up'])
})
