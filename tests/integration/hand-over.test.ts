import { listBreaches } from '@cho-phien/server/features/reports/ledger'
import { leaveFloor } from '@cho-phien/server/features/pairing/leave'
import type { DeskId, InterviewId, TicketId } from '@cho-phien/shared/ids'
import { expect, test } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import { makeDesk, makeFloor, makeMember, makeSlot, makeStaff, makeTalk, makeTicket, makeWorker } from '../support/make.ts'
import { visit } from '../support/visitor.ts'

async function openBooth(server: TestApp, people = 3) {
  const floor = await makeFloor(server.db)
  const colleague = await makeMember(server.db, floor.employerId)
  const otherDeskId = await makeDesk(server.db, floor.boothId, colleague)
  const sit = async (accountId: typeof colleague) => {
    const cookie = await server.signIn(accountId)
    return { client: await server.connect(cookie), http: visit(server.url, cookie) }
  }
  const workers = []
  for (let count = 0; count < people; count += 1) {
    const { accountId, workerId } = await makeWorker(server.db)
    const cookie = await server.signIn(accountId, workerId)
    const client = await server.connect(cookie)
    const ticket = await client.mustSend('queue:join', { boothId: floor.boothId, vacancyId: null })
    const mine = async () => (await visit(server.url, cookie).get('/tickets')).body.items[0]
    workers.push({ accountId, workerId, client, ticket, mine })
  }
  return { server, ...floor, colleague, otherDeskId, own: await sit(floor.interviewer), other: await sit(colleague), workers }
}
type Booth = Awaited<ReturnType<typeof openBooth>>

/** The first of the line talks with the own desk. */
async function talk(booth: Booth, { isLive = true } = {}) {
  await booth.own.client.mustSend('desk:ready', { deskId: booth.deskId })
  const [first] = booth.workers
  const { id: interviewId } = await first!.client.next('ring:started')
  await first!.client.mustSend('ring:answer', { interviewId, mode: 'text' })
  if (isLive) for (const { client } of [first!, booth.own]) await client.mustSend('interview:connected', { interviewId })
  return interviewId
}

/** The colleague sits at the desk and owes a result, so nobody is called there yet. */
async function wrapUp(booth: Booth): Promise<InterviewId> {
  const { server, fairId, boothId, otherDeskId, colleague } = booth
  const { workerId } = await makeWorker(server.db)
  const ticketId = await makeTicket(server.db, { fairId, boothId, workerId })
  const interviewId = await makeTalk(server.db, { ticketId, deskId: otherDeskId, interviewer: colleague })
  await server.db`update desks set status = 'wrapping_up', heartbeat_at = now() where id = ${otherDeskId}`
  return interviewId
}

/** The same while the colleague sits there and owes a result. */
async function talkBesideColleague(booth: Booth): Promise<InterviewId> {
  const interviewId = await talk(booth)
  await booth.other.client.mustSend('desk:watch', { deskId: booth.otherDeskId })
  await wrapUp(booth)
  return interviewId
}

/** The colleague has recorded what they owed, and calls. */
async function callNext({ other, otherDeskId }: Booth, interviewId: InterviewId): Promise<void> {
  await other.client.mustSend('outcome:record', { interviewId, outcome: { kind: 'shortlisted' } })
  await other.client.mustSend('desk:ready', { deskId: otherDeskId })
}

const rows = (server: TestApp) => server.db`
  select (select json_agg(tickets order by id) from tickets) as tickets, (select json_agg(desks order by id) from desks) as desks,
    (select json_agg(interviews order by id) from interviews) as interviews, (select count(*) from ticket_moves) as moves`

async function expectRefused({ server, own }: Booth, wish: { ticketId: TicketId; deskId: DeskId }, code: string) {
  const before = await rows(server)
  expect(await own.client.send('desk:hand-over', wish)).toMatchObject({ ok: false, code })
  expect(await rows(server)).toEqual(before)
}

test('a talk is handed to a colleague: it ends, its result is owed, and its worker is the next at that desk', async () => {
  const server = await startApp()
  const booth = await openBooth(server)
  const [first, second] = booth.workers
  const interviewId = await talk(booth)
  await booth.other.client.mustSend('desk:watch', { deskId: booth.otherDeskId })
  const owed = await wrapUp(booth)
  await booth.own.client.mustSend('desk:hand-over', { ticketId: first!.ticket.id, deskId: booth.otherDeskId })

  expect(await first!.client.next('interview:ended')).toMatchObject({ interviewId, reason: 'handed_over' })
  expect(await first!.mine()).toMatchObject({ status: 'waiting', ahead: 0, desk: { number: 2 }, notice: { kind: 'handed_over' } })
  expect(await booth.own.http.get(`/employer/desks/${booth.deskId}/today`)).toMatchObject({ body: { owed: { interviewId } } })
  expect(
    await server.db`select action from audit_events where subject_id = ${first!.ticket.id} and action = 'ticket.handed_over'`,
  ).toHaveLength(1)
  await server.app.services.background.settle()
  expect(await listBreaches(server.db)).toEqual([])

  // The own desk calls the second, not whom it handed over.
  await booth.own.client.mustSend('outcome:record', { interviewId, outcome: { kind: 'shortlisted' } })
  await booth.own.client.mustSend('desk:ready', { deskId: booth.deskId })
  expect(await second!.client.next('ring:started')).toMatchObject({ deskId: booth.deskId, handedFrom: null })
  await callNext(booth, owed)
  const [sender] = await server.db`select name from accounts where id = ${booth.interviewer}`
  const handed = { deskId: booth.otherDeskId, handedFrom: { desk: 1, name: sender?.['name'] } }
  expect(await first!.client.next('ring:started', ({ id }) => id !== interviewId)).toMatchObject(handed)

  // Until the colleague has talked with them, the first result is the only one.
  const staff = visit(server.url, await server.signIn(await makeStaff(server.db, booth.centerId)))
  const { body } = await staff.get(`/center/fairs/${booth.fairId}/counts`)
  expect(body).toMatchObject({ interviewed: 2, outcomesByKind: [{ kind: 'shortlisted', count: 2 }], booths: [{ interviewed: 2 }] })
})

test('the result of a talk that went on at another desk is shown as that and counted once', async () => {
  const server = await startApp()
  const booth = await openBooth(server, 1)
  const { own, other } = booth
  const { client, ticket, accountId, workerId } = booth.workers[0]!
  const interviewId = await talk(booth)
  await other.client.mustSend('desk:ready', { deskId: booth.otherDeskId })
  await own.client.mustSend('desk:hand-over', { ticketId: ticket.id, deskId: booth.otherDeskId })
  const { id: later } = await client.next('ring:started', ({ id }) => id !== interviewId)
  await own.client.mustSend('outcome:record', { interviewId, outcome: { kind: 'shortlisted' } })
  expect(await client.next('outcome:recorded')).toMatchObject({ interviewId, handedTo: { desk: 2, hasGoneOn: false, isOpen: true } })
  const early = { interviewId, version: 1, answer: 'disputed' } as const
  expect(await client.send('outcome:answer', early)).toMatchObject({ ok: false, code: 'version_stale' })

  await client.mustSend('ring:answer', { interviewId: later, mode: 'text' })
  for (const side of [client, other.client]) await side.mustSend('interview:connected', { interviewId: later })
  await other.client.mustSend('interview:end', { interviewId: later })
  await other.client.mustSend('outcome:record', { interviewId: later, outcome: { kind: 'hired' } })
  const handedTo = { desk: 2, hasGoneOn: true }
  const isOfFirst = (outcome: { interviewId: string; version: number; handedTo: { hasGoneOn: boolean } | null }) =>
    outcome.interviewId === interviewId && outcome.handedTo?.hasGoneOn === true
  expect(await client.next('outcome:recorded', isOfFirst)).toMatchObject({ kind: 'shortlisted' })

  const expected = [
    { interviewId: later, kind: 'hired', handedTo: null },
    { interviewId, kind: 'shortlisted', handedTo },
  ]
  const mine = visit(server.url, await server.signIn(accountId, workerId))
  expect((await mine.get('/outcomes')).body.items).toMatchObject(expected)
  const owner = visit(server.url, await server.signIn(booth.owner))
  expect((await owner.get('/employer/outcomes')).body.items).toMatchObject(expected)
  expect((await own.http.get(`/employer/desks/${booth.deskId}/today`)).body.items).toMatchObject([{ interviewId, handedTo }])

  const staff = visit(server.url, await server.signIn(await makeStaff(server.db, booth.centerId)))
  const fair = `/center/fairs/${booth.fairId}`
  expect((await staff.get(`${fair}/counts`)).body).toMatchObject({
    interviewed: 1,
    owedOutcomes: 0,
    outcomesByKind: [{ kind: 'hired', count: 1 }],
    booths: [{ interviewed: 1 }],
  })
  expect((await staff.get(`${fair}/interviews`)).body.items).toMatchObject([{ handedTo: null }, { outcomeKind: 'shortlisted', handedTo }])
  expect((await staff.get(`${fair}/interviews?outcome=shortlisted`)).body).toMatchObject({ total: 0 })
})

test('before the first word nothing is owed, and a colleague who is ready calls at once', async () => {
  const server = await startApp()
  const booth = await openBooth(server, 1)
  const [first] = booth.workers
  const interviewId = await talk(booth, { isLive: false })
  await booth.other.client.mustSend('desk:ready', { deskId: booth.otherDeskId })
  await booth.own.client.mustSend('desk:hand-over', { ticketId: first!.ticket.id, deskId: booth.otherDeskId })
  expect(await first!.client.next('ring:started', ({ id }) => id !== interviewId)).toMatchObject({ deskId: booth.otherDeskId })
  expect(await booth.own.http.get(`/employer/desks/${booth.deskId}/today`)).toMatchObject({ body: { owed: null } })
})

test('a colleague who writes a result in silence is shown as absent to whoever hands over, and takes nobody', async () => {
  const server = await startApp()
  const booth = await openBooth(server, 1)
  await wrapUp(booth)
  const shown = async () => (await booth.own.http.get(`/employer/booths/${booth.boothId}/desks`)).body.items[1]
  expect(await shown()).toMatchObject({ number: 2, status: 'wrapping_up', interruptedSince: null })
  await server.db`update desks set heartbeat_at = now() - interval '1 minute' where id = ${booth.otherDeskId}`
  expect(await shown()).toMatchObject({ number: 2, status: 'absent' })
  const ownDesks = await booth.other.http.get('/employer/desks')
  expect(ownDesks.body.items).toMatchObject([{ status: 'wrapping_up', shownStatus: 'absent' }])
  await expectRefused(booth, { ticketId: booth.workers[0]!.ticket.id, deskId: booth.otherDeskId }, 'desk_not_working')
})

test('somebody who waits keeps their place and is called by that desk alone', async () => {
  const server = await startApp()
  const booth = await openBooth(server)
  const [first, second, third] = booth.workers
  await booth.other.client.mustSend('desk:watch', { deskId: booth.otherDeskId })
  const owed = await wrapUp(booth)
  await booth.own.client.mustSend('desk:hand-over', { ticketId: second!.ticket.id, deskId: booth.otherDeskId })
  expect(await second!.mine()).toMatchObject({ ahead: 1, desk: { number: 2 } })
  const line = await booth.own.http.get(`/employer/booths/${booth.boothId}/line`)
  expect(line.body.items.map((entry: { desk: { number: number } | null }) => entry.desk?.number ?? null)).toEqual([null, 2, null])

  // A ring that is declined has the desk call the next.
  await booth.own.client.mustSend('desk:ready', { deskId: booth.deskId })
  for (const one of [first, third]) {
    const ring = await one!.client.next('ring:started')
    expect(ring.deskId).toBe(booth.deskId)
    await one!.client.mustSend('ring:decline', { interviewId: ring.id, choice: 'never' })
    await server.app.services.background.settle()
  }
  // Both desks are ready and only one may call: the one that waits longer does not stand in the way.
  await server.db`update tickets set status = 'away' where id = ${second!.ticket.id}`
  await callNext(booth, owed)
  await server.db`update desks set status_since = now() - interval '1 hour' where id = ${booth.deskId}`
  await second!.client.mustSend('queue:come-back', { ticketId: second!.ticket.id })
  expect(await second!.client.next('ring:started')).toMatchObject({ deskId: booth.otherDeskId, handedFrom: { desk: 1 } })
})

test('whoever waits for that desk is in its list, however many stand before them', async () => {
  const server = await startApp()
  server.leavesBreaches(/^desk 1 is wrapping_up and owes nothing$|^ticket 23 is waiting although its worker may not be called$/)
  const floor = await makeFloor(server.db)
  const line: TicketId[] = []
  for (let count = 0; count < 23; count += 1)
    line.push(await makeTicket(server.db, { ...floor, workerId: (await makeWorker(server.db)).workerId }))
  await server.db`update tickets set status = 'away' where id = ${line[21]!}`
  await server.db`update tickets set desk_id = ${floor.deskId} where id = any(${line.slice(21)}::uuid[])`
  const desk = visit(server.url, await server.signIn(floor.interviewer))
  const shown = async () =>
    (await desk.get(`/employer/booths/${floor.boothId}/line`)).body.items.map(({ ticketId }: { ticketId: TicketId }) =>
      line.indexOf(ticketId),
    )
  const first = [...Array(20).keys()]
  expect(await shown()).toEqual(first)
  await server.db`update desks set status = 'wrapping_up', heartbeat_at = now() where id = ${floor.deskId}`
  expect(await shown()).toEqual([...first, 22, 21])
  // They agree no longer: nobody of the employer's reads of them.
  await server.db`update consents set withdrawn_at = now() where worker_id in (select worker_id from tickets where id = ${line[22]!})`
  expect(await shown()).toEqual([...first, 21])
})

test('silence at the desk lets any other call', async () => {
  const server = await startApp()
  const booth = await openBooth(server, 1)
  const [first] = booth.workers
  const interviewId = await talkBesideColleague(booth)
  await booth.own.client.mustSend('desk:hand-over', { ticketId: first!.ticket.id, deskId: booth.otherDeskId })
  await booth.own.client.mustSend('outcome:record', { interviewId, outcome: { kind: 'shortlisted' } })
  await booth.own.client.mustSend('desk:ready', { deskId: booth.deskId })
  await server.app.services.background.settle()
  expect(await first!.mine()).toMatchObject({ status: 'waiting', desk: { number: 2 } })

  // Nothing tells of it: the look at each beat finds the desk and the line.
  await server.db`update desks set heartbeat_at = now() - interval '40 seconds' where id = ${booth.otherDeskId}`
  expect(await first!.mine()).toMatchObject({ desk: null })
  const ring = await first!.client.next('ring:started', ({ id }) => id !== interviewId)
  expect(ring).toMatchObject({ deskId: booth.deskId, handedFrom: null })
}, 20_000)

test.each(['desk:pause', 'desk:close'] as const)('%s at the desk, in a pause, lets any other call after it', async (what) => {
  const server = await startApp()
  const booth = await openBooth(server, 1)
  const [first] = booth.workers
  const staff = visit(server.url, await server.signIn(await makeStaff(server.db, booth.centerId)))
  const interviewId = await talk(booth)
  await booth.other.client.mustSend('desk:ready', { deskId: booth.otherDeskId })
  expect((await staff.post(`/center/fairs/${booth.fairId}/pause`, { reason: 'Mất điện' })).status).toBe(200)
  await booth.own.client.mustSend('desk:hand-over', { ticketId: first!.ticket.id, deskId: booth.otherDeskId })
  await booth.own.client.mustSend('outcome:record', { interviewId, outcome: { kind: 'shortlisted' } })
  expect(await first!.mine()).toMatchObject({ status: 'waiting', desk: { number: 2 } })

  await booth.other.client.mustSend(what, { deskId: booth.otherDeskId, ...(what === 'desk:pause' && { reason: 'nghỉ' }) })
  expect(await first!.mine()).toMatchObject({ desk: null })
  expect((await staff.post(`/center/fairs/${booth.fairId}/resume`)).status).toBe(200)
  await booth.own.client.mustSend('desk:ready', { deskId: booth.deskId })
  expect(await first!.client.next('ring:started', ({ id }) => id !== interviewId)).toMatchObject({ deskId: booth.deskId })
})

/** The colleague talks with the first of the line, or owes its result, and the second was handed to them. */
async function colleagueTalks(booth: Booth, { isLive = true } = {}) {
  const { other, own, workers } = booth
  const [first, second] = workers
  await other.client.mustSend('desk:ready', { deskId: booth.otherDeskId })
  const { id: interviewId } = await first!.client.next('ring:started')
  await first!.client.mustSend('ring:answer', { interviewId, mode: 'text' })
  if (isLive) {
    for (const { client } of [first!, other]) await client.mustSend('interview:connected', { interviewId })
    await other.client.mustSend('interview:end', { interviewId })
  }
  await own.client.mustSend('desk:hand-over', { ticketId: second!.ticket.id, deskId: booth.otherDeskId })
  await booth.server.app.services.background.settle()
  expect(await second!.mine()).toMatchObject({ status: 'waiting', desk: { number: 2 } })
  return interviewId
}

test.each(['result', 'no first word', 'lost seat'])('a desk that rests tells those who were handed to it: %s', async (what) => {
  const server = await startApp()
  const booth = await openBooth(server, 2)
  const second = booth.workers[1]!
  const interviewId = await colleagueTalks(booth, { isLive: what !== 'no first word' })
  second.client.received.splice(0)
  if (what === 'lost seat') await leaveFloor(server.app.services, booth.colleague)
  else if (what === 'result') await booth.other.client.mustSend('outcome:record', { interviewId, outcome: { kind: 'shortlisted' } })
  else await booth.other.client.mustSend('interview:end', { interviewId })
  // Nobody else calls: that this desk will not either is all there is to tell.
  expect(await second.client.next('ticket:changed')).toMatchObject({ status: 'waiting' })
  expect(await second.mine()).toMatchObject({ desk: null })
})

test.each(['result', 'lost seat'])('and lets a colleague call at once: %s', async (what) => {
  const server = await startApp()
  const booth = await openBooth(server, 2)
  const interviewId = await colleagueTalks(booth)
  await booth.own.client.mustSend('desk:ready', { deskId: booth.deskId })
  await server.app.services.background.settle()
  if (what === 'lost seat') await leaveFloor(server.app.services, booth.colleague)
  else await booth.other.client.mustSend('outcome:record', { interviewId, outcome: { kind: 'shortlisted' } })
  await server.app.services.background.settle()
  expect(await booth.workers[1]!.mine()).toMatchObject({ status: 'ringing', desk: null })
})

test('a desk that is taken away tells those who were handed to it', async () => {
  const server = await startApp()
  const booth = await openBooth(server, 1)
  const [first] = booth.workers
  await first!.client.mustSend('queue:step-away', { ticketId: first!.ticket.id })
  await booth.other.client.mustSend('desk:ready', { deskId: booth.otherDeskId })
  await server.db`update tickets set desk_id = ${booth.otherDeskId} where id = ${first!.ticket.id}`
  await server.app.services.background.settle()
  first!.client.received.splice(0)
  const owner = visit(server.url, await server.signIn(await makeMember(server.db, booth.employerId, 'owner')))
  expect((await owner.delete(`/employer/desks/${booth.otherDeskId}`)).status).toBe(200)
  expect(await first!.client.next('ticket:changed')).toMatchObject({ status: 'away' })
  expect(await first!.mine()).toMatchObject({ desk: null })
})

test('what cannot be handed over is refused, and nothing changes', async () => {
  const server = await startApp()
  const booth = await openBooth(server, 3)
  const far = await makeFloor(server.db, { centerId: booth.centerId, fairId: booth.fairId })
  const foreign = await openBooth(server, 1)
  const [first, second, third] = booth.workers
  const to = (ticketId: TicketId, deskId: DeskId = booth.otherDeskId) => ({ ticketId, deskId })
  await talk(booth)
  for (const status of ['closed', 'absent', 'paused']) {
    await server.db`update desks set status = ${status} where id = ${booth.otherDeskId}`
    await expectRefused(booth, to(first!.ticket.id), 'desk_not_working')
    await expectRefused(booth, to(second!.ticket.id), 'desk_not_working')
  }
  await server.db`update desks set status = 'wrapping_up', heartbeat_at = now() - interval '1 minute' where id = ${booth.otherDeskId}`
  await expectRefused(booth, to(second!.ticket.id), 'desk_not_working')
  await wrapUp(booth)
  for (const deskId of [booth.deskId, far.deskId, foreign.deskId]) {
    await expectRefused(booth, to(first!.ticket.id, deskId), 'not_found')
    await expectRefused(booth, to(second!.ticket.id, deskId), 'not_found')
  }
  await expectRefused(booth, to(foreign.workers[0]!.ticket.id, foreign.otherDeskId), 'not_found')
  await third!.client.mustSend('queue:step-away', { ticketId: third!.ticket.id })
  await expectRefused(booth, to(third!.ticket.id), 'ticket_transition_refused')
  await third!.client.mustSend('queue:leave', { ticketId: third!.ticket.id })
  await expectRefused(booth, to(third!.ticket.id), 'ticket_closed')
  // A colleague's talk is not theirs to end.
  expect(await booth.other.client.send('desk:hand-over', { ticketId: first!.ticket.id, deskId: booth.deskId })).toMatchObject({
    code: 'ticket_transition_refused',
  })
  server.leavesBreaches(/^ticket \d+ is \w+ at a booth that has left for the day$/)
  await server.db`update booths set status = 'closed' where id = ${booth.boothId}`
  await expectRefused(booth, to(first!.ticket.id), 'booth_closed')
})

test.each([
  ['end', 'hand'],
  ['hand', 'end'],
] as const)('%s before %s: the talk ends once, and the ticket agrees', async (...order) => {
  const server = await startApp()
  const booth = await openBooth(server, 1)
  const [first] = booth.workers
  const interviewId = await talkBesideColleague(booth)
  const presses = {
    end: () => first!.client.send('interview:end', { interviewId }),
    hand: () => booth.own.client.send('desk:hand-over', { ticketId: first!.ticket.id, deskId: booth.otherDeskId }),
  }
  const answers = await Promise.all(order.map(async (what) => [what, await presses[what]()] as const))
  const said = Object.fromEntries(answers)
  expect(said['end']).toMatchObject({ ok: true })
  const [interview] = await server.db`select end_reason from interviews where id = ${interviewId}`
  if (said['hand']!.ok) expect(interview).toMatchObject({ end_reason: 'handed_over' })
  else expect(['interview_over', 'ticket_closed']).toContain((said['hand'] as { code: string }).code)
  expect(await first!.mine()).toMatchObject({ status: said['hand']!.ok ? 'waiting' : 'closed' })
})

test('whose booked time had come is not kept at the old desk', async () => {
  const server = await startApp()
  const booth = await openBooth(server, 2)
  const [first, second] = booth.workers
  const interviewId = await talk(booth)
  const slotId = await makeSlot(server.db, { boothId: booth.boothId, deskId: booth.deskId, startsIn: -30, bookedBy: first! })
  await server.db`
    update slots set status = 'due', ticket_id = ${first!.ticket.id}, held_until = now() + interval '4 minutes' where id = ${slotId}`
  await booth.other.client.mustSend('desk:watch', { deskId: booth.otherDeskId })
  await wrapUp(booth)
  await booth.own.client.mustSend('desk:hand-over', { ticketId: first!.ticket.id, deskId: booth.otherDeskId })
  await booth.own.client.mustSend('outcome:record', { interviewId, outcome: { kind: 'shortlisted' } })
  await booth.own.client.mustSend('desk:ready', { deskId: booth.deskId })
  expect(await second!.client.next('ring:started')).toMatchObject({ deskId: booth.deskId })
})

test('a desk of another booth on a ticket is a breach', async () => {
  const server = await startApp()
  server.leavesBreaches(/^ticket 1 waits for a desk of another booth$/)
  const booth = await openBooth(server, 1)
  const far = await makeFloor(server.db, { centerId: booth.centerId, fairId: booth.fairId })
  await server.db`update tickets set desk_id = ${far.deskId} where id = ${booth.workers[0]!.ticket.id}`
  expect(await listBreaches(server.db)).toEqual(['ticket 1 waits for a desk of another booth'])
})
