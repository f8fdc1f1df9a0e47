import type { DeskStatus } from '@cho-phien/shared/booths'
import { expect, it } from 'vitest'
import { waitingAtStandstill } from './standstill.ts'

const booth = (waiting: number, ...statuses: DeskStatus[]) => ({ line: { waiting }, desks: statuses.map((status) => ({ status })) })

it('counts who waits while every desk of the fair rests, is closed or is absent', () => {
  expect(waitingAtStandstill([booth(3, 'paused', 'closed'), booth(4, 'absent'), booth(2)])).toBe(9)
})

it('counts nobody once one desk works, at whichever booth', () => {
  expect(
    (['ready', 'ringing', 'interviewing', 'wrapping_up'] as const).map((status) =>
      waitingAtStandstill([booth(3, 'paused'), booth(0, status)]),
    ),
  ).toEqual([0, 0, 0, 0])
})
