import type { BenchOptions } from './options.ts'
import { Crowd, withStage, type Side, type Stage } from './realtime.ts'
import { median, printRows } from './report.ts'

const warmShare = 0.1

/** What a connection that only waits costs: signed in, seated, watching a line. */
export async function benchPresence({ people = 5_000, rounds }: Pick<BenchOptions, 'people' | 'rounds'>): Promise<void> {
  await withStage(people, async (stage) => {
    const figures: Record<Side, number[]> = { ours: [], bare: [] }
    for (let round = 0; round < rounds; round += 1) {
      for (const side of ['ours', 'bare'] as const) figures[side].push(await measure(stage, side, people))
    }
    const [ours, bare] = [median(figures.ours), median(figures.bare)]
    printRows('Presence', [
      {
        what: `kB a connection, ${people} idle`,
        ours: ours.toFixed(1),
        beside: `bare Socket.IO ${bare.toFixed(1)}`,
        ratio: ours / bare,
        goal: '<= 1.3',
      },
    ])
  })
}

async function measure(stage: Stage, side: Side, people: number): Promise<number> {
  const warm = Math.ceil(people * warmShare)
  const server = await stage.startServer(side, ['--expose-gc'])
  const crowd = new Crowd(stage)
  try {
    // The first connections bring code and pools into memory; they stay, and are not counted.
    await crowd.arrive(server, { count: warm, isWatching: true })
    const before = await server.helper.ask<number>('memory')
    await crowd.arrive(server, { count: people - warm, isWatching: true })
    return ((await server.helper.ask<number>('memory')) - before) / (people - warm) / 1024
  } finally {
    await crowd.stop()
    await server.helper.stop()
  }
}
