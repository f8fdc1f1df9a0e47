import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { Ack, CommandName, Envelope } from '@cho-phien/shared/contract'
import { listBreaches } from '@cho-phien/server/features/reports/ledger'
import type { MessageId } from '@cho-phien/shared/ids'
import { describe, expect, test } from 'vitest'
import { Outbox } from '../../web/src/lib/realtime/outbox.ts'
import { startApp, type TestApp } from '../support/app.ts'
import type { RealtimeClient } from '../support/client.ts'
import { forgetRows } from '../support/faults/seeded-bugs.ts'
import { makeFloor, makeWorker } from '../support/make.ts'
import { startNodes } from '../support/nodes.ts'
import { randomFrom, type Random } from '../support/random.ts'
import { testOn } from '../support/redis.ts'

/** @param packet the command it carries, or whose answer it is */
type Carrier = (random: Random, deliver: () => void, packet: string) => void

/** One packet in five is lost, late (and so after others) or doubled, on the way there and on the way back. */
const carryBadly: Carrier = (random, deliver) => {
  const whim = random()
  if (whim < 0.07) return
  if (whim < 0.14) void delay(50 + random() * 400).then(deliver)
  else deliver()
  if (whim > 0.93) void delay(random() * 600).then(deliver)
}

/** Everything comes once more when its sender is two commands further. */
const carryTwice: Carrier = (_random, deliver) => {
  deliver()
  void delay(1_000).then(deliver)
}

/** Of these commands the copy that is this one in order is lost on its way, and nothing else. */
function loseCopies(copies: Partial<Record<CommandName, number>>): Carrier {
  const seen = new Map<string, number>()
  return (_random, deliver, packet) => {
    const copy = (seen.get(packet) ?? 0) + 1
    seen.set(packet, copy)
    if (copies[packet as CommandName] !== copy) deliver()
  }
}

/** A sentence in the middle, the result of the talk, and the last word of the visit. */
const loseThree = () => loseCopies({ 'message:send': 3, 'outcome:record': 1, 'queue:leave': 4 })

type Carry = (deliver: () => void, packet: string) => void

/** The page's own outbox over a connection that carries badly. */
function openBadly(client: RealtimeClient, carry: Carry, saysOnce: boolean): Outbox {
  const said = new Set<string>()
  return new Outbox({
    isOnline: () => client.socket.connected,
    ackMs: 300,
    ...(saysOnce && { giveUpMs: 1_000 }),
    emit: (name: CommandName, envelope: Envelope<CommandName>, ack: (ack: Ack<unknown>) => void) => {
      if (saysOnce && said.has(envelope.id)) return
      said.add(envelope.id)
      const hear = (answer: Ack<unknown>) => carry(() => ack(answer), `answer to ${name}`)
      carry(() => client.socket.emit(name, ...([envelope, hear] as never)), name)
    },
  })
}

/**
 * A whole visit, several times over: ticket, away, back, leave, ticket, call, talk, result, ticket, leave. Answers what the rows say in the end.
 * @param saysOnce a page with a bug: what it is not answered it does not say again
 */
async function visitFair(
  server: TestApp,
  { seed, carrier = carryBadly, saysOnce = false }: { seed: number; carrier?: Carrier; saysOnce?: boolean },
) {
  const random = randomFrom(seed)
  const carry: Carry = (deliver, packet) => carrier(random, deliver, packet)
  // Whoever is told that it was in vain goes on with the next thing.
  const goOn = (sent: Promise<unknown>) => (saysOnce ? sent.catch(() => undefined) : sent)
  const { db } = server
  const floor = await makeFloor(db)
  const { accountId, workerId } = await makeWorker(db)
  const workerClient = await server.connect(await server.signIn(accountId, workerId))
  const deskClient = await server.connect(await server.signIn(floor.interviewer))
  const worker = openBadly(workerClient, carry, saysOnce)
  const desk = openBadly(deskClient, carry, saysOnce)
  const { boothId, deskId } = floor
  for (let round = 0; round < 3; round += 1) {
    const ticket = await worker.send('queue:join', { boothId, vacancyId: null })
    await worker.send('queue:step-away', { ticketId: ticket.id })
    await worker.send('queue:come-back', { ticketId: ticket.id })
    await worker.send('queue:leave', { ticketId: ticket.id })
  }
  const pageId = randomUUID() as never
  await worker.send('queue:join', { boothId, vacancyId: null })
  await desk.send('desk:ready', { deskId, pageId })
  const { id: interviewId } = await workerClient.next('ring:started')
  await worker.send('ring:answer', { interviewId, mode: 'text' })
  for (const side of [worker, desk]) await side.send('interview:connected', { interviewId })
  const bodies = Array.from({ length: 8 }, (_, index) => `câu ${index}`)
  for (const body of bodies) await goOn(worker.send('message:send', { interviewId, messageId: randomUUID() as MessageId, body }))
  await desk.send('interview:end', { interviewId })
  await goOn(desk.send('outcome:record', { interviewId, outcome: { kind: 'hired' } }))
  const { id: ticketId } = await worker.send('queue:join', { boothId, vacancyId: null })
  await goOn(worker.send('queue:leave', { ticketId }))
  // What is still under way arrives.
  await delay(1_200)
  const tickets = await db<{ status: string }[]>`select status from tickets where worker_id = ${workerId} order by number`
  const messages = await db<{ body: string }[]>`select body from interview_messages where interview_id = ${interviewId} order by sequence`
  const outcomes = await db`select from outcome_revisions where interview_id = ${interviewId}`
  return {
    breaches: await listBreaches(db, floor.fairId),
    tickets: tickets.map(({ status }) => status),
    messages: messages.map(({ body }) => body),
    outcomes: outcomes.length,
    sent: bodies,
  }
}

const twice = [1, 2, 3, 4]
const visits = Array.from({ length: 6 }, (_, index) => index + 1)

describe.each([1, 2])('on %i nodes', (nodes) => {
  testOn(nodes)('a connection that drops, delays and doubles a fifth of everything changes nothing of what was done', async () => {
    const server = await startNodes(nodes, { DATABASE_POOL_SIZE: '20' })
    const seen = await Promise.all([
      ...visits.map((seed) => visitFair(server, { seed: nodes * 100 + seed })),
      ...twice.slice(2).map((seed) => visitFair(server, { seed, carrier: carryTwice })),
      visitFair(server, { seed: 1, carrier: loseThree() }),
    ])
    for (const { sent, ...rows } of seen)
      expect(rows).toEqual({ breaches: [], tickets: Array.from({ length: 5 }, () => 'closed'), messages: sent, outcomes: 1 })
  })
})

test('without the memory of commands a late copy takes a place again, and that is seen', async () => {
  const server = await startApp({ DATABASE_POOL_SIZE: '20' })
  await forgetRows(server.db, 'command_receipts')
  await server.db.unsafe(`
    create function forget_command() returns trigger language plpgsql as $$ begin new.command_id = null; return new; end $$;
    create trigger forget_command before insert on audit_events for each row execute function forget_command()`)
  const seen = await Promise.all(twice.map((seed) => visitFair(server, { seed, carrier: carryTwice })))
  // Whoever left stands in the line again, or is called already.
  expect(seen.map(({ tickets }) => tickets.at(-1))).toContainEqual(expect.stringMatching(/^(waiting|ringing)$/))
})

test('of a page that says once what was lost a sentence, a result and a leaving are missing, and that is seen', async () => {
  const server = await startApp()
  const { sent, ...rows } = await visitFair(server, { seed: 1, carrier: loseThree(), saysOnce: true })
  expect(rows.messages).toEqual(sent.toSpliced(2, 1))
  expect(rows).toMatchObject({ outcomes: 0, tickets: ['closed', 'closed', 'closed', 'closed', 'waiting'] })
})
