import { expect, test } from 'vitest'
import { startApp } from '../support/app.ts'
import { makeFloor, makeWorker } from '../support/make.ts'

/** A ring that was answered in writing; nobody is in the room yet. */
async function answered() {
  const server = await startApp()
  const { boothId, deskId, interviewer } = await makeFloor(server.db)
  const desk = await server.connect(await server.signIn(interviewer))
  await desk.mustSend('desk:watch', { deskId })
  await desk.mustSend('desk:ready', { deskId })
  const { accountId, workerId } = await makeWorker(server.db)
  const cookie = await server.signIn(accountId, workerId)
  const worker = await server.connect(cookie)
  await worker.mustSend('queue:join', { boothId, vacancyId: null })
  const { id: interviewId } = await worker.next('ring:started')
  await worker.mustSend('ring:answer', { interviewId, mode: 'text' })
  await desk.mustSend('interview:connected', { interviewId })

  /** The interview is locked, so whoever enters it meanwhile stands in the middle of their coming. */
  async function whileLocked(enters: () => void, meanwhile: () => Promise<void>): Promise<void> {
    await server.db.begin(async (tx) => {
      await tx`select from interviews where id = ${interviewId} for update`
      enters()
      const waiting = () => server.db`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
      await expect.poll(async () => (await waiting()).length).toBe(1)
      await meanwhile()
    })
    await server.app.services.background.settle()
  }
  const connections = () => server.app.io.of('/').sockets.size
  const timesOf = async (action: string) => {
    const rows = await server.db`select from audit_events where subject_id = ${interviewId} and action = ${action}`
    return rows.length
  }
  const state = async () => {
    const [row] = await server.db`select status, worker_present as "isHere" from interviews where id = ${interviewId}`
    return row
  }
  return { server, cookie, worker, interviewId, whileLocked, connections, timesOf, state }
}

test('a page that is loaded again is not missed when its old connection goes while it comes', async () => {
  const { server, cookie, worker, interviewId, whileLocked, connections, timesOf, state } = await answered()
  await worker.mustSend('interview:connected', { interviewId })
  const again = await server.connect(cookie)
  const coming: Promise<unknown>[] = []
  await whileLocked(
    () => coming.push(again.mustSend('interview:connected', { interviewId })),
    async () => {
      worker.close()
      await expect.poll(connections).toBe(2)
    },
  )
  await Promise.all(coming)
  expect(await state()).toEqual({ status: 'live', isHere: true })
  expect(await timesOf('interview.interrupted')).toBe(0)
})

test('whose connection goes while they come is not taken for somebody who is there', async () => {
  const { worker, interviewId, whileLocked, connections, timesOf, state } = await answered()
  await whileLocked(
    () => void worker.send('interview:connected', { interviewId }).catch(() => undefined),
    async () => {
      worker.close()
      await expect.poll(connections).toBe(1)
    },
  )
  // They were in for a moment, by what they had asked before they went.
  await expect.poll(() => timesOf('interview.live')).toBe(1)
  await expect.poll(async () => (await state())?.['isHere']).toBe(false)
})
