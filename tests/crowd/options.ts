import { parseArgs } from 'node:util'

export interface CrowdOptions {
  url: string
  workers: number
  interviewers: number
  minutes: number
  /** How much faster than people: 4 makes a talk of eight minutes two. */
  speed: number
  seed: number
}

export class OptionError extends Error {}

const usage = `pnpm crowd [--url http://127.0.0.1:8080] [--workers 30] [--interviewers 10] [--minutes 10] [--speed 4] [--seed 1]

People of the demo fair, through the product's own doors: workers take tickets, go away, lose their network, answer or miss a
ring; interviewers call, talk in writing, pause and record outcomes. The first demo worker and the first demo interviewer are
left to you.`

const bounds = {
  workers: [1, 500],
  interviewers: [1, 200],
  minutes: [0.1, 240],
  speed: [0.1, 200],
  seed: [0, 2 ** 31],
} as const

/** @throws OptionError with the sentence to print */
export function readOptions(argv: readonly string[]): CrowdOptions {
  const text = { type: 'string' } as const
  let values: Partial<Record<string, string | boolean>>
  try {
    values = parseArgs({
      args: [...argv],
      options: {
        url: text,
        workers: text,
        interviewers: text,
        minutes: text,
        speed: text,
        seed: text,
        help: { type: 'boolean' },
      },
    }).values
  } catch (error) {
    throw new OptionError(`${(error as Error).message}\n\n${usage}`)
  }
  if (values['help'] === true) throw new OptionError(usage)
  const number = (name: keyof typeof bounds, otherwise: number): number => {
    const given = values[name]
    if (given === undefined) return otherwise
    const [least, most] = bounds[name]
    const value = Number(given)
    if (given === '' || !Number.isFinite(value) || value < least || value > most) {
      throw new OptionError(`--${name} is a number from ${least} to ${most}, not ${String(given)}.`)
    }
    return value
  }
  return {
    url: readUrl(values['url']),
    workers: Math.floor(number('workers', 30)),
    interviewers: Math.floor(number('interviewers', 10)),
    minutes: number('minutes', 10),
    speed: number('speed', 4),
    seed: Math.floor(number('seed', 1)),
  }
}

/** Only this machine: a crowd is a load, and no test of somebody else's server. */
function readUrl(given: string | boolean | undefined): string {
  const url = URL.parse(typeof given === 'string' ? given : 'http://127.0.0.1:8080')
  if (url === null || !['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)) {
    throw new OptionError('--url is an address of this machine, as http://127.0.0.1:8080.')
  }
  return url.origin
}
