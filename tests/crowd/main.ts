import type { Fair } from '@cho-phien/shared/fairs'
import { describeMemory } from '@cho-phien/server/launch/memory'
import { describeMachine } from '../bench/report.ts'
import { checkOpenFiles, Helper } from '../support/fleet.ts'
import { OptionError, sayWhyNot } from '../support/number-option.ts'
import { visit } from '../support/visitor.ts'
import { readDemoBreaches } from './demo-audit.ts'
import type { Glance, GroupOrder } from './group-process.ts'
import { withInstallation, type Costs } from './installation.ts'
import { readOptions, type CrowdOptions } from './options.ts'
import type { Seat } from './person.ts'
import { Progress } from './progress.ts'
import { CrowdReport, type Findings } from './report.ts'
import { sizes } from './sizes.ts'

/** People one process plays; more, and its own work would be measured as the server's. */
const peoplePerProcess = 1_250
/** Wanted of commands at the sizes, in milliseconds (docs/benchmarks.md). */
const goals = { province: 50, peak: 250 }

/** `pnpm crowd`: people who come to a fair. See options.ts. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  const { where } = options
  if ('url' in where) {
    const fair = await findLiveFair(where.url)
    const report = await play(options, { where: where.url, fairSlug: fair.slug, title: fair.title, seats: demoSeats(options, where.url) })
    finish(report, await readDemoBreaches(where.url, fair.id))
    return
  }
  if (process.platform !== 'linux')
    throw new OptionError('--size needs Linux: everybody comes from an address of their own, all of this machine.')
  console.log(`Machine: ${describeMachine()}. Preparing an installation of its own.`)
  await withInstallation({ size: sizes[where.size], nodes: options.nodes, seed: options.seed }, async (installation) => {
    let costs: Costs | undefined
    const report = await play(options, { ...installation, title: where.size, onPeak: () => (costs = installation.costs()) })
    const { count, milliseconds } = report.commands(0.99)
    finish(report, await installation.breaches())
    console.log(`Commands: p99 ${milliseconds.toFixed(1)} ms of ${count} (goal <= ${goals[where.size]} ms).`)
    if (costs !== undefined) describeCosts(costs, report)
  })
}

/** What it took, near the end: the crowd itself uses the same processors, and what delays it counts as the server's delay. */
function describeCosts({ memory, processor }: Costs, report: CrowdReport): void {
  const seconds = [...processor, ['the crowd', report.processorSeconds] as const].map(([name, used]) => `${name} ${used.toFixed(0)}`)
  console.log(`Memory: ${describeMemory(memory)}. Seconds of processor time: ${seconds.join(', ')}.`)
}

interface Place {
  /** For people. */
  where: string
  fairSlug: string
  title: string
  seats: Seat[]
  /** Called shortly before everybody goes. */
  onPeak?: () => void
}

async function play(options: CrowdOptions, place: Place): Promise<CrowdReport> {
  const { speed, rates, minutes } = options
  const { where, fairSlug, title } = place
  const seats = place.seats.map((seat) => ({ ...seat, hasCamera: false }))
  // Interviewers answer a video call with one; only so many workers begin one.
  seats
    .filter(({ role }) => role === 'worker')
    .slice(0, options.video)
    .forEach((seat) => (seat.hasCamera = true))
  if (options.video > 0) seats.filter(({ role }) => role === 'interviewer').forEach((seat) => (seat.hasCamera = true))
  checkOpenFiles(2 * Math.min(peoplePerProcess, seats.length))
  console.log(
    `${seats.length} people come to "${title}" at ${where} for ${minutes} min, ${speed} times as fast as people are. Ctrl-C sends them home.`,
  )
  const groups = Math.ceil(seats.length / peoplePerProcess)
  const helpers = Array.from({ length: groups }, () => new Helper(new URL('./group-process.ts', import.meta.url)))
  const report = new CrowdReport()
  try {
    await Promise.all(
      helpers.map((helper, group) => {
        const own = seats.filter((_, index) => index % groups === group)
        return helper.ask('live', { fairSlug, speed, rates, seats: own, arrivalSeconds: arrivalOf(options) } satisfies GroupOrder)
      }),
    )
    await watch(helpers, minutes)
    place.onPeak?.()
    for (const findings of await Promise.all(helpers.map((helper) => helper.ask<Findings>('goHome')))) report.add(findings)
  } finally {
    for (const helper of helpers) await helper.stop()
  }
  return report
}

function arrivalOf({ where }: CrowdOptions): number {
  return sizes['size' in where ? where.size : 'demo'].arrivalSeconds
}

/** Shows how it goes until the time is over or Ctrl-C. */
function watch(helpers: readonly Helper[], minutes: number): Promise<void> {
  const progress = new Progress(minutes)
  return new Promise((resolve) => {
    const look = setInterval(() => {
      void Promise.all(helpers.map((helper) => helper.ask<Glance>('glance'))).then((all) => progress.show(all))
    }, 1_000)
    const end = () => {
      clearInterval(look)
      clearTimeout(timer)
      progress.end()
      resolve()
    }
    const timer = setTimeout(end, minutes * 60_000)
    process.once('SIGINT', end)
  })
}

function demoSeats({ workers, interviewers, seed }: CrowdOptions, url: string): Seat[] {
  // The first of each kind is left to whoever looks on.
  const seat = (role: Seat['role'], number: number): Seat => ({
    url,
    role,
    door: { demo: number },
    seed: seed * 10_007 + (role === 'worker' ? 5_003 : 0) + number,
  })
  return [
    ...Array.from({ length: interviewers }, (_, index) => seat('interviewer', index + 1)),
    ...Array.from({ length: workers }, (_, index) => seat('worker', index + 1)),
  ]
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

function finish(report: CrowdReport, breaches: readonly string[]): void {
  report.print()
  console.log(`\nAudit of the floor: ${breaches.length === 0 ? 'the rows agree with each other.' : `${breaches.length} contradictions.`}`)
  for (const breach of breaches) console.log(`  ${breach}`)
  if (report.faults > 0 || breaches.length > 0) process.exitCode = 1
}

try {
  await main()
} catch (error) {
  sayWhyNot(error)
}
