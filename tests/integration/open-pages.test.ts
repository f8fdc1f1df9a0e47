import { expect, test } from 'vitest'
import { startApp } from '../support/app.ts'
import { makeFloor, makeStaff, makeTicket, makeWorker } from '../support/make.ts'
import { visit } from '../support/visitor.ts'

test('whoever waits without a page open is shown so at the desk and at the centre, from the moment on at which it closes', async () => {
  const server = await startApp()
  const { fairId, boothId, centerId, deskId, interviewer } = await makeFloor(server.db)
  const { accountId, workerId } = await makeWorker(server.db)
  await makeTicket(server.db, { fairId, boothId, workerId })
  const cookie = await server.signIn(interviewer)
  const desk = await server.connect(cookie)
  await desk.mustSend('desk:watch', { deskId })
  const [own, centre] = [
    visit(server.url, cookie),
    visit(server.url, await server.signIn(await makeStaff(server.db, centerId, 'moderator'))),
  ]
  const shown = async () => {
    const lines = await Promise.all([own.get(`/employer/booths/${boothId}/line`), centre.get(`/center/booths/${boothId}/line`)])
    return lines.map(({ body }) => body.items[0].hasPage)
  }
  const hears = async () => {
    await desk.next('line:changed', (line) => line.boothId === boothId)
    await server.app.services.background.settle()
    desk.received.splice(0)
  }
  expect(await shown()).toEqual([false, false])

  const phone = await server.signIn(accountId, workerId)
  const page = await server.connect(phone)
  await hears()
  expect(await shown()).toEqual([true, true])
  const otherPage = await server.connect(phone)
  page.close()
  await server.app.services.background.settle()
  expect(await shown()).toEqual([true, true])

  otherPage.close()
  await hears()
  expect(await shown()).toEqual([false, false])
})

test('a page that is back within seconds was never gone, for anybody', async () => {
  const server = await startApp()
  const { fairId, boothId, deskId, interviewer } = await makeFloor(server.db)
  const { accountId, workerId } = await makeWorker(server.db)
  await makeTicket(server.db, { fairId, boothId, workerId })
  const desk = await server.connect(await server.signIn(interviewer))
  await desk.mustSend('desk:watch', { deskId })
  /** What the desk has heard since it was last asked. */
  const heard = async () => {
    await server.app.services.background.settle()
    await desk.mustSend('desk:heartbeat', { deskId })
    return desk.received.splice(0).map(({ name }) => name)
  }
  const phone = await server.signIn(accountId, workerId)
  const page = await server.connect(phone)
  await desk.next('line:changed')
  await heard()

  const gone = Promise.withResolvers<void>()
  server.app.io.of('/').adapter.once('delete-room', () => gone.resolve())
  page.close()
  await gone.promise
  await server.connect(phone)
  expect(await heard()).not.toContain('line:changed')
  expect(await server.db`select from node_holds where room = ${`worker:${workerId}`}`).toHaveLength(1)
})
