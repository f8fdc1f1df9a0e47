import { chanceReached } from '@cho-phien/shared/waiting'
import { afterEach, expect, test, vi } from 'vitest'
import { secondsUntil } from '../../web/src/lib/features/interviews/interview-clock.ts'
import { connectClient } from '../support/client.ts'
import type { Stage } from '../support/faults/history.ts'
import { openStage } from '../support/faults/killed-server.ts'
import { makeFloor, makeWorker } from '../support/make.ts'
import { testOn } from '../support/redis.ts'

const hour = 3_600_000
/** What a page may be off by, on a busy machine. */
const nearSeconds = 3
const hoursOff = [-26, 24 * 365]

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.resetModules()
})

/** What the time is, as a page takes it from what the server says of it. */
type Hearing = (said: string) => string

/**
 * One call on two devices whose dates are wrong, by the pages' own reckoning: how many seconds each time that they show is off from
 * the database's. The server runs in a process of its own, with the right date.
 */
async function callByWrongClocks({ db, served }: Stage, hours: number, hear: Hearing = (said) => said): Promise<Record<string, number>> {
  const floor = await makeFloor(db)
  const people = await Promise.all([makeWorker(db), makeWorker(db)])
  const cookies = await Promise.all([
    served.signIn(floor.interviewer),
    ...people.map(({ accountId, workerId }) => served.signIn(accountId, workerId)),
  ])
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + hours * hour })
  vi.stubGlobal('window', {})
  const { hearServerTime, serverTime } = await import('../../web/src/lib/realtime/server-time.ts')
  const loaded = (await (await fetch(`${served.url}/api/me`)).json()) as { now: string }
  hearServerTime(hear(loaded.now))

  const [desk, worker, next] = await Promise.all(cookies.map((cookie) => connectClient(served.url, cookie)))
  const { boothId, deskId } = floor
  for (const one of [worker!, next!]) await one.mustSend('queue:join', { boothId, vacancyId: null })
  await desk!.mustSend('desk:ready', { deskId })
  const ring = await worker!.next('ring:started')
  const heardAt = performance.now() / 1000
  const interviewId = ring.id
  const [truth] = await db<{ ringLeft: number; now: number }[]>`
    select extract(epoch from ring_deadline_at - now())::float8 as "ringLeft", extract(epoch from now())::float8 * 1000 as now
    from interviews where id = ${interviewId}`
  const ringLeft = secondsUntil(ring.ringDeadlineAt, { serverNow: hear(ring.serverNow), heardAt }, performance.now() / 1000)
  const pageTime = serverTime()
  const { pace } = await next!.mustSend('booth:watch', { boothId })

  await worker!.mustSend('ring:answer', { interviewId, mode: 'text' })
  for (const side of [worker!, desk!]) await side.mustSend('interview:connected', { interviewId })
  await desk!.mustSend('interview:end', { interviewId })
  await desk!.mustSend('outcome:record', { interviewId, outcome: { kind: 'hired' } })
  for (const one of [desk!, worker!, next!]) one.close()
  const [late] = await db<{ seconds: number }[]>`
    select extract(epoch from now() - max(ended_at))::float8 as seconds from interviews where id = ${interviewId}`
  vi.useRealTimers()
  vi.resetModules()
  return {
    'the ring': ringLeft - truth!.ringLeft,
    'the time of day': (pageTime - truth!.now) / 1000,
    'the hundredths of the chance': 100 * (chanceReached(pace!, 1, pageTime) - chanceReached(pace!, 1, truth!.now)),
    'the record of the end': late!.seconds,
  }
}

function listWrong(seen: Record<string, number>): string[] {
  return Object.entries(seen).flatMap(([what, seconds]) => (Math.abs(seconds) < nearSeconds ? [] : [what]))
}

for (const nodes of [1, 2])
  testOn(nodes)(`devices whose clocks are hours off show the times of ${nodes} of us, and tell them none`, async () => {
    const stage = await openStage({ nodes })
    for (const hours of hoursOff.slice(nodes - 1)) expect(listWrong(await callByWrongClocks(stage, hours)), `${hours} h`).toEqual([])
  })

test('a page that goes by the clock of its device is found out', async () => {
  const stage = await openStage()
  for (const hours of hoursOff) {
    const seen = await callByWrongClocks(stage, hours, () => new Date().toISOString())
    expect(listWrong(seen), `${hours} h`).toEqual(expect.arrayContaining(['the ring', 'the time of day']))
  }
})
