import { expect, it } from 'vitest'
import { ownPauseOf, ownStatus } from './own-status.ts'

const fairs = { status: 'paused', pausedBy: 'fair' } as const

it('tells the pause of a booth from that of the whole fair above it', () => {
  expect([ownStatus({ line: fairs, ownPause: null }), ownPauseOf({ line: fairs, ownPause: null })]).toEqual(['open', null])
  expect([ownStatus({ line: fairs, ownPause: 'center' }), ownPauseOf({ line: fairs, ownPause: 'center' })]).toEqual(['paused', 'center'])
})

it('believes a line that was heard after the booth was read', () => {
  const line = { status: 'paused', pausedBy: 'center' } as const
  expect([ownStatus({ line, ownPause: null }), ownPauseOf({ line, ownPause: null })]).toEqual(['paused', 'center'])
})
