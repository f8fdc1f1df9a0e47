import type { LineMove } from '@cho-phien/shared/queue'
import { expect, test } from 'vitest'
import { startApp } from '../support/app.ts'
import { makeFloor, makeStaff, makeWorker } from '../support/make.ts'
import { visit } from '../support/visitor.ts'

const people = { joined: 1, left: -1, stepped_away: 0, came_back: 0 }
const away = { joined: 0, left: 0, stepped_away: 1, came_back: -1 }

test('whoever waits counts by the moves alone how many are before them and how many of those are away', async () => {
  const server = await startApp()
  const { boothId, fairId, centerId, interviewer, deskId } = await makeFloor(server.db)
  const other = await makeFloor(server.db, { fairId, centerId })
  const staff = visit(server.url, await server.signIn(await makeStaff(server.db, centerId)))
  const enter = async () => {
    const { accountId, workerId } = await makeWorker(server.db)
    const cookie = await server.signIn(accountId, workerId)
    const client = await server.connect(cookie)
    const ticket = await client.mustSend('queue:join', { boothId, vacancyId: null })
    const send = (name: 'queue:step-away' | 'queue:come-back' | 'queue:leave') => client.mustSend(name, { ticketId: ticket.id })
    return { client, ticket, send, mine: async () => (await visit(server.url, cookie).get('/tickets')).body.items[0] }
  }
  const [first, second, third, fourth, last] = [await enter(), await enter(), await enter(), await enter(), await enter()]
  await last.client.mustSend('booth:watch', { boothId })
  const { place } = last.ticket
  const since = (await last.mine()).aheadVersion
  const expectCounted = async (counts: { ahead: number; awayAhead: number }) => {
    await server.app.services.background.settle()
    const { aheadVersion, ...now } = await last.mine()
    expect(now).toMatchObject(counts)
    const heard = () => {
      const told: LineMove[] = last.client.received.flatMap(({ name, payload }) =>
        name === 'queue:moved' ? (payload as { moves: LineMove[] }).moves : [],
      )
      return told.filter((move) => move.version > since && move.version <= aheadVersion && move.place < place)
    }
    const sum = (of: typeof people) => heard().reduce((count, { kind }) => count + of[kind], 0)
    await expect.poll(() => ({ ahead: 4 + sum(people), awayAhead: sum(away) })).toEqual(counts)
  }

  await expectCounted({ ahead: 4, awayAhead: 0 })
  for (const one of [first, second, third]) await one.send('queue:step-away')
  await expectCounted({ ahead: 4, awayAhead: 3 })
  await second.send('queue:come-back')
  await third.send('queue:leave')
  await expectCounted({ ahead: 3, awayAhead: 1 })
  const moved = await staff.post(`/center/tickets/${first.ticket.id}/move`, { position: 3, cause: 'mistake', reason: 'Sửa thứ tự' })
  expect(moved.status).toBe(200)
  await expectCounted({ ahead: 3, awayAhead: 1 })

  // A ring that is put off keeps the place as away.
  const desk = await server.connect(await server.signIn(interviewer))
  await desk.mustSend('desk:ready', { deskId })
  const { id: interviewId } = await second.client.next('ring:started')
  await second.client.mustSend('ring:decline', { interviewId, choice: 'later' })
  await fourth.client.next('ring:started')
  await expectCounted({ ahead: 2, awayAhead: 2 })
  const sent = await staff.post(`/center/tickets/${first.ticket.id}/transfer`, { boothId: other.boothId, reason: 'Sang gian khác' })
  expect(sent.status).toBe(200)
  await expectCounted({ ahead: 1, awayAhead: 1 })
})
