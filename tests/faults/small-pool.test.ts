import { deadlines } from '@cho-phien/server/clock/deadlines'
import { listBreaches } from '@cho-phien/server/features/reports/ledger'
import { setTimeout as delay } from 'node:timers/promises'
import type { MessageId } from '@cho-phien/shared/ids'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import { makeFloor, makeStaff, makeWorker } from '../support/make.ts'
import { startNodes } from '../support/nodes.ts'
import { testOn } from '../support/redis.ts'
import { visit } from '../support/visitor.ts'

/** From the ticket to the confirmed result, by several people at once. */
async function tellStory(server: TestApp): Promise<void> {
  const { db } = server
  const { boothId, deskId, interviewer, centerId, fairId } = await makeFloor(db)
  const staff = visit(server.url, await server.signIn(await makeStaff(db, centerId)))
  const people = await Promise.all(
    Array.from({ length: 4 }, async () => {
      const { accountId, workerId } = await makeWorker(db)
      return server.connect(await server.signIn(accountId, workerId))
    }),
  )
  const desk = await server.connect(await server.signIn(interviewer))
  await Promise.all(people.map((worker) => worker.mustSend('queue:join', { boothId, vacancyId: null })))
  await desk.mustSend('desk:ready', { deskId })
  // One of them is called, and nobody knows who.
  const { worker, interview } = await Promise.any(
    people.map((worker) => worker.next('ring:started').then((interview) => ({ worker, interview }))),
  )
  const interviewId = interview.id
  await worker.mustSend('ring:answer', { interviewId, mode: 'text' })
  for (const side of [worker, desk]) await side.mustSend('interview:connected', { interviewId })
  await Promise.all(
    [worker, desk].map((side) => side.mustSend('message:send', { interviewId, messageId: randomUUID() as MessageId, body: 'xin chào' })),
  )
  await Promise.all([worker, desk].map((side) => side.mustSend('interview:end', { interviewId })))
  await desk.mustSend('outcome:record', { interviewId, outcome: { kind: 'hired' } })
  const { version } = await worker.next('outcome:recorded')
  await worker.mustSend('outcome:answer', { interviewId, version, answer: 'confirmed' })
  expect((await staff.post(`/center/booths/${boothId}/status`, { status: 'closed' })).status).toBe(200)
  expect(await listBreaches(db, fairId)).toEqual([])
}

/** The story takes a second. */
const patienceMs = 40_000
/** Long enough for what does not wait for itself; that the rest does is asked of the connection. */
const controlMs = 4_000

for (const nodes of [1, 2])
  testOn(nodes)(
    `with one connection to the database for each of ${nodes} the whole story is told, and nothing waits for itself`,
    async () => {
      const server = await startNodes(nodes, { DATABASE_POOL_SIZE: '1' })
      expect(await Promise.race([tellStory(server).then(() => 'told'), delay(patienceMs, 'stuck')])).toBe('told')
    },
  )

test('a statement beside the transaction it belongs to is found out', async () => {
  const server = await startApp({ DATABASE_POOL_SIZE: '1' })
  const { services } = server.app
  services.deadlines = { ...deadlines, scheduleIn: (_tx, ...rest) => deadlines.scheduleIn(services.db as never, ...rest) }
  const story = tellStory(server).then(
    () => 'told',
    (error: unknown) => (String(error).includes('has timed out') ? 'no answer' : String(error)),
  )
  expect(await Promise.race([story, delay(controlMs, 'no answer')])).toBe('no answer')
  // The one connection is held by the transaction that waits for another one.
  const asked = server.db`select`.then(() => 'answered')
  asked.catch(() => undefined)
  expect(await Promise.race([asked, delay(2_000, 'stuck')])).toBe('stuck')
  // What waits for itself is let go, so that the server can end.
  await server.db.end({ timeout: 0 })
})
