import type { BoothId } from '@cho-phien/shared/ids'
import type { LineMove } from '@cho-phien/shared/queue'
import { setTimeout as delay } from 'node:timers/promises'
import { median, printRows, type Row } from './report.ts'
import type { BenchOptions } from './options.ts'
import { Crowd, withStage, type RunningServer, type Stage } from './realtime.ts'
import { cpuSeconds } from '../support/fleet.ts'

const changesApart = 40
const changesInARow = 100

interface Figures {
  /** Until the last listener has one change, median. */
  apartMs: number
  /** Changes a second that reach everybody, one behind the other. */
  perSecond: number
  /** Processor time of the server for one listener's news. */
  microseconds: number
}

/** The ticket at this place has left the line. */
export interface Departure {
  boothId: BoothId
  move: LineMove
}

/** Between two changes that are told each by itself. */
const apartMs = 250
/** Counts follow their moves within a second; they belong to what a change costs. */
const countsMs = 1_500

/**
 * One change of a line ("the ticket at this place has left") to everybody who watches it. Ours is a whole change: its transaction, the
 * small message, and the counts that follow it for the line, its booth, the centre and the fair. Time counts from the commit until the
 * last listener has the small message; processor time counts until the counts were told too.
 */
export async function benchNews({ people, rounds }: Pick<BenchOptions, 'people' | 'rounds'>): Promise<void> {
  const listeners = people === undefined ? [1_000, 5_000] : [people]
  await withStage(Math.max(...listeners), async (stage) => {
    const rows: Row[] = []
    for (const count of listeners) rows.push(...(await compare(stage, { count, rounds })))
    printRows('News of one place', rows)
  })
}

async function compare(stage: Stage, { count, rounds }: { count: number; rounds: number }): Promise<Row[]> {
  const figures = { ours: [] as Figures[], bare: [] as Figures[] }
  for (let round = 0; round < rounds; round += 1) {
    for (const side of ['ours', 'bare'] as const) {
      const server = await stage.startServer(side)
      const crowd = new Crowd(stage)
      try {
        figures[side].push(await measure(stage, { server, crowd, count }))
      } finally {
        await crowd.stop()
        await server.helper.stop()
      }
    }
  }
  const of = (side: 'ours' | 'bare', name: keyof Figures) => median(figures[side].map((each) => each[name]))
  const row = (what: string, name: keyof Figures, goal: string): Row => {
    const [ours, bare] = [of('ours', name), of('bare', name)]
    return {
      what: `${what}, ${count} listeners`,
      ours: ours.toFixed(1),
      beside: `bare Socket.IO ${bare.toFixed(1)}`,
      ratio: name === 'perSecond' ? ours / bare : bare / ours,
      goal,
    }
  }
  return [
    row('ms until the last one has it', 'apartMs', '>= 1.0'),
    row('changes/s that reach all', 'perSecond', '>= 1.0'),
    row("µs of the server for one listener's news", 'microseconds', 'print'),
  ]
}

async function measure(stage: Stage, at: { server: RunningServer; crowd: Crowd; count: number }): Promise<Figures> {
  const { server, crowd, count } = at
  const boothId = stage.fair.boothIds[0]
  if (boothId === undefined) throw new Error('no booth')
  await crowd.arrive(server, { count, booth: boothId, isWatching: true })
  let place = 0
  const tell = () => {
    place += 1
    const move: LineMove = { kind: 'left', place, version: 100 + place, cause: null }
    return server.helper.ask<number>('leavePlace', { boothId, move } satisfies Departure)
  }
  const apart: number[] = []
  for (let change = 0; change < changesApart; change += 1) {
    await delay(apartMs)
    await crowd.expectMoves(1)
    const toldAt = await tell()
    const heardAt = await crowd.heardBy()
    if (change >= 5) apart.push(heardAt - toldAt)
  }
  await delay(countsMs)
  await crowd.expectMoves(changesInARow)
  const before = cpuSeconds(server.helper.pid)
  const told = await Promise.all(Array.from({ length: changesInARow }, tell))
  const seconds = ((await crowd.heardBy()) - Math.min(...told)) / 1000
  await delay(countsMs)
  const used = cpuSeconds(server.helper.pid) - before
  return { apartMs: median(apart), perSecond: changesInARow / seconds, microseconds: (used / (changesInARow * count)) * 1e6 }
}
