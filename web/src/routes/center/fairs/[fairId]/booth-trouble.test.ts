import type { BoothId } from '@cho-phien/shared/ids'
import { expect, test } from 'vitest'
import { findBooths, inOrder, troubleOf, type BoothCount } from './booth-trouble.ts'

const now = Date.parse('2026-11-24T02:05:00.000Z')
const none = { now, alerted: new Set<BoothId>() }

const due = (how: 'empty' | 'resting', minutesAgo = 1) => ({ how, dueAt: new Date(now - minutesAgo * 60_000).toISOString() })

const booth = (number: number, more: { waiting?: number; left?: BoothCount['left']; isLate?: boolean; name?: string } = {}) =>
  ({
    number,
    boothId: `booth ${number}`,
    employerName: more.name ?? `Gian ${number}`,
    line: { status: 'open', waiting: more.waiting ?? 0 },
    isLate: more.isLate ?? false,
    left: more.left ?? null,
  }) as BoothCount

test('people at a booth that everybody left come first, then those who wait longer than told, then the longest line', () => {
  const rows = inOrder(
    [
      booth(1, { waiting: 9 }),
      booth(2, { waiting: 3, isLate: true }),
      booth(3, { waiting: 1, left: due('empty') }),
      booth(4, { waiting: 2, left: due('resting') }),
    ],
    none,
  )
  expect(rows.map(({ number }) => number)).toEqual([3, 4, 2, 1])
})

test('a booth that its last desk left is trouble from the moment its alert is due, and not before', () => {
  const resting = booth(1, { waiting: 2, left: due('resting', -6) })
  expect(troubleOf(resting, now)).toBeUndefined()
  expect(troubleOf(resting, now + 6 * 60_000)).toBe('resting')
  expect(inOrder([booth(2, { waiting: 9 }), resting], { ...none, now: now + 6 * 60_000 }).map(({ number }) => number)).toEqual([1, 2])
  expect(troubleOf(booth(1, { waiting: 2, left: due('empty', -6), isLate: true }), now)).toBe('late')
})

test('a pause of the whole fair leaves what staff were told of above the rest', () => {
  const [calm, alerted] = [booth(9, { waiting: 14 }), booth(7, { waiting: 10, left: due('empty') })].map((one) => ({
    ...one,
    line: { ...one.line, status: 'paused' as const, pausedBy: 'fair' as const },
  }))
  expect(inOrder([calm!, alerted!], { now, alerted: new Set([alerted!.boothId]) })).toEqual([alerted, calm])
})

test('a booth is found by its number and by its name without diacritics', () => {
  const booths = [booth(8, { name: 'Siêu thị Nà Tấu' }), booth(12, { name: 'Vận tải Mường Lay' })]
  expect(findBooths(booths, 'na tau').map(({ number }) => number)).toEqual([8])
  expect(findBooths(booths, '12').map(({ number }) => number)).toEqual([12])
  expect(findBooths(booths, ' ')).toHaveLength(2)
})
