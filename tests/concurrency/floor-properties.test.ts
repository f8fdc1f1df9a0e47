import { checkAbsence, endInterview, endRunning } from '@cho-phien/server/features/interviews/end'
import { connectInterview, leaveInterview, releaseNode } from '@cho-phien/server/features/interviews/presence'
import { answerReferral, offerReferral } from '@cho-phien/server/features/interviews/referrals'
import { moveBooth } from '@cho-phien/server/features/moderation/booths'
import { recordOutcome } from '@cho-phien/server/features/outcomes/actions'
import { checkSilence, moveDesk } from '@cho-phien/server/features/pairing/desk'
import { leaveEveryLine } from '@cho-phien/server/features/pairing/leave'
import { handOver } from '@cho-phien/server/features/pairing/hand-over'
import { answerRing, declineRing, extendRing } from '@cho-phien/server/features/pairing/ring'
import { timeOutRing } from '@cho-phien/server/features/pairing/ring-end'
import { comeBack, expireRecall, leaveQueue, stepAway } from '@cho-phien/server/features/queue/actions'
import { joinQueue } from '@cho-phien/server/features/queue/join'
import type { BoothId, InterviewId, TicketId, WorkerId } from '@cho-phien/shared/ids'
import fc from 'fast-check'
import { expect } from 'vitest'
import { amount } from '../support/faults/amount.ts'
import { endFair } from '../support/floor-end.ts'
import { centreMoves, centreOpening, centreRecord, takeForCentre, type CentreMove, type Scene } from '../support/floor-steps.ts'
import { makeLiveFloor, makeWorld, openBooth, settle, tryTo, type World } from '../support/floor-world.ts'
import { testOn } from '../support/redis.ts'
import { listBreaches } from '@cho-phien/server/features/reports/ledger'

const moves = [
  'join',
  'leave',
  'away',
  'back',
  'ready',
  'pause',
  'close',
  'answer',
  'later',
  'never',
  'extend',
  'timeout',
  'silence',
  'connect',
  'hang-up',
  'hang-up-desk',
  'crash',
  'wait',
  'absence',
  'removal',
  'withdraw',
  'shut',
  'open',
  'end',
  'end-by-worker',
  'outcome',
  'recall',
  'hand-over',
  'refer',
  'accept',
  'talk',
  'hand-over-talk',
] as const
type FloorMove = (typeof moves)[number]
const step = fc.record({ move: fc.constantFrom(...moves, ...centreMoves), worker: fc.nat(2), desk: fc.nat(3) })
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

/** Everything that leads to a talk at this desk: left to chance alone it is hardly ever reached. */
async function talk(world: World, { services, worker, desk }: Scene): Promise<void> {
  const {
    workers,
    server: { db },
  } = world
  const { deskId, boothId, viewer } = desk
  const [owed] = await db<{ id: InterviewId }[]>`select interview_id as id from owed_outcomes where desk_id = ${deskId}`
  if (owed !== undefined) await tryTo(() => recordOutcome(services, viewer, { interviewId: owed.id, outcome: { kind: 'shortlisted' } }))
  await openBooth(world, { services, boothId })
  await tryTo(() => joinQueue(services, worker, { boothId, vacancyId: null }))
  await tryTo(() => moveDesk(services, viewer, { page: 'p', deskId, to: 'ready' }))
  await settle(world)
  const [ring] = await db<{ id: InterviewId; workerId: WorkerId }[]>`
    select id, worker_id as "workerId" from interviews where desk_id = ${deskId} and status <> 'ended'`
  const guest = workers.find(({ workerId }) => workerId === ring?.workerId)
  if (ring === undefined || guest === undefined) return
  await tryTo(() => answerRing(services, guest, { interviewId: ring.id, mode: 'text' }))
  await tryTo(() => connectInterview(services, guest, ring.id))
  await tryTo(() => connectInterview(services, viewer, ring.id))
}

async function take(world: World, { move, worker: workerIndex, desk: deskIndex }: Step): Promise<void> {
  const {
    nodes,
    workers,
    floor: { desks },
  } = world
  const { db, app } = nodes[(workerIndex + deskIndex) % nodes.length]!
  const { services } = app
  const worker = workers[workerIndex]
  const desk = desks[deskIndex]
  if (worker === undefined || desk === undefined) throw new Error('the world is smaller than its steps')
  const [ticket] = await db<{ id: TicketId }[]>`
    select id from tickets where worker_id = ${worker.workerId} and booth_id = ${desk.boothId} order by taken_at desc limit 1`
  const [own] = await db<
    { id: InterviewId }[]
  >`select id from interviews where worker_id = ${worker.workerId} order by ring_started_at desc limit 1`
  const [atDesk] = await db<{ id: InterviewId; workerId: WorkerId; ticketId: TicketId }[]>`
    select id, worker_id as "workerId", ticket_id as "ticketId" from interviews
    where desk_id = ${desk.deskId} order by ring_started_at desc limit 1`
  const colleague = desks.find((one) => one.boothId === desk.boothId && one !== desk)
  const steps: Record<FloorMove, () => Promise<unknown> | undefined> = {
    join: () => joinQueue(services, worker, { boothId: desk.boothId, vacancyId: null }),
    leave: () => ticket && leaveQueue(services, worker, ticket.id),
    away: () => ticket && stepAway(services, worker, ticket.id),
    back: () => ticket && comeBack(services, worker, ticket.id),
    ready: () => moveDesk(services, desk.viewer, { page: 'p', deskId: desk.deskId, to: 'ready' }),
    pause: () => moveDesk(services, desk.viewer, { page: 'p', deskId: desk.deskId, to: 'paused', reason: 'Nghỉ đến 10:00' }),
    close: () => moveDesk(services, desk.viewer, { page: 'p', deskId: desk.deskId, to: 'closed' }),
    answer: () => own && answerRing(services, worker, { interviewId: own.id, mode: 'text' }),
    later: () => own && declineRing(services, worker, { interviewId: own.id, choice: 'later' }),
    never: () => own && declineRing(services, worker, { interviewId: own.id, choice: 'never' }),
    extend: () => own && extendRing(services, worker, own.id),
    timeout: async () => {
      if (own === undefined) return
      await db`update interviews set ring_deadline_at = now() where id = ${own.id}`
      await timeOutRing(services, own.id)
    },
    silence: async () => {
      await db`update desks set heartbeat_at = now() - interval '2 minutes' where id = ${desk.deskId}`
      await checkSilence(services, desk.deskId)
    },
    // Both sides of the desk's own interview, and the worker of the step, who may talk elsewhere.
    connect: async () => {
      const guest = workers.find(({ workerId }) => workerId === atDesk?.workerId)
      if (own !== undefined) await tryTo(() => connectInterview(services, worker, own.id))
      if (atDesk === undefined || guest === undefined) return
      await connectInterview(services, guest, atDesk.id)
      await connectInterview(services, desk.viewer, atDesk.id)
    },
    talk: () => talk(world, { services, worker, desk }),
    'hang-up': () => own && leaveInterview(services, { interviewId: own.id, side: 'worker' }),
    'hang-up-desk': () => atDesk && leaveInterview(services, { interviewId: atDesk.id, side: 'interviewer' }),
    crash: () => releaseNode(services, { id: services.nodeId, seenAt: null }),
    wait: () => db`
      update interviews set worker_absent_since = worker_absent_since - interval '2 minutes',
        interviewer_absent_since = interviewer_absent_since - interval '2 minutes'
      where status <> 'ended'`,
    absence: async () => {
      if (atDesk === undefined) return
      await db`update interviews set interviewer_absent_since = interviewer_absent_since - interval '10 minutes' where id = ${atDesk.id}`
      await checkAbsence(services, atDesk.id)
    },
    removal: () => atDesk && endRunning(services, atDesk.id, { by: 'removal', actor: 'system' }),
    // Given again at once: the other steps need it.
    withdraw: async () => {
      await db`update consents set withdrawn_at = now() where worker_id = ${worker.workerId}`
      await leaveEveryLine(services, worker.workerIds[0]!)
      await db`update consents set withdrawn_at = null where worker_id = ${worker.workerId}`
    },
    shut: () => moveBooth(services, { ...desk.viewer, role: 'owner' }, { boothId: desk.boothId, status: 'closed' }),
    open: () => openBooth(world, { services, boothId: desk.boothId }),
    end: () => atDesk && endInterview(services, desk.viewer, atDesk.id),
    'end-by-worker': () => own && endInterview(services, worker, own.id),
    outcome: () => atDesk && recordOutcome(services, desk.viewer, { interviewId: atDesk.id, outcome: { kind: 'shortlisted' } }),
    'hand-over-talk': async () => {
      if (colleague === undefined) return
      await talk(world, { services, worker, desk })
      await tryTo(() => moveDesk(services, colleague.viewer, { page: 'p', deskId: colleague.deskId, to: 'ready' }))
      const [now] = await db<{ ticketId: TicketId }[]>`
        select ticket_id as "ticketId" from interviews where desk_id = ${desk.deskId} and status <> 'ended'`
      if (now !== undefined) await handOver(services, desk.viewer, { ticketId: now.ticketId, deskId: colleague.deskId })
    },
    'hand-over': () => {
      return ticket && colleague && handOver(services, desk.viewer, { ticketId: ticket.id, deskId: colleague.deskId })
    },
    refer: () => {
      const other = desks.find((one) => one.boothId !== desk.boothId)
      return atDesk && other && offerReferral(services, desk.viewer, { interviewId: atDesk.id, boothId: other.boothId })
    },
    accept: async () => {
      const [offer] = await db<{ interviewId: InterviewId; boothId: BoothId }[]>`
        select interview_id as "interviewId", booth_id as "boothId" from referrals where worker_id = ${worker.workerId} and answer is null
          and booth_id = any(${desks.map(({ boothId }) => boothId)}::uuid[]) limit 1`
      if (offer !== undefined) await answerReferral(services, worker, { ...offer, answer: 'accepted' })
    },
    recall: async () => {
      if (ticket === undefined) return
      await db`update tickets set missed_until = now() where id = ${ticket.id} and status = 'missed'`
      await expireRecall(services, ticket.id)
    },
  }
  const scene = { services, worker, desk }
  if (isOfCentre(move)) await takeForCentre(world, move, scene)
  else await tryTo(steps[move])
  await settle(world)
}

const isOfCentre = (move: Step['move']): move is CentreMove => (centreMoves as readonly string[]).includes(move)

/** So that every world has talks, an outage in one, a talk handed on and an outcome behind it, and what the centre does. */
const opening: Step[] = [
  ...(['talk', 'take-away', 'hang-up', 'connect', 'hand-over-talk', 'outcome'] as const).map((move) => ({ move, worker: 0, desk: 0 })),
  // At the other booth, by somebody who is in no talk.
  ...centreOpening.map((move) => ({ move, worker: 1, desk: 2 })),
]

async function openWorld(nodes: number): Promise<World> {
  const world = await makeWorld(nodes)
  await playOn(
    world,
    opening.map((each) => [each]),
  )
  return world
}

/** One history on a floor of its own: what was found there is what these steps made of it. */
async function play(world: World, rounds: Step[][]): Promise<void> {
  world.floor = await makeLiveFloor(world.server)
  await playOn(world, rounds)
}

async function playOn(world: World, rounds: Step[][]): Promise<void> {
  const check = async (round: unknown) => expect(await listBreaches(world.server.db), JSON.stringify(round)).toEqual([])
  for (const round of rounds) {
    await Promise.all(round.map((each) => take(world, each)))
    await check(round)
  }
  const last = rounds.at(-1) ?? []
  await endFair(world, last.length > 1 ? () => Promise.all(last.map((each) => take(world, each))) : undefined)
  await check('closed')
}

/** Every move was one of the tables' and has a line of its own transaction in the record. */
async function expectRecorded({ moved, server, endedFrom }: World): Promise<void> {
  expect(await moved.reached()).toEqual(
    expect.arrayContaining(['interviews: connecting -> live', 'interviews: live -> interrupted', 'interviews: interrupted -> live']),
  )
  expect([...endedFrom]).toEqual(expect.arrayContaining(['waiting', 'missed']))
  const [done] = await server.db`
    select exists (select from outcomes) as "hasOutcome", exists (select from interviews where end_reason = 'handed_over') as "isHandedOver"`
  expect(done).toEqual({ hasOutcome: true, isHandedOver: true })
  const actions = await server.db<{ action: string }[]>`select distinct action from audit_events`
  expect(actions.map(({ action }) => action)).toEqual(expect.arrayContaining(centreRecord))
  expect(await moved.faults()).toEqual([])
  // What goes round the actions is seen: the watch itself can fail.
  server.leavesBreaches(/./)
  await server.db`update desks set status = 'closed'`
  await server.db.begin(async (tx) => {
    await tx`update desks set status = 'paused'`
    // Of another desk: it stands for none of these.
    await tx`insert into audit_events (actor_kind, action, subject_type, subject_id) values ('system', 'desk.paused', 'desk', gen_random_uuid())`
  })
  // Nobody holds an open ticket beside the one that is forced open.
  await server.db`update tickets set status = 'closed', close_reason = 'left', closed_at = now(), missed_until = null where status <> 'closed'`
  await server.db`update tickets set status = 'missed', close_reason = null, closed_at = null where id = (select id from tickets where close_reason = 'left' limit 1)`
  expect(await moved.faults()).toEqual(
    expect.arrayContaining(['desks: closed -> paused left no line in the record', 'tickets: closed -> missed is in no table of rules']),
  )
}

for (const nodes of [1, 2]) {
  const runs = amount('FLOOR_RUNS', { usual: nodes === 1 ? 10 : 5, whole: 25 })

  testOn(nodes)(
    `whatever people do in whatever order on ${nodes} of us, the rows of the floor never contradict each other`,
    async () => {
      const world = await openWorld(nodes)
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
          await play(
            world,
            steps.map((each) => [each]),
          )
        }),
        { numRuns: runs },
      )
      await expectRecorded(world)
    },
    120_000,
  )

  testOn(nodes)(
    `the same on ${nodes} of us when several people act at the same moment`,
    async () => {
      const world = await openWorld(nodes)
      await fc.assert(
        fc.asyncProperty(fc.array(fc.array(step, { minLength: 2, maxLength: 6 }), { minLength: 3, maxLength: 8 }), async (rounds) => {
          await play(world, rounds)
        }),
        // A race does not come again because it is asked to: the first history says what there is to say.
        { numRuns: runs, endOnFailure: true },
      )
      await expectRecorded(world)
    },
    120_000,
  )
}
