import { Socket } from 'socket.io'
import { expect, test, vi } from 'vitest'
import { startApp } from '../support/app.ts'
import type { RealtimeClient } from '../support/client.ts'
import { makeBooth, makeCenter, makeEmployer, makeFair, makeMember, makeStaff } from '../support/make.ts'
import { visit } from '../support/visitor.ts'

test('a fair that is taken back is heard of by its centre and its employer alone', async () => {
  const server = await startApp()
  const centerId = await makeCenter(server.db)
  const fairId = await makeFair(server.db, centerId, { status: 'published' })
  const employerId = await makeEmployer(server.db, centerId, { status: 'approved' })
  const boothId = await makeBooth(server.db, { fairId, employerId, status: 'preparing' })
  const owner = visit(server.url, await server.signIn(await makeMember(server.db, employerId, 'owner')))
  const staff = visit(server.url, await server.signIn(await makeStaff(server.db, centerId)))
  const [visitor, guest, own, board] = [
    await server.connect(),
    await server.connect(),
    await server.connect(owner.cookie()),
    await server.connect(staff.cookie()),
  ]
  await visitor.mustSend('fair:watch', { fairId })
  for (const watcher of [guest, own]) await watcher.mustSend('booth:watch', { boothId })
  await board.mustSend('center:watch', { fairId })
  expect((await staff.post(`/center/fairs/${fairId}/status`, { status: 'draft' })).status).toBe(200)
  for (const watcher of [visitor, guest, own, board])
    expect(await watcher.next('fair:changed', ({ status }) => status === 'draft')).toMatchObject({ fairId })
  expect(
    (
      await owner.put(`/employer/booths/${boothId}`, {
        headline: 'Xưởng may',
        introduction: 'Ở xã Thanh An',
        lineCapacity: 60,
        vacancyIds: [],
      })
    ).status,
  ).toBe(200)
  for (const insider of [own, board]) await insider.next('booth:edited')
  await own.next('booth:changed', ({ fairStatus }) => fairStatus === 'draft')
  expect(await guest.send('booth:watch', { boothId })).toMatchObject({ ok: false, code: 'not_found' })
  for (const outsider of [visitor, guest]) {
    // What was sent before this answer has come before it.
    await outsider.mustSend('fair:unwatch', { fairId })
    expect(outsider.received.filter(({ name }) => name !== 'fair:changed')).toEqual([])
  }
})

test('whoever read a fair before it was taken back and comes to its room after that is not let stay', async () => {
  const server = await startApp()
  const centerId = await makeCenter(server.db)
  const fairId = await makeFair(server.db, centerId, { status: 'published' })
  const employerId = await makeEmployer(server.db, centerId, { status: 'approved' })
  const boothId = await makeBooth(server.db, { fairId, employerId, status: 'preparing' })
  const staff = visit(server.url, await server.signIn(await makeStaff(server.db, centerId)))
  const watches: [room: string, watch: (visitor: RealtimeClient) => Promise<unknown>][] = [
    [`fair:${fairId}`, (visitor) => visitor.send('fair:watch', { fairId })],
    [`booth:${boothId}`, (visitor) => visitor.send('booth:watch', { boothId })],
  ]
  for (const [room, watch] of watches) {
    await server.db`update fairs set status = 'published' where id = ${fairId}`
    const visitor = await server.connect()
    const { join } = Socket.prototype
    // Nothing comes between reading and coming in but what is put there.
    const joining = vi.spyOn(Socket.prototype, 'join').mockImplementationOnce(async function (this: Socket, into) {
      expect((await staff.post(`/center/fairs/${fairId}/status`, { status: 'draft' })).status).toBe(200)
      await join.call(this, into)
    })
    expect(await watch(visitor)).toMatchObject({ ok: false, code: 'not_found' })
    expect(joining).toHaveBeenCalledTimes(1)
    joining.mockRestore()
    expect(server.app.io.of('/').adapter.rooms.get(room)).toBeUndefined()
  }
})
