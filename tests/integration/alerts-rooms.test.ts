import type { BoothCount } from '@cho-phien/server/features/reports/queries'
import { expect, test } from 'vitest'
import { alertsOf, kindsOf, look, openBoard, ring, talk, type Board } from '../support/board.ts'
import { makeDesk, makeFloor, makeMember, makeTicket } from '../support/make.ts'
import { visit } from '../support/visitor.ts'

async function countsOf({ staff, fairId }: Board) {
  return (await staff.get(`/center/fairs/${fairId}/counts`)).body
}

async function firstBooth(floor: Board): Promise<BoothCount> {
  return (await countsOf(floor)).booths[0]
}

test('a room with one person in it is an alert that says who is missing', async () => {
  const floor = await openBoard()
  const { desk, interviewId } = await talk(floor)
  await floor.worker.mustSend('interview:interrupted', { interviewId })
  await floor.server.db`update interviews set worker_absent_since = now() - interval '4 minutes' where id = ${interviewId}`
  await look(floor)
  expect(await alertsOf(floor)).toMatchObject([{ kind: 'one_in_room', interviewId, missingSide: 'worker' }])
  await floor.worker.mustSend('interview:connected', { interviewId })
  await look(floor)
  expect(await kindsOf(floor)).toEqual([])
  desk.close()
})

test('an interview that both sides left stands still on the board at once, and is an alert after a minute', async () => {
  const floor = await openBoard()
  const { server, board, staff, fairId } = floor
  const { desk, interviewId } = await talk(floor)
  expect(await countsOf(floor)).toMatchObject({ interviewing: 1, interrupted: 0, booths: [{ desks: [{ interruptedSince: null }] }] })
  await server.app.services.background.settle()
  board.received.splice(0)
  floor.worker.close()
  desk.close()
  await board.next('floor:changed', ({ boothId }) => boothId === floor.boothId)
  const counts = await countsOf(floor)
  expect(counts).toMatchObject({ interviewing: 1, interrupted: 1, booths: [{ desks: [{ status: 'interviewing' }] }] })
  expect(Date.now() - Date.parse(counts.booths[0].desks[0].interruptedSince)).toBeLessThan(10_000)
  await staff.post(`/center/fairs/${fairId}/status`, { status: 'closing' })
  const { unfinished } = (await staff.get(`/center/fairs/${fairId}/transitions`)).body
  expect(unfinished).toMatchObject([{ interviewId, kind: 'interrupted' }])

  const bothGone = () => server.db`select from interviews where not worker_present and not interviewer_present`
  await expect.poll(bothGone).toHaveLength(1)
  await look(floor)
  expect(await kindsOf(floor)).toEqual([])
  await server.db`
    update interviews set worker_absent_since = now() - interval '70 seconds', interviewer_absent_since = now() - interval '65 seconds'
    where id = ${interviewId}`
  await look(floor)
  expect(await alertsOf(floor)).toMatchObject([{ kind: 'nobody_in_room', interviewId, deskNumber: 1, ticketNumber: 1, missingSide: null }])
  const back = await server.connect(await server.signIn(floor.interviewer))
  await back.mustSend('interview:connected', { interviewId })
  await look(floor)
  expect(await kindsOf(floor)).toEqual([])
})

test('a room that a side left is interrupted in the same moment for everybody who sees it, and talks again when they are back', async () => {
  const floor = await openBoard()
  const { server, staff, boothId, fairId } = floor
  const { desk, interviewId } = await talk(floor)
  const anybody = await server.connect()
  await anybody.mustSend('booth:watch', { boothId })
  const own = visit(server.url, await server.signIn(floor.interviewer))
  const phone = visit(server.url, await server.signIn(floor.accountId, floor.workerId))
  const shown = async () => {
    const [line, tickets, desks, queue, ownDesks] = await Promise.all([
      visit(server.url).get(`/booths/${boothId}`),
      phone.get('/tickets'),
      own.get(`/employer/booths/${boothId}/desks`),
      staff.get(`/center/booths/${boothId}/line`),
      own.get('/employer/desks'),
    ])
    const { interviewing, interrupted } = line.body.line
    expect(interviewing + interrupted).toBe(1)
    const isDesk = desks.body.items[0].interruptedSince !== null
    expect(ownDesks.body.items[0].interruptedSince !== null).toBe(isDesk)
    return [interrupted === 1, isDesk, ...[tickets, queue].map(({ body }) => body.items[0].isInterrupted)]
  }
  const hears = async (happens: () => Promise<unknown>, isInterrupted: boolean) => {
    await server.app.services.background.settle()
    floor.worker.received.splice(0)
    await happens()
    await anybody.next('booth:changed', (line) => line.interrupted === Number(isInterrupted))
    await floor.worker.next('ticket:changed', ({ interviewId: id }) => id === interviewId)
    expect(await shown()).toEqual([isInterrupted, isInterrupted, isInterrupted, isInterrupted])
    expect(await countsOf({ ...floor, fairId })).toMatchObject({ interrupted: Number(isInterrupted) })
  }
  expect(await shown()).toEqual([false, false, false, false])
  await hears(() => desk.mustSend('interview:interrupted', { interviewId }), true)
  await hears(() => desk.mustSend('interview:connected', { interviewId }), false)
})

test('a room that not both sides are in yet is no talk for anybody who sees the desk or the line, and its interviewer hears of it beside the desk', async () => {
  const floor = await openBoard()
  const { server, staff, boothId, deskId } = floor
  const cookie = await server.signIn(floor.interviewer)
  const own = visit(server.url, cookie)
  const office = await server.connect(cookie)
  await office.mustSend('booth:watch', { boothId })
  const current = async () => (await own.get('/interviews/current')).body.interview
  const shown = async () => {
    const [desks, ownDesks, queue, board] = await Promise.all([
      own.get(`/employer/booths/${boothId}/desks`),
      own.get('/employer/desks'),
      staff.get(`/center/booths/${boothId}/line`),
      firstBooth(floor),
    ])
    const since = [desks.body.items[0], ownDesks.body.items[0], board.desks[0]].map(({ enteringSince }) => enteringSince !== null)
    expect(await countsOf(floor)).toMatchObject({ entering: Number(since[0]) })
    return [...since, queue.body.items[0].isEntering]
  }
  const { desk, interviewId } = await ring(floor)
  await office.next('desk:changed', (change) => change.deskId === deskId && change.interviewId === interviewId)
  expect(await current()).toMatchObject({ id: interviewId, deskId, status: 'ringing', interviewerPresent: false })
  expect(await shown()).toEqual([false, false, false, false])

  await floor.worker.mustSend('ring:answer', { interviewId, mode: 'text' })
  await office.next('desk:changed', ({ status }) => status === 'interviewing')
  await floor.worker.mustSend('interview:connected', { interviewId })
  expect(await current()).toMatchObject({ status: 'connecting', workerPresent: true, interviewerPresent: false })
  expect(await shown()).toEqual([true, true, true, true])

  await server.app.services.background.settle()
  office.received.splice(0)
  await desk.mustSend('interview:connected', { interviewId })
  await office.next('line:changed', (change) => change.boothId === boothId)
  expect(await current()).toMatchObject({ status: 'live', interviewerPresent: true })
  expect(await shown()).toEqual([false, false, false, false])
  const colleague = visit(server.url, await server.signIn(await makeMember(server.db, floor.employerId)))
  expect((await colleague.get('/interviews/current')).body).toEqual({ interview: null, missed: null })
})

test('whoever talks elsewhere is shown so to both who see the line, and that it is interrupted', async () => {
  const floor = await openBoard()
  const { server, centerId, fairId, workerId } = floor
  const other = await makeFloor(server.db, { centerId, fairId })
  await makeTicket(server.db, { fairId, boothId: other.boothId, workerId })
  const cookie = await server.signIn(other.interviewer)
  const neighbour = await server.connect(cookie)
  await neighbour.mustSend('desk:watch', { deskId: other.deskId })
  const shown = async () => {
    const [desk, centre] = await Promise.all([
      visit(server.url, cookie).get(`/employer/booths/${other.boothId}/line`),
      floor.staff.get(`/center/booths/${other.boothId}/line`),
    ])
    return [desk.body.items[0].elsewhere, centre.body.items[0].elsewhere]
  }
  const hears = async (happens: () => Promise<unknown>, as: string) => {
    await server.app.services.background.settle()
    neighbour.received.splice(0)
    await happens()
    await neighbour.next('line:changed', ({ boothId }) => boothId === other.boothId)
    expect(await shown()).toEqual([as, as])
  }
  const { desk, interviewId } = await ring(floor)
  expect(await shown()).toEqual(['ringing', 'ringing'])
  await hears(() => floor.worker.mustSend('ring:answer', { interviewId, mode: 'text' }), 'busy')
  await floor.worker.mustSend('interview:connected', { interviewId })
  await hears(() => desk.mustSend('interview:connected', { interviewId }), 'talking')
  await hears(() => floor.worker.mustSend('interview:interrupted', { interviewId }), 'interrupted')
})

test('a desk that rests is named by its row and by its alert in the same moment, after an outage too', async () => {
  const floor = await openBoard()
  const { server, fairId, boothId, deskId } = floor
  await floor.worker.mustSend('queue:join', { boothId, vacancyId: null })
  const since = (minutes: number) => server.db`
    update desks set status = 'paused', status_reason = 'Nghỉ trưa', status_since = now() - make_interval(mins => ${minutes}) where id = ${deskId}`
  await server.db`update tickets set taken_at = now() - interval '1 hour' where booth_id = ${boothId}`
  const isDue = async () => {
    const { left } = await firstBooth(floor)
    await look(floor)
    return [left?.how, left !== null && Date.parse(left.dueAt) <= Date.now(), (await kindsOf(floor)).length > 0]
  }
  await since(9)
  expect(await isDue()).toEqual(['resting', false, false])
  // A desk that was left before it changes nothing: the last one counts, at both.
  const second = await makeDesk(server.db, boothId, await makeMember(server.db, floor.employerId))
  await server.db`update desks set status_since = now() - interval '30 minutes' where id = ${second}`
  await since(11)
  await server.db`update fairs set watched_since = now() - interval '30 seconds' where id = ${fairId}`
  expect(await isDue()).toEqual(['resting', false, false])
  await server.db`update fairs set watched_since = now() - interval '61 seconds' where id = ${fairId}`
  expect(await isDue()).toEqual(['resting', true, true])
})

test('of two desks that were left in one moment the one that is let be shorter decides, at the row and at the alert', async () => {
  const floor = await openBoard()
  const { server, boothId, deskId } = floor
  await floor.worker.mustSend('queue:join', { boothId, vacancyId: null })
  await server.db`update tickets set taken_at = now() - interval '1 hour' where booth_id = ${boothId}`
  const second = await makeDesk(server.db, boothId, await makeMember(server.db, floor.employerId))
  const shown = async () => {
    await look(floor)
    return [(await firstBooth(floor)).left?.how, ...(await alertsOf(floor)).map(({ kind, pauseReason }) => [kind, pauseReason])]
  }
  const rest = (minutes: number) => server.db`
    update desks set status = 'paused', status_reason = 'Nghỉ trưa', status_since = now() - make_interval(mins => ${minutes}) where booth_id = ${boothId}`
  await rest(9)
  expect(await shown()).toEqual(['resting'])
  for (const absent of [deskId, second]) {
    await rest(9)
    await server.db`update desks set status = 'absent', status_reason = null where id = ${absent}`
    expect(await shown()).toEqual(['empty', ['absent_employer', null]])
  }
  await rest(11)
  expect(await shown()).toEqual(['resting', ['absent_employer', 'Nghỉ trưa']])
})
