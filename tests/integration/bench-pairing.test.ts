import { lookAt } from '@cho-phien/server/features/pairing/pair'
import { expect, onTestFinished, test } from 'vitest'
import { benchServices } from '../bench/pairing.ts'
import { startApp } from '../support/app.ts'
import { makeFloor, makeTicket, makeWorker } from '../support/make.ts'

test('the services that a bench pairs with pair', async () => {
  const { db } = await startApp()
  const floor = await makeFloor(db)
  const { workerId } = await makeWorker(db)
  await makeTicket(db, { ...floor, workerId })
  await db`update desks set status = 'ready', heartbeat_at = now() where id = ${floor.deskId}`
  await db`insert into deadlines (kind, subject_id, due_at) values ('desk-silence', ${floor.deskId}, now() + interval '1 hour')`
  const { services, close } = await benchServices(db)
  onTestFinished(close)
  const found = await lookAt(services, [floor.boothId])
  expect(found.get(floor.boothId)).toHaveProperty('claim')
})
