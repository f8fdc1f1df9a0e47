import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { Pool } from '@cho-phien/server/db/client'
import { listBreaches } from '@cho-phien/server/features/reports/ledger'
import type { BoothId, InterviewId, TicketId } from '@cho-phien/shared/ids'
import { expect } from 'vitest'
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

testWithRedis(
  'a rolling renewal of both nodes in mid-fair loses no place, ring, interview or message',
  async () => {
    const installation = await startNodeProcesses(2)
    const { db, nodes, come } = installation
    const fair = await openFair(installation)
    const before = await listTickets(db, fair.boothId)
    const stopTalking = keepTalking(fair)
    for (const node of nodes) await node.renew()
    const [byWorker, byDesk] = await stopTalking()
    const kept = await db<
      { body: string }[]
    >`select body from interview_messages where interview_id = ${fair.interviewId} order by sequence`
    const keptOf = (name: string) => kept.map(({ body }) => body).filter((body) => body.startsWith(name))
    expect(keptOf('worker')).toEqual(byWorker)
    expect(keptOf('desk')).toEqual(byDesk)

    expect(await listTickets(db, fair.boothId)).toEqual(before)
    await fair.called.send('ring:answer', { interviewId: fair.ringId, mode: 'text' })
    const status = async () => (await db`select status from interviews where id = ${fair.interviewId}`)[0]
    await expect.poll(status, { timeout: 10_000 }).toEqual({ status: 'live' })
    await fair.talker.send('message:send', { interviewId: fair.interviewId, messageId: randomUUID() as never, body: 'after' })
    await expect.poll(() => bodiesHeard(fair.desk).includes('after')).toBe(true)
    const late = await come(await makeWorker(db))
    expect((await late.send('queue:join', { boothId: fair.boothId, vacancyId: null })).number).toBe(before.length + 1)
    expect(await listBreaches(db)).toEqual([])
  },
  120_000,
)

/**
 * A node is killed and one person does not come back. How soon the others' pages are right again, the presence is released
 * and a ring that fell due is over; undefined: not within ten seconds.
 */
async function takeOver(count: number): Promise<{ seconds: number | undefined; installation: Nodes; boothId: BoothId }> {
  const installation = await startNodeProcesses(count)
  const { db, nodes } = installation
  const fair = await openFair(installation)
  expect(await db`select status from interviews where id = ${fair.interviewId}`).toEqual([{ status: 'live' }])
  await db`update interviews set ring_deadline_at = now() + interval '3 seconds' where id = ${fair.ringId}`
  await db`update deadlines set due_at = now() + interval '3 seconds' where kind = 'ring'`
  // The first comer went to the first node.
  fair.talker.client.socket.io.reconnection(false)
  const killedAt = performance.now()
  await nodes[0]!.kill()
  const isRight = async () => {
    const [row] = await db`
      select bool_and(case id when ${fair.ringId} then status = 'ended' else status = 'interrupted' and not worker_present end) as right
      from interviews where id in (${fair.ringId}, ${fair.interviewId})`
    const connected = [fair.called, fair.desk, ...fair.workers.slice(1)].every(({ client }) => client.socket.connected)
    return row!['right'] === true && connected
  }
  while (performance.now() - killedAt < 10_000) {
    if (await isRight()) return { seconds: (performance.now() - killedAt) / 1_000, installation, boothId: fair.boothId }
    await delay(100)
  }
  return { seconds: undefined, installation, boothId: fair.boothId }
}

testWithRedis(
  'one of two nodes is killed: within ten seconds the other has its deadlines, its presences and its people',
  async () => {
    const { seconds, installation, boothId } = await takeOver(2)
    expect(seconds).toBeLessThan(10)
    const late = await installation.come(await makeWorker(installation.db))
    await late.send('queue:join', { boothId, vacancyId: null })
    expect(await listBreaches(installation.db)).toEqual([])
  },
  90_000,
)

testWithRedis(
  'with no other node nobody takes over, and it is seen',
  async () => {
    expect((await takeOver(1)).seconds).toBeUndefined()
  },
  90_000,
)
