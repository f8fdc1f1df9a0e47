import { randomUUID } from 'node:crypto'
import { reconcileFair } from '@cho-phien/server/features/interviews/reconcile'
import { listBreaches } from '@cho-phien/server/features/reports/ledger'
import type { AccountId, WorkerId } from '@cho-phien/shared/ids'
import { expect, test, vi } from 'vitest'
import { startApp } from '../support/app.ts'
import { makeFloor, makeWorker } from '../support/make.ts'
import { startMediaStandIn } from '../support/media-stand-in.ts'

/** A video interview with both sides in the room, as the media server says too. */
async function openVideo() {
  const media = await startMediaStandIn()
  const server = await startApp(media.environment)
  const floor = await makeFloor(server.db)
  const { accountId, workerId } = await makeWorker(server.db)
  const worker = await server.connect(await server.signIn(accountId, workerId))
  const desk = await server.connect(await server.signIn(floor.interviewer))
  await worker.mustSend('queue:join', { boothId: floor.boothId, vacancyId: null })
  await desk.mustSend('desk:watch', { deskId: floor.deskId })
  await desk.mustSend('desk:ready', { deskId: floor.deskId })
  const { id: interviewId } = await worker.next('ring:started')
  await worker.mustSend('ring:answer', { interviewId, mode: 'video' })
  for (const side of [worker, desk]) {
    await side.mustSend('interview:join', { interviewId })
    await side.mustSend('interview:connected', { interviewId })
  }
  const [row] = await server.db<{ room: string }[]>`select room_name as room from interviews where id = ${interviewId}`
  const room = row!.room
  const identity = { worker: `worker:${workerId}`, interviewer: `interviewer:${floor.interviewer}` }
  const look = () => reconcileFair(server.app.services, floor.fairId)
  const isIn = (...people: string[]) => media.people.set(room, people)
  isIn(identity.worker, identity.interviewer)
  await look()
  const statusOf = async () => (await server.db`select status, worker_present as worker from interviews where id = ${interviewId}`)[0]
  async function notify(event: 'participant_left' | 'participant_joined', id = `EV_${randomUUID()}`) {
    const body = JSON.stringify({ event, id, room: { name: room }, participant: { identity: identity.worker } })
    const headers = { 'content-type': 'application/webhook+json', authorization: media.signNotice(body) }
    return (await fetch(`${server.url}/api/media/webhook`, { method: 'POST', headers, body })).status
  }
  return { media, server, floor, worker, desk, interviewId, identity, look, isIn, statusOf, notify }
}
type Video = Awaited<ReturnType<typeof openVideo>>

async function missFor({ server }: Video, seconds: number) {
  await server.db`update media_presences set missed_at = now() - make_interval(secs => ${seconds}) where missed_at is not null`
}

test('a side that our rows call present and the media server misses for a minute stops the clock, also when no notice came', async () => {
  const video = await openVideo()
  video.isIn(video.identity.interviewer)
  await video.look()
  await missFor(video, 30)
  await video.look()
  expect(await video.statusOf()).toEqual({ status: 'live', worker: true })
  await missFor(video, 61)
  await video.look()
  expect(await video.statusOf()).toEqual({ status: 'interrupted', worker: false })
  await video.desk.next('interview:changed', ({ workerPresent, clockRunning }) => !workerPresent && !clockRunning)
  expect(await listBreaches(video.server.db)).toEqual([])
  await video.worker.mustSend('interview:connected', { interviewId: video.interviewId })
  await video.look()
  expect(await video.statusOf()).toEqual({ status: 'live', worker: true })
})

test('somebody who stepped down to writing is not missed by the media server', async () => {
  const video = await openVideo()
  video.isIn(video.identity.interviewer)
  await video.worker.mustSend('interview:set-mode', { interviewId: video.interviewId, mode: 'text', reason: 'chosen' })
  await video.desk.mustSend('interview:set-mode', { interviewId: video.interviewId, mode: 'video', reason: 'chosen' })
  await video.look()
  expect(await video.server.db`select from media_presences where missed_at is not null`).toEqual([])
  await video.look()
  expect(await video.statusOf()).toEqual({ status: 'live', worker: true })
})

test('notices that come late, twice or out of order end in what the media server says now', async () => {
  const video = await openVideo()
  const missed = () => video.server.db`select side from media_presences where missed_at is not null`
  video.isIn(video.identity.interviewer)
  const id = `EV_${randomUUID()}`
  expect(await Promise.all([video.notify('participant_left', id), video.notify('participant_left', id)])).toEqual([200, 200])
  expect(await missed()).toEqual([{ side: 'worker' }])
  video.isIn(video.identity.interviewer, video.identity.worker)
  await video.notify('participant_joined')
  expect(await missed()).toEqual([])
  // An earlier departure arrives last: it asks, and finds the worker there.
  await video.notify('participant_left')
  expect(await missed()).toEqual([])
  expect(await video.statusOf()).toEqual({ status: 'live', worker: true })
})

test('an interviewer whose page lost its connection but not the voice is not cut off in mid-sentence', async () => {
  const video = await openVideo()
  const { server, desk, interviewId } = video
  desk.close()
  await video.worker.next('interview:changed', ({ status }) => status === 'interrupted')
  const late = async () => {
    await server.db`update interviews set interviewer_absent_since = now() - interval '6 minutes' where id = ${interviewId}`
    await server.db`update deadlines set due_at = now() where kind = 'interviewer-absence'`
    await server.app.ticker.tick()
  }
  await late()
  // The app's own clock may have taken the row before this one.
  await expect
    .poll(() => server.db`select due_at > now() + interval '31 seconds' as "isLater" from deadlines where kind = 'interviewer-absence'`)
    .toEqual([{ isLater: true }])
  expect(await video.statusOf()).toMatchObject({ status: 'interrupted' })
  expect(await listBreaches(server.db)).toEqual([])
  video.isIn(video.identity.worker)
  await late()
  await expect.poll(video.statusOf).toMatchObject({ status: 'ended' })
})

test('a media server that cannot be asked accuses nobody', async () => {
  const video = await openVideo()
  video.server.media.set('ready', { url: 'http://127.0.0.1:9', apiKey: 'tests', apiSecret: 'a-secret-of-the-tests-32-characters-long' })
  await video.look()
  expect(await video.server.db`select from media_presences where missed_at is not null`).toEqual([])
})

test('what is written while the media server is slow reaches the side that is coming in', async () => {
  const { media, worker, desk, interviewId } = await openVideo()
  const slow = Promise.withResolvers<void>()
  media.slowness.wait = () => slow.promise
  media.reached.length = 0
  const joining = worker.mustSend('interview:join', { interviewId })
  await vi.waitFor(() => expect(media.reached).toHaveLength(1))
  await desk.mustSend('message:send', { interviewId, messageId: randomUUID() as never, body: 'Anh nghe rõ không' })
  slow.resolve()
  const { messages } = await joining
  expect(messages).toMatchObject([{ body: 'Anh nghe rõ không' }])
})

test('a side that comes in while the media server is slow hears what is said meanwhile', async () => {
  const { media, server, desk, interviewId } = await openVideo()
  const cookie = await server.signIn(...(await holderOf(server, interviewId)))
  const other = await server.connect(cookie)
  const slow = Promise.withResolvers<void>()
  media.slowness.wait = () => slow.promise
  media.reached.length = 0
  const joining = other.mustSend('interview:join', { interviewId })
  await vi.waitFor(() => expect(media.reached).toHaveLength(1))
  await desk.mustSend('message:send', { interviewId, messageId: randomUUID() as never, body: 'Anh nghe rõ không' })
  expect((await other.next('message:sent')).message.body).toBe('Anh nghe rõ không')
  slow.resolve()
  await joining
})

async function holderOf({ db }: Video['server'], interviewId: string) {
  const [row] = await db<{ accountId: AccountId; workerId: WorkerId }[]>`
    select workers.account_id as "accountId", workers.id as "workerId"
    from interviews join workers on workers.id = interviews.worker_id where interviews.id = ${interviewId}`
  return [row!.accountId, row!.workerId] as const
}
