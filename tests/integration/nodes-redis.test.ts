import { setTimeout as delay } from 'node:timers/promises'
import { expect } from 'vitest'
import { makeFloor, makeWorker } from '../support/make.ts'
import { startNodes } from '../support/nodes.ts'
import { testWithRedis } from '../support/redis.ts'
import { visit } from '../support/visitor.ts'

/** Two nodes, each with somebody who watches the same booth, and a worker on each. */
async function openBooth() {
  const lines: string[] = []
  const server = await startNodes(2, { LOG_LEVEL: 'info' }, { write: (line) => void lines.push(line) })
  const { boothId } = await makeFloor(server.db)
  const [near, far] = server.nodes.map((node) => ({ node, connect: node.connect }))
  if (near === undefined || far === undefined || server.redis === undefined) throw new Error('two nodes are needed')
  const join = async ({ node }: typeof near) => {
    const { accountId, workerId } = await makeWorker(server.db)
    const cookie = await server.signIn(accountId, workerId)
    const client = await node.connect(cookie)
    const startedAt = performance.now()
    await client.mustSend('queue:join', { boothId, vacancyId: null })
    return { client, cookie, tookMs: performance.now() - startedAt }
  }
  const watchers = await Promise.all([near.connect(), far.connect()])
  for (const watcher of watchers) await watcher.mustSend('booth:watch', { boothId })
  const [nearWatcher, farWatcher] = watchers
  const readiness = async () => ((await (await fetch(`${server.url}/ready`)).json()) as { status: string }).status
  const said = (words: string) => lines.filter((line) => line.includes(words)).length
  return { server, redis: server.redis, near, far, nearWatcher, farWatcher, join, readiness, said, boothId }
}

const waiting = (count: number) => (line: { waiting: number }) => line.waiting === count

testWithRedis('without Redis in mid-fair each node goes on, and when it is back everybody asks for what was missed', async () => {
  const { server, redis, near, far, nearWatcher, farWatcher, join, readiness, said } = await openBooth()
  const ended = await join(far)
  await Promise.all([nearWatcher, farWatcher].map((watcher) => watcher.next('booth:changed', waiting(1))))
  expect(await readiness()).toBe('ok')

  await redis.kill()
  const joined = await join(near)
  await nearWatcher.next('booth:changed', waiting(2))
  expect(joined.tookMs).toBeLessThan(5_000)
  expect(await readiness()).toBe('degraded')
  expect(farWatcher.received.some(({ name, payload }) => name === 'booth:changed' && (payload as { waiting: number }).waiting === 2)).toBe(
    false,
  )
  const hungUp = new Promise((resolve) => ended.client.socket.once('disconnect', resolve))
  await visit(server.url, ended.cookie).post('/sign-out', {})
  await hungUp

  await redis.restart()
  const backAt = performance.now()
  await Promise.all([nearWatcher, farWatcher, joined.client].map((client) => client.next('news:missed')))
  await join(near)
  await farWatcher.next('booth:changed', waiting(3))
  expect(performance.now() - backAt).toBeLessThan(10_000)
  expect(await readiness()).toBe('ok')
  expect([said('Redis is away'), said('Redis is back')]).toEqual([2, 2])
})

testWithRedis('nodes that say nothing of what was missed while Redis was away are found out', async () => {
  const { server, redis, near, nearWatcher, farWatcher, join, readiness } = await openBooth()
  for (const { app } of server.nodes) app.services.tellMissed = () => undefined
  await redis.kill()
  await join(near)
  // The counts are told a moment after the change: before Redis is back.
  await nearWatcher.next('booth:changed', waiting(1))
  await redis.restart()
  await expect.poll(readiness).toBe('ok')
  // Those of the other node hear the next news again, and nobody asks for what came before it.
  await join(near)
  await farWatcher.next('booth:changed', waiting(2))
  const heard = farWatcher.received.map(({ name, payload }) => (name === 'booth:changed' ? (payload as { waiting: number }).waiting : name))
  expect(heard).not.toContain(1)
  expect(heard).not.toContain('news:missed')
})

testWithRedis('a Redis that answers no more holds up no command and no event', async () => {
  const { redis, near, nearWatcher, farWatcher, join, readiness } = await openBooth()
  redis.freeze()
  for (let count = 1; count <= 3; count += 1) {
    const { tookMs } = await join(near)
    await nearWatcher.next('booth:changed', waiting(count))
    expect(tookMs).toBeLessThan(5_000)
  }
  expect(await readiness()).toBe('degraded')
  redis.thaw()
  await farWatcher.next('news:missed')
  await join(near)
  await farWatcher.next('booth:changed', waiting(4))
})

testWithRedis('a node that starts while Redis is away serves, and hears the others when it comes', async () => {
  const { server, redis, farWatcher, join } = await openBooth()
  await redis.kill()
  const late = await server.startNode()
  const client = await late.connect()
  await delay(200)
  await redis.restart()
  await Promise.all([client, farWatcher].map((each) => each.next('news:missed')))
  await join({ node: late, connect: late.connect })
  await farWatcher.next('booth:changed', waiting(1))
})
