import { expect, it } from 'vitest'
import { emptyValues, missingFrom, toInput, valuesOf } from './outcome-values.ts'

const hired = { ...emptyValues, kind: 'hired' as const }
const nextRound = { ...emptyValues, kind: 'next_round' as const, place: 'Văn phòng' }

it('lacks the half of an appointment that was not typed, also where none is required', () => {
  expect(missingFrom({ ...hired, date: '2026-11-24' })).toEqual(['time'])
  expect(missingFrom({ ...hired, time: '08:00' })).toEqual(['date'])
  expect(missingFrom({ ...nextRound, date: '2026-11-24' })).toEqual(['time'])
})

it.each(['9999-12-31', '12026-11-24', '2026-02-31x'])('lacks the day where %s was typed, and does not leave it out in silence', (date) => {
  expect(missingFrom({ ...hired, date, time: '08:00' })).toEqual(['date'])
  expect(missingFrom({ ...nextRound, date, time: '08:00' })).toEqual(['date'])
})

it('lacks the day that is more than a year away', () => {
  const year = new Date(Date.now() + 7 * 3_600_000).getUTCFullYear()
  expect(missingFrom({ ...hired, date: `${year}-12-31`, time: '08:00' })).toEqual([])
  expect(missingFrom({ ...hired, date: `${year + 2}-12-31`, time: '08:00' })).toEqual(['date'])
})

it('lacks nothing with the whole of it, or without any', () => {
  expect(missingFrom(hired)).toEqual([])
  expect(missingFrom({ ...hired, date: '2026-11-24', time: '08:00' })).toEqual([])
  expect(missingFrom({ ...emptyValues, kind: 'shortlisted', date: '2026-11-24' })).toEqual([])
  expect(missingFrom(nextRound)).toEqual(['date', 'time'])
  expect(missingFrom(emptyValues)).toEqual(['kind'])
})

it('reads what was recorded as it was typed', () => {
  const values = { ...nextRound, date: '2026-11-24', time: '08:00', privateNote: 'khéo tay', rating: '4' }
  const input = toInput(values)
  const recorded = { ...input, reason: null, bringDocuments: false, messageToWorker: '' } as unknown as Parameters<typeof valuesOf>[0]
  expect(valuesOf(recorded)).toEqual(values)
})
