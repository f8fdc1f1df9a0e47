interface Waiting<Row> {
  promise: Promise<Row | undefined>
  resolve(row: Row | undefined): void
  reject(error: unknown): void
}

interface Limits {
  readsAtOnce?: number
  /** One read has no more; others of the same moment go beside it. */
  keysAtOnce?: number
  /**
   * How much of the time reads may be on their way, from 0 to 1. After each one the next waits until this holds: a costly read leaves the
   * database to others however many ask for it.
   */
  busyShare?: number
  /** But no longer than this, when everything is slow. A read that hung because the database was away holds nobody up once it is back. */
  longestPauseMs?: number
}

/**
 * Asks for rows by key, those of one moment in one statement: when a hall, or everybody after a restart, comes at once, a read for
 * each would be most of the work. Each question is answered by a read that began after it, so nobody is told something older than a
 * read of their own would have told.
 * While so many reads as are made at once are on their way, further questions wait: the more come, the fewer reads each costs.
 * @param read the rows of these keys, by key; a key without a row may be missing
 */
export function gather<Key extends string, Row>(
  read: (keys: Key[]) => Promise<ReadonlyMap<Key, Row>>,
  { readsAtOnce = 1, keysAtOnce = Infinity, busyShare = 1, longestPauseMs = 250 }: Limits = {},
): (key: Key) => Promise<Row | undefined> {
  const waiting = new Map<Key, Waiting<Row>>()
  let running = 0
  let isPlanned = false

  function plan(): void {
    if (isPlanned || waiting.size === 0 || running >= readsAtOnce) return
    isPlanned = true
    setImmediate(() => {
      isPlanned = false
      void ask()
    })
  }

  async function ask(): Promise<void> {
    const asked = new Map([...waiting].slice(0, keysAtOnce))
    for (const key of asked.keys()) waiting.delete(key)
    running += 1
    plan()
    const begun = performance.now()
    try {
      const rows = await read([...asked.keys()])
      for (const [key, { resolve }] of asked) resolve(rows.get(key))
    } catch (error) {
      for (const { reject } of asked.values()) reject(error)
    } finally {
      const pauseMs = Math.min(longestPauseMs, (performance.now() - begun) * (1 / busyShare - 1))
      if (pauseMs < 1) next()
      else setTimeout(next, pauseMs)
    }
  }

  function next(): void {
    running -= 1
    plan()
  }

  return (key) => {
    const known = waiting.get(key)
    if (known !== undefined) return known.promise
    const { promise, resolve, reject } = Promise.withResolvers<Row | undefined>()
    waiting.set(key, { promise, resolve, reject })
    plan()
    return promise
  }
}
