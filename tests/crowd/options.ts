import { parseArgs } from 'node:util'
import { HelpAsked, OptionError, readNumberOption } from '../support/number-option.ts'
import { rateNames, sizes, usualRates, type Rates, type SizeName } from './sizes.ts'

export interface CrowdOptions {
  /** The demo fair of a running installation, or an installation of its own of this size. */
  where: { url: string } | { size: SizeName }
  workers: number
  interviewers: number
  /** Of an installation of its own. */
  nodes: number
  minutes: number
  /** How much faster than people: 4 makes a talk of five minutes 75 s. */
  speed: number
  seed: number
  /** Workers who talk with picture and sound. */
  video: number
  rates: Rates
}

const usage = `pnpm crowd [--fair demo] [--url http://127.0.0.1:8080] [--workers 30] [--interviewers 10]
pnpm crowd --size province|peak [--nodes 1]
both: [--minutes 10] [--speed 10] [--seed 1] [--video 0] ${rateNames.map((name) => `[--${name} ${usualRates[name]}]`).join(' ')}

People through the product's own doors: workers wander, search, take tickets, go away, lose their network, answer, decline, extend
or miss a ring; interviewers hesitate, call, talk in writing, pause, and sometimes forget an outcome for a while.
--fair demo brings the demo fair of a running pnpm start to life; the first worker and the first interviewer are left to you.
--size makes an installation of its own and removes it: province is 25 booths and 300 workers, 100 of them behind one address;
peak is 5,000 people in one fair. With --nodes 2 they come to two servers in turn, which share one database and one Redis. Rates are shares, from 0 to 1.`

const bounds = {
  workers: [1, 500],
  interviewers: [1, 200],
  nodes: [1, 4],
  minutes: [0.1, 240],
  speed: [0.1, 200],
  seed: [0, 2 ** 31],
  video: [0, 20],
} as const
const onlyOfDemo = ['url', 'workers', 'interviewers'] as const

/** @throws OptionError with the sentence to print, HelpAsked with all that may be said */
export function readOptions(argv: readonly string[]): CrowdOptions {
  const values = parse(argv)
  const where = readPlace(values)
  const usual = 'size' in where ? sizes[where.size] : { ...sizes.demo }
  const number = (name: keyof typeof bounds, otherwise: number) => {
    const given = values[name]
    return given === undefined ? otherwise : readNumberOption(name, given, bounds[name])
  }
  const rates = rateNames.map((name) => {
    const given = values[name]
    return [name, given === undefined ? usualRates[name] : readNumberOption(name, given, [0, 1])] as const
  })
  return {
    where,
    workers: Math.floor(number('workers', usual.workers)),
    interviewers: Math.floor(number('interviewers', usual.booths * usual.desksPerBooth)),
    nodes: Math.floor(number('nodes', 1)),
    minutes: number('minutes', usual.minutes),
    speed: number('speed', usual.speed),
    seed: Math.floor(number('seed', 1)),
    video: Math.floor(number('video', 0)),
    rates: Object.fromEntries(rates) as unknown as Rates,
  }
}

type Values = Partial<Record<string, string>>

function parse(argv: readonly string[]): Values {
  const names = [...Object.keys(bounds), ...rateNames, 'url', 'fair', 'size']
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' } as const]))
  try {
    const { values } = parseArgs({ args: [...argv], options: { ...options, help: { type: 'boolean' } } })
    if (values['help'] !== true) return values as Values
  } catch (error) {
    throw new OptionError(`${(error as Error).message.split('. ')[0]}; pnpm crowd --help lists what there is.`)
  }
  throw new HelpAsked(usage)
}

function readPlace(values: Values): CrowdOptions['where'] {
  const { size, fair } = values
  if (fair !== undefined && fair !== 'demo')
    throw new OptionError(`--fair is demo, not ${fair}; other sizes are --size province and --size peak.`)
  if (size === undefined) {
    if (values['nodes'] !== undefined) throw new OptionError('--nodes goes with --size: the demo has the nodes it has.')
    return { url: readUrl(values['url']) }
  }
  if (size !== 'province' && size !== 'peak') throw new OptionError(`--size is province or peak, not ${size}.`)
  const foreign = ['fair' as const, ...onlyOfDemo].find((name) => values[name] !== undefined)
  if (foreign !== undefined) throw new OptionError(`--size makes an installation of its own: it does not go with --${foreign}.`)
  return { size }
}

/** Only this machine: a crowd is a load, and no test of somebody else's server. */
function readUrl(given: string | undefined): string {
  const url = URL.parse(given ?? 'http://127.0.0.1:8080')
  if (url === null || url.protocol !== 'http:' || !['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)) {
    throw new OptionError('--url is an address of this machine, as http://127.0.0.1:8080.')
  }
  return url.origin
}
