import { expect, it } from 'vitest'
import { entryOf } from './entry.ts'

const worker = { kind: 'worker' } as const

it('calls people in only while the fair hands out tickets', () => {
  expect([entryOf('open', null, false), entryOf('open', worker, false)]).toEqual(['enter', 'choose_booth'])
  expect([entryOf('closing', null, false), entryOf('closing', worker, false)]).toEqual(['sign_in', 'results'])
})

it('leads whoever holds a ticket to it, also in a fair that closes', () => {
  expect([entryOf('open', worker, true), entryOf('closing', worker, true)]).toEqual(['my_tickets', 'my_tickets'])
  expect(entryOf('open', { kind: 'staff' }, false)).toBeUndefined()
})
