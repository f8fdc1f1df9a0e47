import { randomUUID } from 'node:crypto'
import { test } from 'vitest'
import type { TestApp } from '../support/app.ts'
import { meet, type Contradiction, type Press } from '../support/contradictions.ts'
import { closeBooth, closeFair, closeOwnBooth, endByCentre, left, onTicket, reopen } from '../support/presses.ts'
import type { World } from '../support/world.ts'

const interview = (world: World) => ({ interviewId: world.interviewId })
const ticket = (world: World) => ({ ticketId: world.ticketId })
const desk = (world: World) => ({ deskId: world.deskId })
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
const transfer = onTicket('moderator', 'transfer', (world) => ({ boothId: world.strangerBoothId }))
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

test.each(contradictions)('$about: each is answered, and the rows agree', meet)
