import { randomUUID } from 'node:crypto'
import { listBreaches } from '@cho-phien/server/features/reports/ledger'
import type { CommandName } from '@cho-phien/shared/contract'
import { errorCodes } from '@cho-phien/shared/errors'
import { expect } from 'vitest'
import { startApp, type TestApp } from './app.ts'
import { visit } from './visitor.ts'
import { makeWorld, type Role, type Stage, type World } from './world.ts'

/** One press of one person: a command, or a POST. */
export type Press = { by: Exclude<Role, 'visitor'> } & (
  | { send: CommandName; payload: (world: World) => unknown }
  | { post: (world: World) => string; body: (world: World) => unknown }
  | { delete: (world: World) => string }
  | { put: (world: World) => string; change: (was: { startsAt: string; endsAt: string }) => object; isWhole?: true }
)

export interface Contradiction {
  about: string
  stage: Stage
  /** What the rows of the stage lack. */
  prepare?: (server: TestApp, world: World) => Promise<unknown>
  presses: Press[]
  /** What each may be refused with when another came first. */
  refusals: string[]
}

async function press(server: TestApp, world: World, one: Press): Promise<string> {
  const cookie = await server.signIn(world[one.by])
  if ('post' in one) {
    const { status, body } = await visit(server.url, cookie).post(one.post(world), one.body(world))
    return status === 200 ? 'ok' : (body as { code: string }).code
  }
  if ('delete' in one) {
    const { status, body } = await visit(server.url, cookie).delete(one.delete(world))
    return status === 200 ? 'ok' : (body as { code: string }).code
  }
  if ('put' in one) {
    const http = visit(server.url, cookie)
    const { body: was } = await http.get(one.put(world))
    const { status, body } = await http.put(one.put(world), one.isWhole ? one.change(was) : { ...was, ...one.change(was) })
    return status === 200 ? 'ok' : (body as { code: string }).code
  }
  const client = await server.connect(cookie)
  const socket = client.socket.timeout(5_000) as unknown as { emitWithAck(name: string, envelope: unknown): Promise<any> }
  const ack = await socket.emitWithAck(one.send, { id: randomUUID(), payload: one.payload(world) })
  return ack.ok ? 'ok' : ack.code
}

/** Enough to meet in both orders and in the middle. */
const rounds = 4

/** All press in one moment, in both orders: each is answered with one code, and the rows agree. */
export async function meet({ stage, prepare, presses, refusals }: Contradiction): Promise<void> {
  const server = await startApp()
  await server.app.ticker.stop()
  for (let round = 0; round < rounds; round += 1) {
    const world = await makeWorld(server, stage)
    await prepare?.(server, world)
    const answers = await Promise.all((round % 2 === 0 ? presses : presses.toReversed()).map((one) => press(server, world, one)))
    expect(answers).toContain('ok')
    for (const said of answers) expect(['ok', ...refusals]).toContain(said)
    expect(errorCodes).toEqual(expect.arrayContaining(refusals))
    await server.app.services.background.settle()
    expect(await listBreaches(server.db)).toEqual([])
    // What was left to a timer is done.
    await server.app.ticker.tick()
    expect(await listBreaches(server.db)).toEqual([])
  }
}
