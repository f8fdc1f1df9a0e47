import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import type { Pool } from '@cho-phien/server/db/client'
import { listBreaches } from '@cho-phien/server/features/reports/ledger'
import type { BoothId, InterviewId, TicketId } from '@cho-phien/shared/ids'
import { expect } from 'vitest'
import { clearLineAtLeaving, keepPresencesInMemory } from '../support/faults/seeded-bugs.ts'
import { makeDesk, makeFloor, makeMember, makeWorker } from '../support/make.ts'
import { startNodeProcesses, type Nodes, type Person } from '../support/processes-of-nodes.ts'
import { testWithRedis } from '../support/redis.ts'

/** A page in an interview: each connection says again where it is. */
const stayIn = (talk: { id?: InterviewId }) => async (person: Person) => {
  if (talk.id === undefined) return
  await person.send('interview:join', { interviewId: talk.id })
  await person.send('interview:connected', { interviewId: talk.id })
}

/** In mid-fair: one conversation, one ring, six people who wait. */
async function openFair({ db, come }: Nodes) {
  const floor = await makeFloor(db, { ringSeconds: 300 })
  const colleague = await makeMember(db, floor.employerId)
  const secondDesk = await makeDesk(db, floor.boothId, colleague)
  const talk: { id?: InterviewId } = {}
  const stay = stayIn(talk)
  const workers: Person[] = []
  for (let count = 0; count < 8; count += 1) {
    const worker = await come(await makeWorker(db), count === 0 ? stay : undefined)
    await worker.send('queue:join', { boothId: floor.boothId, vacancyId: null })
    workers.push(worker)
  }
  const [talker, called] = workers as [Person, Person]
  const desk = await come({ accountId: floor.interviewer }, stay)
  const pageId = randomUUID() as never
  await desk.send('desk:ready', { deskId: floor.deskId, pageId })
  const ring = await talker.client.next('ring:started')
  await talker.send('ring:answer', { interviewId: ring.id, mode: 'text' })
  talk.id = ring.id
  await Promise.all([stay(talker), stay(desk)])
  const secondPage = await come({ accountId: colleague })
  await secondPage.send('desk:ready', { deskId: secondDesk, pageId: randomUUID() as never })
  const { id: ringId } = await called.client.next('ring:started')
  return { ...floor, interviewId: ring.id, ringId, talker, called, desk, workers, pageId }
}

interface TicketRow {
  id: TicketId
  place: number
  status: string
}

function listTickets(db: Pool, boothId: BoothId): Promise<TicketRow[]> {
  return db<TicketRow[]>`select id, place::float8 as place, status from tickets where booth_id = ${boothId} order by place`
}

/** Both sides write all the time. @returns stops, and says what each side wrote */
function keepTalking({ talker, desk, interviewId }: { talker: Person; desk: Person; interviewId: InterviewId }) {
  let isOver = false
  const write = async (person: Person, name: string) => {
    const written: string[] = []
    while (!isOver) {
      const body = `${name} ${written.length}`
      await person.send('message:send', { interviewId, messageId: randomUUID() as never, body })
      written.push(body)
      // Far below the pace at which a person is stopped.
      await delay(200)
    }
    return written
  }
  const both = Promise.all([write(talker, 'worker'), write(desk, 'desk')])
  return () => {
    isOver = true
    return both
  }
}

const bodiesHeard = ({ client }: Person) =>
  client.received.flatMap(({ name, payload }) => (name === 'message:sent' ? [(payload as { message: { body: string } }).message.body] : []))

/** Both nodes are renewed while people talk, ring and wait. @returns what they lost by it */
async function renewAll(installation: Nodes): Promise<string[]> {
  const { db, nodes, come } = installation
  const fair = await openFair(installation)
  const before = await listTickets(db, fair.boothId)
  const stopTalking = keepTalking(fair)
  for (const node of nodes) await node.renew()
  const [byWorker, byDesk] = await stopTalking()
  const kept = await db<{ body: string }[]>`select body from interview_messages where interview_id = ${fair.interviewId} order by sequence`
  const keptOf = (name: string) => kept.map(({ body }) => body).filter((body) => body.startsWith(name))
  const lost: string[] = []
  const after = await listTickets(db, fair.boothId)
  if (!isDeepStrictEqual(after, before)) lost.push(`places: ${JSON.stringify(before)} became ${JSON.stringify(after)}`)
  if (!isDeepStrictEqual([keptOf('worker'), keptOf('desk')], [byWorker, byDesk])) lost.push(`messages: ${JSON.stringify(kept)} were kept`)
  if (lost.length > 0) return lost

  await fair.called.send('ring:answer', { interviewId: fair.ringId, mode: 'text' })
  const status = async () => (await db`select status from interviews where id = ${fair.interviewId}`)[0]
  await expect.poll(status, { timeout: 10_000 }).toEqual({ status: 'live' })
  await fair.talker.send('message:send', { interviewId: fair.interviewId, messageId: randomUUID() as never, body: 'after' })
  await expect.poll(() => bodiesHeard(fair.desk).includes('after')).toBe(true)
  const late = await come(await makeWorker(db))
  expect((await late.send('queue:join', { boothId: fair.boothId, vacancyId: null })).number).toBe(before.length + 1)
  return listBreaches(db)
}

testWithRedis(
  'a rolling renewal of both nodes in mid-fair loses no place, ring, interview or message',
  async () => {
    expect(await renewAll(await startNodeProcesses(2))).toEqual([])
  },
  120_000,
)

testWithRedis(
  'a node that takes the line with it when it is renewed is found out',
  async () => {
    expect(await renewAll(await startNodeProcesses(2, clearLineAtLeaving))).toContainEqual(expect.stringMatching(/^places: /))
  },
  120_000,
)

interface TakenOver {
  seconds: number
  /** What nobody had taken over by then. */
  left: string[]
  boothId: BoothId
}

/**
 * A node is killed and one person does not come back. How soon the others' pages are right again, the presence is released
 * and a ring that fell due is over.
 */
async function takeOver(installation: Nodes): Promise<TakenOver> {
  const { db, nodes } = installation
  const fair = await openFair(installation)
  expect(await db`select status from interviews where id = ${fair.interviewId}`).toEqual([{ status: 'live' }])
  await db`update interviews set ring_deadline_at = now() + interval '3 seconds' where id = ${fair.ringId}`
  await db`update deadlines set due_at = now() + interval '3 seconds' where kind = 'ring'`
  // The first comer went to the first node.
  fair.talker.client.socket.io.reconnection(false)
  const killedAt = performance.now()
  await nodes[0]!.kill()
  const listLeft = async () => {
    const [row] = await db<{ isRingOver: boolean; isReleased: boolean }[]>`
      select bool_or(id = ${fair.ringId} and status = 'ended') as "isRingOver",
        bool_or(id = ${fair.interviewId} and status = 'interrupted' and not worker_present) as "isReleased"
      from interviews where id in (${fair.ringId}, ${fair.interviewId})`
    const isEverybodyBack = [fair.called, fair.desk, ...fair.workers.slice(1)].every(({ client }) => client.socket.connected)
    return [...(row?.isRingOver ? [] : ['ring']), ...(row?.isReleased ? [] : ['presence']), ...(isEverybodyBack ? [] : ['people'])]
  }
  for (;;) {
    const left = await listLeft()
    const seconds = (performance.now() - killedAt) / 1_000
    if (left.length === 0 || seconds > 10) return { seconds, left, boothId: fair.boothId }
    await delay(100)
  }
}

testWithRedis(
  'one of two nodes is killed: within ten seconds the other has its deadlines, its presences and its people',
  async () => {
    const installation = await startNodeProcesses(2)
    const { left, seconds, boothId } = await takeOver(installation)
    expect(left).toEqual([])
    expect(seconds).toBeLessThan(10)
    const late = await installation.come(await makeWorker(installation.db))
    await late.send('queue:join', { boothId, vacancyId: null })
    expect(await listBreaches(installation.db)).toEqual([])
  },
  90_000,
)

testWithRedis(
  'a presence that a process keeps in its memory is found out when it is killed, and one node that has no other',
  async () => {
    // Both are waited out: side by side.
    const [forgetful, alone] = await Promise.all([startNodeProcesses(2, keepPresencesInMemory), startNodeProcesses(1)])
    const [ofForgetful, ofAlone] = await Promise.all([takeOver(forgetful), takeOver(alone)])
    expect(ofForgetful.left).toEqual(['presence'])
    expect(ofAlone.left).toEqual(['ring', 'presence', 'people'])
  },
  90_000,
)
