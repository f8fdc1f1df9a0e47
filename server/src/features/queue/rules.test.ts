import { ticketStatuses } from '@cho-phien/shared/queue'
import { describe, expect, test } from 'vitest'
import { endsOfLine, isInLine, mayMove, refusalToJoin, refusalToSuggest, ticketMoves, type JoinFacts } from './rules.ts'

const welcome: JoinFacts = {
  fairStatus: 'live',
  boothStatus: 'open',
  meetAgainAt: null,
  isProfileComplete: true,
  hasConsent: true,
  inLine: 0,
  lineCapacity: 5,
  workersInFair: 0,
  workerCapacity: 100,
  isVacancyOffered: true,
  chance: 1,
}

describe('moves of a ticket', () => {
  test('a closed ticket stays closed, unless the centre opens it again', () => {
    expect(ticketStatuses.filter((to) => mayMove('closed', to))).toEqual(['waiting'])
    expect(ticketMoves.closed.waiting).toBe('centre')
  })

  test('every open state leads to closed', () => {
    const open = ticketStatuses.filter((status) => status !== 'closed')
    expect(open.filter((from) => !mayMove(from, 'closed'))).toEqual([])
  })

  test('only a ring leads into an interview or to a missed call', () => {
    expect(ticketStatuses.filter((from) => mayMove(from, 'interviewing'))).toEqual(['ringing'])
    expect(ticketStatuses.filter((from) => mayMove(from, 'missed'))).toEqual(['ringing'])
  })

  test('the table names states that exist', () => {
    const named = Object.values(ticketMoves).flatMap((moves) => Object.keys(moves))
    expect(named.filter((status) => !(ticketStatuses as readonly string[]).includes(status))).toEqual([])
  })
})

describe('joining a line', () => {
  test('is allowed to a worker with a whole profile at an open booth of a live fair', () => {
    expect(refusalToJoin(welcome)).toBeUndefined()
    expect(refusalToJoin({ ...welcome, boothStatus: 'paused' })).toBeUndefined()
  })

  test.each([
    [{ fairStatus: 'closing' }, 'fair_not_live'],
    [{ fairStatus: 'published' }, 'fair_not_live'],
    [{ boothStatus: 'closed' }, 'booth_closed'],
    [{ boothStatus: 'preparing' }, 'booth_closed'],
    [{ isVacancyOffered: false }, 'not_found'],
    [{ isProfileComplete: false }, 'profile_incomplete'],
    [{ hasConsent: false }, 'consent_needed'],
    [{ inLine: 5 }, 'line_full'],
    [{ workersInFair: 100 }, 'fair_full'],
    [{ chance: 0.05 }, 'line_too_long'],
  ] as const)('is refused with %o as %s', (facts, code) => {
    expect(refusalToJoin({ ...welcome, ...facts })).toBe(code)
  })

  test('suggested by somebody else, it is refused for what is public of the booth alone', () => {
    const hindered = { isProfileComplete: false, hasConsent: false, meetAgainAt: '2026-01-01T00:00:00Z' }
    expect(refusalToSuggest({ ...welcome, ...hindered })).toBeUndefined()
    expect(refusalToSuggest({ ...welcome, ...hindered, inLine: 5 })).toBe('line_full')
    expect(refusalToSuggest({ ...welcome, ...hindered, boothStatus: 'closed' })).toBe('booth_closed')
  })
})

test('people who are away keep their place in the line, called ones do not stand in it', () => {
  expect(ticketStatuses.filter(isInLine)).toEqual(['waiting', 'away'])
})

test('a line that ends closes every ticket that neither rings nor talks, who missed a ring as that', () => {
  const ends = endsOfLine('booth_closed')
  const idle = ticketStatuses.filter((status) => status !== 'closed' && !mayMove(status, 'interviewing') && status !== 'interviewing')
  expect(ends.flatMap(({ statuses }) => statuses).toSorted()).toEqual(idle.toSorted())
  expect(ends.find(({ statuses }) => statuses.includes('missed'))?.reason).toBe('worker_no_show')
})
