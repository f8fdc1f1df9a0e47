import { missingFromOutcome } from '@cho-phien/shared/outcomes'
import { expect, test } from 'vitest'
import { refusalToRecord, type OutcomeFacts } from './rules.ts'

const ended: OutcomeFacts = { isEnded: true, wasAccepted: true, fairStatus: 'live', isDayOver: false, hasOutcome: false }

test('an interview that has ended takes its outcome, and its change until the day is over', () => {
  expect(refusalToRecord(ended)).toBeUndefined()
  expect(refusalToRecord({ ...ended, hasOutcome: true })).toBeUndefined()
  expect(refusalToRecord({ ...ended, hasOutcome: true, isDayOver: true })).toBe('outcome_locked')
})

test('an owed outcome is never too late before the report is signed', () => {
  expect(refusalToRecord({ ...ended, isDayOver: true, fairStatus: 'closed' })).toBeUndefined()
  expect(refusalToRecord({ ...ended, fairStatus: 'signed' })).toBe('outcome_locked')
})

test('a ring that nobody answered and a running interview have no outcome', () => {
  expect(refusalToRecord({ ...ended, wasAccepted: false })).toBe('interview_transition_refused')
  expect(refusalToRecord({ ...ended, isEnded: false })).toBe('interview_transition_refused')
})

test('a refusal needs its reason and a next round its time and place', () => {
  expect(missingFromOutcome({ kind: 'not_suitable' })).toEqual(['reason'])
  expect(missingFromOutcome({ kind: 'next_round', nextStepPlace: ' ' })).toEqual(['nextStepAt', 'nextStepPlace'])
  expect(missingFromOutcome({ kind: 'hired' })).toEqual([])
})
