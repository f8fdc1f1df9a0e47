import { setTimeout as delay } from 'node:timers/promises'
import { makeFloor, makeWorker } from '../make.ts'
import { Actor } from './actor.ts'
import type { Stage } from './history.ts'

/** Two people who were not there during the fault: do they get from the line into the call? */
export interface Probe {
  /** @returns the milliseconds from now until a ticket is taken, rung and answered */
  measure(): Promise<number>
}

export async function makeProbe({ db, served }: Stage): Promise<Probe> {
  const floor = await makeFloor(db)
  const { accountId, workerId } = await makeWorker(db)
  const { url } = served
  const worker = new Actor({ url, accountId, cookie: await served.signIn(accountId, workerId) })
  const desk = new Actor({ url, accountId: floor.interviewer, cookie: await served.signIn(floor.interviewer) })
  return {
    async measure() {
      const startedAt = Date.now()
      const rung = new Promise<string>((resolve) => worker.on('ring:started', ({ id }) => resolve(id)))
      await insist(() => worker.connect().then(() => true))
      await insist(() => desk.connect().then(() => true))
      await insist(async () => (await worker.send('queue:join', { boothId: floor.boothId, vacancyId: null }))?.ok)
      await insist(async () => (await desk.send('desk:ready', { deskId: floor.deskId }))?.ok)
      const interviewId = (await rung) as never
      await insist(async () => (await worker.send('ring:answer', { interviewId, mode: 'text' }))?.ok)
      for (const actor of [worker, desk]) actor.disconnect()
      return Date.now() - startedAt
    },
  }
}

/** As a page does: again and again, half a minute at most. */
async function insist(attempt: () => Promise<boolean | undefined>): Promise<void> {
  for (const until = Date.now() + 30_000; Date.now() < until; await delay(100)) {
    const isDone = await Promise.race([attempt().catch(() => false), delay(8_000, false)])
    if (isDone) return
  }
  throw new Error('half a minute after the fault it still does not work')
}
