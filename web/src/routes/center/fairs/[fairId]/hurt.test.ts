import type { Alert } from '@cho-phien/shared/alerts'
import { expect, it } from 'vitest'
import { inOrderOfHurt, weightOf } from './hurt.ts'

const alert = (kind: Alert['kind'], since: string, more: Partial<Alert> = {}) =>
  ({ kind, since, waiting: 0, toldAt: null, pauseReason: null, missingSide: null, acknowledgedAt: null, ...more }) as Alert

it('puts who waits in the dark before what stands still, and both before what is owed, whenever it began', () => {
  const alerts = [
    alert('owed_outcome', '2026-11-24T08:00:00Z'),
    alert('nobody_in_room', '2026-11-24T08:05:00Z'),
    alert('long_wait', '2026-11-24T08:20:00Z'),
    alert('one_in_room', '2026-11-24T08:10:00Z', { missingSide: 'interviewer' }),
    alert('long_pause', '2026-11-24T08:01:00Z', { waiting: 9 }),
  ]
  expect(inOrderOfHurt(alerts).map(({ kind }) => kind)).toEqual([
    'one_in_room',
    'long_wait',
    'long_pause',
    'nobody_in_room',
    'owed_outcome',
  ])
})

it('weighs an empty booth by whether people wait there untold, and a half room by who is missing', () => {
  const empty = (more: Partial<Alert>) => weightOf(alert('absent_employer', '2026-11-24T08:00:00Z', more))
  expect(empty({ waiting: 3 })).toBe('dark')
  expect([
    empty({ waiting: 0 }),
    empty({ waiting: 3, toldAt: '2026-11-24T08:05:00Z' }),
    empty({ waiting: 3, pauseReason: 'Nghỉ trưa' }),
  ]).toEqual(Array(3).fill('stuck'))
  expect(weightOf(alert('one_in_room', '2026-11-24T08:00:00Z', { missingSide: 'worker' }))).toBe('stuck')
})
