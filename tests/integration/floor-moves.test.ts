import { inTransaction, type Tx } from '@cho-phien/server/db/client'
import { DomainError } from '@cho-phien/server/errors'
import { updateDeskStatus } from '@cho-phien/server/features/booths/desks'
import { mayMoveDesk } from '@cho-phien/server/features/booths/desk-rules'
import { acceptInterview, closeInterview, movePresence } from '@cho-phien/server/features/interviews/moves'
import { lockInterview, type InterviewRow, type PresenceWrite } from '@cho-phien/server/features/interviews/queries'
import { deskStatuses } from '@cho-phien/shared/booths'
import { expect, test } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import { makeFloor, makeStaff, makeWorker } from '../support/make.ts'
import { watchStatusMoves } from '../support/status-moves.ts'
import { visit } from '../support/visitor.ts'

/** `moved`, or why not. */
async function codeOf(move: Promise<unknown>): Promise<string> {
  try {
    await move
    return 'moved'
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error)
  }
}

test('a desk moves as its table says and no other way', async () => {
  const { db } = await startApp()
  const { deskId } = await makeFloor(db)
  for (const from of deskStatuses) {
    for (const to of deskStatuses) {
      await db`update desks set status = ${from} where id = ${deskId}`
      const code = await codeOf(inTransaction(db, (tx) => updateDeskStatus(tx, deskId, { status: to })))
      expect({ from, to, code }).toEqual({ from, to, code: mayMoveDesk(from, to) ? 'moved' : 'desk_transition_refused' })
    }
  }
})

async function ringing(server: TestApp) {
  const { boothId, deskId, interviewer } = await makeFloor(server.db)
  const { accountId, workerId } = await makeWorker(server.db)
  const worker = await server.connect(await server.signIn(accountId, workerId))
  await worker.mustSend('queue:join', { boothId, vacancyId: null })
  const desk = await server.connect(await server.signIn(interviewer))
  await desk.mustSend('desk:ready', { deskId })
  return (await worker.next('ring:started')).id
}

test('an interview moves as its table says: a ring is no talk, and what has ended stays so', async () => {
  const server = await startApp()
  const id = await ringing(server)
  const nobody: Omit<PresenceWrite, 'status'> = { worker: false, interviewer: false, workerNodeId: null, interviewerNodeId: null, at: null }
  const attempt = (move: (tx: Tx, interview: InterviewRow) => Promise<unknown>) =>
    codeOf(inTransaction(server.db, async (tx) => move(tx, await lockInterview(tx, id))))

  expect(await attempt((tx, interview) => movePresence(tx, interview, { ...nobody, status: 'live' }))).toBe('interview_transition_refused')
  expect(await attempt((tx, interview) => acceptInterview(tx, interview, 'text'))).toBe('moved')
  expect(await attempt((tx, interview) => acceptInterview(tx, interview, 'text'))).toBe('interview_transition_refused')
  expect(await attempt((tx, interview) => movePresence(tx, interview, { ...nobody, status: 'interrupted' }))).toBe(
    'interview_transition_refused',
  )
  await server.db`update tickets set status = 'closed', close_reason = 'left', closed_at = now()`
  await server.db`update desks set status = 'closed'`
  expect(await attempt((tx, interview) => closeInterview(tx, interview, { reason: 'technical_failure' }))).toBe('moved')
  for (const move of [
    (tx: Tx, interview: InterviewRow) => closeInterview(tx, interview, { reason: 'completed' }),
    (tx: Tx, interview: InterviewRow) => acceptInterview(tx, interview, 'text'),
    (tx: Tx, interview: InterviewRow) => movePresence(tx, interview, { ...nobody, status: 'live' }),
  ])
    expect(await attempt(move)).toBe('interview_over')
})

test('the end of a fair closes each booth and each desk by its table, and each with a line of its own in the record', async () => {
  const server = await startApp()
  const floor = await makeFloor(server.db)
  const staff = visit(server.url, await server.signIn(await makeStaff(server.db, floor.centerId)))
  const { boothId: prepared } = await makeFloor(server.db, { centerId: floor.centerId, fairId: floor.fairId })
  const { boothId: paused, deskId: resting } = await makeFloor(server.db, { centerId: floor.centerId, fairId: floor.fairId })
  const { boothId: shut, deskId: gone } = await makeFloor(server.db, { centerId: floor.centerId, fairId: floor.fairId })
  await server.db`update booths set status = 'preparing' where id = ${prepared}`
  await server.db`update booths set status = 'paused', paused_at = now(), paused_by = 'employer' where id = ${paused}`
  await server.db`update booths set status = 'closed' where id = ${shut}`
  await server.db`update desks set status = case when id = ${resting} then 'paused' when id = ${gone} then 'closed' else 'ready' end`
  const versions = await server.db<{ version: number }[]>`select line_version as version from booths where id = ${floor.boothId}`
  const moves = await watchStatusMoves(server.db)
  for (const status of ['closing', 'closed'])
    expect((await staff.post(`/center/fairs/${floor.fairId}/status`, { status })).body).toMatchObject({ status })
  expect(await moves.faults()).toEqual([])
  const record = await server.db<{ subject: string }[]>`
    select subject_id as subject from audit_events where action in ('booth.closed', 'desk.closed') and reason = 'fair_over'`
  const ready = await server.db<{ id: string }[]>`select id from desks where id <> ${gone}`
  expect(record.map(({ subject }) => subject).sort()).toEqual([floor.boothId, prepared, paused, ...ready.map(({ id }) => id)].sort())
  expect(await server.db`select distinct status from booths`).toEqual([{ status: 'closed' }])
  expect(await server.db`select line_version as version from booths where id = ${floor.boothId}`).toEqual([
    { version: versions[0]!.version + 2 },
  ])
})
