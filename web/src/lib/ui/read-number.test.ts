import { expect, it } from 'vitest'
import { readWhole } from './read-number.ts'

it.each([
  ['6500000', 6_500_000],
  ['6.500.000', 6_500_000],
  ['6 500 000', 6_500_000],
  [' 0 ', 0],
])('%s is a whole number', (typed, value) => {
  expect(readWhole(typed)).toBe(value)
})

it.each(['', 'năm', '-3', '1e3', '12a', undefined])('%s is none', (typed) => {
  expect(readWhole(typed)).toBeUndefined()
})

it('refuses what is out of bounds', () => {
  expect(readWhole('0', 1, 200)).toBeUndefined()
  expect(readWhole('201', 1, 200)).toBeUndefined()
  expect(readWhole('200', 1, 200)).toBe(200)
})
