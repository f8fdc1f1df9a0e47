import { cpuSeconds } from '../support/fleet.ts'
import type { BenchOptions } from './options.ts'
import { Crowd, withStage, type Side, type Stage } from './realtime.ts'
import { median, percentile, printRows, type Row } from './report.ts'

interface Figures {
  perSecond: number
  p99: number
  /** Processor time of the server for one that comes back. */
  microseconds: number
}

/** Everybody comes back at once: handshake, sign-in read, seated in the own rooms, the line watched and its counts answered. */
export async function benchStorm({ people, rounds }: Pick<BenchOptions, 'people' | 'rounds'>): Promise<void> {
  const sizes = people === undefined ? [5_000, 10_000] : [people]
  await withStage(Math.max(...sizes), async (stage) => {
    const rows: Row[] = []
    for (const count of sizes) rows.push(...(await compare(stage, { count, rounds })))
    printRows('Everybody comes back at once', rows)
  })
}

async function compare(stage: Stage, { count, rounds }: { count: number; rounds: number }): Promise<Row[]> {
  const figures: Record<Side, Figures[]> = { ours: [], bare: [] }
  for (let round = 0; round < rounds; round += 1) {
    for (const side of ['ours', 'bare'] as const) figures[side].push(await measure(stage, side, count))
  }
  const of = (side: Side, name: keyof Figures) => median(figures[side].map((each) => each[name]))
  return [
    {
      what: `connections back per second, ${count} people`,
      ours: of('ours', 'perSecond').toFixed(0),
      beside: `bare Socket.IO ${of('bare', 'perSecond').toFixed(0)}`,
      ratio: of('ours', 'perSecond') / of('bare', 'perSecond'),
      goal: '>= 0.6',
    },
    {
      what: `µs of the server for each, ${count} people`,
      ours: of('ours', 'microseconds').toFixed(0),
      beside: `bare Socket.IO ${of('bare', 'microseconds').toFixed(0)}`,
      ratio: of('bare', 'microseconds') / of('ours', 'microseconds'),
      goal: 'print',
    },
  ]
}

async function measure(stage: Stage, side: Side, count: number): Promise<Figures> {
  const server = await stage.startServer(side, process.env['BENCH_PROFILE'] === 'true' ? ['--cpu-prof', '--cpu-prof-dir=/tmp'] : [])
  const crowd = new Crowd(stage)
  try {
    // The connections that were there before the server was gone; code that has run once is compiled.
    await crowd.arrive(server, { count: Math.min(count, 1_000), isWatching: true })
    await crowd.leave(server)
    const before = cpuSeconds(server.helper.pid)
    const { seconds, milliseconds } = await crowd.arrive(server, { count, isWatching: true })
    const used = cpuSeconds(server.helper.pid) - before
    return { perSecond: count / seconds, p99: percentile(milliseconds, 0.99), microseconds: (used / count) * 1e6 }
  } finally {
    await crowd.stop()
    await server.helper.stop()
  }
}
