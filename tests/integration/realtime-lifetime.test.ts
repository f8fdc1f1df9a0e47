import { createHmac, randomUUID } from 'node:crypto'
import { io } from 'socket.io-client'
import { describe, expect, onTestFinished, test } from 'vitest'
import { startApp } from '../support/app.ts'
import { makeWorld, type Role, type Stage } from '../support/world.ts'

async function openWorld(stage: Stage = 'live', environment: Record<string, string> = {}) {
  const server = await startApp(environment)
  await server.app.ticker.stop()
  const world = await makeWorld(server, stage)
  const connect = async (role: Exclude<Role, 'visitor'>) => server.connect(await server.signIn(world[role]))
  return { server, world, connect }
}

describe("a sign-in's rights", () => {
  test('are gone for a connection that comes back, with what was said meanwhile', async () => {
    const { server, world, connect } = await openWorld()
    const lost = await connect('interviewer')
    await lost.mustSend('interview:join', { interviewId: world.interviewId })
    const back = new Promise((resolve) => lost.socket.once('connect', () => resolve(lost.socket.recovered)))
    lost.socket.io.engine.close()
    await server.db`delete from sessions where account_id = ${world.interviewer}`
    const worker = await connect('worker')
    const say = (body: string) =>
      worker.mustSend('message:send', { interviewId: world.interviewId, messageId: randomUUID() as never, body })
    await say('trong lúc mất mạng')
    expect(await back).toBeFalsy()
    await say('sau đó')
    expect(await lost.send('interview:join', { interviewId: world.interviewId })).toEqual({ ok: false, code: 'not_signed_in' })
    expect(lost.received).toEqual([])
  })

  test('of a sign-in that runs out hang up then', async () => {
    const { server, world } = await openWorld()
    const cookie = await server.signIn(world.moderator)
    await server.db`update sessions set expires_at = now() + interval '1 second' where account_id = ${world.moderator}`
    const client = await server.connect(cookie)
    await new Promise((resolve) => client.socket.once('disconnect', resolve))
    expect(client.received).toMatchObject([{ name: 'signed-out' }])
  })

  test('of the demo are gone with the demo', async () => {
    const { server, world, connect } = await openWorld()
    const client = await connect('interviewer')
    await server.db`update accounts set is_demo = true where id = ${world.interviewer}`
    expect(await client.send('interview:join', { interviewId: world.interviewId })).toEqual({ ok: false, code: 'not_signed_in' })
  })

  test('that cannot be read tell the client nothing of the database', async () => {
    const { server } = await openWorld()
    await server.db`alter table sessions rename to elsewhere`
    const cookie = 'chophien.session_token=x.' + createHmac('sha256', server.config.secret).update('x').digest('base64')
    const refused = server.connect(cookie.replaceAll('=', (sign, at: number) => (at < 30 ? sign : '%3D'))).then(
      () => 'connected',
      (error: unknown) => (error as Error).message,
    )
    expect(await refused).toBe('unavailable')
  })
})

test('commands without a sign-in are counted by the address that our proxy saw, not by the proxy', async () => {
  const { server, world } = await openWorld('waiting', { TRUST_PROXY: 'true' })
  const connectFrom = async (address: string) => {
    const socket = io(server.url, { transports: ['websocket'], forceNew: true, extraHeaders: { 'x-forwarded-for': address } })
    onTestFinished(() => void socket.disconnect())
    await new Promise<void>((resolve) => socket.once('connect', resolve))
    return () => socket.timeout(5_000).emitWithAck('booth:watch', { id: randomUUID(), payload: { boothId: world.boothId } })
  }
  const [hasty, calm] = [await connectFrom('198.51.100.1, 203.0.113.9'), await connectFrom('203.0.113.7')]
  for (let burst = 0; burst < 9; burst += 1) await Promise.all(Array.from({ length: 240 }, hasty))
  expect(await hasty()).toMatchObject({ ok: false, code: 'too_many_requests' })
  expect(await calm()).toMatchObject({ ok: true })
})

test('a command whose receipt was lost in a crash changes nothing twice', async () => {
  const { server, world, connect } = await openWorld()
  const [worker, interviewer] = [await connect('worker'), await connect('interviewer')]
  const longer = { interviewId: world.interviewId, plannedSeconds: 720 }
  const record = { interviewId: world.interviewId, outcome: { kind: 'hired' as const } }
  const twice = async (send: (id: string) => Promise<{ ok: boolean }>) => {
    const id = randomUUID()
    expect((await send(id)).ok).toBe(true)
    await server.db`delete from command_receipts`
    return { again: () => send(id) }
  }
  const extended = await twice((id) => interviewer.send('interview:extend', longer, id))
  expect(await extended.again()).toMatchObject({ ok: true, data: { plannedSeconds: 900 } })

  await interviewer.mustSend('interview:end', { interviewId: world.interviewId })
  const recorded = await twice((id) => interviewer.send('outcome:record', record, id))
  await worker.mustSend('outcome:answer', { interviewId: world.interviewId, version: 1, answer: 'confirmed' })
  expect((await recorded.again()).ok).toBe(true)
  expect(await server.db`select version, worker_answer from outcomes`).toEqual([{ version: 1, worker_answer: 'confirmed' }])
  expect(await server.db`select version from outcome_revisions`).toHaveLength(1)
})

test('news to a room is one piece for each connection', async () => {
  const { app } = await startApp()
  const adapter = app.io.of('/').adapter as unknown as { _encode(packet: unknown, options: { wsPreEncodedFrame?: Buffer[] }): unknown }
  const options: { wsPreEncodedFrame?: Buffer[] } = {}
  adapter._encode({ type: 2, nsp: '/', data: ['queue:moved', {}] }, options)
  expect(options.wsPreEncodedFrame?.map((piece) => piece.subarray(2).toString())).toEqual(['42["queue:moved",{}]'])
})
