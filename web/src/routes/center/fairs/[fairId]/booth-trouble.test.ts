import type { Alert } from '@cho-phien/shared/alerts'
import { inOrderOfHurt } from './hurt.ts'
import { expect, test } from 'vitest'
import { findBooths, inOrder, troubleOf, type BoothCount } from './booth-trouble.ts'

const now = Date.parse('2026-11-24T02:05:00.000Z')
const none = { now, alerts: [] as Alert[] }

const due = (how: 'empty' | 'resting', minutesAgo = 1) => ({ how, dueAt: new Date(now - minutesAgo * 60_000).toISOString() })

const booth = (
  number: number,
  more: { waiting?: number; left?: BoothCount['left']; late?: BoothCount['late']; name?: string; absentSince?: string } = {},
) =>
  ({
    number,
    boothId: `booth ${number}`,
    employerName: more.name ?? `Gian ${number}`,
    line: { status: 'open', waiting: more.waiting ?? 0, absentSince: more.absentSince ?? null },
    late: more.late ?? null,
    left: more.left ?? null,
  }) as BoothCount

const alertAt = (number: number, [kind, time]: readonly [Alert['kind'], string], more: Partial<Alert> = {}) =>
  ({
    boothId: `booth ${number}`,
    kind,
    since: `2026-11-24T${time}:00.000Z`,
    waiting: 3,
    toldAt: null,
    pauseReason: null,
    missingSide: null,
    acknowledgedAt: null,
    ...more,
  }) as Alert

test('people in the dark come first: at a booth that everybody left, or beyond what was told; then a rest that was said, then the longest line', () => {
  const rows = inOrder(
    [
      booth(1, { waiting: 9 }),
      booth(2, { waiting: 3, late: 'told' }),
      booth(3, { waiting: 1, left: due('empty') }),
      booth(4, { waiting: 2, left: due('resting') }),
    ],
    none,
  )
  expect(rows.map(({ number }) => number)).toEqual([3, 2, 4, 1])
})

test('a booth that its last desk left is trouble from the moment its alert is due, and not before', () => {
  const resting = booth(1, { waiting: 2, left: due('resting', -6) })
  expect(troubleOf(resting, now)).toBeUndefined()
  expect(troubleOf(resting, now + 6 * 60_000)).toBe('resting')
  expect(inOrder([booth(2, { waiting: 9 }), resting], { ...none, now: now + 6 * 60_000 }).map(({ number }) => number)).toEqual([1, 2])
  expect(troubleOf(booth(1, { waiting: 2, left: due('empty', -6), late: 'told' }), now)).toBe('told')
  expect(troubleOf(booth(1, { waiting: 2, late: 'untold' }), now)).toBe('untold')
})

test('a pause of the whole fair leaves what staff were told of above the rest', () => {
  const [calm, alerted] = [booth(9, { waiting: 14 }), booth(7, { waiting: 10, left: due('empty') })].map((one) => ({
    ...one,
    line: { ...one.line, status: 'paused' as const, pausedBy: 'fair' as const },
  }))
  expect(inOrder([calm!, alerted!], { now, alerts: [alertAt(alerted!.number, ['absent_employer', '02:00'])] })).toEqual([alerted, calm])
})

test('a booth is found by its number and by its name without diacritics', () => {
  const booths = [booth(8, { name: 'Siêu thị Nà Tấu' }), booth(12, { name: 'Vận tải Mường Lay' })]
  expect(findBooths(booths, 'na tau').map(({ number }) => number)).toEqual([8])
  expect(findBooths(booths, '12').map(({ number }) => number)).toEqual([12])
  expect(findBooths(booths, ' ')).toHaveLength(2)
})

test('alerts and rows stand in one order, whatever the lines are', () => {
  const alerts = [
    alertAt(1, ['owed_outcome', '01:00']),
    alertAt(2, ['long_wait', '02:03']),
    alertAt(3, ['absent_employer', '01:30'], { toldAt: '2026-11-24T01:40:00.000Z' }),
    alertAt(4, ['absent_employer', '01:50']),
    alertAt(5, ['one_in_room', '01:45'], { missingSide: 'interviewer' }),
    alertAt(1, ['long_pause', '01:55']),
  ]
  // Its counts alone would put the third in the dark too: nobody says there that its people were told.
  const left = { 3: { left: due('empty') }, 4: { left: due('empty') }, 2: { late: 'told' } } as const
  const rows = inOrder(
    [1, 2, 3, 4, 5, 6].map((number) => booth(number, { waiting: 10 - number, ...left[number as 2] })),
    { now, alerts },
  )
  const told = inOrderOfHurt(alerts).map(({ boothId }) => boothId)
  expect(rows.map(({ boothId }) => boothId)).toEqual([...new Set(told), 'booth 6'])
  expect(rows.map(({ number }) => number)).toEqual([5, 4, 2, 3, 1, 6])
})

test('what somebody has taken in hand is ranked neither among the alerts nor among the rows, by the counts neither', () => {
  const seen = { acknowledgedAt: '2026-11-24T02:04:00.000Z' }
  const alerts = [
    alertAt(1, ['long_wait', '01:00'], seen),
    alertAt(2, ['absent_employer', '01:10'], seen),
    alertAt(3, ['owed_outcome', '02:00']),
  ]
  const rows = inOrder([booth(1, { waiting: 2, late: 'told' }), booth(2, { waiting: 3, left: due('empty') }), booth(3)], { now, alerts })
  expect(inOrderOfHurt(alerts).map(({ kind }) => kind)).toEqual(['owed_outcome'])
  expect(rows.map(({ number }) => number)).toEqual([3, 2, 1])
})

test('an empty booth whose people were told is behind those in the dark before any alert says so', () => {
  const told = booth(1, { waiting: 9, left: due('empty', 5), absentSince: '2026-11-24T02:00:00.000Z' })
  expect(inOrder([told, booth(2, { waiting: 1, late: 'told' })], none).map(({ number }) => number)).toEqual([2, 1])
})
