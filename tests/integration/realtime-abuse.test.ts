import { randomUUID } from 'node:crypto'
import { deleteExpired } from '@cho-phien/server/features/accounts/queries'
import { commands, type CommandName } from '@cho-phien/shared/contract'
import fc from 'fast-check'
import { io } from 'socket.io-client'
import { describe, expect, test } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import type { RealtimeClient } from '../support/client.ts'
import { listBreaches } from '@cho-phien/server/features/reports/ledger'
import { watchRows } from '../support/touched.ts'
import { makeWorld, type Role, type Stage, type World } from '../support/world.ts'
import { commandRows } from './rights-commands.ts'

const names = Object.keys(commands) as CommandName[]

/** Sends what no page of ours would: any name, any body. */
async function sendRaw(client: RealtimeClient, name: string, ...body: unknown[]): Promise<any> {
  const socket = client.socket.timeout(5_000) as unknown as { emitWithAck(name: string, ...body: unknown[]): Promise<unknown> }
  return socket.emitWithAck(name, ...body)
}

async function openWorld(stage: Stage = 'live', environment: Record<string, string> = {}) {
  const server = await startApp(environment)
  await server.app.ticker.stop()
  const world = await makeWorld(server, stage)
  const connect = async (role: Exclude<Role, 'visitor'>) => server.connect(await server.signIn(world[role]))
  return { server, world, connect }
}

function payloadOf(name: CommandName, world: World): Record<string, unknown> {
  return [commandRows[name]].flat()[0]!.payload(world) as Record<string, unknown>
}

async function isAlive(server: TestApp): Promise<boolean> {
  return (await fetch(`${server.url}/ready`)).ok
}

describe('a command that is no command', () => {
  test('without a right shape is refused with its fields, and changes nothing', async () => {
    const { server, world, connect } = await openWorld()
    const changes = await watchRows(server.db)
    const worker = await connect('worker')
    await changes.take()
    const deep = JSON.parse(`${'['.repeat(3_000)}${']'.repeat(3_000)}`) as unknown
    const id = randomUUID()
    const bodies = [
      undefined,
      null,
      0,
      true,
      'text',
      [],
      {},
      [id],
      { id },
      { payload: {} },
      { id: 'not-a-uuid', payload: {} },
      { id: 5, payload: {} },
      { id, payload: null },
      { id, payload: [] },
      { id, payload: 'x' },
      { id, payload: deep },
      { id, payload: { interviewId: { toString: 'x' } } },
      JSON.parse(`{"id":"${id}","__proto__":{"payload":{}}}`),
    ]
    for (const [index, body] of bodies.entries()) {
      const ack = await sendRaw(worker, names[index % names.length]!, body)
      expect(ack, String(JSON.stringify(body)).slice(0, 60)).toMatchObject({ ok: false, code: 'invalid_input', fields: expect.any(Array) })
    }
    expect(await sendRaw(worker, 'message:send')).toMatchObject({ ok: false, code: 'invalid_input' })
    expect(await changes.take()).toEqual([])
    expect((await worker.send('interview:join', { interviewId: world.interviewId })).ok).toBe(true)
  })

  test('has each of its fields checked', async () => {
    const { server, world } = await openWorld()
    for (const name of names) {
      // A sign-in of its own: so many at once are nobody's hand.
      const client = await server.connect(await server.signIn(world.worker))
      const payload = payloadOf(name, world)
      for (const field of Object.keys(payload)) {
        const ack = await sendRaw(client, name, { id: randomUUID(), payload: { ...payload, [field]: 'no such thing\u0000' } })
        expect(ack, `${name} ${field}`).toMatchObject({ ok: false, code: 'invalid_input' })
        expect(ack.fields.join(' '), `${name} ${field}`).toContain(field)
      }
    }
  })

  test('names the fields it lacks', async () => {
    const { connect } = await openWorld()
    const client = await connect('worker')
    for (const name of names) {
      const ack = await sendRaw(client, name, { id: randomUUID(), payload: {} })
      expect(ack, name).toMatchObject({ ok: false, code: 'invalid_input' })
      expect(ack.fields, name).not.toContain('')
      expect(ack.fields.length, name).toBeGreaterThan(0)
    }
  })

  test('is unknown by any other name, also one that every object has', async () => {
    const { connect } = await openWorld()
    const client = await connect('worker')
    const payload = { id: randomUUID(), payload: {} }
    for (const name of [
      'constructor',
      '__proto__',
      'prototype',
      'toString',
      'hasOwnProperty',
      'valueOf',
      'Queue:join',
      'queue:join ',
      '',
      'ring:started',
      'x'.repeat(5_000),
    ]) {
      expect(await sendRaw(client, name, payload), name.slice(0, 20)).toEqual({ ok: false, code: 'command_unknown' })
    }
  })

  test('without an acknowledgement is no trouble either', async () => {
    const { server, world, connect } = await openWorld()
    const client = await connect('worker')
    const emit = client.socket.emit.bind(client.socket) as (name: string, ...body: unknown[]) => void
    for (const name of [...names, 'nonsense']) emit(name)
    emit('interview:join', { id: randomUUID(), payload: { interviewId: world.interviewId } }, 'not a function')
    expect((await client.send('interview:join', { interviewId: world.interviewId })).ok).toBe(true)
    expect(await isAlive(server)).toBe(true)
  })

  test('of 40 kB closes its connection and nothing else', async () => {
    const { server, world, connect } = await openWorld()
    const client = await connect('worker')
    const other = await connect('interviewer')
    const gone = new Promise((resolve) => client.socket.once('disconnect', resolve))
    client.socket.emit(
      'message:send',
      { id: randomUUID(), payload: { interviewId: world.interviewId, messageId: randomUUID() as never, body: 'x'.repeat(40_000) } },
      () => undefined,
    )
    await gone
    expect((await other.send('interview:join', { interviewId: world.interviewId })).ok).toBe(true)
    const [row] = await server.db`select count(*)::int as count from interview_messages`
    expect(row!['count']).toBe(0)
  })
})

describe('a command sent again', () => {
  test('at the same moment runs once', async () => {
    const { server, world, connect } = await openWorld()
    const interviewer = await connect('interviewer')
    const id = randomUUID()
    const acks = await Promise.all(
      Array.from({ length: 20 }, () => interviewer.send('interview:extend', { interviewId: world.interviewId, plannedSeconds: 720 }, id)),
    )
    expect(acks.every((ack) => ack.ok)).toBe(true)
    const [row] = await server.db<{ seconds: number }[]>`select planned_seconds as seconds from interviews where id = ${world.interviewId}`
    expect(row!.seconds).toBe(720 + 180)
  })

  test('under the id of another command is refused', async () => {
    const { server, world, connect } = await openWorld('waiting')
    const worker = await connect('worker')
    const id = randomUUID()
    expect((await worker.send('queue:step-away', { ticketId: world.ticketId }, id)).ok).toBe(true)
    const leave = () => worker.send('queue:leave', { ticketId: world.ticketId }, id)
    expect(await leave()).toEqual({ ok: false, code: 'invalid_input', fields: ['id'] })
    // The process died before it kept its answer: the record alone knows the command.
    await server.db`delete from command_receipts`
    expect(await leave()).toEqual({ ok: false, code: 'invalid_input', fields: ['id'] })
  })

  test('leaves no trace of its words after a day', async () => {
    const { server, world, connect } = await openWorld()
    await (
      await connect('worker')
    ).mustSend('message:send', { interviewId: world.interviewId, messageId: randomUUID() as never, body: 'riêng' })
    await server.db`update command_receipts set created_at = now() - interval '25 hours'`
    await deleteExpired(server.db)
    expect(await server.db`select command from command_receipts`).toHaveLength(0)
  })

  test('by somebody else with the same id is a command of their own', async () => {
    const { world, connect } = await openWorld('waiting')
    const [worker, stranger] = [await connect('worker'), await connect('strangerWorker')]
    const id = randomUUID()
    const own = await worker.send('queue:join', { boothId: world.boothId, vacancyId: null }, id)
    const theirs = await stranger.send('queue:join', { boothId: world.boothId, vacancyId: null }, id)
    expect(own.ok && theirs.ok && own.data.id !== theirs.data.id).toBe(true)
  })
})

describe('a command at the wrong moment', () => {
  const cases: [Stage, Role, CommandName, string][] = [
    ['waiting', 'interviewer', 'outcome:record', 'not_found'],
    ['ringing', 'worker', 'interview:connected', 'interview_transition_refused'],
    ['ringing', 'worker', 'interview:end', 'interview_transition_refused'],
    ['ringing', 'worker', 'message:send', 'interview_transition_refused'],
    ['ringing', 'worker', 'queue:leave', 'worker_busy'],
    ['ringing', 'worker', 'queue:step-away', 'ticket_transition_refused'],
    ['ringing', 'interviewer', 'outcome:record', 'interview_transition_refused'],
    ['live', 'worker', 'ring:extend', 'ring_over'],
    ['live', 'interviewer', 'desk:ready', 'desk_busy'],
    ['live', 'interviewer', 'outcome:record', 'interview_transition_refused'],
    ['live', 'worker', 'outcome:answer', 'not_found'],
    ['ended', 'worker', 'ring:answer', 'ring_over'],
    ['ended', 'worker', 'message:send', 'interview_over'],
    ['ended', 'worker', 'interview:connected', 'interview_over'],
    ['ended', 'worker', 'queue:come-back', 'ticket_closed'],
    ['ended', 'interviewer', 'interview:extend', 'interview_over'],
    ['ended', 'interviewer', 'desk:ready', 'outcome_owed'],
  ]
  test.each(cases)('%s: %s sends %s and hears %s', async (...oneCase) => {
    const [stage, role, name, code] = oneCase
    const { server, world, connect } = await openWorld(stage)
    const changes = await watchRows(server.db)
    const client = await connect(role as 'worker')
    await changes.take()
    expect(await sendRaw(client, name, { id: randomUUID(), payload: payloadOf(name, world) })).toMatchObject({ ok: false, code })
    expect(await changes.take()).toEqual([])
  })

  test('in any order from anybody is answered, never fails inside, and leaves rows that agree', { timeout: 60_000 }, async () => {
    const { server } = await openWorld()
    const senders = ['worker', 'strangerWorker', 'interviewer', 'colleague', 'owner'] as const
    const step = fc.record({ role: fc.constantFrom(...senders), name: fc.constantFrom(...names) })
    const stages = fc.constantFrom<Stage>('waiting', 'ringing', 'live', 'ended', 'recorded')
    await fc.assert(
      fc.asyncProperty(stages, fc.array(step, { minLength: 3, maxLength: 12 }), async (stage, steps) => {
        // The ring's deadline is a row that pairing would have written.
        const world = await makeWorld(server, stage)
        await server.db`insert into deadlines (kind, subject_id, due_at) select 'ring', id, ring_deadline_at from interviews where status = 'ringing' on conflict do nothing`
        const clients = new Map<string, RealtimeClient>()
        for (const role of senders) clients.set(role, await server.connect(await server.signIn(world[role])))
        const acks = await Promise.all(
          steps.map(({ role, name }) => sendRaw(clients.get(role)!, name, { id: randomUUID(), payload: payloadOf(name, world) })),
        )
        expect(acks.filter((ack) => ack.code === 'internal')).toEqual([])
        await server.app.services.background.settle()
        expect(await listBreaches(server.db)).toEqual([])
        for (const client of clients.values()) client.close()
      }),
      { numRuns: 12 },
    )
  })
})

describe('rights that are gone', () => {
  test('are gone for the very next command, though the connection stands', async () => {
    const { server, world, connect } = await openWorld()
    server.leavesBreaches(/^desk \d+ is of somebody who has no seat any more$/)
    const lose: [Exclude<Role, 'visitor'>, () => Promise<unknown>][] = [
      ['worker', () => server.db`update accounts set blocked_at = now() where id = ${world.worker}`],
      ['interviewer', () => server.db`update employer_seats set removed_at = now() where account_id = ${world.interviewer}`],
      ['viewer', () => server.db`delete from staff_seats where account_id = ${world.viewer}`],
      ['moderator', () => server.db`update sessions set expires_at = now() where account_id = ${world.moderator}`],
    ]
    for (const [role, work] of lose) {
      const client = await connect(role)
      const [name, payload] =
        role === 'worker' || role === 'interviewer'
          ? (['interview:join', { interviewId: world.interviewId }] as const)
          : (['center:watch', { fairId: world.fairId }] as const)
      expect((await client.send(name, payload as never)).ok, role).toBe(true)
      await work()
      expect(await client.send(name, payload as never), role).toEqual({ ok: false, code: 'not_signed_in' })
    }
  })

  test('of a sign-in that its owner ended hang up its connections and no other', async () => {
    const { server, world } = await openWorld()
    const [lost, kept] = [await server.signIn(world.interviewer), await server.signIn(world.interviewer)]
    const [lostSocket, keptSocket] = [await server.connect(lost), await server.connect(kept)]
    const gone = new Promise((resolve) => lostSocket.socket.once('disconnect', resolve))
    await fetch(`${server.url}/api/sign-out`, {
      method: 'POST',
      headers: { cookie: lost, origin: server.url, 'content-type': 'application/json' },
      body: '{}',
    })
    await lostSocket.next('signed-out')
    expect(await gone).toBe('io server disconnect')
    expect((await keptSocket.send('interview:join', { interviewId: world.interviewId })).ok).toBe(true)
    const again = await server.connect(lost)
    expect(await again.send('interview:join', { interviewId: world.interviewId })).toEqual({ ok: false, code: 'not_signed_in' })
  })

  test('of a removed member hang up, and nothing of the interview reaches them any more', async () => {
    const { server, world, connect } = await openWorld()
    const removed = await connect('interviewer')
    await removed.mustSend('interview:join', { interviewId: world.interviewId })
    await removed.mustSend('desk:watch', { deskId: world.deskId })
    const gone = new Promise((resolve) => removed.socket.once('disconnect', resolve))
    const owner = await server.signIn(world.owner)
    const answer = await fetch(`${server.url}/api/employer/members/${world.interviewer}`, {
      method: 'DELETE',
      headers: { cookie: owner, origin: server.url },
    })
    expect(answer.status).toBe(200)
    await gone
    const heard = removed.received.length
    // Their talk is ended in the background; whether or not it is over yet, what is written goes nowhere near them.
    const worker = await connect('worker')
    await worker.send('message:send', { interviewId: world.interviewId, messageId: randomUUID() as never, body: 'còn ở đó không' })
    expect(removed.received.slice(heard)).toEqual([])
  })
})

describe('too many', () => {
  test('commands of one sign-in are refused, and nobody else is', async () => {
    const { world, connect } = await openWorld()
    const [hasty, calm] = [await connect('worker'), await connect('interviewer')]
    const acks = await Promise.all(Array.from({ length: 300 }, () => hasty.send('interview:join', { interviewId: world.interviewId })))
    const refused = acks.filter((ack) => !ack.ok && ack.code === 'too_many_requests')
    expect(refused.length).toBeGreaterThan(200)
    expect((await calm.send('interview:join', { interviewId: world.interviewId })).ok).toBe(true)
  })

  test('broken and unknown commands count as well', async () => {
    const { connect } = await openWorld()
    const client = await connect('worker')
    const acks = await Promise.all(
      Array.from({ length: 300 }, (_, index) => sendRaw(client, index % 2 === 0 ? 'nonsense' : 'queue:join', {})),
    )
    expect(acks.filter((ack) => ack.code === 'too_many_requests').length).toBeGreaterThan(200)
  })

  test('is not a hall of 100 visitors who watch from one address', async () => {
    const { server, world } = await openWorld()
    const visitors = await Promise.all(Array.from({ length: 100 }, () => server.connect()))
    const acks = await Promise.all(visitors.map((visitor) => visitor.send('booth:watch', { boothId: world.boothId })))
    expect(acks.every((ack) => ack.ok)).toBe(true)
  })
})

describe('another site', () => {
  async function tryConnect(url: string, headers: Record<string, string>, transport: 'websocket' | 'polling'): Promise<string> {
    const socket = io(url, { transports: [transport], forceNew: true, reconnection: false, extraHeaders: headers })
    const outcome = await new Promise<string>((resolve) => {
      socket.once('connect', () => resolve('connected'))
      socket.once('connect_error', () => resolve('refused'))
    })
    socket.disconnect()
    return outcome
  }

  test('opens no connection, by WebSocket or by polling, with or without a cookie', async () => {
    const { server, world } = await openWorld()
    const cookie = await server.signIn(world.worker)
    const host = new URL(server.url).host
    for (const transport of ['websocket', 'polling'] as const) {
      for (const origin of ['https://evil.example', 'null', `http://${host}.evil.example`, `http://evil.example/${host}`, 'file://']) {
        expect(await tryConnect(server.url, { origin, cookie }, transport), `${transport} ${origin}`).toBe('refused')
      }
      expect(await tryConnect(server.url, { 'sec-fetch-site': 'cross-site', cookie }, transport)).toBe('refused')
      expect(await tryConnect(server.url, { origin: server.url, cookie }, transport)).toBe('connected')
    }
  })

  test('writes nothing', async () => {
    const { server, world } = await openWorld()
    const changes = await watchRows(server.db)
    const cookie = await server.signIn(world.worker)
    await changes.take()
    const writes = [
      ['POST', '/api/sign-out'],
      ['POST', '/api/sign-in/slip'],
      ['DELETE', '/api/account/sessions'],
      ['PUT', `/api/workers/${world.workerId}`],
      ['DELETE', `/api/workers/${world.workerId}/cv`],
    ]
    for (const [method, path] of writes) {
      for (const headers of [
        { origin: 'https://evil.example' },
        { origin: 'null' },
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site' },
      ]) {
        const response = await fetch(`${server.url}${path}`, {
          method: method!,
          headers: { ...headers, cookie, 'content-type': 'application/json' },
          ...(method !== 'DELETE' && { body: '{}' }),
        })
        expect([response.status, await response.json()], `${method} ${path}`).toEqual([403, { code: 'not_allowed' }])
      }
    }
    expect(await changes.take()).toEqual([])
  })
})
