import { randomUUID } from 'node:crypto'
import { listBreaches } from '@cho-phien/server/features/reports/ledger'
import type { CommandName } from '@cho-phien/shared/contract'
import { errorCodes } from '@cho-phien/shared/errors'
import { expect, test } from 'vitest'
import { startApp } from '../support/app.ts'
import { visit } from '../support/visitor.ts'
import { makeWorld, type Role, type Stage, type World } from '../support/world.ts'

/** One press of one person: a command, or a POST. */
type Press = { by: Exclude<Role, 'visitor'> } & (
  { send: CommandName; payload: (world: World) => unknown } | { post: (world: World) => string; body: (world: World) => unknown }
)

interface Contradiction {
  about: string
  stage: Stage
  presses: Press[]
  /** What each may be refused with when another came first. */
  refusals: string[]
}

const interview = (world: World) => ({ interviewId: world.interviewId })
const ticket = (world: World) => ({ ticketId: world.ticketId })
const desk = (world: World) => ({ deskId: world.deskId })
const closeBooth: Press = {
  by: 'moderator',
  post: (world) => `/center/booths/${world.boothId}/status`,
  body: () => ({ status: 'closed', reason: 'Mất điện' }),
}
const closeOwnBooth: Press = { ...closeBooth, by: 'owner', post: (world) => `/employer/booths/${world.boothId}/status` }
const closeFair: Press = {
  by: 'administrator',
  post: (world) => `/center/fairs/${world.fairId}/status`,
  body: () => ({ status: 'closing' }),
}
const endByCentre: Press = {
  by: 'moderator',
  post: (world) => `/center/interviews/${world.interviewId}/end`,
  body: () => ({ reason: 'Treo máy', removesWorker: false }),
}
const answer: Press = { by: 'worker', send: 'ring:answer', payload: (world) => ({ ...interview(world), mode: 'text' }) }
const decline: Press = { by: 'worker', send: 'ring:decline', payload: (world) => ({ ...interview(world), choice: 'never' }) }
const endAs = (by: 'worker' | 'interviewer'): Press => ({ by, send: 'interview:end', payload: interview })
const record = (by: 'interviewer' | 'owner', kind: string): Press => ({
  by,
  send: 'outcome:record',
  payload: (world) => ({ ...interview(world), outcome: { kind } }),
})

const contradictions: Contradiction[] = [
  { about: 'both sides end it', stage: 'live', presses: [endAs('worker'), endAs('interviewer')], refusals: [] },
  {
    about: 'both sides and the centre end it',
    stage: 'live',
    presses: [endAs('worker'), endByCentre, endAs('interviewer')],
    refusals: ['interview_over'],
  },
  {
    about: 'the centre closes the booth while the ring is answered',
    stage: 'ringing',
    presses: [closeBooth, answer],
    refusals: ['ring_over'],
  },
  {
    about: 'its owner and the centre close the booth at once',
    stage: 'waiting',
    presses: [closeBooth, closeOwnBooth],
    refusals: ['booth_transition_refused'],
  },
  { about: 'the fair ends while the ring is answered', stage: 'ringing', presses: [closeFair, answer], refusals: ['ring_over'] },
  { about: 'the ring is answered and declined', stage: 'ringing', presses: [answer, decline], refusals: ['ring_over'] },
  {
    about: 'the ring is answered on one device and put off on another',
    stage: 'ringing',
    presses: [answer, { by: 'worker', send: 'ring:extend', payload: interview }],
    refusals: ['ring_over'],
  },
  {
    about: 'the ticket is given back while the desk says ready',
    stage: 'waiting',
    presses: [
      { by: 'worker', send: 'queue:leave', payload: ticket },
      { by: 'interviewer', send: 'desk:ready', payload: desk },
    ],
    refusals: ['worker_busy'],
  },
  {
    about: 'the booth closes while the desk says ready',
    stage: 'waiting',
    presses: [closeBooth, { by: 'interviewer', send: 'desk:ready', payload: desk }],
    refusals: ['booth_closed', 'desk_busy'],
  },
  {
    about: 'a ticket is taken while the booth closes',
    stage: 'waiting',
    presses: [{ by: 'strangerWorker', send: 'queue:join', payload: (world) => ({ boothId: world.boothId, vacancyId: null }) }, closeBooth],
    refusals: ['booth_closed'],
  },
  {
    about: 'the desk pauses and leaves for the day',
    stage: 'waiting',
    presses: [
      { by: 'interviewer', send: 'desk:pause', payload: (world) => ({ ...desk(world), reason: 'Nghỉ' }) },
      { by: 'interviewer', send: 'desk:close', payload: desk },
      { by: 'interviewer', send: 'desk:ready', payload: desk },
    ],
    refusals: ['desk_transition_refused', 'desk_busy', 'desk_elsewhere'],
  },
  {
    about: 'two people record two outcomes',
    stage: 'ended',
    presses: [record('interviewer', 'shortlisted'), record('owner', 'hired')],
    refusals: ['version_stale', 'outcome_locked'],
  },
  {
    about: 'a result is confirmed while it changes',
    stage: 'recorded',
    presses: [
      { by: 'worker', send: 'outcome:answer', payload: (world) => ({ ...interview(world), version: 1, answer: 'confirmed' }) },
      record('interviewer', 'hired'),
    ],
    refusals: ['version_stale', 'outcome_answered', 'outcome_locked'],
  },
]

async function press(server: Awaited<ReturnType<typeof startApp>>, world: World, one: Press): Promise<string> {
  const cookie = await server.signIn(world[one.by])
  if ('post' in one) {
    const { status, body } = await visit(server.url, cookie).post(one.post(world), one.body(world))
    return status === 200 ? 'ok' : (body as { code: string }).code
  }
  const client = await server.connect(cookie)
  const socket = client.socket.timeout(5_000) as unknown as { emitWithAck(name: string, envelope: unknown): Promise<any> }
  const ack = await socket.emitWithAck(one.send, { id: randomUUID(), payload: one.payload(world) })
  return ack.ok ? 'ok' : ack.code
}

/** Enough to meet in both orders and in the middle. */
const rounds = 6

test.each(contradictions)('$about: each is answered, and the rows agree', async ({ stage, presses, refusals }) => {
  const server = await startApp()
  await server.app.ticker.stop()
  for (let round = 0; round < rounds; round += 1) {
    const world = await makeWorld(server, stage)
    await server.db`
      insert into deadlines (kind, subject_id, due_at) select 'ring', id, ring_deadline_at from interviews where status = 'ringing' on conflict do nothing`
    const answers = await Promise.all((round % 2 === 0 ? presses : presses.toReversed()).map((one) => press(server, world, one)))
    expect(answers).toContain('ok')
    for (const said of answers) expect(['ok', ...refusals]).toContain(said)
    expect(errorCodes).toEqual(expect.arrayContaining(refusals))
    await server.app.services.background.settle()
    expect(await listBreaches(server.db)).toEqual([])
  }
})
