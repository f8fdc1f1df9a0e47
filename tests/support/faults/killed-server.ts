import { setTimeout as delay } from 'node:timers/promises'
import { connect } from '@cho-phien/server/db/client'
import { listBoothsWithWork } from '@cho-phien/server/features/pairing/queries'
import { listBreaches } from '@cho-phien/server/features/reports/ledger'
import { expect, onTestFinished } from 'vitest'
import { createDatabase } from '../postgres.ts'
import { randomFrom, type Random } from '../random.ts'
import { listContradictions, listDone, listLostStates, listUntold } from './facts.ts'
import type { Sent } from './actor.ts'
import { act, actorsOf, connectAll, makeHistory, type History, type Stage } from './history.ts'
import { makeProbe } from './recovery.ts'
import { startServed } from './served.ts'

interface StageOptions {
  bug?: string
  environment?: Record<string, string>
  prepare?: (db: Stage['db']) => Promise<void>
  nodes?: number
  /** What the bug that is put in leaves in the rows. Without one the ledger is asked at the end. */
  leavesBreaches?: boolean
}

/** A database and a server over it, both for this test. */
export async function openStage(options: StageOptions = {}): Promise<Stage> {
  const database = await createDatabase()
  const db = connect(database.url, { poolSize: 6 })
  // Hooks run in reverse: the server goes first.
  onTestFinished(async () => {
    try {
      if (!options.leavesBreaches) expect(await listBreaches(db), 'the ledger at the end of the test').toEqual([])
    } finally {
      await db.end({ timeout: 5 })
      await database.drop()
    }
  })
  await options.prepare?.(db)
  const environment = { DATABASE_POOL_SIZE: '20', ...options.environment, ...(options.bug !== undefined && { SEEDED_BUG: options.bug }) }
  const served = await startServed({ databaseUrl: database.url, db, environment, nodes: options.nodes ?? 1 })
  return { db, served }
}

/** A life in which nobody has anything left to do ends too. */
const longestMs = 15_000
/** Within so long after a fault everything goes on as before. */
export const backWithinMs = 10_000

/**
 * One life of the server: fairs begin, everybody acts, it is killed at some moment and started again, people repeat what was not
 * answered, and go on for a while. Answers what was lost, doubled or refused wrongly.
 * @param rest `meanwhile` begins when it answers again; `goOn` is how many answers a fair people live on for
 */
export async function liveAndDie(
  stage: Stage,
  seeds: readonly number[],
  { meanwhile, goOn = 25 }: { meanwhile?: (startMs: number) => Promise<void>; goOn?: number } = {},
): Promise<string[]> {
  const random = randomFrom(seeds[0] ?? 0)
  const histories = await Promise.all(seeds.map((seed) => makeHistory(stage, seed)))
  await Promise.all(histories.map(connectAll))
  // At some point of what they do, whatever the machine's pace: after 1 to 40 answers a fair.
  const answers = histories.length * (1 + Math.floor(random() * 40))
  await actUntil(
    histories,
    () => answersOf(histories) >= answers,
    () => stage.served.kill(),
  )

  const wrong: string[] = []
  for (const history of histories) wrong.push(...(await listLostStates(stage.db, history)))
  const orderedAt = Date.now()
  await stage.served.start()
  const startedAt = Date.now()
  const others = meanwhile?.(startedAt - orderedAt)
  await Promise.all(histories.map(async (history) => wrong.push(...(await comeBack(stage, history, random)))))
  wrong.push(...(await listIdleBooths(stage, histories, startedAt + backWithinMs)))
  await others
  const goneOn = answersOf(histories) + histories.length * goOn
  await actUntil(
    histories,
    () => answersOf(histories) >= goneOn,
    () => Promise.resolve(),
  )
  for (const history of histories) wrong.push(...(await listContradictions(stage.db, history)))
  for (const history of histories) for (const actor of actorsOf(history)) actor.disconnect()
  // What is over must not burden the next life.
  const fairIds = histories.map(({ fairId }) => fairId)
  await stage.db`update fairs set status = 'rehearsal', paused_at = null, pause_reason = null where id = any(${fairIds}::uuid[])`
  return wrong
}

/**
 * A fault of what the server stands on, while it lives: people stay connected, act, get no answer for a while, repeat, and go on.
 * @param fault begins and ends
 */
export async function liveThrough(
  stage: Stage,
  seeds: readonly number[],
  fault: () => Promise<void>,
): Promise<{ wrong: string[]; backMs: number }> {
  const histories = await Promise.all(seeds.map((seed) => makeHistory(stage, seed)))
  const probe = await makeProbe(stage)
  await Promise.all(histories.map(connectAll))
  await writeDown(stage.db)
  const answers = answersOf(histories) + histories.length * 25
  let backMs = Infinity
  const wrong: string[] = []
  await actUntil(
    histories,
    () => answersOf(histories) >= answers,
    async () => {
      await fault()
      backMs = await probe.measure()
    },
  )
  const endedAt = Date.now()
  for (const history of histories) wrong.push(...(await listLostStates(stage.db, history)))
  for (const history of histories) wrong.push(...(await repeatUnanswered(stage, history)))
  wrong.push(...(await listIdleBooths(stage, histories, endedAt + backWithinMs)))
  wrong.push(...(await listNeverTold(stage, histories, endedAt + backWithinMs)))
  for (const history of histories) wrong.push(...(await listContradictions(stage.db, history)))
  for (const history of histories) for (const actor of actorsOf(history)) actor.disconnect()
  return { wrong, backMs }
}

/**
 * Who takes part is on disk before anything happens, also in a cluster that writes its log late: else nobody is signed in after it.
 * A transaction that waits for its own log would not do: without a row to change PostgreSQL lets it go unwritten.
 */
async function writeDown(db: Stage['db']): Promise<void> {
  await db`checkpoint`
}

async function repeatUnanswered(stage: Stage, history: History): Promise<string[]> {
  const done = await listDone(stage.db, history)
  for (const actor of actorsOf(history)) {
    if (!actor.isConnected) await actor.connect()
    for (const sent of actor.unanswered) await actor.repeat(sent)
  }
  return refusedThoughDone(history, done)
}

function refusedThoughDone(history: History, done: readonly Sent[]): string[] {
  return done
    .filter(({ ack }) => ack?.ok === false)
    .map(
      (sent) => `history ${history.seed}: ${sent.name} was done and its repeat was refused: ${sent.ack?.ok === false ? sent.ack.code : ''}`,
    )
}

function answersOf(histories: readonly History[]): number {
  return histories.reduce((sum, history) => sum + actorsOf(history).reduce((own, actor) => own + actor.answered, 0), 0)
}

/** @param end happens in the middle of whatever is under way */
async function actUntil(histories: readonly History[], isEnough: () => boolean, end: () => Promise<void>): Promise<void> {
  let isOver = false
  const acting = Promise.all(histories.map((history) => act(history, () => isOver)))
  for (const until = Date.now() + longestMs; !isEnough() && Date.now() < until;) await delay(5)
  await end()
  isOver = true
  await acting
}

/** Everybody connects again and repeats what was not answered, and some of what was: their page cannot know which answer was lost. */
async function comeBack(stage: Stage, history: History, random: Random): Promise<string[]> {
  const done = await listDone(stage.db, history)
  await connectAll(history)
  await Promise.all(
    actorsOf(history).map(async (actor) => {
      const answered = actor.sent.filter(({ name, ack }) => ack?.ok && isRepeatable(name)).slice(-6)
      for (const sent of actor.unanswered) await actor.repeat(sent)
      for (const sent of answered) if (random() < 0.5) await actor.repeat(sent)
    }),
  )
  return refusedThoughDone(history, done)
}

function isRepeatable(name: string): boolean {
  return /^(queue|ring|message|outcome):|^desk:(ready|pause|close|hand-over)$|^interview:(end|extend)$/.test(name)
}

/** Looked at again until nobody acts and all that is on its way has come. */
async function listNeverTold({ db }: Stage, histories: readonly History[], until: number): Promise<string[]> {
  for (;;) {
    const untold = (await Promise.all(histories.map((history) => listUntold(db, history)))).flat()
    if (untold.length === 0 || Date.now() > until) return untold
    await delay(100)
  }
}

/** Booths where a desk and a person wait for each other for longer than a fault may be felt. */
async function listIdleBooths({ db }: Stage, histories: readonly History[], until: number): Promise<string[]> {
  const boothIds = histories.flatMap((history) => history.boothIds)
  for (;;) {
    const idle = await listBoothsWithWork(db, boothIds)
    if (idle.length === 0) return []
    if (Date.now() > until) return idle.map((boothId) => `booth ${boothId} has a ready desk and somebody to call, and calls nobody`)
    await delay(100)
  }
}
