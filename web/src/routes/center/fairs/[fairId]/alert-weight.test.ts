import type { Alert } from '@cho-phien/shared/alerts'
import { expect, it } from 'vitest'
import { inOrderOfWeight, weightOf } from './alert-weight.ts'

const alert = (kind: Alert['kind'], since: string, more: Partial<Alert> = {}) =>
  ({ kind, since, waiting: 0, toldAt: null, pauseReason: null, missingSide: null, ...more }) as Alert

it('puts who waits in the dark before what stands still, and both before what is owed, whenever it began', () => {
  const alerts = [
    alert('owed_outcome', '08:00'),
    alert('nobody_in_room', '08:05'),
    alert('long_wait', '08:20'),
    alert('one_in_room', '08:10', { missingSide: 'interviewer' }),
    alert('long_pause', '08:01', { waiting: 9 }),
  ]
  expect(inOrderOfWeight(alerts).map(({ kind }) => kind)).toEqual([
    'one_in_room',
    'long_wait',
    'long_pause',
    'nobody_in_room',
    'owed_outcome',
  ])
})

it('weighs an empty booth by whether people wait there untold, and a half room by who is missing', () => {
  const empty = (more: Partial<Alert>) => weightOf(alert('absent_employer', '08:00', more))
  expect(empty({ waiting: 3 })).toBe('dark')
  expect([empty({ waiting: 0 }), empty({ waiting: 3, toldAt: '08:05' }), empty({ waiting: 3, pauseReason: 'Nghỉ trưa' })]).toEqual(
    Array(3).fill('stuck'),
  )
  expect(weightOf(alert('one_in_room', '08:00', { missingSide: 'worker' }))).toBe('stuck')
})
