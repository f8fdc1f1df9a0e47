import { listBreaches } from '@cho-phien/server/features/reports/ledger'
import type { FairId, InterviewId } from '@cho-phien/shared/ids'
import type { Interview } from '@cho-phien/shared/interviews'
import { expect, onTestFinished } from 'vitest'
import { Actor } from '../support/faults/actor.ts'
import { say } from '../support/faults/amount.ts'
import { CallSide } from '../support/faults/call-side.ts'
import type { Stage } from '../support/faults/history.ts'
import { backWithinMs, openStage } from '../support/faults/killed-server.ts'
import { keepClockRunning } from '../support/faults/seeded-bugs.ts'
import { startLivekit, type TestLivekit } from '../support/livekit.ts'
import { makeFloor, makeWorker } from '../support/make.ts'
import { testWithRedis } from '../support/redis.ts'

interface Call {
  stage: Stage
  interviewId: InterviewId
  fairId: FairId
  sides: [CallSide, CallSide]
}

/** So long may pass until nobody believes any more in a media server that is gone. */
const noticedMs = 30_000

async function openMedia(): Promise<TestLivekit> {
  const media = await startLivekit()
  onTestFinished(() => media.stop())
  return media
}

/** A fair whose pictures go through this media server. */
function openFair(media: TestLivekit, options: { nodes?: number; prepare?: (db: Stage['db']) => Promise<void> } = {}): Promise<Stage> {
  const environment = { LIVEKIT_URL: media.url, LIVEKIT_API_KEY: media.apiKey, LIVEKIT_API_SECRET: media.apiSecret }
  return openStage({ environment, ...options })
}

/** A ticket, a ring, and both in the room with a picture that arrives at the other. */
async function openCall(stage: Stage): Promise<Call> {
  const { db, served } = stage
  const floor = await makeFloor(db)
  const { accountId, workerId } = await makeWorker(db)
  const { url } = served
  const makeSide = (account: typeof accountId, cookie: string) =>
    new CallSide(new Actor({ url, accountId: account, cookie }), { url, cookie })
  const worker = makeSide(accountId, await served.signIn(accountId, workerId))
  const desk = makeSide(floor.interviewer, await served.signIn(floor.interviewer))
  const sides: Call['sides'] = [worker, desk]
  onTestFinished(() => Promise.all(sides.map((side) => side.leave())).then(() => undefined))
  const rung = new Promise<Interview>((resolve) => worker.actor.on('ring:started', resolve))
  for (const { actor } of sides) await actor.connect()
  await worker.actor.send('queue:join', { boothId: floor.boothId, vacancyId: null })
  await desk.actor.send('desk:ready', { deskId: floor.deskId })
  const { id: interviewId } = await rung
  await worker.actor.send('ring:answer', { interviewId, mode: 'video' })
  await Promise.all(sides.map((side) => side.enter(interviewId)))
  return { stage, interviewId, fairId: floor.fairId, sides }
}

/** All see new frames of each other. */
async function untilAllSee(sides: readonly CallSide[], withinMs: number): Promise<void> {
  const before = sides.map(({ framesSeen }) => framesSeen)
  const blind = () => sides.filter(({ framesSeen }, index) => framesSeen < before[index]! + 3).length
  await expect.poll(blind, { timeout: withinMs, interval: 50 }).toBe(0)
}

function untilAll(sides: readonly CallSide[], isSo: (view: Interview) => boolean, withinMs: number): Promise<void> {
  return expect
    .poll(() => sides.filter(({ view }) => view === undefined || !isSo(view)).map(({ view }) => view), { timeout: withinMs, interval: 50 })
    .toEqual([])
}

/** Each side was told that the clock stands, and from there until both went on in writing nothing was charged. */
function listRunClocks(calls: readonly Call[]): string[] {
  return calls.flatMap(({ interviewId, sides }) =>
    sides.flatMap(({ views }) => {
      const lost = views.findIndex(({ status, clockRunning }) => status === 'interrupted' && !clockRunning)
      const resumed = views.findIndex(({ clockRunning }, index) => index > lost && clockRunning)
      if (lost === -1 || resumed === -1) return [`the clock of ${interviewId} was never paused`]
      const charged = views[resumed]!.clockUsedSeconds - views[lost]!.clockUsedSeconds
      return charged > 0.5 ? [`${charged} s of the outage are charged to ${interviewId}`] : []
    }),
  )
}

const inWriting = ({ mode, status, hasLostMedia }: Interview) => mode === 'text' && status === 'live' && hasLostMedia
const byVideo = ({ mode, status, clockRunning }: Interview) => mode === 'video' && status === 'live' && clockRunning

testWithRedis(
  'interviews outlive their media server in writing, and are back to their pictures with it',
  { timeout: 180_000 },
  async () => {
    const media = await openMedia()
    // Five on two nodes, to which people come by turns, and two on one of its own. One media server for all: what is waited for is waited for once.
    const [joined, alone] = [await openFair(media, { nodes: 2 }), await openFair(media)]
    const calls: Call[] = []
    for (const stage of [joined, joined, joined, joined, joined, alone, alone]) calls.push(await openCall(stage))
    const sides = calls.flatMap((call) => call.sides)
    await untilAll(sides, byVideo, backWithinMs)
    await untilAllSee(sides, 20_000)

    const killedAt = Date.now()
    await media.kill()
    expect(await Promise.all(sides.map((side) => side.write('ngay lúc mất hình')))).not.toContain(false)
    await untilAll(sides, inWriting, noticedMs)
    say(`media server killed: all seven go on in writing after ${((Date.now() - killedAt) / 1000).toFixed(1)} s`)
    expect(listRunClocks(calls)).toEqual([])
    expect(await Promise.all(sides.map((side) => side.write('lúc chỉ còn chữ')))).not.toContain(false)
    const isOff = ({ actor }: CallSide) => actor.heard.some(({ name, payload }) => name === 'media:changed' && payload.status === 'off')
    await expect.poll(() => sides.every(isOff), { timeout: noticedMs }).toBe(true)

    await media.restart()
    const restartedAt = Date.now()
    await untilAll(sides, byVideo, noticedMs)
    const backMs = Date.now() - restartedAt
    await untilAllSee(sides, 20_000)
    const seenMs = Date.now() - restartedAt
    say(
      `media server back: all seven go on by video after ${(backMs / 1000).toFixed(1)} s, all fourteen saw new frames by ${(seenMs / 1000).toFixed(1)} s`,
    )
    expect(backMs).toBeLessThan(backWithinMs)
    for (const { stage, interviewId, fairId, sides: both } of calls) {
      const rows = await stage.db<{ body: string }[]>`select body from interview_messages where interview_id = ${interviewId}`
      expect(rows.map(({ body }) => body).sort()).toEqual(both.flatMap(({ words }) => words).sort())
      expect(await listBreaches(stage.db, fairId)).toEqual([])
    }
  },
)

testWithRedis('a clock that runs on while nobody is seen or heard is found out', { timeout: 120_000 }, async () => {
  const media = await openMedia()
  const call = await openCall(await openFair(media, { nodes: 2, prepare: keepClockRunning }))
  await untilAll(call.sides, byVideo, backWithinMs)
  await media.kill()
  await untilAll(call.sides, inWriting, noticedMs)
  expect(listRunClocks([call])).not.toEqual([])
})
