import { setTimeout as delay } from 'node:timers/promises'
import { makeSlipCode } from '@cho-phien/server/features/accounts/secrets'
import { expect, onTestFinished, vi } from 'vitest'
import type { AccountId } from '@cho-phien/shared/ids'
import type { TestApp } from '../support/app.ts'
import type { RealtimeClient } from '../support/client.ts'
import { makeCenter, makeFloor, makeStaff, makeWorker } from '../support/make.ts'
import { startNodes } from '../support/nodes.ts'
import { testWithRedis } from '../support/redis.ts'
import { visit, type Answer } from '../support/visitor.ts'

/** An interviewer on the first node and a worker on the second one, in the line. */
async function openFloor([first, second]: TestApp[]) {
  if (first === undefined || second === undefined) throw new Error('two nodes are needed')
  const floor = await makeFloor(first.db)
  const { accountId, workerId } = await makeWorker(first.db)
  const desk = await first.connect(await first.signIn(floor.interviewer))
  const cookie = await first.signIn(accountId, workerId)
  const worker = await second.connect(cookie)
  await worker.mustSend('queue:join', { boothId: floor.boothId, vacancyId: null })
  return { ...floor, first, second, desk, worker, cookie, accountId, workerId }
}

const heard = ({ received }: { received: { name: string }[] }, name: string) => received.some((event) => event.name === name)

/** The same two nodes, and nothing that joins them: what a test of them must be able to notice. */
async function startStrangers() {
  const { nodes } = await startNodes(1)
  return [...nodes, await nodes[0]!.startNode()]
}

testWithRedis('a worker hears at once the ring of a desk on the other node, and without Redis never', async () => {
  const joined = await openFloor((await startNodes(2)).nodes)
  await joined.desk.mustSend('desk:ready', { deskId: joined.deskId })
  await joined.worker.next('ring:started')
  const strangers = await openFloor(await startStrangers())
  // Its beats call for any booth, and tell what they did.
  await strangers.second.app.ticker.stop()
  await strangers.desk.mustSend('desk:ready', { deskId: strangers.deskId })
  await delay(1_500)
  expect(heard(strangers.worker, 'ring:started')).toBe(false)
})

testWithRedis('a sign-in that ends on one node is hung up on by the other', async () => {
  const { first, cookie, worker } = await openFloor((await startNodes(2)).nodes)
  const gone = new Promise((resolve) => worker.socket.once('disconnect', resolve))
  await visit(first.url, cookie).post('/sign-out', {})
  await gone
  expect(heard(worker, 'signed-out')).toBe(true)
})

/** Says nothing any more, whatever it still does. */
async function fallDumb({ app: { io, ticker } }: TestApp): Promise<void> {
  await ticker.stop()
  const nobody = io.to('nobody')
  io.to = () => nobody
  io.in = () => nobody
}

/** Somebody with a page on each node. */
async function comeToBoth([first, second]: TestApp[], accountId: AccountId) {
  const cookies = [await first!.signIn(accountId), await first!.signIn(accountId)]
  return [await first!.connect(cookies[0]), await second!.connect(cookies[1])]
}

type Taking = (nodes: TestApp[]) => Promise<{ pages: RealtimeClient[]; take: () => Promise<Answer> }>

/** An owner takes an interviewer's seat away. */
const takeInterviewer: Taking = async (nodes) => {
  const [first] = nodes as [TestApp, TestApp]
  const { owner, interviewer } = await openFloor(nodes)
  const http = visit(first.url, await first.signIn(owner))
  return { pages: await comeToBoth(nodes, interviewer), take: () => http.delete(`/employer/members/${interviewer}`) }
}

/** An administrator takes a colleague's. */
const takeStaff: Taking = async (nodes) => {
  const [first] = nodes as [TestApp, TestApp]
  const centerId = await makeCenter(first.db)
  const http = visit(first.url, await first.signIn(await makeStaff(first.db, centerId, 'administrator')))
  const colleague = await makeStaff(first.db, centerId, 'moderator')
  return { pages: await comeToBoth(nodes, colleague), take: () => http.delete(`/center/staff/${colleague}`) }
}

/** A seat is taken away on the first node, which dies before it says so; whose it was has a page on both. */
async function loseSeatUnsaid(taking: Taking, { losesTimer = false } = {}) {
  const { nodes } = await startNodes(2)
  const [first] = nodes as [TestApp, TestApp]
  const { pages, take } = await taking(nodes)
  await fallDumb(first)
  if (losesTimer) {
    const setting = vi.spyOn(first.app.services.deadlines, 'scheduleIn').mockResolvedValue()
    onTestFinished(() => setting.mockRestore())
    first.leavesBreaches(/^desk 1 is of somebody who has no seat any more$/)
  }
  expect((await take()).status).toBe(200)
  return pages
}

for (const [whose, taking] of Object.entries({ interviewer: takeInterviewer, colleague: takeStaff })) {
  testWithRedis(`a blocked ${whose} is hung up on everywhere though the node that blocked them dies before it says so`, async () => {
    const pages = await loseSeatUnsaid(taking)
    await expect.poll(() => pages.filter(({ socket }) => socket.connected), { timeout: 5_000 }).toEqual([])
    expect(pages.map((page) => heard(page, 'signed-out'))).toEqual([true, true])
  })
}

testWithRedis('a blocking that no timer minds is found out', async () => {
  const pages = await Promise.all([takeInterviewer, takeStaff].map((taking) => loseSeatUnsaid(taking, { losesTimer: true })))
  await delay(2_000)
  expect(pages.flat().map(({ socket }) => socket.connected)).toEqual([true, true, true, true])
})

testWithRedis('a worker who is added on one node is heard of by the phone that is on the other', async () => {
  const { first, second, cookie, worker } = await openFloor((await startNodes(2)).nodes)
  const profile = { fullName: 'Lò Thị Hai', birthDate: '2000-01-02', sex: 'female', provinceCode: '11', communeCode: 'na-son', answers: {} }
  const added = await visit(first.url, cookie).post('/workers', { ...profile, consentToMatching: true })
  expect(added.status).toBeLessThan(300)
  const inRoom = () => [...(second.app.io.of('/').adapter.rooms.get(`worker:${added.body.id}`) ?? [])]
  await expect.poll(inRoom).toEqual([worker.socket.id])
})

testWithRedis('a guesser of slips has one number of tries, whatever the number of nodes', async () => {
  const guess = async (nodes: TestApp[]) => {
    const codes: string[] = []
    for (let count = 0; count < 100; count += 1)
      codes.push((await visit(nodes[count % 2]!.url).post('/sign-in/slip', { code: makeSlipCode() })).body.code as string)
    return codes.filter((code) => code === 'slip_wrong').length
  }
  expect(await guess((await startNodes(2)).nodes)).toBe(60)
  expect(await guess(await startStrangers())).toBe(100)
})

testWithRedis('commands are counted for all nodes together', async () => {
  const { nodes } = await startNodes(2)
  const { accountId, workerId } = await makeWorker(nodes[0]!.db)
  const cookie = await nodes[0]!.signIn(accountId, workerId)
  const tabs = await Promise.all(nodes.map((node) => node.connect(cookie)))
  const fairId = (await makeFloor(nodes[0]!.db)).fairId
  const acks = await Promise.all(Array.from({ length: 100 }, (_, index) => tabs[index % 2]!.send('fair:watch', { fairId })))
  expect(acks.filter((ack) => !ack.ok && ack.code === 'too_many_requests')).toHaveLength(20)
})

testWithRedis('a side with a tab on each node is there until the last one goes', async () => {
  const { first, second, desk, deskId, worker, cookie } = await openFloor((await startNodes(2)).nodes)
  await desk.mustSend('desk:ready', { deskId })
  const { id: interviewId } = await worker.next('ring:started')
  await worker.mustSend('ring:answer', { interviewId, mode: 'text' })
  const [one, other] = [await first.connect(cookie), await second.connect(cookie)]
  for (const tab of [desk, one, other]) {
    await tab.mustSend('interview:join', { interviewId })
    await tab.mustSend('interview:connected', { interviewId })
  }
  const readHolder = async () => (await first.db`select status, worker_node_id as holder from interviews where id = ${interviewId}`)[0]
  expect(await readHolder()).toEqual({ status: 'live', holder: second.app.services.nodeId })
  other.close()
  await desk.next('interview:changed', ({ version }) => version > 0)
  await expect.poll(readHolder).toEqual({ status: 'live', holder: first.app.services.nodeId })
  one.close()
  await desk.next('interview:changed', ({ status }) => status === 'interrupted')
  expect(await first.db`select room from node_holds where room like '%:worker'`).toEqual([])
})

testWithRedis('a node that is closed takes nobody of the others with it', async () => {
  const { first, second, desk, worker } = await openFloor((await startNodes(2)).nodes)
  await first.close()
  expect(worker.socket.connected).toBe(true)
  expect(desk.socket.connected).toBe(false)
  expect(second.app.io.of('/').sockets.size).toBe(1)
})
