import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '@cho-phien/server/db/client'
import { migrate } from '@cho-phien/server/db/migrate'
import { projectFolder } from '@cho-phien/server/launch/environment'
import { startPostgres } from '@cho-phien/server/launch/postgres'
import { exited, isAlive } from '@cho-phien/server/launch/processes'
import { expect, onTestFinished, test } from 'vitest'

async function runAdministrator(dataDir: string, ...words: string[]): Promise<{ code: number; text: string }> {
  const program = join(projectFolder, 'server/src/launch/administrator.ts')
  const child = spawn(process.execPath, [program, ...words], {
    env: { ...process.env, DATABASE_URL: '', LIVEKIT_URL: '', DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
  return { code: await exited(child), text }
}

/** Something that holds the folder as a running app does. */
function holdFolder(dataDir: string): void {
  const holder = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)', 'src/launch/'], { stdio: 'ignore' })
  onTestFinished(() => void holder.kill('SIGKILL'))
  writeFileSync(join(dataDir, 'launcher.json'), JSON.stringify({ pid: holder.pid }))
}

test('an administrator is made beside a running app, and its database runs on', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'cho-phien-administrator-'))
  // The database may run as another account, which has to come in.
  chmodSync(dataDir, 0o755)
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const server = await startPostgres({ dataDir, log: () => undefined, durable: false })
  onTestFinished(server.stop)
  const db = connect(server.url, { poolSize: 1 })
  onTestFinished(() => db.end({ timeout: 1 }))
  await migrate(db)
  holdFolder(dataDir)

  const refused = await runAdministrator(dataDir, 'Trung tâm', '99', 'Lò Thị Mai', 'mai@example.vn')
  expect(refused).toMatchObject({ code: 1, text: expect.stringContaining('"99" is no province code') as string })

  const made = await runAdministrator(dataDir, 'Trung tâm', '11', 'Lò Thị Mai', 'mai@example.vn')
  expect(made).toMatchObject({ code: 0, text: expect.stringContaining('Temporary password:') as string })
  expect(isAlive(server.pid)).toBe(true)
  expect(await db`select role from staff_seats`).toMatchObject([{ role: 'administrator' }])
  expect(await db`select must_change_password from accounts`).toMatchObject([{ must_change_password: true }])
})
