import { expect, test } from 'vitest'
import { OptionError, readOptions } from './options.ts'

test('without options it is a small crowd on this machine', () => {
  expect(readOptions([])).toEqual({ url: 'http://127.0.0.1:8080', workers: 30, interviewers: 10, minutes: 10, speed: 4, seed: 1 })
})

test.each([
  ['--workers', '-3'],
  ['--workers', 'NaN'],
  ['--workers', ''],
  ['--workers', '1e99'],
  ['--minutes', '0'],
  ['--speed', 'Infinity'],
  ['--url', 'https://example.org'],
  ['--url', 'nonsense'],
  ['--unknown', '1'],
])('refuses %s %s with a sentence', (name, value) => {
  expect(() => readOptions([`${name}=${value}`])).toThrow(OptionError)
})
