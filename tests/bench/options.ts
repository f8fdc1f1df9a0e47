import { parseArgs } from 'node:util'
import { HelpAsked, OptionError, readNumberOption } from '../support/number-option.ts'

export const benchNames = ['pairing', 'news', 'storm', 'presence', 'pages', 'ring', 'wait'] as const
export type BenchName = (typeof benchNames)[number]

export interface BenchOptions {
  names: readonly BenchName[]
  /** Each figure is the median of so many. */
  rounds: number
  /** Pairing alone for so long, with a rate for each minute; 0: the usual comparison. */
  minutes: number
  /** Rows of earlier fairs that pairing is compared on; 0: on an empty past alone. */
  history: number
  /** Connections of news, storm and presence instead of the usual. */
  people: number | undefined
}

const usage = `pnpm bench [${benchNames.join('|')} ...] [--rounds 3] [--people N] [--minutes 0] [--history 1000000]

Ratios against a peer that is started in the same run. Without a name: all of them. --people: connections of news, storm and
presence. --minutes: pairing alone for so long, to see whether it keeps its pace.
--history: rows of earlier fairs for pairing's second comparison; 0: none.`

/** @throws OptionError with the sentence to print, HelpAsked with all that may be said */
export function readOptions(argv: readonly string[]): BenchOptions {
  const { values, positionals } = parse(argv)
  const unknown = positionals.filter((name) => !isBench(name))
  if (unknown.length > 0) throw new OptionError(`There is no bench ${unknown.join(', ')}; there are ${benchNames.join(', ')}.`)
  const number = (name: 'rounds' | 'people' | 'minutes' | 'history', range: readonly [number, number]) =>
    values[name] === undefined ? undefined : Math.floor(readNumberOption(name, values[name], range))
  return {
    names: positionals.length === 0 ? benchNames : positionals.filter(isBench),
    rounds: number('rounds', [1, 50]) ?? 3,
    minutes: number('minutes', [0, 240]) ?? 0,
    history: number('history', [0, 10_000_000]) ?? 1_000_000,
    people: number('people', [10, 60_000]),
  }
}

function isBench(name: string): name is BenchName {
  return benchNames.some((known) => known === name)
}

function parse(argv: readonly string[]) {
  const text = { type: 'string' } as const
  try {
    const options = { rounds: text, people: text, minutes: text, history: text, help: { type: 'boolean' } } as const
    const { values, positionals } = parseArgs({ args: [...argv], allowPositionals: true, options })
    if (values.help !== true) return { values, positionals }
  } catch (error) {
    throw new OptionError(`${(error as Error).message.split('. ')[0]}; pnpm bench --help lists what there is.`)
  }
  throw new HelpAsked(usage)
}
