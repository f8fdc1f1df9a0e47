import { missingFromOutcome, outcomeKinds } from '@cho-phien/shared/outcomes'
import { expect, test } from 'vitest'
import { refusalToAnswer, refusalToRecord, refusalToRecordInPlace, type OutcomeFacts } from './rules.ts'

const ended: OutcomeFacts = {
  isDue: true,
  fairStatus: 'live',
  isDayOver: false,
  version: null,
  isDisputed: false,
  wasLive: true,
  nextStepAt: null,
  now: '2026-11-22T03:00:00.000Z',
}

test('an interview that has ended takes its outcome, and its change until the day is over', () => {
  expect(refusalToRecord(ended, { kind: 'hired' })).toBeUndefined()
  expect(refusalToRecord({ ...ended, version: 1 }, { kind: 'hired' })).toBeUndefined()
  expect(refusalToRecord({ ...ended, version: 1, isDayOver: true }, { kind: 'hired' })).toBe('outcome_locked')
})

test('an owed outcome is never too late before the report is signed', () => {
  expect(refusalToRecord({ ...ended, isDayOver: true, fairStatus: 'closed' }, { kind: 'hired' })).toBeUndefined()
  expect(refusalToRecord({ ...ended, fairStatus: 'signed' }, { kind: 'hired' })).toBe('outcome_locked')
})

test('nobody is asked to come at a time that has passed, and what was said before stays', () => {
  expect(refusalToRecord(ended, { kind: 'next_round', nextStepAt: '2026-11-22T03:00:00Z' })).toBe('outcome_step_past')
  expect(refusalToRecord(ended, { kind: 'next_round', nextStepAt: '2026-11-22T10:01:00+07:00' })).toBeUndefined()
  const said = { ...ended, version: 1, nextStepAt: '2026-11-22T02:00:00.000Z' }
  expect(refusalToRecord(said, { kind: 'next_round', nextStepAt: '2026-11-22T09:00:00+07:00' })).toBeUndefined()
  expect(refusalToRecord(said, { kind: 'next_round', nextStepAt: '2026-11-22T02:30:00Z' })).toBe('outcome_step_past')
})

test('nobody is asked to come in more than a year', () => {
  expect(refusalToRecord(ended, { kind: 'hired', nextStepAt: '2027-11-22T10:00:00+07:00' })).toBeUndefined()
  expect(refusalToRecord(ended, { kind: 'hired', nextStepAt: '2027-11-24T10:00:00+07:00' })).toBe('invalid_input')
  const said = { ...ended, version: 1, nextStepAt: '2099-01-01T01:00:00.000Z' }
  expect(refusalToRecord(said, { kind: 'hired', nextStepAt: '2099-01-01T08:00:00+07:00' })).toBeUndefined()
})

test('the centre writes what is owed, and never over the words of the employer', () => {
  expect(refusalToRecordInPlace({ ...ended, fairStatus: 'closing' }, { kind: 'hired' })).toBeUndefined()
  expect(refusalToRecordInPlace({ ...ended, version: 1 }, { kind: 'hired' })).toBe('outcome_recorded')
})

test('the centre corrects the disputed version that it read, once the employer may no longer', () => {
  const disputed = { ...ended, fairStatus: 'closed', version: 2, isDisputed: true, isDayOver: true } as const
  const hired = { kind: 'hired' } as const
  expect(refusalToRecordInPlace(disputed, hired, 2)).toBeUndefined()
  expect(refusalToRecordInPlace(disputed, hired, 1)).toBe('version_stale')
  expect(refusalToRecordInPlace({ ...disputed, version: null }, hired, 1)).toBe('version_stale')
  expect(refusalToRecordInPlace(disputed, hired)).toBe('outcome_recorded')
  expect(refusalToRecordInPlace({ ...disputed, isDisputed: false }, hired, 2)).toBe('outcome_recorded')
  expect(refusalToRecordInPlace({ ...disputed, isDayOver: false }, hired, 2)).toBe('outcome_recorded')
  expect(refusalToRecordInPlace({ ...disputed, fairStatus: 'signed' }, hired, 2)).toBe('outcome_locked')
})

test('a ring that nobody answered and a running interview have no outcome', () => {
  expect(refusalToRecord({ ...ended, isDue: false }, { kind: 'hired' })).toBe('interview_transition_refused')
})

test('nobody who talked was absent', () => {
  expect(refusalToRecord(ended, { kind: 'no_show' })).toBe('outcome_after_talk')
  expect(refusalToRecord({ ...ended, wasLive: false }, { kind: 'no_show' })).toBeUndefined()
})

test('a refusal needs its reason and a next round its time and place', () => {
  expect(missingFromOutcome({ kind: 'not_suitable' })).toEqual(['reason'])
  expect(missingFromOutcome({ kind: 'next_round', nextStepPlace: ' ' })).toEqual(['nextStepAt', 'nextStepPlace'])
  expect(missingFromOutcome({ kind: 'hired' })).toEqual([])
})

test('an answer is to the version that was read, and stays as it was given', () => {
  const open = { kind: 'hired', version: 2, workerAnswer: null, workerAnswerText: null, handedTo: null } as const
  const disputed = { kind: 'hired', version: 2, workerAnswer: 'disputed', workerAnswerText: 'Sai ngày', handedTo: null } as const
  expect(refusalToAnswer(open, { version: 2, answer: 'confirmed', text: null })).toBeUndefined()
  expect(refusalToAnswer(open, { version: 1, answer: 'confirmed', text: null })).toBe('version_stale')
  expect(refusalToAnswer(disputed, { version: 2, answer: 'disputed', text: 'Sai ngày' })).toBeUndefined()
  expect(refusalToAnswer(disputed, { version: 2, answer: 'disputed', text: 'Sai giờ' })).toBe('outcome_answered')
  expect(refusalToAnswer(disputed, { version: 2, answer: 'confirmed', text: null })).toBe('outcome_answered')
  for (const where of [
    { hasGoneOn: true, isOpen: false },
    { hasGoneOn: false, isOpen: true },
  ]) {
    const passedOn = { ...open, handedTo: { desk: 2, ...where } }
    expect(refusalToAnswer(passedOn, { version: 2, answer: 'confirmed', text: null })).toBe('version_stale')
  }
})

test('a worker turns down an invitation or a job, each in its own words, and nothing else', () => {
  const open = { version: 2, workerAnswer: null, workerAnswerText: null, handedTo: null }
  const kindsThatTake = (answer: 'cannot_come' | 'not_taken') =>
    outcomeKinds.filter((kind) => refusalToAnswer({ ...open, kind }, { version: 2, answer, text: null }) === undefined)
  expect([kindsThatTake('cannot_come'), kindsThatTake('not_taken')]).toEqual([['next_round'], ['hired']])
})
