import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { startApp } from '../support/app.ts'
import { startMediaStandIn } from '../support/media-stand-in.ts'
import { watchRows } from '../support/touched.ts'
import { makeWorld, type Role, type Stage } from '../support/world.ts'

async function openGate(stage: Stage = 'live') {
  const media = await startMediaStandIn()
  const server = await startApp(media.environment)
  await server.app.ticker.stop()
  const world = await makeWorld(server, stage)
  const [interview] = await server.db<{ room: string }[]>`select room_name as room from interviews where id = ${world.interviewId}`
  const room = interview?.room ?? ''
  const cookieOf = (role: Role) => (role === 'visitor' ? Promise.resolve('') : server.signIn(world[role]))
  const pass = (sub: string, inRoom = room) => media.sign({ sub, video: { roomJoin: true, room: inRoom } })
  async function knock(token: string, cookie: string): Promise<number> {
    const response = await fetch(`${server.url}/media/rtc/v1?access_token=${token}`, { headers: { cookie, origin: server.url } })
    return response.status
  }
  /** As the browser's own library connects. */
  function dial(token: string, cookie: string): Promise<'open' | 'refused'> {
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/media/rtc/v1?access_token=${token}`, {
      headers: { cookie, origin: server.url },
    } as never)
    return new Promise((resolve) => {
      socket.addEventListener('open', () => {
        resolve('open')
        socket.close()
      })
      socket.addEventListener('error', () => resolve('refused'))
    })
  }
  return {
    media,
    server,
    world,
    room,
    cookieOf,
    pass,
    knock,
    dial,
    identity: { worker: `worker:${world.workerId}`, interviewer: `interviewer:${world.interviewer}` },
  }
}

test('the gate lets each side of a running interview in with its own token, and nobody with another one', async () => {
  const { media, world, server, cookieOf, pass, knock, dial, identity } = await openGate()
  const other = await makeWorld(server, 'live')
  const [foreign] = await server.db<{ room: string }[]>`select room_name as room from interviews where id = ${other.interviewId}`
  for (const side of ['worker', 'interviewer'] as const) {
    const cookie = await cookieOf(side)
    expect(await knock(pass(identity[side]), cookie)).toBe(200)
    expect(await dial(pass(identity[side]), cookie)).toBe('open')
  }
  await expect.poll(() => media.reached).toHaveLength(4)
  const worker = await cookieOf('worker')
  const wrong: [string, string, string][] = [
    ['no token', '', worker],
    ['no sign-in', pass(identity.worker), ''],
    ['the other side', pass(identity.interviewer), worker],
    ['a stranger with the token of the worker', pass(identity.worker), await cookieOf('strangerWorker')],
    ['a colleague', pass(identity.interviewer), await cookieOf('colleague')],
    ['the owner', pass(`interviewer:${world.owner}`), await cookieOf('owner')],
    ['staff', pass(identity.worker), await cookieOf('administrator')],
    ['the room of another interview', pass(identity.worker, foreign!.room), worker],
    ['a room that is no interview', pass(identity.worker, 'lobby'), worker],
    ['no room', media.sign({ sub: identity.worker, video: { roomJoin: true } }), worker],
    ['room administration without a room', media.sign({ sub: identity.worker, video: { roomAdmin: true, roomList: true } }), worker],
    [
      'expired',
      media.sign({ sub: identity.worker, video: { roomJoin: true, room: 'x' }, exp: Math.floor(Date.now() / 1000) - 120 }),
      worker,
    ],
    ['signed by somebody else', `${pass(identity.worker).split('.').slice(0, 2).join('.')}.${'A'.repeat(43)}`, worker],
    ['unsigned', `${Buffer.from('{"alg":"none"}').toString('base64url')}.${pass(identity.worker).split('.')[1]}.`, worker],
    ['two tokens', `${pass(identity.worker)}&access_token=${pass(identity.worker)}`, worker],
    ['nonsense', 'a.b.c', worker],
  ]
  for (const [what, token, cookie] of wrong) {
    expect(await knock(token, cookie), what).toBe(403)
    expect(await dial(token, cookie), what).toBe('refused')
  }
  expect(media.reached).toHaveLength(4)
})

test.each<Stage>(['ringing', 'ended', 'recorded'])('the gate is closed while an interview is %s', async (stage) => {
  const { media, cookieOf, pass, knock, identity } = await openGate(stage)
  for (const side of ['worker', 'interviewer'] as const) expect(await knock(pass(identity[side]), await cookieOf(side))).toBe(403)
  expect(media.reached).toEqual([])
})

test('a token that the media server refreshed opens nothing once its person is gone', async () => {
  const { server, world, cookieOf, pass, knock, identity } = await openGate()
  const [worker, interviewer] = [await cookieOf('worker'), await cookieOf('interviewer')]
  expect([await knock(pass(identity.worker), worker), await knock(pass(identity.interviewer), interviewer)]).toEqual([200, 200])
  await fetch(`${server.url}/api/employer/members/${world.interviewer}`, {
    method: 'DELETE',
    headers: { cookie: await cookieOf('owner'), origin: server.url },
  })
  expect(await knock(pass(identity.interviewer), interviewer)).toBe(403)
  await server.db`update accounts set blocked_at = now() where id = ${world.worker}`
  expect(await knock(pass(identity.worker), worker)).toBe(403)
})

test('the gate is closed while the media server is away', async () => {
  const { server, cookieOf, pass, knock, identity } = await openGate()
  const cookie = await cookieOf('worker')
  server.media.set('preparing')
  expect(await knock(pass(identity.worker), cookie)).toBe(403)
  server.media.set('ready')
  expect(await knock(pass(identity.worker), cookie)).toBe(200)
})

test('the gate leads to nothing but signalling', async () => {
  const { media, server, cookieOf, pass, identity } = await openGate()
  const cookie = await cookieOf('worker')
  const token = pass(identity.worker)
  for (const path of [
    'twirp/livekit.RoomService/ListRooms',
    '',
    'rtc/../twirp/livekit.RoomService/ListRooms',
    'rtc/%2e%2e/twirp/livekit.RoomService/ListRooms',
    '/evil.example/',
  ]) {
    const response = await fetch(`${server.url}/media/${path}?access_token=${token}`, { headers: { cookie } })
    expect([403, 404], path).toContain(response.status)
    const post = await fetch(`${server.url}/media/${path}?access_token=${token}`, {
      method: 'POST',
      headers: { cookie, origin: server.url },
    })
    expect([403, 404, 405], path).toContain(post.status)
  }
  expect(media.reached).toEqual([])
})

test('a notice without a right signature is refused; a signed one is handled once', async () => {
  const { media, server, world, room } = await openGate()
  const changes = await watchRows(server.db)
  await changes.take()
  const notice = JSON.stringify({
    event: 'room_finished',
    id: `EV_${randomUUID()}`,
    room: { name: room },
    createdAt: String(Math.floor(Date.now() / 1000)),
  })
  async function send(body: string, authorization: string | undefined, type = 'application/webhook+json'): Promise<number> {
    const response = await fetch(`${server.url}/api/media/webhook`, {
      method: 'POST',
      headers: { 'content-type': type, ...(authorization && { authorization }) },
      body,
    })
    return response.status
  }
  expect(await send(notice, undefined)).toBe(403)
  expect(await send(notice, 'Bearer nonsense')).toBe(403)
  expect(await send(notice, media.signNotice(`${notice} `))).toBe(403)
  expect(await send(notice.replace(room, 'another'), media.signNotice(notice))).toBe(403)
  expect(await send(notice, media.sign({ sub: 'worker', video: { room } }))).toBe(403)
  expect(await send(notice, media.signNotice(notice), 'application/json')).toBe(403)
  expect(await changes.take()).toEqual([])

  const statuses = await Promise.all(Array.from({ length: 5 }, () => send(notice, media.signNotice(notice))))
  expect(new Set(statuses)).toEqual(new Set([200]))
  const [rungs] = await server.db<
    { count: number }[]
  >`select count(*)::int as count from interview_rungs where interview_id = ${world.interviewId}`
  expect(rungs!.count).toBe(1)
  const late = notice.replace(/EV_[^"]+/, `EV_${randomUUID()}`).replace(room, 'interview-that-never-was')
  expect(await send(late, media.signNotice(late))).toBe(200)
})

test('a notice of 300 kB, of the wrong shape or of an event that is not known harms nothing', async () => {
  const { media, server } = await openGate()
  for (const body of [
    'x'.repeat(300_000),
    '[]',
    'null',
    '{"event":5}',
    '{"event":"track_published","id":"EV_1"}',
    '{"id":"EV_2"}',
    '{"event":"room_finished","id":"EV_3","room":null}',
  ]) {
    const response = await fetch(`${server.url}/api/media/webhook`, {
      method: 'POST',
      headers: { 'content-type': 'application/webhook+json', authorization: media.signNotice(body) },
      body,
    })
    expect(response.status, body.slice(0, 40)).toBeLessThan(500)
  }
})
