import type { TicketId, WorkerId } from '@cho-phien/shared/ids'
import { watchFair } from '@cho-phien/server/features/alerts/watch'
import { slowBeatMs } from '@cho-phien/server/clock/nodes'
import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { TestApp } from '../support/app.ts'
import { alertsOf, kindsOf, look, openBoard, ring, talk, type Board } from '../support/board.ts'
import type { RealtimeClient } from '../support/client.ts'
import { makeCenter, makeFair, makeFloor, makeStaff, makeTicket, makeWorker } from '../support/make.ts'
import { startNodes } from '../support/nodes.ts'
import { visit } from '../support/visitor.ts'

/** The worker waits, and nobody has been at the desk for so long. */
async function emptyFor(minutes: number, open?: TestApp) {
  const floor = await openBoard(open)
  await floor.worker.mustSend('booth:watch', { boothId: floor.boothId })
  const ticket = await floor.worker.mustSend('queue:join', { boothId: floor.boothId, vacancyId: null })
  await leaveFor(floor, minutes)
  return { ...floor, ticket }
}

/** Whichever of two nodes finds it, the other's people hear it. */
async function emptyOnTwoNodes(minutes: number) {
  const installation = await startNodes(2)
  return { nodes: installation.nodes, floor: await emptyFor(minutes, installation) }
}

async function leaveFor({ server, boothId }: Pick<Board, 'server' | 'boothId'>, minutes: number) {
  await server.db`update desks set status = 'absent', status_since = now() - make_interval(mins => ${minutes}) where booth_id = ${boothId}`
  await server.db`update tickets set taken_at = now() - make_interval(mins => ${minutes}), told_until = null where booth_id = ${boothId}`
}

function countOpened({ received }: RealtimeClient): number {
  return received.filter(({ name }) => name === 'alert:opened').length
}

describe('an employer who is not there', () => {
  test('is an alert for staff at once, once, on two nodes, and after a restart', async () => {
    const { nodes, floor } = await emptyOnTwoNodes(2)
    await look(floor, nodes[1]!)
    const opened = await floor.board.next('alert:opened')
    expect(opened).toMatchObject({ fairId: floor.fairId, kind: 'absent_employer', boothId: floor.boothId })
    const third = await floor.server.startNode()
    await look(floor, nodes[1]!, third)
    expect(await floor.server.db`select kind from alerts`).toEqual([{ kind: 'absent_employer' }])
    expect(countOpened(floor.board)).toBe(1)
    const [alert, ...more] = await alertsOf(floor)
    expect(more).toEqual([])
    expect(alert).toMatchObject({ kind: 'absent_employer', boothNumber: 1, waiting: 1, toldAt: null, acknowledgedAt: null })
  })

  test('without the named index two looks in the same moment would open it twice: the control', async () => {
    const floor = await emptyFor(2)
    await floor.server.db`drop index alert_one_open_per_subject`
    const naive = () =>
      floor.server.db.begin(async (tx) => {
        const [open] = await tx`select from alerts where kind = 'absent_employer' and subject_id = ${floor.boothId} and closed_at is null`
        await tx`select pg_sleep(0.2)`
        if (open === undefined) {
          await tx`
            insert into alerts (fair_id, kind, subject_id, booth_id, since)
            values (${floor.fairId}, 'absent_employer', ${floor.boothId}, ${floor.boothId}, now())`
        }
      })
    await Promise.all([naive(), naive()])
    expect(await kindsOf(floor)).toHaveLength(2)
  })

  test('closes it by coming back, and the ticket says no longer that they are away', async () => {
    const floor = await emptyFor(6)
    await look(floor)
    const { id: alertId } = (await alertsOf(floor))[0]!
    const told = await floor.worker.next('booth:changed', ({ absentSince }) => absentSince !== null)
    expect(Date.now() - Date.parse(told.absentSince!)).toBeGreaterThan(5 * 60_000)
    const desk = await floor.server.connect(await floor.server.signIn(floor.interviewer))
    await desk.mustSend('desk:ready', { deskId: floor.deskId })
    await floor.worker.next('booth:changed', ({ absentSince, ringing }) => absentSince === null && ringing === 1)
    await look(floor)
    expect(await floor.board.next('alert:closed')).toEqual({ fairId: floor.fairId, alertId })
    expect(await alertsOf(floor)).toEqual([])
    expect(await floor.server.db`select told_absent_since from booths where id = ${floor.boothId}`).toEqual([{ told_absent_since: null }])
  })

  test('is as staff know it after a pause of the whole fair, in which nothing else becomes due', async () => {
    const floor = await emptyFor(6)
    await look(floor)
    await floor.worker.next('booth:changed', ({ absentSince }) => absentSince !== null)
    const [known] = await alertsOf(floor)
    expect((await floor.staff.post(`/center/alerts/${known!.id}/acknowledge`, { note: 'Họ đang vào' })).status).toBe(200)
    const what = () => floor.server.db`select id, told_at, acknowledged_at from alerts where closed_at is null`
    const before = await what()
    const toldSince = () => floor.server.db`select told_absent_since from booths where id = ${floor.boothId}`
    const told = await toldSince()
    expect((await floor.staff.post(`/center/fairs/${floor.fairId}/pause`, { reason: 'Mất điện' })).status).toBe(200)
    await floor.server.db`update tickets set told_until = now() - interval '20 minutes' where booth_id = ${floor.boothId}`
    await look(floor)
    expect(await what()).toEqual(before)
    expect((await floor.staff.post(`/center/fairs/${floor.fairId}/resume`, {})).status).toBe(200)
    await look(floor)
    expect([await what(), await toldSince()]).toEqual([before, told])
    expect(floor.board.received.filter(({ name }) => name === 'alert:closed')).toEqual([])
  })

  test('ends it by coming back to rest, and what follows is counted from there', async () => {
    const floor = await emptyFor(30)
    await look(floor)
    const { id: alertId } = (await alertsOf(floor))[0]!
    await floor.worker.next('booth:changed', ({ absentSince }) => absentSince !== null)
    const desk = await floor.server.connect(await floor.server.signIn(floor.interviewer))
    await desk.mustSend('desk:watch', { deskId: floor.deskId })
    await desk.mustSend('desk:pause', { deskId: floor.deskId, reason: 'Nghỉ trưa' })
    await look(floor)
    expect(await floor.board.next('alert:closed')).toEqual({ fairId: floor.fairId, alertId })
    expect(await alertsOf(floor)).toEqual([])
    await floor.worker.next('booth:changed', ({ absentSince, pausedBy }) => absentSince === null && pausedBy === null)
    await floor.server.db`update desks set status_since = now() - interval '11 minutes' where id = ${floor.deskId}`
    await look(floor)
    const [again] = await alertsOf(floor)
    expect(again).toMatchObject({ kind: 'absent_employer', pauseReason: 'Nghỉ trưa' })
    expect(again!.id).not.toBe(alertId)
    expect(Date.now() - Date.parse(again!.since)).toBeLessThan(12 * 60_000)
  })

  test('who comes back and falls silent again is absent since then, told anew', async () => {
    const floor = await emptyFor(30)
    await look(floor)
    await floor.worker.next('booth:changed', ({ absentSince }) => absentSince !== null)
    await leaveFor(floor, 2)
    await look(floor)
    const [alert, ...more] = await alertsOf(floor)
    expect(more).toEqual([])
    expect(alert).toMatchObject({ kind: 'absent_employer', toldAt: null })
    expect(Date.now() - Date.parse(alert!.since)).toBeLessThan(3 * 60_000)
    expect(await floor.server.db`select told_absent_since from booths where id = ${floor.boothId}`).toEqual([{ told_absent_since: null }])
  })

  test('is told to those who wait after the limit of the fair and not before, and once', async () => {
    const { nodes, floor } = await emptyOnTwoNodes(4)
    await look(floor)
    expect(floor.worker.received.filter(({ payload }) => (payload as { absentSince?: unknown }).absentSince)).toEqual([])
    expect((await alertsOf(floor))[0]!.tellsAt).not.toBeNull()
    await leaveFor(floor, 6)
    await floor.server.db`update alerts set since = (select status_since from desks where booth_id = ${floor.boothId})`
    await look(floor, nodes[1]!)
    await floor.worker.next('booth:changed', ({ absentSince }) => absentSince !== null)
    expect((await alertsOf(floor))[0]).toMatchObject({ tellsAt: null })
    const [{ told }] = (await floor.server.db`
      select count(*)::int as told from audit_events where action = 'alert.told'`) as unknown as [{ told: number }]
    expect(told).toBe(1)
  })

  test('is told to them before the limit when staff say so, and staff may note what they did', async () => {
    const floor = await emptyFor(2)
    await look(floor)
    const [alert] = await alertsOf(floor)
    expect((await floor.staff.post(`/center/alerts/${alert!.id}/tell`)).status).toBe(200)
    await floor.worker.next('booth:changed', ({ absentSince }) => absentSince !== null)
    await floor.board.next('alert:changed')
    const seen = await floor.staff.post(`/center/alerts/${alert!.id}/acknowledge`, { note: 'Đã gọi, 5 phút nữa họ vào' })
    expect(seen.body).toMatchObject({ note: 'Đã gọi, 5 phút nữa họ vào' })
    expect(seen.body.acknowledgedAt).not.toBeNull()
    const colleague = visit(floor.server.url, await floor.server.signIn(await makeStaff(floor.server.db, floor.centerId)))
    const repeat = await colleague.post(`/center/alerts/${alert!.id}/acknowledge`, { note: 'Họ đang vào' })
    expect(repeat.body).toMatchObject({
      note: 'Họ đang vào',
      acknowledgedAt: seen.body.acknowledgedAt,
      acknowledgedBy: seen.body.acknowledgedBy,
    })
    await floor.worker.mustSend('queue:leave', { ticketId: floor.ticket.id })
    await look(floor)
    const late = await floor.staff.post(`/center/alerts/${alert!.id}/acknowledge`, {})
    expect(late.body).toMatchObject({ code: 'alert_closed' })
  })

  test('is no alert while nobody waits, in a pause that was said, or in a fair that is not live', async () => {
    const floor = await emptyFor(9)
    await floor.server.db`update desks set status = 'paused', status_reason = 'Nghỉ trưa' where id = ${floor.deskId}`
    await look(floor)
    expect(await kindsOf(floor)).toEqual([])
    await floor.server.db`update desks set status = 'absent' where id = ${floor.deskId}`
    await floor.server.db`update fairs set status = 'rehearsal' where id = ${floor.fairId}`
    await look(floor)
    expect(await kindsOf(floor)).toEqual([])
    await floor.server.db`update fairs set status = 'live' where id = ${floor.fairId}`
    await look(floor)
    expect(await kindsOf(floor)).toEqual(['absent_employer'])
    await floor.server.db`update fairs set status = 'closed' where id = ${floor.fairId}`
    await look(floor)
    expect(await floor.server.db`select closed_reason from alerts`).toEqual([{ closed_reason: 'fair_over' }])
    await floor.server.db`update fairs set status = 'live' where id = ${floor.fairId}`
  })
})

test('a ring that nothing ended is an alert until it ends', async () => {
  const floor = await openBoard()
  const { interviewId } = await ring(floor)
  await floor.server.db`delete from deadlines where kind = 'ring'`
  await floor.server.db`update interviews set ring_deadline_at = now() - interval '1 minute' where id = ${interviewId}`
  await look(floor)
  expect(await alertsOf(floor)).toMatchObject([{ kind: 'stuck_ring', interviewId, deskNumber: 1, ticketNumber: 1 }])
  // Whatever lost its deadline, it has one again.
  const kindsNow = async () => {
    await look(floor)
    return kindsOf(floor)
  }
  await expect.poll(kindsNow, { timeout: 5_000 }).toEqual([])
})

test('somebody who waits beyond what was told is an alert, by number and not by name', async () => {
  const floor = await openBoard()
  await talk(floor)
  const late = await makeTicket(floor.server.db, {
    ...floor,
    workerId: (await makeWorker(floor.server.db, { fullName: 'Vàng Thị Mỷ' })).workerId,
  })
  await floor.server.db`
    update tickets set taken_at = now() - interval '47 minutes', told_until = now() - interval '7 minutes' where id = ${late}`
  await look(floor)
  const answer = await floor.staff.get(`/center/fairs/${floor.fairId}/alerts`)
  expect(answer.body).toMatchObject({ items: [{ kind: 'long_wait', ticketNumber: 2, waiting: 1, isUntold: false }] })
  await floor.server.db`update tickets set taken_at = now() - interval '70 minutes', told_until = null where id = ${late}`
  expect(await alertsOf(floor)).toMatchObject([{ kind: 'long_wait', isUntold: true }])
  expect(JSON.stringify(answer.body)).not.toMatch(/Vàng|Lò Thị/)
  await floor.server.db`update tickets set status = 'away' where id = ${late}`
  await look(floor)
  expect(await kindsOf(floor)).toEqual([])
})

describe('the longest wait', () => {
  /** Who has waited so many minutes here, told to wait seven minutes less. */
  async function waiting(floor: Board, minutes: number): Promise<{ workerId: WorkerId; ticketId: TicketId }> {
    const { workerId } = await makeWorker(floor.server.db)
    const ticketId = await makeTicket(floor.server.db, { ...floor, workerId })
    await floor.server.db`
      update tickets set taken_at = now() - make_interval(mins => ${minutes}), told_until = now() - interval '7 minutes' where id = ${ticketId}`
    return { workerId, ticketId }
  }

  async function minutesSaid(floor: Board) {
    const { server, boothId, fairId } = floor
    const own = visit(server.url, await server.signIn(floor.interviewer))
    const [line, counts] = await Promise.all([
      own.get(`/employer/booths/${boothId}/line`),
      floor.staff.get(`/center/fairs/${fairId}/counts`),
    ])
    await look(floor)
    const [alert] = await alertsOf(floor)
    const sinceAll = [line.body.longestSince, counts.body.booths[0].longestSince, alert?.longestSince ?? null]
    return sinceAll.map((since) => since && Math.round((Date.now() - Date.parse(since)) / 60_000))
  }

  test('is the same at the desk, on the board and in its alert, and counts only whom the booth keeps waiting', async () => {
    const floor = await openBoard()
    const { db } = floor.server
    await talk(floor)
    const here = await waiting(floor, 20)
    const [away, missed, elsewhere] = [await waiting(floor, 31), await waiting(floor, 33), await waiting(floor, 35)]
    await db`update tickets set status = 'away' where id = ${away.ticketId}`
    await db`update tickets set missed_count = 1 where id = ${missed.ticketId}`
    const other = await makeFloor(db, { centerId: floor.centerId, fairId: floor.fairId })
    await makeTicket(db, { ...other, workerId: elsewhere.workerId })
    const neighbour = await floor.server.connect(await floor.server.signIn(other.interviewer))
    await neighbour.mustSend('desk:watch', { deskId: other.deskId })
    await neighbour.mustSend('desk:ready', { deskId: other.deskId })
    await expect
      .poll(() => db`select worker_id from interviews where booth_id = ${other.boothId}`)
      .toEqual([{ worker_id: elsewhere.workerId }])
    expect(await minutesSaid(floor)).toEqual([20, 20, 20])
    expect(await alertsOf(floor)).toMatchObject([{ kind: 'long_wait', ticketNumber: 2, waiting: 4 }])
    await db`update tickets set status = 'away' where id = ${here.ticketId}`
    expect(await minutesSaid(floor)).toEqual([null, null, null])
    expect(await kindsOf(floor)).toEqual([])
  })
})

test('the range that is told with a ticket is kept with it', async () => {
  const floor = await openBoard()
  const { desk } = await talk(floor)
  expect(desk).toBeDefined()
  const { accountId, workerId } = await makeWorker(floor.server.db)
  const next = await floor.server.connect(await floor.server.signIn(accountId, workerId))
  const ticket = await next.mustSend('queue:join', { boothId: floor.boothId, vacancyId: null })
  const [row] = await floor.server.db`select told_until > taken_at as "isTold" from tickets where id = ${ticket.id}`
  expect(row).toEqual({ isTold: true })
})

test('an outcome that is owed for ten minutes is an alert until it is recorded', async () => {
  const floor = await openBoard()
  const { desk, interviewId } = await talk(floor)
  await desk.mustSend('interview:end', { interviewId })
  await look(floor)
  expect(await kindsOf(floor)).toEqual([])
  await floor.server.db`update interviews set ended_at = now() - interval '11 minutes' where id = ${interviewId}`
  await look(floor)
  expect(await alertsOf(floor)).toMatchObject([{ kind: 'owed_outcome', interviewId, deskNumber: 1 }])
  await desk.mustSend('outcome:record', { interviewId, outcome: { kind: 'hired' } })
  await look(floor)
  expect(await kindsOf(floor)).toEqual([])
})

test('a media server that is gone and a database that is slow are one alert each, whatever the number of processes', async () => {
  const floor = await openBoard()
  const second = await floor.server.startNode()
  await floor.server.db`
    insert into nodes (id, media_lost_since, slow_since)
    select gen_random_uuid(), now() - interval '1 minute', now() - interval '1 minute' from generate_series(1, 2)`
  await look(floor, second)
  expect((await kindsOf(floor)).sort()).toEqual(['media_gone', 'slow_database'])
  await floor.server.db`delete from nodes where slow_since is not null`
  await look(floor, second)
  expect(await kindsOf(floor)).toEqual([])
})

test('a process says with its beat that it lost the media server, and that it is back', { timeout: 30_000 }, async () => {
  const floor = await openBoard()
  const { media, db, app } = floor.server
  const untilItSays = (isLost: boolean) =>
    expect
      .poll(() => db`select media_lost_since is not null as "isLost" from nodes where id = ${app.services.nodeId}`, { timeout: 8_000 })
      .toEqual([{ isLost }])
  await untilItSays(false)
  media.set('ready')
  media.set('off')
  await untilItSays(true)
  media.set('ready')
  await untilItSays(false)
})

test('a database that keeps a beat waiting is an alert until a quick one', { timeout: 30_000 }, async () => {
  const floor = await openBoard()
  const { db, app } = floor.server
  const id = app.services.nodeId
  const isSlow = () => db`select slow_since is not null as "isSlow" from nodes where id = ${id}`
  const untilItSays = (isSlowNow: boolean) => expect.poll(isSlow, { timeout: 8_000 }).toEqual([{ isSlow: isSlowNow }])
  await untilItSays(false)
  // A beat meets its own row, which is taken, for a little longer than a beat may last.
  await db.begin(async (tx) => {
    await tx`select from nodes where id = ${id} for update`
    const waiting = () => db`select from pg_stat_activity where wait_event_type = 'Lock' and query like '%into nodes%'`
    await expect.poll(waiting, { timeout: 8_000 }).not.toHaveLength(0)
    await delay(slowBeatMs + 200)
  })
  await untilItSays(true)
  await db`update nodes set slow_since = slow_since - interval '10 seconds' where id = ${id}`
  await look(floor)
  expect(await kindsOf(floor)).toEqual(['slow_database'])
  await untilItSays(false)
  await look(floor)
  expect(await kindsOf(floor)).toEqual([])
})

test('every running fair is watched, also one that became live while no process ran', async () => {
  const floor = await openBoard()
  const other = await makeFair(floor.server.db, await makeCenter(floor.server.db))
  await floor.server.db`delete from deadlines where kind = 'fair-watch'`
  await floor.server.startNode()
  const rows = await floor.server.db<{ id: string }[]>`select subject_id as id from deadlines where kind = 'fair-watch'`
  expect(rows.map(({ id }) => id).sort()).toEqual([floor.fairId, other].sort())
})

test('an outage of everything raises no storm: what went wrong meanwhile is counted from its end', async () => {
  const floor = await emptyFor(30)
  await floor.server.app.close()
  const next = await floor.server.startNode()
  await watchFair(next.app.services, floor.fairId)
  expect(await floor.server.db`select kind from alerts`).toEqual([])
})
