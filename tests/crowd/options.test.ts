import { expect, test } from 'vitest'
import { HelpAsked, OptionError } from '../support/number-option.ts'
import { readOptions } from './options.ts'
import { usualRates } from './sizes.ts'

test('without options it is a small crowd at the demo fair of this machine', () => {
  const demo = {
    where: { url: 'http://127.0.0.1:8080' },
    workers: 30,
    interviewers: 10,
    nodes: 1,
    minutes: 10,
    speed: 10,
    seed: 1,
    video: 0,
  }
  expect(readOptions([])).toEqual({ ...demo, rates: usualRates })
  expect(readOptions(['--fair', 'demo'])).toEqual(readOptions([]))
})

test('a size says who comes, and rates may be changed', () => {
  expect(readOptions(['--size', 'province'])).toMatchObject({ where: { size: 'province' }, workers: 300, interviewers: 50 })
  const { workers, interviewers } = readOptions(['--size=peak'])
  expect(workers + interviewers).toBe(5_000)
  expect(readOptions(['--miss', '0.5']).rates.miss).toBe(0.5)
})

test.each([
  ['--workers', '-3'],
  ['--workers', 'NaN'],
  ['--workers', ''],
  ['--workers', '1e99'],
  ['--minutes', '0'],
  ['--speed', 'Infinity'],
  ['--video', '1000'],
  ['--nodes', '0'],
  ['--decline', '1.5'],
  ['--miss', '-0.1'],
  ['--fair', 'other'],
  ['--size', 'huge'],
  ['--url', 'https://example.org'],
  ['--url', 'nonsense'],
  ['--unknown', '1'],
])('refuses %s %s with a sentence', (name, value) => {
  expect(() => readOptions([`${name}=${value}`])).toThrow(OptionError)
})

test('refuses a size of a running installation: it makes one of its own', () => {
  expect(() => readOptions(['--size', 'province', '--url', 'http://127.0.0.1:8080'])).toThrow(/does not go with --url/)
  expect(() => readOptions(['--size', 'peak', '--fair', 'demo'])).toThrow(/does not go with --fair/)
  expect(() => readOptions(['--nodes', '2'])).toThrow(/--nodes goes with --size/)
  expect(readOptions(['--size', 'peak', '--nodes', '2'])).toMatchObject({ nodes: 2 })
})

test('help is an answer, and an option that there is not is told in one line', () => {
  expect(() => readOptions(['--help'])).toThrow(HelpAsked)
  expect(() => readOptions(['--nonsense'])).toThrow(/^Unknown option '--nonsense'; pnpm crowd --help lists what there is\.$/)
})
