import { inTransaction, type Db, type Pool } from '../db/client.ts'
import type { Deadlines } from './deadlines.ts'

/** A server process. What it holds for others (presences) is a lease: it lapses when the process is not seen any more. */
export interface Node {
  id: string
  /** The last time it was seen, by the database's clock. */
  seenAt: string
  isLost: boolean
}

/** How often a process says that it lives. */
const beatSeconds = 5
/** Three beats: one may be lost in a slow moment of the database without anybody's clock being stopped. */
const lostSeconds = 15
/** Nobody was seen for so long: the whole installation was down, so time that passed meanwhile is nobody's fault. */
const outageSeconds = 10

/** Says that this process lives, and sets the deadline that finds out when it no longer does. */
export function beatNode(pool: Pool, deadlines: Deadlines, id: string): Promise<void> {
  return inTransaction(pool, async (tx) => {
    await tx`insert into nodes (id) values (${id}) on conflict (id) do update set seen_at = now()`
    await deadlines.scheduleIn(tx, 'lost-node', { subjectId: id, seconds: lostSeconds })
  })
}

export async function findNode(db: Db, id: string): Promise<Node | undefined> {
  const [row] = await db<Node[]>`
    select id, seen_at as "seenAt", seen_at <= now() - make_interval(secs => ${lostSeconds}) as "isLost" from nodes where id = ${id}`
  return row
}

/** Whether any process was seen a moment ago: asked by a new one before its own first beat. */
export async function isAnyNodeSeen(db: Db): Promise<boolean> {
  const rows = await db`select from nodes where seen_at > now() - make_interval(secs => ${outageSeconds}) limit 1`
  return rows.length > 0
}

export function deleteNode(pool: Pool, deadlines: Deadlines, id: string): Promise<void> {
  return inTransaction(pool, async (tx) => {
    await tx`delete from nodes where id = ${id}`
    await deadlines.cancel(tx, 'lost-node', id)
  })
}

export interface Pulse {
  start(): void
  stop(): void
}

/** @param beat a beat that fails (the database is away) is tried again at the next */
export function createPulse(beat: () => void): Pulse {
  let timer: NodeJS.Timeout | undefined
  return {
    start() {
      timer = setInterval(beat, beatSeconds * 1_000)
      timer.unref()
    },
    stop: () => clearInterval(timer),
  }
}
