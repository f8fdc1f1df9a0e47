import type { BoothDesk } from '@cho-phien/shared/booths'
import { expect, it } from 'vitest'
import { inOrderOfHelp, mayBeHanded } from './HandOver.svelte.ts'

it('offers who is there and free soonest first, and shows whoever is not there last', () => {
  const desk = (number: number, status: BoothDesk['status'], interruptedSince: string | null = null) =>
    ({ number, status, interruptedSince }) as BoothDesk
  const desks = inOrderOfHelp([
    desk(1, 'absent'),
    desk(2, 'interviewing', '2026-11-24T02:00:00.000Z'),
    desk(3, 'paused'),
    desk(4, 'interviewing'),
    desk(5, 'wrapping_up'),
    desk(6, 'closed'),
    desk(7, 'ready'),
  ])
  expect(desks.map(({ number }) => number)).toEqual([7, 5, 4, 2, 3, 1])
  expect(desks.filter(mayBeHanded).map(({ number }) => number)).toEqual([7, 5, 4, 2])
})
