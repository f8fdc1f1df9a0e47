import { expect, test } from 'vitest'
import { createAddressReader } from './address.ts'

const from = (forwarded?: string) => ({
  headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  socket: { remoteAddress: '10.0.0.2' } as never,
})

test('without a proxy of our own nothing that a sender writes is believed', () => {
  expect(createAddressReader(false)(from('203.0.113.9'))).toBe('10.0.0.2')
})

test('behind our proxy it is the address that the proxy itself wrote, not what the sender put before it', () => {
  const addressOf = createAddressReader(true)
  expect(addressOf(from('198.51.100.1, 203.0.113.9'))).toBe('203.0.113.9')
  expect(addressOf(from())).toBe('10.0.0.2')
})
