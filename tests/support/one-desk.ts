import type { InterviewId } from '@cho-phien/shared/ids'
import type { Mode } from '@cho-phien/shared/interviews'
import { startApp, type TestApp } from './app.ts'
import type { RealtimeClient } from './client.ts'
import { makeFloor, makeWorker } from './make.ts'

/** One booth with its desk, and one worker in its line. */
export async function openFloor() {
  const server = await startApp()
  const floor = await makeFloor(server.db)
  const desk = await server.connect(await server.signIn(floor.interviewer))
  await desk.mustSend('desk:watch', { deskId: floor.deskId })
  const { accountId, workerId } = await makeWorker(server.db)
  const cookie = await server.signIn(accountId, workerId)
  const client = await server.connect(cookie)
  const ticket = await client.mustSend('queue:join', { boothId: floor.boothId, vacancyId: null })
  return { server, ...floor, desk, client, cookie, ticket, workerId, accountId }
}
export type Floor = Awaited<ReturnType<typeof openFloor>>

export async function ringing() {
  const floor = await openFloor()
  await floor.desk.mustSend('desk:ready', { deskId: floor.deskId })
  const { id: interviewId } = await floor.client.next('ring:started')
  return { ...floor, interviewId }
}

export async function answered(mode: Mode = 'text') {
  const floor = await ringing()
  await floor.client.mustSend('ring:answer', { interviewId: floor.interviewId, mode })
  return floor
}

export async function comeIn(side: RealtimeClient, interviewId: InterviewId) {
  await side.mustSend('interview:join', { interviewId })
  await side.mustSend('interview:connected', { interviewId })
}

export async function talking() {
  const floor = await answered()
  await comeIn(floor.client, floor.interviewId)
  await comeIn(floor.desk, floor.interviewId)
  return floor
}

/** As if so much time had passed since the absent sides were last there. */
export async function wait(server: TestApp, minutes: number) {
  await server.db`
    update interviews set worker_absent_since = worker_absent_since - make_interval(mins => ${minutes}),
      interviewer_absent_since = interviewer_absent_since - make_interval(mins => ${minutes})
    where status <> 'ended'`
  await server.db`update deadlines set due_at = due_at - make_interval(mins => ${minutes}) where kind = 'interviewer-absence'`
}

export async function stateOf({ server, ticket, deskId }: Pick<Floor, 'server' | 'ticket' | 'deskId'>) {
  const [row] = await server.db`
    select tickets.status, tickets.place, tickets.close_reason as "closeReason", desks.status as desk,
      (select end_reason from interviews where ticket_id = tickets.id order by ring_started_at desc limit 1) as "endReason"
    from tickets, desks where tickets.id = ${ticket.id} and desks.id = ${deskId}`
  return row
}
