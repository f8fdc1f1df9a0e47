import { randomUUID } from 'node:crypto'
import { notAwaited } from '@cho-phien/server/db/client'
import { expect, test } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import { makeFloor, makeWorker } from '../support/make.ts'
import { comeIn } from '../support/one-desk.ts'

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

/** Whether each change waited for the disk, by the setting that its commit finds. What the database of the tests leaves out is on again here. */
async function watchCommits({ db }: TestApp) {
  const [named] = await db<{ name: string }[]>`select current_database() as name`
  await db`alter database ${db(named!.name)} set synchronous_commit = on`
  await db`create table commits (change text not null, mode text not null)`
  await db`
    create function note_commit() returns trigger language plpgsql as $$
    begin
      insert into commits values (lower(tg_op) || ' ' || tg_table_name, current_setting('synchronous_commit'));
      return null;
    end $$`
  const tables = await db<
    { name: string }[]
  >`select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'commits'`
  for (const { name } of tables)
    await db`
      create constraint trigger note_commit after insert or update on ${db(name)} deferrable initially deferred
      for each row execute function note_commit()`
  return {
    async take(mode: 'on' | 'off') {
      const rows = await db<{ change: string }[]>`delete from commits where mode = ${mode} returning change`
      return [...new Set(rows.map(({ change }) => change))].toSorted()
    },
  }
}

test('the beat of a desk and receipts do not wait for the disk, and every move of the floor does', async () => {
  const first = await startApp()
  await first.app.ticker.stop()
  const commits = await watchCommits(first)
  // Its connections are opened after the setting.
  const server = await first.startNode()
  const floor = await makeFloor(server.db)
  const { deskId } = floor
  const desk = await server.connect(await server.signIn(floor.interviewer))
  const person = await makeWorker(server.db)
  const worker = await server.connect(await server.signIn(person.accountId, person.workerId))
  await desk.mustSend('desk:watch', { deskId })
  await worker.mustSend('queue:join', { boothId: floor.boothId, vacancyId: null })
  await desk.mustSend('desk:ready', { deskId })
  const { id: interviewId } = await worker.next('ring:started')
  await worker.mustSend('ring:answer', { interviewId, mode: 'text' })
  for (const side of [worker, desk]) await comeIn(side, interviewId)
  await worker.mustSend('message:send', { interviewId, messageId: randomUUID() as never, body: 'Em chào chị' })
  await desk.mustSend('interview:end', { interviewId })
  await desk.mustSend('outcome:record', { interviewId, outcome: { kind: 'hired' } })

  expect(await commits.take('off')).toEqual(['insert command_receipts'])
  const moves = ['audit_events', 'deadlines', 'interviews', 'interview_messages', 'outcomes', 'tickets'].map((table) => `insert ${table}`)
  const updates = ['update booths', 'update desks', 'update interviews', 'update tickets']
  expect(await commits.take('on')).toEqual(expect.arrayContaining([...moves, ...updates]))

  await desk.mustSend('desk:heartbeat', { deskId })
  expect(await commits.take('off')).toEqual(['update desks'])
})
