import { setTimeout as delay } from 'node:timers/promises'
import { connect } from '@cho-phien/server/db/client'
import { migrate } from '@cho-phien/server/db/migrate'
import type { BoothId } from '@cho-phien/shared/ids'
import { testSecrets } from '../support/app.ts'
import { makeBigFair, signEverybodyIn, type BigFair } from '../support/big-fair.ts'
import { withDatabase } from './database.ts'
import { checkOpenFiles, Helper } from '../support/fleet.ts'
import type { Arrival, Arrived } from './load-client.ts'

const boothCount = 140
/** So many are on their way to the server at any moment: after a restart everybody comes, nobody waits for others. */
const atOnce = 1_000
/** Processes that hold connections: their own work must not be what is measured. */
const clientProcesses = 2

export type Side = 'ours' | 'bare'

/** What both servers are asked to do, and who comes to them. */
export interface Stage {
  fair: BigFair
  /** A signed-in worker's cookie each. */
  cookies: string[]
  startServer(side: Side, flags?: string[]): Promise<RunningServer>
}

export interface RunningServer {
  side: Side
  helper: Helper
  url: string
}

/** A database with a big fair and so many workers who are signed in. */
export function withStage(people: number, work: (stage: Stage) => Promise<void>): Promise<void> {
  checkOpenFiles(people)
  return withDatabase(async ({ url: databaseUrl }) => {
    const db = connect(databaseUrl, { poolSize: 4 })
    const servers: Helper[] = []
    try {
      await migrate(db)
      const fair = await makeBigFair(db, { booths: boothCount, desksPerBooth: 4, workers: people })
      const cookies = await signEverybodyIn(db, testSecrets.SECRET, 'worker')
      await work({
        fair,
        cookies,
        async startServer(side, flags = []) {
          Object.assign(process.env, testSecrets, { DATABASE_URL: databaseUrl })
          const helper = new Helper(new URL(side === 'ours' ? './our-server.ts' : './bare-server.ts', import.meta.url), flags)
          servers.push(helper)
          if (side === 'bare') await helper.ask('answerWith', lineOfNoOne)
          return { side, helper, url: await helper.ask<string>('listen') }
        },
      })
    } finally {
      for (const server of servers) await server.stop()
      await db.end({ timeout: 5 })
    }
  })
}

/** People in processes of their own, at one server. */
export class Crowd {
  readonly #helpers: Helper[] = []
  readonly #stage: Stage

  constructor(stage: Stage) {
    this.#stage = stage
    for (let each = 0; each < clientProcesses; each += 1) this.#helpers.push(new Helper(new URL('./load-client.ts', import.meta.url)))
  }

  /** @param booth everybody watches this one; else each their own. */
  async arrive(server: RunningServer, of: { count: number; booth?: BoothId; isWatching: boolean }): Promise<Arrived> {
    const { cookies, fair } = this.#stage
    const people: Arrival['people'] = Array.from({ length: of.count }, (_, index) => ({
      index,
      cookie: server.side === 'ours' ? (cookies[index] ?? '') : '',
      boothId: of.booth ?? fair.boothIds[index % fair.boothIds.length] ?? ('' as BoothId),
    }))
    const size = this.#helpers.length
    const arrivals = await Promise.all(
      this.#helpers.map((helper, number) =>
        helper.ask<Arrived>('arrive', {
          url: server.url,
          people: people.filter((_, index) => index % size === number),
          atOnce: atOnce / size,
          isWatching: of.isWatching,
        } satisfies Arrival),
      ),
    )
    const failed = arrivals.reduce((sum, each) => sum + each.failed, 0)
    if (failed > 0) throw new Error(`${failed} of ${of.count} could not come in (${server.side})`)
    return {
      seconds: Math.max(...arrivals.map((each) => each.seconds)),
      failed,
      milliseconds: arrivals.flatMap((each) => each.milliseconds).toSorted((left, right) => left - right),
    }
  }

  /** So many moves of the line, told one by one or together, are waited for by everybody. */
  expectMoves(times: number): Promise<unknown> {
    return Promise.all(this.#helpers.map((helper) => helper.ask('expectMoves', times)))
  }

  /** When the last one had it, in milliseconds of the common clock. */
  async heardBy(): Promise<number> {
    return Math.max(...(await Promise.all(this.#helpers.map((helper) => helper.ask<number>('heard')))))
  }

  /** Everybody goes without a word; waits until the server has noticed. */
  async leave(server: RunningServer): Promise<void> {
    await Promise.all(this.#helpers.map((helper) => helper.ask('leave')))
    while ((await server.helper.ask<number>('connected')) > 0) await delay(50)
  }

  async stop(): Promise<void> {
    for (const helper of this.#helpers) await helper.stop()
  }
}

/** As many bytes as the product answers. */
const lineOfNoOne = {
  boothId: '00000000-0000-4000-8000-000000000000',
  version: 0,
  asOf: 1_000_000,
  status: 'open',
  statusReason: null,
  waiting: 0,
  present: 0,
  placeSum: 0,
  fairStatus: 'live',
  readyDesks: 0,
  ringing: 0,
  interviewing: 0,
  interrupted: 0,
  openDesks: 0,
  lineCapacity: 1000,
  pace: null,
  paceIfBack: null,
}
