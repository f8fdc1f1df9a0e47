import postgres from 'postgres'

/** The pool, or a transaction: for statements that may run in either. */
export type Db = postgres.ISql
/** Inside a transaction: for locks and for statements that belong together. The pool is not one. */
export type Tx = postgres.TransactionSql
export type Pool = postgres.Sql

/** Runs once the transaction is committed, never when it rolls back. */
export type AfterCommit = (effect: () => void) => void

export function connect(url: string, options: { poolSize: number; applicationName?: string }): Pool {
  return postgres(url, {
    // `max_pipeline` stays at its default: with 1, a `begin` that is sent behind another query is never given its connection
    // (UNSAFE_TRANSACTION under load, postgres.js 3.4.9; docs/decisions/0005).
    max: options.poolSize,
    idle_timeout: 60,
    connect_timeout: 10,
    // A database that was away is found soon after it is back: the library's own pause grows to 20 s.
    backoff: (attempt) => Math.min(0.1 * 2 ** attempt, 1),
    onnotice: () => {},
    // Instants leave the database as ISO text, so that a row is what the response schema says.
    types: {
      instant: { to: 1184, from: [1114, 1184], serialize: toInstant, parse: (text: string) => new Date(text).toISOString() },
      day: { to: 1082, from: [1082], serialize: (text: string) => text, parse: (text: string) => text },
      bigint: { to: 20, from: [20, 1700], serialize: String, parse: Number },
    },
    connection: {
      application_name: options.applicationName ?? 'cho-phien',
      TimeZone: 'UTC',
      // Statements are prepared once and name few rows each. Planned anew at each call, as the database would, they cost it more
      // than they did: half of its work at a peak was planning.
      plan_cache_mode: 'force_generic_plan',
      // A process that hangs within a transaction would keep its lines and desks from everybody.
      idle_in_transaction_session_timeout: 30_000,
    },
  })
}

/**
 * Among what a write reads from: its commit does not wait for the disk. For what costs nothing when a crash of the database takes the
 * last half second of it. Never in a transaction, where it would hold for all of it.
 */
export const notAwaited = (db: Pool) => db`(select set_config('synchronous_commit', 'off', true)) not_awaited`

/**
 * One transaction. Effects handed to `afterCommit` run in order after it is committed.
 *
 * Not the library's own `begin`: on a full connection it sends BEGIN without reserving it (its check of `max_pipeline` comes
 * first), so a crowd got errors and other statements ran inside an open transaction. A reserved connection is never shared.
 */
export async function inTransaction<Result>(pool: Pool, work: (tx: Tx, afterCommit: AfterCommit) => Promise<Result>): Promise<Result> {
  const effects: (() => void)[] = []
  // A reserved connection lacks savepoints only, and nothing here uses them.
  const result = await inReserved(pool, (connection) => work(connection as unknown as Tx, (effect) => effects.push(effect)))
  for (const effect of effects) effect()
  return result
}

async function inReserved<Result>(pool: Pool, work: (connection: postgres.ReservedSql) => Promise<Result>): Promise<Result> {
  const connection = await pool.reserve()
  let isLost = false
  try {
    // Sent together with the first statement; one that fails, fails that too.
    const begun = connection.unsafe('begin').execute()
    begun.catch(() => undefined)
    const result = await work(connection)
    await begun
    const ended = await connection.unsafe('commit')
    if (ended.command !== 'COMMIT') throw new Error('a statement had failed, so the transaction was rolled back')
    return result
  } catch (error) {
    // One that ends while it is rolled back is lost too: given back, it would be written to without a socket.
    isLost = isDatabaseAway(error) || !(await rollBack(connection))
    throw error
  } finally {
    // A lost connection has left the pool already.
    if (!isLost) connection.release()
  }
}

function rollBack(connection: postgres.ReservedSql): Promise<boolean> {
  return connection.unsafe('rollback').then(
    () => true,
    () => false,
  )
}

/**
 * The database could not be asked, or went before it answered: whether it was done is not known, and the same may be asked again.
 * 57P01 to 57P03: it is being shut down, has crashed, or is just coming up; 53300: it has no connection left.
 */
export function isDatabaseAway(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^(CONNECTION_|CONNECT_TIMEOUT|ECONN|EPIPE|57P0[123]|53300)/.test(code)
}

function toInstant(value: unknown): string {
  return value instanceof Date ? value.toISOString() : String(value)
}
