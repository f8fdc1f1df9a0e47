import { expect, test } from 'vitest'
import { HelpAsked, OptionError } from '../support/number-option.ts'
import { benchNames, readOptions } from './options.ts'

test('without a name it is every bench, three rounds each', () => {
  expect(readOptions([])).toEqual({ names: benchNames, rounds: 3, minutes: 0, history: 1_000_000, people: undefined })
  expect(readOptions(['pairing', '--minutes', '10']).names).toEqual(['pairing'])
})

test.each([
  [['peace']],
  [['--rounds', 'NaN']],
  [['--rounds=-1']],
  [['--rounds', '0']],
  [['--people', '1e99']],
  [['--people=']],
  [['--minutes', 'Infinity']],
  [['--speed', '1']],
])('refuses %j with a sentence', (argv) => {
  expect(() => readOptions(argv)).toThrow(OptionError)
})

test('help is an answer, and an option that there is not is told in one line', () => {
  expect(() => readOptions(['--help'])).toThrow(HelpAsked)
  expect(() => readOptions(['--nonsense'])).toThrow(/^Unknown option '--nonsense'; pnpm bench --help lists what there is\.$/)
})
