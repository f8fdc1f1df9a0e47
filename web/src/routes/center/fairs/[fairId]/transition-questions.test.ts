import { expect, it } from 'vitest'
import { questionOf } from './transition-questions.ts'

const unreached = { waiting: 90, waitingPersons: 38, bookedSlots: 0, unreachedPersons: 38 }

it('calls tickets tickets and people people, however many lines somebody stands in', () => {
  const said = [questionOf('live', 'closing'), questionOf('closing', 'closed')].map(({ text }) => text(unreached))
  for (const text of said)
    expect([text.includes('38 người'), text.includes('90 số'), text.includes('90 người')]).toEqual([true, true, false])
})

it('adds booked times to what becomes a call, and their people to who is not reached', () => {
  const said = questionOf('closing', 'closed').text({ ...unreached, bookedSlots: 3, unreachedPersons: 40 })
  for (const sum of ['40 người', '90 số', '3 giờ hẹn', '93 cuộc']) expect(said).toContain(sum)
})

it('names no tickets where only booked times are left', () => {
  const said = questionOf('closing', 'closed').text({ waiting: 0, waitingPersons: 0, bookedSlots: 3, unreachedPersons: 2 })
  expect([said.includes('2 người'), said.includes('3 giờ hẹn'), said.includes('số')]).toEqual([true, true, false])
})

it('asks nothing rather than another question', () => {
  expect(() => questionOf('closed', 'closed')).toThrow(RangeError)
})
