import { test } from 'vitest'
import type { TestApp } from '../support/app.ts'
import { meet, type Contradiction, type Press } from '../support/contradictions.ts'
import { closeBooth, closeFair, endByCentre, left, onTicket, reopen } from '../support/presses.ts'
import { visit } from '../support/visitor.ts'
import type { World } from '../support/world.ts'

/** What two people of one centre do at once, each of whom may. */
const move = onTicket('moderator', 'move', () => ({ position: 1, cause: 'mistake' }))
const transfer = onTicket('moderator', 'transfer', (world) => ({ boothId: world.strangerBoothId }))
const pauseBooth: Press = { ...closeBooth, by: 'administrator', body: () => ({ status: 'paused', reason: 'Nghỉ đến 10:00' }) }
const pauseFair: Press = {
  by: 'moderator',
  post: (world) => `/center/fairs/${world.fairId}/pause`,
  body: () => ({ reason: 'Mất điện' }),
}
const moveFair = (by: 'moderator' | 'administrator', status: string): Press => ({ ...closeFair, by, body: () => ({ status }) })
const say = (by: 'moderator' | 'administrator'): Press => ({
  by,
  post: (world) => `/center/booths/${world.boothId}/messages`,
  body: () => ({ body: 'Sắp đến lượt' }),
})
const noteDispute = (by: 'moderator' | 'administrator'): Press => ({
  by,
  post: (world) => `/center/interviews/${world.interviewId}/dispute`,
  body: () => ({ version: 1, note: 'Hai bên đã thống nhất' }),
})
const fairAt =
  (...steps: string[]) =>
  async (server: TestApp, world: World) => {
    const http = visit(server.url, await server.signIn(world.administrator))
    for (const status of steps) await http.post(`/center/fairs/${world.fairId}/status`, { status })
  }
const disputed = async (server: TestApp, world: World) => {
  const worker = await server.connect(await server.signIn(world.worker))
  await worker.mustSend('outcome:answer', { interviewId: world.interviewId, version: 1, answer: 'disputed', text: 'Tôi chưa nhận' })
}

const contradictions: Contradiction[] = [
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
    about: 'a ticket is moved and one is put elsewhere while their booth closes',
    stage: 'waiting',
    presses: [move, closeBooth, { ...transfer, by: 'administrator' }],
    refusals: ['ticket_closed'],
  },
  {
    about: 'a booth is closed while it is paused and the whole fair is',
    stage: 'waiting',
    presses: [closeBooth, pauseBooth, pauseFair],
    refusals: ['booth_transition_refused'],
  },
  {
    about: 'a sentence is said to a line, by two, while its booth closes',
    stage: 'waiting',
    presses: [say('moderator'), closeBooth, say('administrator')],
    refusals: ['booth_closed', 'too_many_requests'],
  },
  {
    about: 'a fair is paused while it begins to close',
    stage: 'waiting',
    presses: [pauseFair, closeFair],
    refusals: ['fair_not_live'],
  },
  {
    about: 'a fair is opened again while it is closed, and a ticket of it reopened',
    stage: 'waiting',
    prepare: async (server, world) => {
      await left(server, world)
      await fairAt('closing')(server, world)
    },
    presses: [moveFair('administrator', 'closed'), moveFair('moderator', 'live'), reopen],
    refusals: ['fair_transition_refused', 'fair_not_live'],
  },
  {
    about: 'a report is signed by two while a ticket is reopened',
    stage: 'waiting',
    prepare: fairAt('closing', 'closed'),
    presses: [moveFair('administrator', 'signed'), reopen, moveFair('moderator', 'signed')],
    refusals: ['fair_transition_refused', 'fair_not_live'],
  },
  {
    about: 'a talk is ended by one, and by another who takes its worker out',
    stage: 'live',
    presses: [endByCentre, { ...endByCentre, by: 'administrator', body: () => ({ reason: 'Gây rối', removesWorker: true }) }],
    refusals: ['interview_over'],
  },
  {
    about: 'a dispute is noted by two while the employer corrects the result',
    stage: 'recorded',
    prepare: disputed,
    presses: [
      noteDispute('moderator'),
      { by: 'interviewer', send: 'outcome:record', payload: ({ interviewId }) => ({ interviewId, outcome: { kind: 'hired' } }) },
      noteDispute('administrator'),
    ],
    refusals: ['version_stale'],
  },
]

test.each(contradictions)('$about: each is answered, and the rows agree', meet)
