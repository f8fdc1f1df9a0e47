import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '@cho-phien/server/launch/postgres'
import { stopProcess } from '@cho-phien/server/launch/processes'

export interface BenchDatabase {
  url: string
  /** For scripts of this bench; gone with the database. */
  folder: string
}

/** A durable database of its own, stopped and removed when the work is over, fails, or is ended by a signal. */
export async function withDatabase(work: (database: BenchDatabase) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'cho-phien-bench-'))
  // mkdtemp makes it private; the database may run as another account.
  rmSync(folder, { recursive: true })
  mkdirSync(folder, { mode: 0o755 })
  const server = await startPostgres({ dataDir: folder, log: () => {} })
  const remove = () => rmSync(folder, { recursive: true, force: true })
  const onSignal = () =>
    void stopProcess(server.pid, ['SIGQUIT', 'SIGKILL'], 5)
      .then(remove)
      .finally(() => process.exit(130))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, onSignal)
  try {
    await work({ url: server.url, folder })
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, onSignal)
    await server.stop()
    remove()
  }
}
