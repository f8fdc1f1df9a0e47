import type { Config } from '../config.ts'
import { inTransaction, type Db, type Pool } from '../db/client.ts'
import { hashPassword } from '../features/accounts/make.ts'
import { encryptSensitive } from '../features/workers/sensitive.ts'
import { demoPassword } from './cast.ts'
import { ids } from './ids.ts'
import { insertCast } from './insert-cast.ts'
import { insertFairs } from './insert-fairs.ts'
import { listWorkers } from './workers.ts'

/** Whether nobody has put anything in yet. */
export async function isEmpty(db: Db): Promise<boolean> {
  const [row] = await db<{ isEmpty: boolean }[]>`
    select not exists (select from accounts) and not exists (select from centers) as "isEmpty"`
  return row?.isEmpty ?? false
}

/**
 * The demo fair: one centre, its staff and halls, employers with complete cards, 60 workers, and three fairs of which one runs now.
 * All in one transaction. Everybody is invented; the same people and companies every time, with times around the present.
 * @throws Error without DEMO=true, because its accounts open without a key
 */
export async function seedDemo(db: Pool, config: Config): Promise<void> {
  if (!config.isDemo) throw new Error('The demo is filled in only with DEMO=true.')
  const passwordHash = await hashPassword(demoPassword)
  const workers = listWorkers()
  await inTransaction(db, async (tx) => {
    const [clock] = await tx<{ now: string }[]>`select now() as now`
    const now = Date.parse(clock?.now ?? '')
    await insertCast(tx, {
      passwordHash,
      workers,
      now,
      encrypt: (workerId, answers) => encryptSensitive(config.sensitiveKey, workerId, answers),
    })
    await insertFairs(
      tx,
      workers.map((_, index) => ids.worker(index)),
      now,
    )
  })
}
