import { expect, test } from 'vitest'
import { matchesFilter } from './filter.ts'

const dispute = { version: 1, kind: 'hired', text: '', saidAt: '2026-11-22T03:00:00.000Z', isLate: false, handledAt: null } as const
const of = (given: Partial<Parameters<typeof matchesFilter>[0]>) => ({
  kind: 'hired' as const,
  workerAnswer: null,
  disputes: [],
  handedTo: null,
  ...given,
})

test('disputed are the results whose dispute is open, as for the centre', () => {
  const disputed = (isOpen: boolean) => of({ workerAnswer: 'disputed', disputes: [{ ...dispute, correction: null, isOpen }] })
  expect([disputed(true), disputed(false), of({})].map((outcome) => matchesFilter(outcome, 'disputed'))).toEqual([true, false, false])
})

test('a result that went on at another desk is under no kind', () => {
  const handed = (hasGoneOn: boolean) => of({ handedTo: { desk: 2, hasGoneOn, isOpen: false } })
  expect([handed(true), handed(false), of({})].map((outcome) => matchesFilter(outcome, 'hired'))).toEqual([false, true, true])
  expect(matchesFilter(handed(true), '')).toBe(true)
  expect(matchesFilter(of({}), 'shortlisted')).toBe(false)
})

test('who cannot come or does not take the job is found by that', () => {
  const invited = of({ kind: 'next_round', workerAnswer: 'cannot_come' })
  const hired = of({ workerAnswer: 'not_taken' })
  expect([invited, hired, of({})].map((outcome) => matchesFilter(outcome, 'cannot_come'))).toEqual([true, false, false])
  expect([invited, hired, of({})].map((outcome) => matchesFilter(outcome, 'not_taken'))).toEqual([false, true, false])
  expect(matchesFilter(of({ workerAnswer: 'confirmed', kind: 'declined' }), 'hired')).toBe(false)
})
