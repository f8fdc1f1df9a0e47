import { interviewStatuses } from '@cho-phien/shared/interviews'
import { describe, expect, test } from 'vitest'
import { isRunning, mayMoveInterview, statusWithPresence } from './rules.ts'

const nobody = { worker: false, interviewer: false }
const both = { worker: true, interviewer: true }

describe('presence', () => {
  test('moves an interview only where the table allows it', () => {
    for (const from of interviewStatuses) {
      for (const presence of [nobody, both, { worker: true, interviewer: false }]) {
        const to = statusWithPresence(from, presence)
        expect(to === from || mayMoveInterview(from, to)).toBe(true)
      }
    }
  })

  test('both present makes it live, one gone interrupts it', () => {
    expect(statusWithPresence('connecting', both)).toBe('live')
    expect(statusWithPresence('interrupted', both)).toBe('live')
    expect(statusWithPresence('live', { worker: true, interviewer: false })).toBe('interrupted')
  })

  test('a ring and an ended interview are moved by nobody who comes or goes', () => {
    expect(statusWithPresence('ringing', both)).toBe('ringing')
    expect(statusWithPresence('ended', both)).toBe('ended')
  })
})

test('an ended interview stays ended', () => {
  expect(interviewStatuses.filter((to) => mayMoveInterview('ended', to))).toEqual([])
  expect(interviewStatuses.filter(isRunning)).toEqual(['connecting', 'live', 'interrupted'])
})
