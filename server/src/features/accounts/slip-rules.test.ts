import { expect, test } from 'vitest'
import { normalizeSlip, refusalOfSlip, slipAlphabet } from './slip-rules.ts'

test('a slip is read as typed, spoken or scanned', () => {
  expect(normalizeSlip('abcd 2345')).toBe('ABCD2345')
  expect(normalizeSlip(' AbCd-23.45 ')).toBe('ABCD2345')
  for (const text of ['', 'ABCD234', 'ABCD23456', 'ABCD2340', 'ABCDI234', 'ÀBCD2345', '🙂'.repeat(8)])
    expect(normalizeSlip(text), text).toBeUndefined()
  expect(new Set(slipAlphabet).size).toBe(31)
  expect(slipAlphabet).not.toMatch(/[01ILO]/)
})

test('a revoked slip says as little as an unknown one', () => {
  expect(refusalOfSlip(undefined)).toBe('slip_wrong')
  expect(refusalOfSlip({ isRevoked: true, isExpired: true })).toBe('slip_wrong')
  expect(refusalOfSlip({ isRevoked: false, isExpired: true })).toBe('slip_expired')
  expect(refusalOfSlip({ isRevoked: false, isExpired: false })).toBeUndefined()
})
