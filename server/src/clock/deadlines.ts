import type { FastifyBaseLogger } from 'fastify'
import { isDatabaseAway, type Db, type Pool, type Tx } from '../db/client.ts'

/** Every timer there is; one without a handler does not compile. */
export type DeadlineKind =
  | 'ring'
  | 'recall'
  | 'desk-silence'
  | 'interviewer-absence'
  | 'lost-node'
  | 'fair-watch'
  | 'slot-due'
  | 'slot-offer'
  | 'slot-settle'
  | 'consent-withdrawn'
  | 'lost-seat'

/** A timer is a row: it survives a restart and runs once, whatever the number of nodes. */
export interface Deadlines {
  /** Sets the one deadline of this kind and subject, replacing an earlier one. */
  schedule(tx: Tx, kind: DeadlineKind, timer: { subjectId: string; dueAt: string }): Promise<void>
  scheduleIn(tx: Tx, kind: DeadlineKind, timer: { subjectId: string; seconds: number }): Promise<void>
  cancel(tx: Tx, kind: DeadlineKind, subjectId: string): Promise<void>
}

/** Runs when a deadline is due. May find that its cause is gone; then it does nothing. */
export type DeadlineHandler = (subjectId: string) => Promise<void>
export type DeadlineHandlers = Record<DeadlineKind, DeadlineHandler>

/** Deadlines of rows that a statement makes, as a part of that statement. @param rows their `id` and `due_at` */
export const scheduledFrom = (tx: Tx, kind: DeadlineKind, rows: ReturnType<Tx>) => tx`
  insert into deadlines (kind, subject_id, due_at) select ${kind}, id, due_at from (${rows}) row
  on conflict on constraint deadline_one_per_subject do update set due_at = excluded.due_at, attempts = 0`

export const deadlines: Deadlines = {
  async schedule(tx, kind, { subjectId, dueAt }) {
    await tx`
      insert into deadlines (kind, subject_id, due_at) values (${kind}, ${subjectId}, ${dueAt})
      on conflict on constraint deadline_one_per_subject do update set due_at = excluded.due_at, attempts = 0`
  },
  async scheduleIn(tx, kind, { subjectId, seconds }) {
    await tx`
      insert into deadlines (kind, subject_id, due_at) values (${kind}, ${subjectId}, now() + make_interval(secs => ${seconds}))
      on conflict on constraint deadline_one_per_subject do update set due_at = excluded.due_at, attempts = 0`
  },
  async cancel(tx, kind, subjectId) {
    await tx`delete from deadlines where kind = ${kind} and subject_id = ${subjectId}`
  },
}

interface DueRow {
  id: number
  kind: string
  subjectId: string
  attempts: number
}

/** Within the 10 s after a fault that are promised; a handler takes milliseconds. */
const claimSeconds = 8

/**
 * Claims due rows by pushing them a little ahead: if this node dies in the middle, another takes the row again.
 * Handlers are therefore written so that a second run is harmless.
 */
function claimDue(db: Db): Promise<DueRow[]> {
  return db<DueRow[]>`
    update deadlines set due_at = now() + make_interval(secs => ${claimSeconds}), attempts = attempts + 1
    where id in (select id from deadlines where due_at <= now() order by due_at for update skip locked limit 50)
    returning id, kind, subject_id as "subjectId", attempts`
}

async function deleteDone(db: Db, row: DueRow): Promise<void> {
  // A handler may have set the same deadline anew; then attempts is back at 0 and the row stays.
  await db`delete from deadlines where id = ${row.id} and attempts = ${row.attempts}`
}

/** A ring that fell due while the database was killed must end within the 10 s after it that are promised. */
const soonSeconds = 2

/**
 * Soon after a first failure, and whenever the database was away: that passes. From the second one on twice as long after each, ten
 * minutes at most: what will never work must not keep the clock busy.
 */
function secondsUntilAgain(row: DueRow, error: unknown): number {
  if (row.attempts === 1 || isDatabaseAway(error)) return soonSeconds
  return Math.min(30 * 2 ** (row.attempts - 2), 600)
}

async function postpone(db: Db, row: DueRow, error: unknown): Promise<void> {
  const seconds = secondsUntilAgain(row, error)
  await db`
    update deadlines set due_at = now() + make_interval(secs => ${seconds}) where id = ${row.id} and attempts = ${row.attempts}`
}

export interface Ticker {
  /** One look at the rows. What the timer has begun is waited for: what was due before is done after. */
  tick(): Promise<void>
  start(): void
  stop(): Promise<void>
}

class UnknownKind extends Error {
  override name = 'UnknownKind'
}

interface Clock {
  log: FastifyBaseLogger
  /** Whether time that passes is everybody's: after an outage it is made up for first. */
  isSteady(): boolean
  noteFailure(error: unknown): void
}

export function createTicker(pool: Pool, handlers: DeadlineHandlers, clock: Clock): Ticker {
  const { log, isSteady, noteFailure } = clock
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined

  /** Another version of the app may have written it. */
  function isKnown(kind: string): kind is DeadlineKind {
    return Object.hasOwn(handlers, kind)
  }

  async function runRow(row: DueRow): Promise<void> {
    try {
      if (!isKnown(row.kind)) throw new UnknownKind()
      await handlers[row.kind](row.subjectId)
      await deleteDone(pool, row)
    } catch (error) {
      noteFailure(error)
      if (row.attempts === 1)
        log.error({ kind: row.kind, error: error instanceof Error ? error.name : 'unknown' }, 'deadline failed; it is tried again')
      await postpone(pool, row, error)
    }
  }

  async function tick(): Promise<void> {
    const due = await claimDue(pool)
    await Promise.all(due.map(runRow))
    if (due.length === 50) await tick()
  }

  function loop(): void {
    if (!isSteady()) return
    running ??= tick()
      .catch((error: unknown) => log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'deadlines could not be read'))
      .finally(() => (running = undefined))
  }

  return {
    async tick() {
      await running
      await tick()
    },
    start() {
      timer = setInterval(loop, 500)
      timer.unref()
    },
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
