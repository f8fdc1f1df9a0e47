import { startApp } from './app.ts'
import { makeFloor, makeWorker } from './make.ts'

/** A conversation in writing that has just ended. */
export async function endInterview() {
  const server = await startApp()
  const { boothId, deskId, interviewer, fairId, centerId, owner, employerId } = await makeFloor(server.db)
  const { accountId, workerId } = await makeWorker(server.db)
  const [worker, desk] = await Promise.all([
    server.signIn(accountId, workerId).then((cookie) => server.connect(cookie)),
    server.signIn(interviewer).then((cookie) => server.connect(cookie)),
  ])
  await desk.mustSend('booth:watch', { boothId })
  await worker.mustSend('queue:join', { boothId, vacancyId: null })
  await desk.mustSend('desk:ready', { deskId })
  const { id: interviewId } = await worker.next('ring:started')
  await worker.mustSend('ring:answer', { interviewId, mode: 'text' })
  for (const side of [worker, desk]) {
    await side.mustSend('interview:join', { interviewId })
    await side.mustSend('interview:connected', { interviewId })
  }
  await desk.mustSend('interview:end', { interviewId })
  return { server, worker, desk, interviewId, boothId, fairId, centerId, owner, accountId, workerId, employerId }
}
