import type { AccountId, DeskId, InterviewId } from '@cho-phien/shared/ids'
import { expect, test } from 'vitest'
import { startApp } from '../support/app.ts'
import { makeDesk, makeFloor, makeMember, makeStaff, makeTalk, makeTicket, makeWorker } from '../support/make.ts'
import { visit } from '../support/visitor.ts'

/** Desk 1 has handed its talk to desk 2 and recorded it as on the list, or owes that still. */
async function handedTalk({ isOwed = false } = {}) {
  const server = await startApp()
  const floor = await makeFloor(server.db)
  const { accountId, workerId } = await makeWorker(server.db)
  const ticketId = await makeTicket(server.db, { ...floor, workerId })
  const interviewId = await makeTalk(server.db, { ticketId, deskId: floor.deskId, interviewer: floor.interviewer })
  const others = []
  for (let count = 0; count < 2; count += 1) {
    const interviewer = await makeMember(server.db, floor.employerId)
    others.push({ interviewer, deskId: await makeDesk(server.db, floor.boothId, interviewer) })
  }
  const [second, third] = others as [(typeof others)[0], (typeof others)[0]]
  await server.db`
    update interviews set ring_started_at = now() - interval '20 minutes', end_reason = 'handed_over', handed_to_desk_id = ${second.deskId}
    where id = ${interviewId}`
  const handOn = (by: AccountId) => server.db`
    insert into ticket_moves (ticket_id, booth_id, kind, reason, moved_by) values (${ticketId}, ${floor.boothId}, 'handed_over', '', ${by})`
  await handOn(floor.interviewer)
  const record = async (of: { interviewId: InterviewId; interviewer: AccountId }, kind: 'shortlisted' | 'hired') => {
    const desk = await server.connect(await server.signIn(of.interviewer))
    await desk.mustSend('outcome:record', { interviewId: of.interviewId, outcome: { kind } })
  }
  const recordFirst = () => record({ interviewId, interviewer: floor.interviewer }, 'shortlisted')
  if (!isOwed) await recordFirst()
  const staff = visit(server.url, await server.signIn(await makeStaff(server.db, floor.centerId)))
  const counts = async () => (await staff.get(`/center/fairs/${floor.fairId}/counts`)).body
  const worker = visit(server.url, await server.signIn(accountId, workerId))
  const firstOf = async () => (await worker.get('/outcomes')).body.items.find((one: any) => one.interviewId === interviewId)
  /** An old page of the first talk. */
  const oldPage = async () => (await worker.get(`/interviews/${interviewId}`)).body.handedTo
  const [sender] = await server.db<{ name: string }[]>`select name from accounts where id = ${floor.interviewer}`
  const readByStaff = async (talk: InterviewId = interviewId) => (await staff.get(`/center/interviews/${talk}`)).body
  const talkAt = (at: { deskId: DeskId; interviewer: AccountId }) => makeTalk(server.db, { ticketId, ...at })
  return { server, record, recordFirst, second, third, counts, firstOf, oldPage, talkAt, handOn, sender, readByStaff }
}

test('whom the colleague waited for in vain keeps the result of the talk that was handed over', async () => {
  const { server, second, counts, firstOf, talkAt } = await handedTalk()
  const later = await talkAt(second)
  await server.db`update interviews set live_at = null, end_reason = 'worker_lost' where id = ${later}`
  expect(await firstOf()).toMatchObject({ kind: 'shortlisted', handedTo: { desk: 2, hasGoneOn: false } })
  expect(await counts()).toMatchObject({ interviewed: 2, owedOutcomes: 1, outcomesByKind: [{ kind: 'shortlisted', count: 1 }] })
})

test('a talk that went on at another desk than the one it was handed to names the one that talked', async () => {
  const { second, third, firstOf, talkAt } = await handedTalk()
  expect(await firstOf()).toMatchObject({ handedTo: { desk: 2, hasGoneOn: false } })
  await talkAt(third)
  expect(await firstOf()).toMatchObject({ handedTo: { desk: 3, hasGoneOn: true } })
  await talkAt(second)
  expect(await firstOf()).toMatchObject({ handedTo: { desk: 3, hasGoneOn: true } })
})

test('an old page of a talk that was handed over reads that they talk there, and that they have', async () => {
  const { server, second, oldPage, talkAt } = await handedTalk()
  const become = (status: string) => server.db`update tickets set status = ${status} where closed_at is null`
  await server.db`update tickets set status = 'waiting', closed_at = null, close_reason = null`
  expect(await oldPage()).toEqual({ desk: 2, hasGoneOn: false, isOpen: true, isTalking: false })
  await become('interviewing')
  expect(await oldPage()).toMatchObject({ hasGoneOn: false, isTalking: true })
  await become('waiting')
  await talkAt(second)
  expect(await oldPage()).toMatchObject({ desk: 2, hasGoneOn: true, isTalking: false })
})

test('staff read at a talk which colleague had handed its worker on last, also when another desk than theirs called, and at no later one', async () => {
  const { second, third, talkAt, handOn, sender, readByStaff } = await handedTalk()
  expect(await readByStaff()).toMatchObject({ handedFrom: null })
  const next = await talkAt(third)
  expect(await readByStaff(next)).toMatchObject({ handedFrom: { desk: 1, name: sender?.name } })
  expect(await readByStaff(await talkAt(second))).toMatchObject({ handedFrom: null })
  await handOn(second.interviewer)
  expect(await readByStaff(await talkAt(third))).toMatchObject({ handedFrom: { desk: 2 } })
})

test('a talk that went on is counted as long as it owes its outcome', async () => {
  const { record, recordFirst, second, counts, talkAt } = await handedTalk({ isOwed: true })
  await record({ interviewId: await talkAt(second), interviewer: second.interviewer }, 'hired')
  const results = { outcomesByKind: [{ kind: 'hired', count: 1 }] }
  expect(await counts()).toMatchObject({ ...results, interviewed: 2, owedOutcomes: 1, booths: [{ interviewed: 2, owedOutcomes: 1 }] })
  await recordFirst()
  expect(await counts()).toMatchObject({ ...results, interviewed: 1, owedOutcomes: 0, booths: [{ interviewed: 1, owedOutcomes: 0 }] })
})
