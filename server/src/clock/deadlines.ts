import type { FastifyBaseLogger } from 'fastify'
import type { Db, Pool, Tx } from '../db/client.ts'

/** A timer is a row: it survives a restart and runs once, whatever the number of nodes. */
export interface Deadlines {
  /** Sets the one deadline of this kind and subject, replacing an earlier one. */
  schedule(tx: Tx, kind: string, timer: { subjectId: string; dueAt: string }): Promise<void>
  scheduleIn(tx: Tx, kind: string, timer: { subjectId: string; seconds: number }): Promise<void>
  cancel(tx: Tx, kind: string, subjectId: string): Promise<void>
}

/** Runs when a deadline is due. May find that its cause is gone; then it does nothing. */
export type DeadlineHandler = (subjectId: string) => Promise<void>

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

/**
 * Claims due rows by pushing them half a minute ahead: if this node dies in the middle, another takes the row again.
 * Handlers are therefore written so that a second run is harmless.
 */
function claimDue(db: Db): Promise<DueRow[]> {
  return db<DueRow[]>`
    update deadlines set due_at = now() + interval '30 seconds', attempts = attempts + 1
    where id in (select id from deadlines where due_at <= now() order by due_at for update skip locked limit 50)
    returning id, kind, subject_id as "subjectId", attempts`
}

async function deleteDone(db: Db, row: DueRow): Promise<void> {
  // A handler may have set the same deadline anew; then attempts is back at 0 and the row stays.
  await db`delete from deadlines where id = ${row.id} and attempts = ${row.attempts}`
}

export interface Ticker {
  /** One look at the rows, for tests and for the timer. */
  tick(): Promise<void>
  start(): void
  stop(): Promise<void>
}

export function createTicker(pool: Pool, handlers: Record<string, DeadlineHandler>, log: FastifyBaseLogger): Ticker {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined

  async function runRow(row: DueRow): Promise<void> {
    const handler = handlers[row.kind]
    if (handler === undefined) {
      log.error({ kind: row.kind }, 'deadline without a handler')
      return
    }
    try {
      await handler(row.subjectId)
      await deleteDone(pool, row)
    } catch (error) {
      log.error(
        { kind: row.kind, attempts: row.attempts, error: error instanceof Error ? error.name : 'unknown' },
        'deadline failed; it is tried again',
      )
    }
  }

  async function tick(): Promise<void> {
    const due = await claimDue(pool)
    await Promise.all(due.map(runRow))
    if (due.length === 50) await tick()
  }

  function loop(): void {
    running ??= tick()
      .catch((error: unknown) => log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'deadlines could not be read'))
      .finally(() => (running = undefined))
  }

  return {
    tick,
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
