import { listBreaches } from '@cho-phien/server/features/reports/ledger'
import { randomUUID } from 'node:crypto'
import type { BoothId, PageId } from '@cho-phien/shared/ids'
import { describe, expect, test } from 'vitest'
import type { RealtimeClient } from '../support/client.ts'
import { findsNothing } from '../support/faults/seeded-bugs.ts'
import { letEveryPageWork } from '../support/faults/seeded-bugs.ts'
import { makeFloor, makeWorker } from '../support/make.ts'
import { startNodes } from '../support/nodes.ts'
import { testOn } from '../support/redis.ts'

/** A worker with a phone and a tablet, an interviewer with two tabs; on two nodes each has one of them at each. */
async function openTwice(nodes = 1) {
  const server = await startNodes(nodes)
  const floor = await makeFloor(server.db)
  const { accountId, workerId } = await makeWorker(server.db)
  const workers = [
    await server.connect(await server.signIn(accountId, workerId)),
    await server.connect(await server.signIn(accountId, workerId)),
  ]
  const cookie = await server.signIn(floor.interviewer)
  const tabs = [0, 1].map(() => randomUUID() as PageId)
  const desks = [await server.connect(cookie), await server.connect(cookie)]
  return { server, ...floor, workers, desks, tabs, workerId }
}

/** Both devices press at once. */
async function placesTaken(workers: readonly RealtimeClient[], boothId: BoothId): Promise<number> {
  const tickets = await Promise.all(workers.map((worker) => worker.mustSend('queue:join', { boothId, vacancyId: null })))
  return new Set(tickets.map(({ id }) => id)).size
}

/** The second tab takes the desk over and is ready; then the first presses. What each page is answered, and what the desk says. */
async function takeOver({ server, desks, tabs, deskId }: Awaited<ReturnType<typeof openTwice>>) {
  const [first, second] = tabs.map((pageId) => ({ deskId, pageId }))
  await desks[0]!.mustSend('desk:watch', first!)
  const beside = await desks[1]!.mustSend('desk:watch', second!)
  await desks[1]!.mustSend('desk:watch', { ...second!, wish: 'take_over' })
  await desks[1]!.mustSend('desk:ready', second!)
  const pressed = await desks[0]!.send('desk:pause', { ...first!, reason: 'Nghỉ uống nước' })
  const beaten = await desks[0]!.send('desk:heartbeat', first!)
  const [desk] = await server.db<{ status: string }[]>`select status from desks where id = ${deskId}`
  return {
    isHeldByBoth: beside.isHeld,
    answers: [pressed, beaten].map((ack) => (ack.ok ? 'done' : ack.code)),
    status: desk?.status,
  }
}

describe.each([1, 2])('on %i nodes', (nodes) => {
  testOn(nodes)('everything pressed on both devices at once is done once', async () => {
    const { server, workers, desks, tabs, boothId, deskId, workerId, fairId } = await openTwice(nodes)
    const { db } = server
    expect(await placesTaken(workers, boothId)).toBe(1)

    await desks[0]!.mustSend('desk:watch', { deskId, pageId: tabs[0]! })
    const seat = await desks[1]!.mustSend('desk:watch', { deskId, pageId: tabs[1]! })
    expect(seat.isHeld).toBe(false)
    expect(await desks[1]!.send('desk:ready', { deskId, pageId: tabs[1]! })).toMatchObject({ ok: false, code: 'desk_elsewhere' })
    await desks[0]!.mustSend('desk:ready', { deskId, pageId: tabs[0]! })

    // Both devices ring, and both answer.
    const [ring] = await Promise.all(workers.map((worker) => worker.next('ring:started')))
    const interviewId = ring!.id
    const answers = await Promise.all(workers.map((worker) => worker.mustSend('ring:answer', { interviewId, mode: 'text' })))
    expect(answers.map(({ status }) => status)).toEqual(['connecting', 'connecting'])
    expect(await db`select from interview_rungs where interview_id = ${interviewId}`).toHaveLength(1)

    for (const side of [...workers, desks[0]!]) await side.mustSend('interview:connected', { interviewId })
    // One device goes: the person is still there with the other.
    workers[0]!.close()
    const [left] = server.nodes
    await left!.app.services.background.settle()
    expect(await db`select worker_present from interviews where id = ${interviewId}`).toEqual([{ worker_present: true }])

    await Promise.all([workers[1]!, ...desks].map((side) => side.mustSend('interview:end', { interviewId })))
    const outcome = { kind: 'hired' } as const
    await Promise.all(desks.map((desk) => desk.mustSend('outcome:record', { interviewId, outcome })))
    expect(await db`select from outcome_revisions where interview_id = ${interviewId}`).toHaveLength(1)
    expect(await db`select from audit_events where subject_id = ${interviewId} and action = 'interview.end'`).toHaveLength(1)
    expect(await db`select from tickets where worker_id = ${workerId}`).toHaveLength(1)
    expect(await listBreaches(db, fairId)).toEqual([])
  })

  testOn(nodes)('a desk taken over by the other device is the other device’s alone', async () => {
    const both = await openTwice(nodes)
    expect(await takeOver(both)).toEqual({ isHeldByBoth: false, answers: ['desk_elsewhere', 'desk_elsewhere'], status: 'ready' })
    expect(await listBreaches(both.server.db, both.fairId)).toEqual([])
  })
})

test('a desk that keeps nobody lets the page that lost it go on, and that is seen', async () => {
  const both = await openTwice()
  await letEveryPageWork(both.server.db)
  expect(await takeOver(both)).toEqual({ isHeldByBoth: true, answers: ['done', 'done'], status: 'paused' })
})

test('a line that neither looks for a ticket that is held nor has its one-ticket rule gives two places, and that is seen', async () => {
  const { server, workers, boothId, workerId } = await openTwice()
  const { services } = server.app
  services.db = findsNothing(services.db, /^\s*select id from tickets where booth_id = \? and worker_id = \?/)
  // The index alone holds it: one of the two is refused.
  await expect(placesTaken(workers, boothId)).rejects.toThrow('queue:join was refused')
  await server.db`drop index ticket_one_open_per_worker_and_booth`
  await server.db`update tickets set status = 'closed', close_reason = 'left', closed_at = now() where worker_id = ${workerId}`
  expect(await placesTaken(workers, boothId)).toBe(2)
})
