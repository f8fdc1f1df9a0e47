import type { DemoRole } from '@cho-phien/shared/accounts'
import type { Fair } from '@cho-phien/shared/fairs'
import { randomFrom } from '../support/random.ts'
import { visit } from '../support/visitor.ts'
import { liveAsInterviewer } from './interviewer.ts'
import { OptionError, readOptions } from './options.ts'
import { Person, type Surroundings } from './person.ts'
import { CrowdReport } from './report.ts'
import { liveAsWorker } from './worker.ts'

/** `pnpm crowd`: people of the demo fair, so that somebody alone sees it live. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  const fair = await findLiveFair(options.url)
  const home = new AbortController()
  process.once('SIGINT', () => home.abort())
  setTimeout(() => home.abort(), options.minutes * 60_000)
  const report = new CrowdReport()
  const around: Surroundings = { url: options.url, speed: options.speed, report, signal: home.signal }
  console.log(
    `${options.workers} workers and ${options.interviewers} interviewers come to "${fair.title}" for ${options.minutes} min. Ctrl-C ends it.`,
  )
  const progress = setInterval(() => console.log(report.progress()), 10_000)
  const crowd = { seed: options.seed, around }
  await Promise.all([
    ...bring({ ...crowd, role: 'interviewer', count: options.interviewers }, liveAsInterviewer),
    ...bring({ ...crowd, role: 'worker', count: options.workers }, (person) => liveAsWorker(person, fair.slug)),
  ])
  clearInterval(progress)
  report.print()
  process.exit(report.faults === 0 ? 0 : 1)
}

async function findLiveFair(url: string): Promise<Fair> {
  const answer = await visit(url)
    .get('/fairs')
    .catch(() => undefined)
  if (answer === undefined) throw new OptionError(`Nothing answers at ${url}. Start it with pnpm start, or say --url.`)
  const fair = (answer.body.items as Fair[]).find(({ status }) => status === 'live')
  if (fair === undefined) throw new OptionError(`No fair is live at ${url}.`)
  return fair
}

interface Group {
  role: DemoRole
  count: number
  seed: number
  around: Surroundings
}

function bring({ role, count, seed, around }: Group, live: (person: Person) => Promise<void>): Promise<void>[] {
  const offset = role === 'worker' ? 5_003 : 0
  return Array.from({ length: count }, async (_, index) => {
    const person = new Person(around, randomFrom(seed * 10_007 + offset + index))
    // Not all in the same second.
    await person.wait(person.between(0, 60))
    // The first of each kind is left to whoever looks on.
    while (!around.signal.aborted && !(await come(person, { role, number: index + 1 }, live))) await person.wait(20)
  })
}

/** One visit of a person. @returns false when something broke it off and the person tries again. */
async function come(person: Person, seat: { role: DemoRole; number: number }, live: (person: Person) => Promise<void>): Promise<boolean> {
  try {
    if (await person.enter(seat.role, seat.number)) await live(person)
    else person.count(`no more ${seat.role}s in the demo`)
    return true
  } catch (error) {
    if (!person.isOver) person.fault(error)
    return person.isOver
  } finally {
    person.leave()
  }
}

try {
  await main()
} catch (error) {
  if (!(error instanceof OptionError)) throw error
  console.error(error.message)
  process.exit(1)
}
