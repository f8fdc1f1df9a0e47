import { startApp, type Log, type TestApp } from './app.ts'
import { startRedis, type TestRedis } from './redis.ts'

export interface Installation extends TestApp {
  nodes: TestApp[]
  redis: TestRedis | undefined
}

/**
 * One node, or several on one database that a Redis joins. People come in by turns: the first through the first node, the second
 * through the second. What the test does itself it does on the first.
 */
export async function startNodes(count: number, environment: Record<string, string> = {}, log?: Log): Promise<Installation> {
  const redis = count > 1 ? await startRedis() : undefined
  const first = await startApp({ ...environment, ...(redis && { REDIS_URL: redis.url }) }, log)
  const nodes = [first]
  while (nodes.length < count) nodes.push(await first.startNode())
  let turn = 0
  const nextNode = () => nodes[turn++ % count] ?? first
  return { ...first, nodes, redis, connect: (cookie) => nextNode().connect(cookie) }
}
