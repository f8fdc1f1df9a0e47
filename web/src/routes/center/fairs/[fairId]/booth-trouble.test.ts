import type { DeskStatus } from '@cho-phien/shared/booths'
import type { BoothId } from '@cho-phien/shared/ids'
import { expect, test } from 'vitest'
import { findBooths, inOrder, troubleOf, type BoothCount } from './booth-trouble.ts'

const now = Date.parse('2026-11-24T02:05:00.000Z')
const none = { now, alerted: new Set<BoothId>() }

const booth = (
  number: number,
  more: { waiting?: number; desks?: DeskStatus[]; isLate?: boolean; name?: string; longestSince?: string } = {},
) =>
  ({
    number,
    boothId: `booth ${number}`,
    employerName: more.name ?? `Gian ${number}`,
    line: { status: 'open', waiting: more.waiting ?? 0 },
    desks: (more.desks ?? ['ready']).map((status, index) => ({ number: index + 1, status, statusSince: '2026-11-24T02:00:00.000Z' })),
    isLate: more.isLate ?? false,
    longestSince: more.longestSince ?? '2026-11-24T02:00:00.000Z',
  }) as BoothCount

test('people at a booth that everybody left come first, then those who wait longer than told, then the longest line', () => {
  const rows = inOrder(
    [
      booth(1, { waiting: 9 }),
      booth(2, { waiting: 3, isLate: true }),
      booth(3, { waiting: 1, desks: ['absent', 'closed'] }),
      booth(4, { desks: ['absent'] }),
    ],
    none,
  )
  expect(rows.map(({ number }) => number)).toEqual([3, 2, 1, 4])
})

test('a booth whose every desk rests for long stands above calm ones, and says so', () => {
  const resting = booth(1, { waiting: 2, desks: ['paused', 'closed'] })
  const later = now + 6 * 60_000
  expect(troubleOf(resting, now)).toBeUndefined()
  expect(troubleOf(resting, later)).toBe('resting')
  expect(troubleOf({ ...resting, longestSince: '2026-11-24T02:03:00.000Z' }, later)).toBeUndefined()
  expect(troubleOf(booth(1, { waiting: 2, desks: ['paused', 'interviewing'] }), later)).toBeUndefined()
  expect(inOrder([booth(2, { waiting: 9 }), resting], { ...none, now: later }).map(({ number }) => number)).toEqual([1, 2])
})

test('a pause of the whole fair leaves what staff were told of above the rest', () => {
  const [calm, alerted] = [booth(9, { waiting: 14 }), booth(7, { waiting: 10, desks: ['absent'] })].map((one) => ({
    ...one,
    line: { ...one.line, status: 'paused' as const, pausedBy: 'fair' as const },
  }))
  expect(inOrder([calm!, alerted!], { now, alerted: new Set([alerted!.boothId]) })).toEqual([alerted, calm])
})

test('a pause that was said and an outcome that is being written are no empty booth', () => {
  expect(troubleOf(booth(1, { waiting: 2, desks: ['paused'] }), now)).toBeUndefined()
  expect(troubleOf(booth(1, { waiting: 2, desks: ['wrapping_up', 'absent'] }), now)).toBeUndefined()
  expect(troubleOf(booth(1, { waiting: 2, desks: [] }), now)).toBe('empty')
})

test('a booth is found by its number and by its name without diacritics', () => {
  const booths = [booth(8, { name: 'Siêu thị Nà Tấu' }), booth(12, { name: 'Vận tải Mường Lay' })]
  expect(findBooths(booths, 'na tau').map(({ number }) => number)).toEqual([8])
  expect(findBooths(booths, '12').map(({ number }) => number)).toEqual([12])
  expect(findBooths(booths, ' ')).toHaveLength(2)
})
