import { randomUUID } from 'node:crypto'
import { listBreaches } from '@cho-phien/server/features/reports/ledger'
import type { CommandName } from '@cho-phien/shared/contract'
import { errorCodes } from '@cho-phien/shared/errors'
import { expect, test } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import { visit } from '../support/visitor.ts'
import { makeWorld, type Role, type Stage, type World } from '../support/world.ts'

/** One press of one person: a command, or a POST. */
type Press = { by: Exclude<Role, 'visitor'> } & (
  | { send: CommandName; payload: (world: World) => unknown }
  | { post: (world: World) => string; body: (world: World) => unknown }
  | { delete: (world: World) => string }
  | { put: (world: World) => string; change: (was: { startsAt: string; endsAt: string }) => object; isWhole?: true }
)

interface Contradiction {
  about: string
  stage: Stage
  /** What the rows of the stage lack. */
  prepare?: (server: TestApp, world: World) => Promise<unknown>
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
const pages = { one: randomUUID(), two: randomUUID() }
const handOver: Press = {
  by: 'interviewer',
  send: 'desk:hand-over',
  payload: (world) => ({ ...ticket(world), deskId: world.colleagueDeskId }),
}
const asColleague = (send: 'desk:pause' | 'desk:close'): Press => ({
  by: 'colleague',
  send,
  payload: (world) => ({ deskId: world.colleagueDeskId, ...(send === 'desk:pause' && { reason: 'Nghỉ' }) }),
})
const colleagueReady = (server: TestApp, world: World) => server.db`update desks set status = 'ready' where id = ${world.colleagueDeskId}`
const join = (by: 'worker' | 'strangerWorker', boothId: (world: World) => string): Press => ({
  by,
  send: 'queue:join',
  payload: (world) => ({ boothId: boothId(world), vacancyId: null }),
})
const onTicket = (by: 'moderator' | 'administrator', what: string, body: (world: World) => object): Press => ({
  by,
  post: (world) => `/center/tickets/${world.ticketId}/${what}`,
  body: (world) => ({ reason: 'Theo yêu cầu', ...body(world) }),
})
const transfer = onTicket('moderator', 'transfer', (world) => ({ boothId: world.strangerBoothId }))
const reopen = onTicket('moderator', 'reopen', () => ({ at: 'place' }))
const left = (server: TestApp, world: World) =>
  server.db`update tickets set status = 'closed', close_reason = 'left', closed_at = now() where id = ${world.ticketId}`
const bookFree: Press = { by: 'strangerWorker', send: 'slot:book', payload: (world) => ({ slotId: world.freeSlotId }) }
const withdraw: Press = {
  by: 'worker',
  put: (world) => `/workers/${world.workerId}`,
  change: () => ({
    fullName: 'Lò Thị Mới',
    birthDate: '2000-01-02',
    sex: 'female',
    provinceCode: '11',
    communeCode: 'na-son',
    answers: {},
    consentToMatching: false,
  }),
  isWhole: true,
}
const callDone = ({ db }: TestApp, { askedCallId, administrator }: World) => db`
  update call_backs set done_at = now(), done_by = ${administrator}, note = 'Không nghe máy' where id = ${askedCallId}`
const hoursLater = (moment: string, hours: number) => new Date(Date.parse(moment) + hours * 3_600_000).toISOString()

const contradictions: Contradiction[] = [
  {
    about: 'the ring is answered while it is handed over',
    stage: 'ringing',
    prepare: colleagueReady,
    presses: [answer, handOver],
    refusals: ['ticket_transition_refused', 'ring_over'],
  },
  {
    about: 'somebody who waits is handed over while they leave',
    stage: 'waiting',
    prepare: colleagueReady,
    presses: [{ by: 'worker', send: 'queue:leave', payload: ticket }, handOver],
    refusals: ['ticket_closed', 'worker_busy'],
  },
  ...(['desk:pause', 'desk:close'] as const).map((rest) => ({
    about: `a talk is handed over while the colleague says ${rest}`,
    stage: 'live' as const,
    prepare: colleagueReady,
    presses: [handOver, asColleague(rest)],
    refusals: ['desk_not_working', 'desk_busy'],
  })),
  {
    about: 'one page takes the desk over while the other says ready',
    stage: 'waiting',
    prepare: (server, world) => server.db`update desks set holder = ${pages.one}, heartbeat_at = now() where id = ${world.deskId}`,
    presses: [
      { by: 'interviewer', send: 'desk:watch', payload: (world) => ({ ...desk(world), pageId: pages.two, wish: 'take_over' }) },
      { by: 'interviewer', send: 'desk:ready', payload: (world) => ({ ...desk(world), pageId: pages.one }) },
    ],
    refusals: ['desk_elsewhere'],
  },
  {
    about: 'a ticket is transferred to a booth while its worker takes one there',
    stage: 'waiting',
    presses: [transfer, join('worker', (world) => world.strangerBoothId)],
    refusals: ['ticket_exists'],
  },
  {
    about: 'a ticket is reopened while its worker takes another',
    stage: 'waiting',
    prepare: left,
    presses: [reopen, join('worker', (world) => world.boothId)],
    refusals: ['ticket_exists'],
  },
  {
    about: 'two of the centre close and transfer one ticket',
    stage: 'waiting',
    presses: [transfer, onTicket('administrator', 'close', () => ({ as: 'removed' }))],
    refusals: ['ticket_closed'],
  },
  {
    about: 'two of the centre move one ticket, and close it',
    stage: 'waiting',
    presses: [
      onTicket('moderator', 'move', () => ({ position: 1, cause: 'mistake' })),
      onTicket('administrator', 'move', () => ({ position: 1, cause: 'other' })),
      onTicket('administrator', 'close', () => ({ as: 'left' })),
    ],
    refusals: ['ticket_closed', 'ticket_transition_refused'],
  },
  {
    about: 'two of the centre reopen one ticket',
    stage: 'waiting',
    prepare: left,
    presses: [reopen, { ...reopen, by: 'administrator' }],
    refusals: ['ticket_exists', 'ticket_transition_refused'],
  },
  {
    about: 'a time is booked while its fair moves',
    stage: 'waiting',
    prepare: ({ db }, { fairId }) => db`
      with fair as (update fairs set status = 'published', starts_at = now() + interval '1 hour' where id = ${fairId} returning id, starts_at)
      update slots set fair_starts_at = fair.starts_at from fair where slots.fair_id = fair.id`,
    presses: [
      bookFree,
      {
        by: 'administrator',
        put: (world) => `/center/fairs/${world.fairId}`,
        change: ({ startsAt, endsAt }) => ({ startsAt: hoursLater(startsAt, 1), endsAt: hoursLater(endsAt, 1) }),
      },
    ],
    refusals: ['slot_taken', 'slot_past'],
  },
  {
    about: 'a time is booked while its booth closes',
    stage: 'waiting',
    presses: [bookFree, closeBooth],
    refusals: ['booth_closed', 'slot_taken'],
  },
  {
    about: 'a call is noted while its worker takes a ticket there',
    stage: 'waiting',
    presses: [
      { by: 'administrator', post: (world) => `/center/call-backs/${world.askedCallId}/done`, body: () => ({ note: 'Hẹn thứ Sáu' }) },
      join('worker', (world) => world.strangerBoothId),
    ],
    refusals: ['not_found'],
  },
  {
    about: 'a call is owed again while its worker takes a ticket there',
    stage: 'waiting',
    prepare: callDone,
    presses: [
      { by: 'administrator', delete: (world) => `/center/call-backs/${world.askedCallId}/done` },
      join('worker', (world) => world.strangerBoothId),
    ],
    refusals: ['ticket_exists'],
  },
  {
    about: 'a call is owed again while its worker withdraws their consent',
    stage: 'waiting',
    prepare: callDone,
    presses: [{ by: 'administrator', delete: (world) => `/center/call-backs/${world.askedCallId}/done` }, withdraw],
    refusals: ['consent_withdrawn'],
  },
  {
    about: 'the ring is answered while its worker withdraws their consent',
    stage: 'ringing',
    presses: [answer, withdraw],
    refusals: ['ring_over'],
  },
  {
    about: 'the desk calls a worker who withdraws their consent',
    stage: 'waiting',
    presses: [{ by: 'interviewer', send: 'desk:ready', payload: desk }, withdraw],
    refusals: [],
  },
  {
    about: 'a ticket is taken while its worker withdraws their consent',
    stage: 'waiting',
    presses: [join('worker', (world) => world.strangerBoothId), withdraw],
    // What they send lacks answers too.
    refusals: ['consent_needed', 'profile_incomplete'],
  },
  {
    about: 'a booth opens while the fair closes',
    stage: 'waiting',
    prepare: ({ db }, { boothId }) =>
      db`update booths set status = 'paused', paused_by = 'employer', paused_at = now() where id = ${boothId}`,
    presses: [{ ...closeOwnBooth, body: () => ({ status: 'open' }) }, closeFair],
    refusals: ['booth_transition_refused', 'booth_closed', 'fair_not_live'],
  },
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
    about: 'the centre records the outcome in the place of an interviewer who does so now',
    stage: 'ended',
    presses: [
      {
        by: 'moderator',
        post: (world) => `/center/interviews/${world.interviewId}/outcome`,
        body: () => ({ outcome: { kind: 'shortlisted' }, centreReason: 'Đã về' }),
      },
      record('interviewer', 'hired'),
    ],
    refusals: ['outcome_recorded'],
  },
  {
    about: 'a sentence is said to a line while the fair closes',
    stage: 'waiting',
    presses: [
      { by: 'moderator', post: (world) => `/center/booths/${world.boothId}/messages`, body: () => ({ body: 'Sắp đến lượt' }) },
      closeFair,
    ],
    refusals: ['booth_closed'],
  },
  {
    about: 'one side takes more time while the other ends it',
    stage: 'live',
    presses: [
      { by: 'interviewer', send: 'interview:extend', payload: (world) => ({ ...interview(world), plannedSeconds: 720 }) },
      endAs('worker'),
    ],
    refusals: ['interview_over'],
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

test.each(contradictions)('$about: each is answered, and the rows agree', async ({ stage, prepare, presses, refusals }) => {
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
})
