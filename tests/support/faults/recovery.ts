import { setTimeout as delay } from 'node:timers/promises'
import type { Ack } from '@cho-phien/shared/contract'
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
      await insist('connecting', () => connectTo(worker))
      await insist('connecting the desk', () => connectTo(desk))
      await insist('queue:join', () => worker.send('queue:join', { boothId: floor.boothId, vacancyId: null }))
      await insist('desk:ready', () => desk.send('desk:ready', { deskId: floor.deskId }))
      const interviewId = (await rung) as never
      await insist('ring:answer', () => worker.send('ring:answer', { interviewId, mode: 'text' }))
      for (const actor of [worker, desk]) actor.disconnect()
      return Date.now() - startedAt
    },
  }
}

function connectTo(actor: Actor): Promise<Ack<null>> {
  return actor.connect().then(() => ({ ok: true, data: null }))
}

/** As a page does: again and again, half a minute at most. */
async function insist(what: string, attempt: () => Promise<Ack<unknown> | undefined>): Promise<void> {
  const heard: string[] = []
  for (const until = Date.now() + 30_000; Date.now() < until; await delay(100)) {
    const answer = await Promise.race([attempt().catch((error: unknown) => String(error)), delay(8_000, 'nothing for 8 s')])
    if (typeof answer === 'object' && answer.ok) return
    heard.push(typeof answer === 'object' ? answer.code : (answer ?? 'the connection went'))
  }
  throw new Error(`half a minute after the fault ${what} still does not work: ${[...new Set(heard)].join(', ')}`)
}
