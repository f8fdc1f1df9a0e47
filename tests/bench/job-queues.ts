import { setTimeout as delay } from 'node:timers/promises'
import type { Pool } from '@cho-phien/server/db/client'
import { Logger, run } from 'graphile-worker'
import { PgBoss } from 'pg-boss'

export interface QueueLoad {
  url: string
  db: Pool
  /** Waiting at the start, and enough for the time. */
  jobs: number
  callers: number
  seconds: number
}

const quiet = new Logger(() => () => undefined)

/** Jobs a second that graphile-worker takes, runs (nothing) and marks as done, one by one as it does unless told otherwise. */
export async function graphileRate({ url, db, jobs, callers, seconds }: QueueLoad): Promise<number> {
  let done = 0
  const runner = await run({
    connectionString: url,
    concurrency: callers,
    maxPoolSize: callers + 2,
    noHandleSignals: true,
    crontab: '',
    logger: quiet,
    taskList: { other: () => undefined },
  })
  await runner.stop()
  await db`truncate graphile_worker._private_jobs`
  await db`select graphile_worker.add_job('noop') from generate_series(1, ${jobs})`
  await db`vacuum analyze graphile_worker._private_jobs`
  const worker = await run({
    connectionString: url,
    concurrency: callers,
    maxPoolSize: callers + 2,
    noHandleSignals: true,
    crontab: '',
    logger: quiet,
    taskList: { noop: () => void (done += 1) },
  })
  await delay(500)
  const before = done
  await delay(seconds * 1000)
  const count = done - before
  await worker.stop()
  return count / seconds
}

/** Jobs a second that are fetched from pg-boss and completed, one by one. */
export async function bossRate({ url, jobs, callers, seconds }: QueueLoad): Promise<number> {
  const boss = new PgBoss({ connectionString: url, max: callers, supervise: false, schedule: false })
  await boss.start()
  const queue = `pairs-${Date.now()}`
  await boss.createQueue(queue)
  for (let made = 0; made < jobs; made += 1_000)
    await boss.insert(
      queue,
      Array.from({ length: 1_000 }, () => ({ data: {} })),
    )
  const until = performance.now() + seconds * 1000
  let done = 0
  await Promise.all(
    Array.from({ length: callers }, async () => {
      while (performance.now() < until) {
        const [job] = await boss.fetch(queue)
        if (job === undefined) return
        await boss.complete(queue, job.id)
        done += 1
      }
    }),
  )
  await boss.stop({ graceful: false })
  return done / seconds
}
