import { describe, expect, test } from 'vitest'
import { startApp } from '../support/app.ts'
import { listBreaches } from '@cho-phien/server/features/reports/ledger'
import { makeFloor, makeWorker } from '../support/make.ts'
import { startNodes } from '../support/nodes.ts'
import { testOn } from '../support/redis.ts'

describe.each([1, 2])('on %i nodes', (count) => {
  const run = testOn(count)
  run('24 workers who join one line at the same moment get 24 numbers without a gap', async () => {
    const server = await startNodes(count)
    const { boothId } = await makeFloor(server.db)
    const clients = await Promise.all(
      Array.from({ length: 24 }, async () => {
        const { accountId, workerId } = await makeWorker(server.db)
        return server.connect(await server.signIn(accountId, workerId))
      }),
    )
    const tickets = await Promise.all(clients.map((client) => client.mustSend('queue:join', { boothId, vacancyId: null })))
    expect(tickets.map((ticket) => ticket.number).sort((left, right) => left - right)).toEqual(
      Array.from({ length: 24 }, (_, index) => index + 1),
    )
  })

  run('one worker who joins from many tabs at once holds one ticket', async () => {
    const server = await startNodes(count)
    const { boothId } = await makeFloor(server.db)
    const { accountId, workerId } = await makeWorker(server.db)
    const cookie = await server.signIn(accountId, workerId)
    const tabs = await Promise.all(Array.from({ length: 8 }, () => server.connect(cookie)))
    const tickets = await Promise.all(tabs.map((tab) => tab.mustSend('queue:join', { boothId, vacancyId: null })))
    expect(new Set(tickets.map((ticket) => ticket.id)).size).toBe(1)
  })

  run('a full line refuses exactly those who come too late', async () => {
    const server = await startNodes(count)
    const { boothId } = await makeFloor(server.db, { lineCapacity: 5 })
    const clients = await Promise.all(
      Array.from({ length: 12 }, async () => {
        const { accountId, workerId } = await makeWorker(server.db)
        return server.connect(await server.signIn(accountId, workerId))
      }),
    )
    const acks = await Promise.all(clients.map((client) => client.send('queue:join', { boothId, vacancyId: null })))
    expect(acks.filter((ack) => ack.ok).length).toBe(5)
    expect(acks.filter((ack) => !ack.ok && ack.code === 'line_full').length).toBe(7)
  })

  run('a ring that is answered and timed out in the same moment is one or the other', async () => {
    const server = await startNodes(count)
    const { boothId, deskId, interviewer } = await makeFloor(server.db, { ringSeconds: 20 })
    const desk = await server.connect(await server.signIn(interviewer))
    for (let round = 0; round < 6; round += 1) {
      const { accountId, workerId } = await makeWorker(server.db)
      const client = await server.connect(await server.signIn(accountId, workerId))
      const { id: ticketId } = await client.mustSend('queue:join', { boothId, vacancyId: null })
      await desk.mustSend('desk:ready', { deskId })
      const { id: interviewId } = await client.next('ring:started')
      await server.db`update deadlines set due_at = now() where kind = 'ring'`
      await server.db`update interviews set ring_deadline_at = now() + interval '30 milliseconds' where id = ${interviewId}`
      await new Promise((resolve) => setTimeout(resolve, 25))
      const [ack] = await Promise.all([client.send('ring:answer', { interviewId, mode: 'text' }), server.app.ticker.tick()])
      if (ack.ok) {
        // Ended before anybody could come: the worker has the place again.
        await desk.mustSend('interview:end', { interviewId })
        await client.mustSend('queue:leave', { ticketId })
      } else {
        expect(ack.code).toBe('ring_over')
        await server.db`update deadlines set due_at = now() where kind = 'ring'`
        await server.app.ticker.tick()
        await desk.send('desk:pause', { deskId, reason: 'Nghỉ' })
      }
      expect(await listBreaches(server.db)).toEqual([])
    }
  })
})

test('a deadline runs once although two nodes look for it', async () => {
  const server = await startApp()
  const node = await server.startNode()
  const { boothId, deskId, interviewer } = await makeFloor(server.db)
  const desk = await server.connect(await server.signIn(interviewer))
  const { accountId, workerId } = await makeWorker(server.db)
  const client = await server.connect(await server.signIn(accountId, workerId))
  await client.mustSend('queue:join', { boothId, vacancyId: null })
  await desk.mustSend('desk:ready', { deskId })
  await client.next('ring:started')
  await server.db`update interviews set ring_deadline_at = now() - interval '1 second' where status = 'ringing'`
  await server.db`update deadlines set due_at = now() where kind = 'ring'`
  await Promise.all([server.app.ticker.tick(), node.app.ticker.tick(), server.app.ticker.tick(), node.app.ticker.tick()])
  const [row] = await server.db`select missed_count as "missedCount", status from tickets where worker_id = ${workerId}`
  expect(row).toEqual({ missedCount: 1, status: 'missed' })
})
