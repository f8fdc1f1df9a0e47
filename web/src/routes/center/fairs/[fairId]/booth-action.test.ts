import type { BoothLine } from '@cho-phien/shared/booths'
import { expect, it } from 'vitest'
import { boothMoves } from './booth-action.ts'

const moves = (line: Partial<BoothLine>, ownPause: 'employer' | 'center' | null = null) =>
  boothMoves({ line: { status: 'open', pausedBy: null, fairStatus: 'live', ...line }, ownPause, isRunning: true, isComplete: true })

it('offers in a pause of the whole fair what it offers at any time: a rest of an open booth, and its end only after that', () => {
  const fairPause = { status: 'paused', pausedBy: 'fair' } as const
  expect(moves(fairPause)).toEqual(moves({}))
  expect(moves({})).toEqual(['paused'])
  for (const by of ['employer', 'center'] as const) {
    expect(moves(fairPause, by)).toEqual(moves({ status: 'paused', pausedBy: by }, by))
    expect(moves(fairPause, by)).toEqual(['open', 'closed'])
  }
})

it('moves no booth of a fair that closes', () => {
  expect(moves({ fairStatus: 'closing' })).toEqual([])
  expect(moves({ status: 'closed' })).toEqual(['open'])
})
