import { afterEach, expect, test, vi } from 'vitest'
import { amount } from '../support/faults/amount.ts'

const of = { usual: 3, whole: 500 }

afterEach(() => vi.unstubAllEnvs())

test.each(['0', '-1', 'NaN', 'many', '1.5', '1e300'])('an amount of %s is refused with one sentence', (given) => {
  vi.stubEnv('FAULT_HISTORIES', given)
  expect(() => amount('FAULT_HISTORIES', of)).toThrow(`FAULT_HISTORIES must be a whole number from 1, not "${given}".`)
})

test('an amount that is given counts, and none is the usual one', () => {
  vi.stubEnv('npm_lifecycle_event', 'test')
  expect(amount('FAULT_HISTORIES', of)).toBe(3)
  vi.stubEnv('FAULT_HISTORIES', '7')
  expect(amount('FAULT_HISTORIES', of)).toBe(7)
})
