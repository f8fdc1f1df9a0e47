import type { Alert, AlertKind } from '@cho-phien/shared/alerts'
import { watchFair } from '@cho-phien/server/features/alerts/watch'
import { startApp, type TestApp } from './app.ts'
import { makeFloor, makeStaff, makeWorker } from './make.ts'
import { visit } from './visitor.ts'

/** A live fair that has been watched for an hour, a booth with a desk, a moderator with the board open, and one worker in line. */
export async function openBoard(open?: TestApp) {
  const server = open ?? (await startApp())
  const floor = await makeFloor(server.db)
  await server.db`update fairs set watched_since = now() - interval '1 hour', starts_at = now() - interval '2 hours' where id = ${floor.fairId}`
  const cookie = await server.signIn(await makeStaff(server.db, floor.centerId, 'moderator'))
  const board = await server.connect(cookie)
  await board.mustSend('center:watch', { fairId: floor.fairId })
  const { accountId, workerId } = await makeWorker(server.db, { fullName: 'Lò Thị Kín' })
  const worker = await server.connect(await server.signIn(accountId, workerId))
  return { server, board, worker, staff: visit(server.url, cookie), ...floor, accountId, workerId }
}
export type Board = Awaited<ReturnType<typeof openBoard>>

/** Lets every node look now, all at once. */
export async function look({ server, fairId }: Pick<Board, 'server' | 'fairId'>, ...others: TestApp[]) {
  await Promise.all([server, ...others].map(({ app }) => watchFair(app.services, fairId)))
}

export async function alertsOf({ staff, fairId }: Pick<Board, 'staff' | 'fairId'>): Promise<Alert[]> {
  return (await staff.get(`/center/fairs/${fairId}/alerts`)).body.items
}

export async function kindsOf(floor: Board): Promise<AlertKind[]> {
  return (await alertsOf(floor)).map(({ kind }) => kind)
}

export async function ring(floor: Board) {
  await floor.worker.mustSend('queue:join', { boothId: floor.boothId, vacancyId: null })
  const desk = await floor.server.connect(await floor.server.signIn(floor.interviewer))
  await desk.mustSend('desk:watch', { deskId: floor.deskId })
  await desk.mustSend('desk:ready', { deskId: floor.deskId })
  return { desk, interviewId: (await floor.worker.next('ring:started')).id }
}

export async function talk(floor: Board) {
  const { desk, interviewId } = await ring(floor)
  await floor.worker.mustSend('ring:answer', { interviewId, mode: 'text' })
  for (const side of [floor.worker, desk]) await side.mustSend('interview:connected', { interviewId })
  return { desk, interviewId }
}
