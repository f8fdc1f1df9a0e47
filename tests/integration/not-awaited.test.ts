import { notAwaited } from '@cho-phien/server/db/client'
import { expect, test } from 'vitest'
import { startApp } from '../support/app.ts'

test('a write that is not awaited commits without the disk, and the next one waits for it again', async () => {
  const { db } = await startApp()
  const connection = await db.reserve()
  try {
    await connection`set synchronous_commit = on`
    await connection`create temporary table notes (mode text)`
    await connection`insert into notes select current_setting('synchronous_commit') from ${notAwaited(db)}`
    const [updated] =
      await connection`update notes set mode = mode from ${notAwaited(db)} returning mode, current_setting('synchronous_commit') as now`
    expect(updated).toEqual({ mode: 'off', now: 'off' })
    expect(await connection`select current_setting('synchronous_commit') as now`).toEqual([{ now: 'on' }])
  } finally {
    connection.release()
  }
})
