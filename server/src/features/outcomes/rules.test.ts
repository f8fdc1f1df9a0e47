import { missingFromOutcome } from '@cho-phien/shared/outcomes'
import { expect, test } from 'vitest'
import { refusalToAnswer, refusalToRecord, type OutcomeFacts } from './rules.ts'

const ended: OutcomeFacts = { isDue: true, fairStatus: 'live', isDayOver: false, hasOutcome: false, wasLive: true }

test('an interview that has ended takes its outcome, and its change until the day is over', () => {
  expect(refusalToRecord(ended, 'hired')).toBeUndefined()
  expect(refusalToRecord({ ...ended, hasOutcome: true }, 'hired')).toBeUndefined()
  expect(refusalToRecord({ ...ended, hasOutcome: true, isDayOver: true }, 'hired')).toBe('outcome_locked')
})

test('an owed outcome is never too late before the report is signed', () => {
  expect(refusalToRecord({ ...ended, isDayOver: true, fairStatus: 'closed' }, 'hired')).toBeUndefined()
  expect(refusalToRecord({ ...ended, fairStatus: 'signed' }, 'hired')).toBe('outcome_locked')
})

test('a ring that nobody answered and a running interview have no outcome', () => {
  expect(refusalToRecord({ ...ended, isDue: false }, 'hired')).toBe('interview_transition_refused')
})

test('nobody who talked was absent', () => {
  expect(refusalToRecord(ended, 'no_show')).toBe('outcome_after_talk')
  expect(refusalToRecord({ ...ended, wasLive: false }, 'no_show')).toBeUndefined()
})

test('a refusal needs its reason and a next round its time and place', () => {
  expect(missingFromOutcome({ kind: 'not_suitable' })).toEqual(['reason'])
  expect(missingFromOutcome({ kind: 'next_round', nextStepPlace: ' ' })).toEqual(['nextStepAt', 'nextStepPlace'])
  expect(missingFromOutcome({ kind: 'hired' })).toEqual([])
})

test('an answer is to the version that was read, and stays as it was given', () => {
  const open = { version: 2, workerAnswer: null, workerAnswerText: null }
  const disputed = { version: 2, workerAnswer: 'disputed', workerAnswerText: 'Sai ngày' } as const
  expect(refusalToAnswer(open, { version: 2, answer: 'confirmed', text: null })).toBeUndefined()
  expect(refusalToAnswer(open, { version: 1, answer: 'confirmed', text: null })).toBe('version_stale')
  expect(refusalToAnswer(disputed, { version: 2, answer: 'disputed', text: 'Sai ngày' })).toBeUndefined()
  expect(refusalToAnswer(disputed, { version: 2, answer: 'disputed', text: 'Sai giờ' })).toBe('outcome_answered')
  expect(refusalToAnswer(disputed, { version: 2, answer: 'confirmed', text: null })).toBe('outcome_answered')
})
