import { randomUUID } from 'node:crypto'
import { createPairing } from '@cho-phien/server/features/pairing/pair'
import type { AccountId } from '@cho-phien/shared/ids'
import { describe, expect, test } from 'vitest'
import { withdrawConsent } from '../support/consent.ts'
import { makeFloor, makeMember, makeStaff, makeTicket, makeWorker } from '../support/make.ts'
import { answered, comeIn, openFloor, ringing, stateOf, talking, wait, type Floor } from '../support/one-desk.ts'
import { visit } from '../support/visitor.ts'

describe('a process that is killed', () => {
  test('holds nobody in an interview any more, and its people are charged up to the moment it was last seen', async () => {
    const floor = await talking()
    const { server, interviewId, client } = floor
    const dead = randomUUID()
    await server.db`insert into nodes (id, seen_at) values (${dead}, now() - interval '1 minute')`
    await server.db`insert into deadlines (kind, subject_id, due_at) values ('lost-node', ${dead}, now())`
    await server.db`
      update interviews set interviewer_node_id = ${dead}, clock_used_seconds = 0, clock_running_since = now() - interval '100 seconds'
      where id = ${interviewId}`
    await server.db`update nodes set steady_since = now() - interval '1 minute' where id <> ${dead}`
    await server.db`update node_holds set node_id = ${dead} where room like '%:interviewer'`
    await server.app.ticker.tick()
    const told = await client.next('interview:changed', ({ status }) => status === 'interrupted')
    expect(told).toMatchObject({ interviewerPresent: false, workerPresent: true, clockRunning: false })
    expect(told.clockUsedSeconds).toBeCloseTo(40, 0)
    expect(await server.db`select id from nodes where id = ${dead}`).toEqual([])
  })

  test('that still beats keeps them', async () => {
    const { server, interviewId } = await talking()
    await server.db`update deadlines set due_at = now() where kind = 'lost-node'`
    await server.app.ticker.tick()
    expect(await server.db`select status from interviews where id = ${interviewId}`).toEqual([{ status: 'live' }])
  })
})

describe('after an outage', () => {
  test('a ring that fell due meanwhile can still be answered, and a missed one still be made good', async () => {
    const { server, interviewId, ticket, boothId, fairId } = await ringing()
    await server.app.close()
    const missed = await makeTicket(server.db, { fairId, boothId, workerId: (await makeWorker(server.db)).workerId })
    await server.db`update tickets set status = 'missed', missed_until = now() - interval '1 minute' where id = ${missed}`
    await server.db`insert into deadlines (kind, subject_id, due_at) values ('recall', ${missed}, now() - interval '1 minute')`
    await server.db`update interviews set ring_deadline_at = now() - interval '1 minute' where id = ${interviewId}`
    await server.db`update desks set heartbeat_at = now() - interval '5 minutes'`
    const next = await server.startNode()
    await server.db`update deadlines set due_at = now() where kind in ('ring', 'recall', 'desk-silence')`
    await next.app.ticker.tick()
    expect(await server.db`select status from tickets where id in (${ticket.id}, ${missed}) order by number`).toEqual([
      { status: 'ringing' },
      { status: 'missed' },
    ])
  })

  test('a process that starts beside another forgives nothing', async () => {
    const { server, interviewId } = await ringing()
    const [before] = await server.db`select ring_deadline_at as due from interviews where id = ${interviewId}`
    await server.db`update interviews set ring_deadline_at = now() where id = ${interviewId}`
    await server.startNode()
    const [after] = await server.db`select ring_deadline_at < ${before?.['due']} as "isEarly" from interviews where id = ${interviewId}`
    expect(after).toEqual({ isEarly: true })
  })
})

describe('an interview nobody comes to', () => {
  test('ends after five minutes, and the worker has the place again', async () => {
    const floor = await answered()
    await wait(floor.server, 6)
    await floor.server.app.ticker.tick()
    expect(await stateOf(floor)).toMatchObject({ status: 'waiting', place: 1, desk: 'absent', endReason: 'technical_failure' })
  })

  test('blames the desk when only the worker came', async () => {
    const floor = await answered()
    await comeIn(floor.client, floor.interviewId)
    await wait(floor.server, 6)
    await floor.server.app.ticker.tick()
    expect(await stateOf(floor)).toMatchObject({ status: 'waiting', place: 1, desk: 'absent', endReason: 'desk_lost' })
    expect((await floor.client.next('interview:ended')).reason).toBe('desk_lost')
  })

  test('goes on while the interviewer waits for the worker', async () => {
    const floor = await answered()
    await comeIn(floor.desk, floor.interviewId)
    await wait(floor.server, 60)
    await floor.server.app.ticker.tick()
    expect(await stateOf(floor)).toMatchObject({ status: 'interviewing', desk: 'interviewing' })
  })

  test('after a talk is over for good, and an owner records the outcome that the interviewer owes', async () => {
    const floor = await talking()
    const { server, interviewId } = floor
    floor.desk.close()
    await floor.client.next('interview:changed', ({ status }) => status === 'interrupted')
    await wait(server, 6)
    await server.app.ticker.tick()
    expect(await stateOf(floor)).toMatchObject({ closeReason: 'interviewed', desk: 'wrapping_up', endReason: 'desk_lost' })

    const owner = await server.signIn(floor.owner)
    expect((await visit(server.url, owner).get('/employer/outcomes/owed')).body.items).toMatchObject([{ interviewId, ticketNumber: 1 }])
    const colleague = visit(server.url, await server.signIn(await makeMember(server.db, floor.employerId)))
    expect((await colleague.get('/employer/outcomes/owed')).body.items).toEqual([])
    await (await server.connect(owner)).mustSend('outcome:record', { interviewId, outcome: { kind: 'shortlisted' } })
    expect((await visit(server.url, owner).get('/employer/outcomes/owed')).body.items).toEqual([])
  })
})

describe('whoever presses end before the first word', () => {
  test('the interviewer at once: the worker keeps the place and nothing is owed', async () => {
    const floor = await answered()
    await comeIn(floor.desk, floor.interviewId)
    await floor.desk.mustSend('interview:end', { interviewId: floor.interviewId })
    expect(await stateOf(floor)).toMatchObject({ status: 'waiting', place: 1, desk: 'paused' })
    const refused = await floor.desk.send('outcome:record', { interviewId: floor.interviewId, outcome: { kind: 'no_show' } })
    expect(refused).toMatchObject({ ok: false, code: 'interview_transition_refused' })
  })

  test('the interviewer after a minute: the worker did not come', async () => {
    const floor = await answered()
    await comeIn(floor.desk, floor.interviewId)
    await wait(floor.server, 2)
    await floor.desk.mustSend('interview:end', { interviewId: floor.interviewId })
    expect(await stateOf(floor)).toMatchObject({ closeReason: 'worker_no_show', desk: 'wrapping_up' })
    await floor.desk.mustSend('outcome:record', { interviewId: floor.interviewId, outcome: { kind: 'no_show' } })
  })

  test('the worker who waited for the desk: nothing is lost', async () => {
    const floor = await answered()
    await comeIn(floor.client, floor.interviewId)
    await wait(floor.server, 2)
    await floor.client.mustSend('interview:end', { interviewId: floor.interviewId })
    expect(await stateOf(floor)).toMatchObject({ status: 'waiting', place: 1, desk: 'absent', endReason: 'desk_lost' })
  })
})

test('the centre ends an interview that hangs, with its reason on record', async () => {
  const floor = await talking()
  const { server, interviewId } = floor
  const moderator = visit(server.url, await server.signIn(await makeStaff(server.db, floor.centerId)))
  const body = { reason: 'Hai bên đều không thao tác được', removesWorker: false }
  expect((await moderator.post(`/center/interviews/${interviewId}/end`, body)).status).toBe(200)
  expect(await stateOf(floor)).toMatchObject({ closeReason: 'interviewed', desk: 'wrapping_up', endReason: 'technical_failure' })
  expect(await server.db`select reason from audit_events where action = 'interview.end'`).toEqual([{ reason: body.reason }])
  expect((await moderator.post(`/center/interviews/${interviewId}/end`, body)).body.code).toBe('interview_over')
})

test('both sides read who ended their interview and why, at once and afterwards', async () => {
  const floor = await talking()
  const { server, interviewId, deskId } = floor
  const moderator = visit(server.url, await server.signIn(await makeStaff(server.db, floor.centerId)))
  const stopReason = 'Người lao động bị gọi nhầm gian'
  await moderator.post(`/center/interviews/${interviewId}/end`, { reason: stopReason, removesWorker: true })
  for (const side of [floor.client, floor.desk]) {
    expect(await side.next('interview:ended')).toMatchObject({ interviewId, reason: 'removed', stopReason })
  }
  const worker = visit(server.url, floor.cookie)
  expect((await worker.get(`/interviews/${interviewId}`)).body).toMatchObject({ stopReason })
  expect((await worker.get('/tickets')).body.items).toMatchObject([
    { closeReason: 'removed', notice: { kind: 'closed', reason: stopReason } },
  ])
  const own = visit(server.url, await server.signIn(floor.interviewer))
  expect((await own.get(`/employer/desks/${deskId}/today`)).body.owed).toMatchObject({ interviewId, stopReason, hasTalked: true })
  expect((await own.get('/employer/outcomes/owed')).body.items).toMatchObject([{ interviewId, hasTalked: true }])
  expect((await moderator.get(`/center/interviews/${interviewId}`)).body).toMatchObject({ stopReason, hasTalked: true })
})

test('an interview that a side ends has no word of the centre', async () => {
  const floor = await talking()
  await floor.client.mustSend('interview:end', { interviewId: floor.interviewId })
  expect(await floor.desk.next('interview:ended')).not.toHaveProperty('stopReason')
  expect((await visit(floor.server.url, floor.cookie).get(`/interviews/${floor.interviewId}`)).body.stopReason).toBeNull()
})

test('the board knows when a ring ends, and of no other desk', async () => {
  const floor = await ringing()
  const moderator = visit(floor.server.url, await floor.server.signIn(await makeStaff(floor.server.db, floor.centerId)))
  const ringEndsAt = async () => (await moderator.get(`/center/fairs/${floor.fairId}/counts`)).body.booths[0].desks[0].ringEndsAt
  const [ring] = await floor.server.db`select ring_deadline_at as at from interviews where id = ${floor.interviewId}`
  expect(Date.parse(await ringEndsAt())).toBe(Date.parse(ring!['at']))
  await floor.client.mustSend('ring:answer', { interviewId: floor.interviewId, mode: 'text' })
  expect(await ringEndsAt()).toBeNull()
})

describe('an interviewer who loses the seat', () => {
  async function lose({ server, owner }: Floor, interviewer: AccountId) {
    expect((await visit(server.url, await server.signIn(owner)).delete(`/employer/members/${interviewer}`)).status).toBe(200)
    await server.app.services.background.settle()
  }
  async function remove(floor: Floor, interviewer: AccountId) {
    await lose(floor, interviewer)
    await floor.server.app.ticker.tick()
    await floor.server.app.services.background.settle()
  }

  test('is taken off the floor by the next process when this one dies at once', async () => {
    const floor = await ringing()
    const { server } = floor
    await server.app.ticker.stop()
    await lose(floor, floor.interviewer)
    expect(await stateOf(floor)).toMatchObject({ status: 'ringing', desk: 'ringing' })
    await server.startNode()
    await expect.poll(() => stateOf(floor), { timeout: 8_000 }).toMatchObject({ status: 'waiting', place: 1, desk: 'closed' })
  })

  test('in a conversation ends it; an owner finds it among the owed', async () => {
    const floor = await talking()
    await remove(floor, floor.interviewer)
    expect(await stateOf(floor)).toMatchObject({ closeReason: 'interviewed', desk: 'closed', endReason: 'desk_lost' })
    const owed = await visit(floor.server.url, await floor.server.signIn(floor.owner)).get('/employer/outcomes/owed')
    expect(owed.body.items).toHaveLength(1)
  })

  test('while it rings gives the worker the place back', async () => {
    const floor = await ringing()
    await remove(floor, floor.interviewer)
    expect(await stateOf(floor)).toMatchObject({ status: 'waiting', place: 1, desk: 'closed' })
    expect(await floor.server.db`select removed_at is not null as removed from desks where id = ${floor.deskId}`).toEqual([
      { removed: true },
    ])
  })

  test('is not given the next person although the desk still says ready', async () => {
    const { server, boothId, deskId, interviewer, ticket } = await openFloor()
    server.leavesBreaches(/^desk 1 is of somebody who has no seat any more$/)
    await server.db`update employer_seats set removed_at = now() where account_id = ${interviewer}`
    await server.db`update desks set status = 'ready', heartbeat_at = null where id = ${deskId}`
    await createPairing(server.app.services)(boothId)
    expect(await server.db`select status from tickets where id = ${ticket.id}`).toEqual([{ status: 'waiting' }])
  })
})

test('a booth that closes for the day closes its line, tells those who waited and leaves calls to make', async () => {
  const { server, fairId, centerId, boothId, ticket, client, owner } = await openFloor()
  const visitor = visit(server.url, await server.signIn(owner))
  expect((await visitor.post(`/employer/booths/${boothId}/status`, { status: 'paused', reason: 'Nghỉ trưa' })).status).toBe(200)
  expect(await server.db`select status from tickets where id = ${ticket.id}`).toEqual([{ status: 'waiting' }])
  expect((await visitor.post(`/employer/booths/${boothId}/status`, { status: 'closed' })).status).toBe(200)
  await client.next('ticket:changed', ({ status }) => status === 'closed')
  expect(await server.db`select close_reason from tickets where id = ${ticket.id}`).toEqual([{ close_reason: 'booth_closed' }])
  const staff = visit(server.url, await server.signIn(await makeStaff(server.db, centerId)))
  expect((await staff.get(`/center/fairs/${fairId}/counts`)).body).toMatchObject({ waiting: 0, notReached: 1, callBacks: 1 })
})

test('somebody called when the booth closed is not put back into a line that is over', async () => {
  const floor = await ringing()
  const visitor = visit(floor.server.url, await floor.server.signIn(floor.owner))
  await visitor.post(`/employer/booths/${floor.boothId}/status`, { status: 'closed' })
  await floor.client.mustSend('ring:decline', { interviewId: floor.interviewId, choice: 'later' })
  expect(await stateOf(floor)).toMatchObject({ closeReason: 'booth_closed' })
})

describe('a ring that nobody answers where nobody is called again', () => {
  const missRing = async ({ server }: Awaited<ReturnType<typeof ringing>>) => {
    await server.db`update interviews set ring_deadline_at = now() - interval '1 second' where status = 'ringing'`
    await server.db`update deadlines set due_at = now() where kind = 'ring'`
    await server.app.ticker.tick()
  }
  const calls = ({ server, ticket }: Awaited<ReturnType<typeof ringing>>) =>
    server.db`select done_at from call_backs where ticket_id = ${ticket.id}`

  test('is a missed ring in a booth that left for the day, and a call is owed', async () => {
    const floor = await ringing()
    const visitor = visit(floor.server.url, await floor.server.signIn(floor.owner))
    await visitor.post(`/employer/booths/${floor.boothId}/status`, { status: 'closed' })
    await missRing(floor)
    expect(await stateOf(floor)).toMatchObject({ closeReason: 'worker_no_show' })
    expect(await calls(floor)).toHaveLength(1)
  })

  test('is one in a fair that is closing, whose grace nobody could have used, and a call is owed', async () => {
    const floor = await ringing()
    const { server, fairId, centerId, client, ticket } = floor
    const staff = visit(server.url, await server.signIn(await makeStaff(server.db, centerId)))
    expect((await staff.post(`/center/fairs/${fairId}/status`, { status: 'closing' })).status).toBe(200)
    await missRing(floor)
    await client.next('ticket:changed', ({ status }) => status === 'missed')
    await server.db`update tickets set missed_until = now() - interval '1 second' where id = ${ticket.id}`
    await server.db`update deadlines set due_at = now() where kind = 'recall'`
    await server.app.ticker.tick()
    expect(await stateOf(floor)).toMatchObject({ closeReason: 'worker_no_show' })
    expect(await calls(floor)).toHaveLength(1)
    expect((await staff.get(`/center/fairs/${fairId}/counts`)).body).toMatchObject({ notReached: 0, callBacks: 1, otherCallBacks: 1 })
  })

  test('owes no call while the fair runs: they could have come back', async () => {
    const floor = await ringing()
    await missRing(floor)
    await floor.server.db`update tickets set missed_until = now() - interval '1 second' where id = ${floor.ticket.id}`
    await floor.server.db`update deadlines set due_at = now() where kind = 'recall'`
    await floor.server.app.ticker.tick()
    expect(await stateOf(floor)).toMatchObject({ closeReason: 'worker_no_show' })
    expect(await calls(floor)).toHaveLength(0)
  })
})

test('a recall comes before somebody who is being called and may go back to their place', async () => {
  const { server, boothId, fairId, client, ticket } = await ringing()
  const { workerId, accountId } = await makeWorker(server.db)
  const missed = await makeTicket(server.db, { fairId, boothId, workerId })
  await server.db`update tickets set status = 'missed', missed_until = now() + interval '1 minute' where id = ${missed}`
  const back = await (await server.connect(await server.signIn(accountId, workerId))).mustSend('queue:come-back', { ticketId: missed })
  expect(back.place).toBeLessThan(ticket.place)
  expect(client.received.filter(({ name }) => name === 'ring:started')).toHaveLength(1)
})

test('two workers who share a phone are called one after the other', async () => {
  const { server, fairId, accountId } = await ringing()
  const { workerId } = await makeWorker(server.db, { accountId })
  const other = await makeFloor(server.db, { fairId })
  await server.db`update desks set status = 'ready' where id = ${other.deskId}`
  const ticketId = await makeTicket(server.db, { fairId, boothId: other.boothId, workerId })
  await createPairing(server.app.services)(other.boothId)
  expect(await server.db`select status from tickets where id = ${ticketId}`).toEqual([{ status: 'waiting' }])
})

test('who withdraws the consent leaves every line and is called no more', async () => {
  const { server, accountId, workerId, ticket, boothId, deskId, desk } = await openFloor()
  await server.db`update consents set withdrawn_at = now() where worker_id = ${workerId}`
  await desk.mustSend('desk:ready', { deskId })
  await createPairing(server.app.services)(boothId)
  expect(await server.db`select status from tickets where id = ${ticket.id}`).toEqual([{ status: 'waiting' }])
  await server.db`update consents set withdrawn_at = null where worker_id = ${workerId}`
  await withdrawConsent(server, { accountId, workerId })
  await server.app.ticker.tick()
  expect(await server.db`select close_reason from tickets where id = ${ticket.id}`).toEqual([{ close_reason: 'left' }])
})

test('a withdrawn consent outlives the process that took it: nobody sees the worker, and the next one takes them out', async () => {
  const { server, accountId, workerId, ticket, boothId, interviewer } = await openFloor()
  const page = visit(server.url, await server.signIn(interviewer))
  const line = async () => (await page.get(`/employer/booths/${boothId}/line`)).body.items
  expect(await line()).toHaveLength(1)
  await server.app.ticker.stop()
  await withdrawConsent(server, { accountId, workerId })
  expect(await server.db`select status from tickets where id = ${ticket.id}`).toEqual([{ status: 'waiting' }])
  expect(await line()).toEqual([])
  await server.startNode()
  await expect
    .poll(() => server.db`select close_reason from tickets where id = ${ticket.id}`, { timeout: 8_000 })
    .toEqual([{ close_reason: 'left' }])
})

test('who joined in the very moment of their withdrawal is found by the second look', async () => {
  const { server, accountId, workerId, boothId, fairId } = await openFloor()
  await withdrawConsent(server, { accountId, workerId })
  await server.app.ticker.tick()
  // What was not committed yet at the first look.
  const ticketId = await makeTicket(server.db, { fairId, boothId, workerId })
  await server.db`update deadlines set due_at = now() where kind = 'consent-withdrawn'`
  await server.app.ticker.tick()
  expect(await server.db`select close_reason from tickets where id = ${ticketId}`).toEqual([{ close_reason: 'left' }])
})

test('who withdraws the consent while they ring or talk is called no more, and their card is shut', async () => {
  const { server, accountId, workerId, client, desk, interviewId, interviewer, ticket } = await ringing()
  const page = visit(server.url, await server.signIn(interviewer))
  const card = async () => (await page.get(`/employer/interviews/${interviewId}/worker`)).status
  expect(await card()).toBe(200)
  await client.mustSend('ring:answer', { interviewId, mode: 'text' })
  await withdrawConsent(server, { accountId, workerId })
  await server.app.ticker.tick()
  expect(await card()).toBe(404)
  expect(await server.db`select status from tickets where id = ${ticket.id}`).toEqual([{ status: 'interviewing' }])
  // Before the first word: whoever agrees would wait again.
  await desk.mustSend('interview:end', { interviewId })
  expect(await server.db`select close_reason from tickets where id = ${ticket.id}`).toEqual([{ close_reason: 'left' }])
})

test('a ticket that rings says which interview it is', async () => {
  const { client, interviewId } = await ringing()
  expect((await client.next('ticket:changed', ({ status }) => status === 'ringing')).interviewId).toBe(interviewId)
})

test('the centre reads what contradicts itself in a fair, and nothing of other fairs', async () => {
  const floor = await openFloor()
  const other = await makeFloor(floor.server.db)
  floor.server.leavesBreaches(/^ticket \d+ is ringing without such an interview$/)
  const staff = visit(floor.server.url, await floor.server.signIn(await makeStaff(floor.server.db, floor.centerId)))
  const read = async () => (await staff.get(`/center/fairs/${floor.fairId}/breaches`)).body.items
  expect(await read()).toEqual([])
  for (const { fairId, boothId } of [floor, other]) {
    const ticketId = await makeTicket(floor.server.db, { fairId, boothId, workerId: (await makeWorker(floor.server.db)).workerId })
    await floor.server.db`update tickets set status = 'ringing' where id = ${ticketId}`
  }
  expect(await read()).toEqual([expect.stringMatching(/^ticket \d+ is ringing without such an interview$/)])
})

test('nobody steps away past a ring: it is declined by its own command', async () => {
  const { client, ticket } = await ringing()
  expect(await client.send('queue:step-away', { ticketId: ticket.id })).toMatchObject({ ok: false, code: 'ticket_transition_refused' })
})
