import type { StaffRole } from '@cho-phien/shared/accounts'
import type { OutcomeInput } from '@cho-phien/shared/outcomes'
import { expect, test } from 'vitest'
import { endInterview } from '../support/ended-talk.ts'
import { makeCenter, makeStaff } from '../support/make.ts'
import { visit } from '../support/visitor.ts'

test('what its worker calls wrong stays with the centre when the employer corrects it, until its worker takes a result', async () => {
  const { server, worker, desk, interviewId, fairId, centerId } = await endInterview()
  const staff = visit(server.url, await server.signIn(await makeStaff(server.db, centerId)))
  const list = async (filter: string) => (await staff.get(`/center/fairs/${fairId}/interviews${filter}`)).body
  expect(await list('')).toMatchObject({ owed: 1, disputed: 0 })
  await desk.mustSend('outcome:record', { interviewId, outcome: { kind: 'hired' } })
  const { version } = await worker.next('outcome:recorded')
  await worker.mustSend('outcome:answer', { interviewId, version, answer: 'disputed', text: 'Tôi chưa nhận' })
  expect(await list('?outcome=hired')).toMatchObject({ total: 1, owed: 0, disputed: 1 })
  expect(await list('?outcome=disputed')).toMatchObject({ items: [{ id: interviewId, workerAnswer: 'disputed' }] })
  const counts = async () => (await staff.get(`/center/fairs/${fairId}/counts`)).body
  expect(await counts()).toMatchObject({ disputedOutcomes: 1, disputedCorrected: 0 })
  await desk.mustSend('outcome:record', { interviewId, outcome: { kind: 'shortlisted' } })
  expect(await list('?outcome=disputed')).toMatchObject({ disputed: 1, items: [{ workerAnswer: null, hasOpenDispute: true }] })
  expect(await counts()).toMatchObject({ disputedOutcomes: 1, disputedCorrected: 1 })
  await worker.mustSend('outcome:answer', { interviewId, version: 2, answer: 'confirmed' })
  expect(await counts()).toMatchObject({ disputedOutcomes: 0, disputedCorrected: 0 })
  expect(await list('')).toMatchObject({ owed: 0, disputed: 0, items: [{ workerAnswer: 'confirmed', hasOpenDispute: false }] })
})

test('each side reads what a worker called wrong and what was recorded instead, however often', async () => {
  const { server, worker, desk, interviewId, centerId, owner } = await endInterview()
  const staff = visit(server.url, await server.signIn(await makeStaff(server.db, centerId)))
  const employer = visit(server.url, await server.signIn(owner))
  const both = async () => [
    (await employer.get(`/employer/interviews/${interviewId}/outcome`)).body.outcome.disputes,
    (await staff.get(`/center/interviews/${interviewId}`)).body.disputes,
  ]
  const record = (outcome: OutcomeInput) => desk.mustSend('outcome:record', { interviewId, outcome })
  const answer = (given: { version: number; answer: 'confirmed' | 'disputed'; text?: string }) =>
    worker.mustSend('outcome:answer', { interviewId, ...given })
  await record({ kind: 'hired' })
  await answer({ version: 1, answer: 'disputed', text: 'Tôi chưa nhận' })
  const first = { version: 1, kind: 'hired', text: 'Tôi chưa nhận', isOpen: true, isLate: false, handledAt: null, correction: null }
  for (const disputes of await both()) expect(disputes).toMatchObject([first])
  await record({ kind: 'shortlisted' })
  const correction = { kind: 'shortlisted', isByCentre: false }
  for (const disputes of await both()) expect(disputes).toMatchObject([{ ...first, correction }])
  const told = await worker.next('outcome:recorded', ({ version }) => version === 2)
  expect(told).toMatchObject({ workerAnswer: null, disputes: [{ text: 'Tôi chưa nhận', correction }] })

  await answer({ version: 2, answer: 'disputed' })
  const settled = { ...first, correction, isOpen: false }
  const second = { version: 2, kind: 'shortlisted', text: '', isOpen: true, correction: null }
  for (const disputes of await both()) expect(disputes).toMatchObject([settled, second])
  await record({ kind: 'declined' })
  await answer({ version: 3, answer: 'confirmed' })
  for (const disputes of await both())
    expect(disputes).toMatchObject([settled, { ...second, isOpen: false, handledAt: null, correction: { kind: 'declined' } }])
})

test('who plans a fair can call both sides of a disputed result and say what came of it, and of a corrected one', async () => {
  const { server, worker, desk, interviewId, fairId, centerId, workerId, employerId } = await endInterview()
  await server.db`update workers set phone_number = '+84912345678' where id = ${workerId}`
  await server.db`update employers set phone_number = '+842153000000' where id = ${employerId}`
  const as = async (role: StaffRole, at = centerId) => visit(server.url, await server.signIn(await makeStaff(server.db, at, role)))
  const [staff, viewer, stranger] = [await as('moderator'), await as('viewer'), await as('moderator', await makeCenter(server.db))]
  const detail = async (visitor = staff) => (await visitor.get(`/center/interviews/${interviewId}`)).body
  const handle = (visitor = staff, version = 1) =>
    visitor.post(`/center/interviews/${interviewId}/dispute`, { version, note: 'Hai bên đã thống nhất' })
  const disputed = async () => (await staff.get(`/center/fairs/${fairId}/counts`)).body.disputedOutcomes
  const dispute = async () => {
    const { version } = await worker.next('outcome:recorded', ({ workerAnswer }) => workerAnswer === null)
    await worker.mustSend('outcome:answer', { interviewId, version, answer: 'disputed', text: 'Tôi chưa nhận' })
  }

  await desk.mustSend('outcome:record', { interviewId, outcome: { kind: 'hired' } })
  expect(await detail()).toMatchObject({ workerPhone: null })
  expect((await handle()).body).toMatchObject({ code: 'version_stale' })
  await dispute()
  expect(await detail()).toMatchObject({
    workerPhone: '+84912345678',
    employerPhone: '+842153000000',
    disputes: [{ isOpen: true, handledAt: null }],
    outcomeVersion: 1,
  })
  expect(await detail(viewer)).toMatchObject({ workerPhone: null })
  expect([(await handle(viewer)).status, (await handle(stranger)).status]).toEqual([403, 404])
  expect(await disputed()).toBe(1)
  expect((await handle()).status).toBe(200)
  expect(await disputed()).toBe(0)
  const handled = { isOpen: false, note: 'Hai bên đã thống nhất' }
  expect(await detail()).toMatchObject({ disputes: [handled], workerAnswer: 'disputed' })
  expect((await staff.get(`/center/fairs/${fairId}/interviews?outcome=disputed`)).body).toMatchObject({ total: 0, disputed: 0 })

  await desk.mustSend('outcome:record', { interviewId, outcome: { kind: 'shortlisted' } })
  expect(await detail()).toMatchObject({ workerPhone: null, disputes: [handled] })
  await dispute()
  expect((await handle()).body).toMatchObject({ code: 'version_stale' })
  expect(await disputed()).toBe(1)
  expect(await detail()).toMatchObject({ outcomeVersion: 2, outcomeCorrector: 'employer', disputes: [handled, { note: null }] })
  await desk.mustSend('outcome:record', { interviewId, outcome: { kind: 'needs_training' } })
  expect(await detail()).toMatchObject({ workerPhone: '+84912345678', disputes: [handled, { isOpen: true }] })
  expect((await handle(staff, 2)).body).toMatchObject({ code: 'version_stale' })
  expect((await handle(staff, 3)).status).toBe(200)
  expect(await detail()).toMatchObject({ workerPhone: null, disputes: [handled, handled] })
})

test('both sides read that the centre looked at a disputed result, and not what it noted', async () => {
  const { server, worker, desk, interviewId, centerId, owner, employerId } = await endInterview()
  const staff = visit(server.url, await server.signIn(await makeStaff(server.db, centerId)))
  const ownerCookie = await server.signIn(owner)
  const employer = visit(server.url, ownerCookie)
  const office = await server.connect(ownerCookie)
  const read = async () => (await employer.get('/employer/outcomes')).body.items[0]
  await desk.mustSend('outcome:record', { interviewId, outcome: { kind: 'hired' } })
  const { version, disputes } = await worker.next('outcome:recorded')
  await worker.mustSend('outcome:answer', { interviewId, version, answer: 'disputed', text: 'Tôi chưa nhận' })
  expect([disputes, (await read()).disputes]).toMatchObject([[], [{ handledAt: null }]])

  const note = 'Hai bên đã thống nhất'
  expect((await staff.post(`/center/interviews/${interviewId}/dispute`, { version, note })).status).toBe(200)
  const told = await worker.next('outcome:recorded', ({ disputes: [dispute] }) => Boolean(dispute?.handledAt))
  expect(told).toMatchObject({ interviewId, version, workerAnswer: 'disputed' })
  expect(await office.next('employer:changed')).toMatchObject({ employerId })
  expect(await read()).toMatchObject({ interviewId, disputes: told.disputes })
  expect(JSON.stringify([told, await read()])).not.toContain(note)

  await desk.mustSend('outcome:record', { interviewId, outcome: { kind: 'shortlisted' } })
  expect(await worker.next('outcome:recorded', ({ kind }) => kind === 'shortlisted')).toMatchObject({ disputes: [{ isOpen: false }] })
})

test('what one of the centre noted about a disputed result stays theirs', async () => {
  const { server, worker, desk, interviewId, centerId } = await endInterview()
  await desk.mustSend('outcome:record', { interviewId, outcome: { kind: 'hired' } })
  const { version } = await worker.next('outcome:recorded')
  await worker.mustSend('outcome:answer', { interviewId, version, answer: 'disputed', text: 'Tôi chưa nhận' })
  const as = async () => visit(server.url, await server.signIn(await makeStaff(server.db, centerId)))
  const [first, second] = [await as(), await as()]
  const path = `/center/interviews/${interviewId}/dispute`
  expect((await first.post(path, { version, note: 'Doanh nghiệp sẽ gọi lại' })).status).toBe(200)
  const [dispute] = (await first.get(`/center/interviews/${interviewId}`)).body.disputes
  expect(dispute.handledBy).toBeTypeOf('string')
  expect((await second.post(path, { version, note: 'Người lao động đồng ý' })).body).toMatchObject({ code: 'version_stale' })
  expect((await second.get(`/center/interviews/${interviewId}`)).body).toMatchObject({
    disputes: [{ ...dispute, note: 'Doanh nghiệp sẽ gọi lại' }],
  })
  const audit = await server.db`select reason from audit_events where action = 'outcome.dispute_handled'`
  expect(audit).toEqual([{ reason: 'Doanh nghiệp sẽ gọi lại' }])
})

test('once the employer may no longer, the centre corrects what is disputed until the report is signed', async () => {
  const { server, worker, desk, interviewId, fairId, centerId, owner } = await endInterview()
  const { db } = server
  const moderator = await makeStaff(db, centerId)
  const staff = visit(server.url, await server.signIn(moderator))
  const employer = visit(server.url, await server.signIn(owner))
  const editableUntil = async () => (await employer.get('/employer/outcomes')).body.items[0].editableUntil
  const detail = async () => (await staff.get(`/center/interviews/${interviewId}`)).body
  const correct = (corrects: number) =>
    staff.post(`/center/interviews/${interviewId}/outcome`, { outcome: { kind: 'shortlisted' }, centreReason: 'Nhận nhầm người', corrects })
  const dispute = (version: number) =>
    worker.mustSend('outcome:answer', { interviewId, version, answer: 'disputed', text: 'Tôi chưa nhận' })
  await desk.mustSend('outcome:record', { interviewId, outcome: { kind: 'hired', privateNote: 'Ghi cho mình', rating: 4 } })
  await dispute(1)
  expect(Date.parse(await editableUntil())).toBeGreaterThan(Date.now())
  expect((await correct(1)).body).toMatchObject({ code: 'outcome_recorded' })
  for (const status of ['closing', 'closed']) expect((await staff.post(`/center/fairs/${fairId}/status`, { status })).status).toBe(200)
  await db`update fairs set starts_at = starts_at - interval '2 days', ends_at = ends_at - interval '2 days' where id = ${fairId}`

  expect(await detail()).toMatchObject({ outcomeVersion: 1, outcomeCorrector: 'centre' })
  expect(Date.parse(await editableUntil())).toBeLessThan(Date.now())
  const late = { interviewId, outcome: { kind: 'needs_training' } } as const
  expect(await desk.send('outcome:record', late)).toMatchObject({ ok: false, code: 'outcome_locked' })
  expect((await correct(2)).body).toMatchObject({ code: 'version_stale' })
  expect((await correct(1)).status).toBe(200)
  expect(await worker.next('outcome:recorded', ({ version }) => version === 2)).toMatchObject({ kind: 'shortlisted', isByCentre: true })
  expect(await detail()).toMatchObject({ outcomeVersion: 2, outcomeCorrector: null, workerAnswer: null, centreReason: 'Nhận nhầm người' })
  const corrected = { isOpen: false, note: 'Nhận nhầm người', correction: { kind: 'shortlisted', isByCentre: true } }
  expect(await detail()).toMatchObject({ disputes: [corrected] })
  expect((await correct(2)).body).toMatchObject({ code: 'outcome_recorded' })
  expect(await db`select private_note, rating from outcomes`).toEqual([{ private_note: 'Ghi cho mình', rating: 4 }])
  const audit = await db`select reason from audit_events where action = 'outcome.record' and actor_account_id = ${moderator}`
  expect(audit).toEqual([{ reason: 'Nhận nhầm người' }])

  await dispute(2)
  expect(await detail()).toMatchObject({ outcomeCorrector: 'centre' })
  expect((await staff.post(`/center/fairs/${fairId}/status`, { status: 'signed' })).status).toBe(200)
  expect(await detail()).toMatchObject({ outcomeCorrector: null })
  expect(await editableUntil()).toBeNull()
  expect((await correct(2)).body).toMatchObject({ code: 'outcome_locked' })
})

test('what is called wrong after the signing is said to be late to everybody, and what was signed stays', async () => {
  const { server, worker, desk, interviewId, fairId, centerId, owner } = await endInterview()
  const staff = visit(server.url, await server.signIn(await makeStaff(server.db, centerId)))
  const employer = visit(server.url, await server.signIn(owner))
  await desk.mustSend('outcome:record', { interviewId, outcome: { kind: 'hired' } })
  expect(await worker.next('outcome:recorded')).toMatchObject({ isSigned: false })
  for (const status of ['closing', 'closed', 'signed'])
    expect((await staff.post(`/center/fairs/${fairId}/status`, { status })).status).toBe(200)
  const told = await worker.next('outcome:recorded', ({ isSigned }) => isSigned)
  expect(told).toMatchObject({ interviewId, version: 1, workerAnswer: null })
  expect(told).not.toHaveProperty('workerId')
  // How many changes a look had seen is not counted of the fair.
  const counts = async () => {
    const { booths, ...rest } = (await staff.get(`/center/fairs/${fairId}/counts`)).body
    return { ...rest, booths: booths.map((booth: any) => ({ ...booth, line: { ...booth.line, asOf: 0 } })) }
  }
  const signed = await counts()

  const dispute = { interviewId, version: 1, answer: 'disputed', text: 'Tôi chưa nhận' } as const
  const late = { isOpen: true, isLate: true }
  expect(await worker.mustSend('outcome:answer', dispute)).toMatchObject({ isSigned: true, disputes: [late] })
  expect(await counts()).toEqual({ ...signed, disputedOutcomes: 1, disputedAfterSigning: 1 })
  expect((await staff.get(`/center/fairs/${fairId}/interviews?outcome=disputed`)).body.items).toMatchObject([{ isDisputeLate: true }])
  expect((await staff.get(`/center/interviews/${interviewId}`)).body).toMatchObject({ outcomeKind: 'hired', disputes: [late] })
  expect((await employer.get('/employer/outcomes')).body.items).toMatchObject([{ kind: 'hired', disputes: [late] }])
  expect((await staff.post(`/center/interviews/${interviewId}/dispute`, { version: 1, note: 'Đã gọi hai bên' })).status).toBe(200)
  expect(await counts()).toEqual(signed)
  // That the centre looked at it makes it no earlier.
  const handled = { hasOpenDispute: false, isDisputeLate: true }
  expect((await staff.get(`/center/fairs/${fairId}/interviews`)).body.items).toMatchObject([handled])
})

test('a job that is turned down is counted until the report is signed, and never after', async () => {
  const { server, worker, desk, interviewId, fairId, centerId } = await endInterview()
  const staff = visit(server.url, await server.signIn(await makeStaff(server.db, centerId)))
  await desk.mustSend('outcome:record', { interviewId, outcome: { kind: 'hired' } })
  for (const status of ['closing', 'closed', 'signed'])
    expect((await staff.post(`/center/fairs/${fairId}/status`, { status })).status).toBe(200)
  const counted = async () => (await staff.get(`/center/fairs/${fairId}/counts`)).body.outcomesByKind
  await worker.mustSend('outcome:answer', { interviewId, version: 1, answer: 'not_taken', text: 'Xa nhà quá' })
  expect(await counted()).toEqual([{ kind: 'hired', count: 1, notTaken: 0 }])
  await server.db`update fairs set signed_at = now() where id = ${fairId}`
  expect(await counted()).toEqual([{ kind: 'hired', count: 1, notTaken: 1 }])
})

/** A result that waits for its answer in a fair that may be signed; another transaction holds the fair until it is let go. */
async function heldFair(mode: 'share' | 'no key update') {
  const { server, worker, desk, interviewId, fairId, centerId } = await endInterview()
  const { db } = server
  const moderator = await makeStaff(db, centerId)
  const staff = visit(server.url, await server.signIn(moderator))
  await desk.mustSend('outcome:record', { interviewId, outcome: { kind: 'hired' } })
  for (const status of ['closing', 'closed']) expect((await staff.post(`/center/fairs/${fairId}/status`, { status })).status).toBe(200)
  const held = Promise.withResolvers<undefined>()
  const done = Promise.withResolvers<undefined>()
  const holding = db.begin(async (tx) => {
    await tx`select from fairs where id = ${fairId} for ${tx.unsafe(mode)}`
    held.resolve(undefined)
    await done.promise
    if (mode === 'no key update')
      await tx`update fairs set status = 'signed', signed_at = clock_timestamp(), signed_by = ${moderator} where id = ${fairId}`
  })
  await held.promise
  const letGo = async () => {
    done.resolve(undefined)
    await holding
  }
  const oneWaits = () =>
    expect.poll(() => db`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`).toHaveLength(1)
  const dispute = () => worker.mustSend('outcome:answer', { interviewId, version: 1, answer: 'disputed' })
  return { dispute, sign: () => staff.post(`/center/fairs/${fairId}/status`, { status: 'signed' }), letGo, oneWaits, db }
}

test('what is called wrong while the report is being signed was said after it', async () => {
  const { dispute, letGo, oneWaits } = await heldFair('no key update')
  const answered = dispute()
  await oneWaits()
  await letGo()
  expect(await answered).toMatchObject({ isSigned: true, disputes: [{ isLate: true }] })
})

test('what is called wrong before a signature that waits was said in time', async () => {
  const { dispute, sign, letGo, oneWaits, db } = await heldFair('share')
  const signing = sign()
  await oneWaits()
  expect(await dispute()).toMatchObject({ isSigned: false, disputes: [{ isLate: false }] })
  await letGo()
  expect((await signing).status).toBe(200)
  expect(await db`select said_at < signed_at as "isBefore" from disputes, fairs`).toEqual([{ isBefore: true }])
})
