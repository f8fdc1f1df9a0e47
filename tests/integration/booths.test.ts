import type { VacancyCard } from '@cho-phien/shared/vacancies'
import { describe, expect, test } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import {
  makeBooth,
  makeCenter,
  makeDesk,
  makeEmployer,
  makeFair,
  makeMember,
  makeSlot,
  makeStaff,
  makeTicket,
  makeVacancy,
  makeWorker,
} from '../support/make.ts'
import { visit } from '../support/visitor.ts'

const card: VacancyCard = {
  provinceCode: '11',
  communeCode: 'thanh-an',
  wageFrom: 6500,
  wageTo: 9000,
  wagePeriod: 'month',
  wageMakeUp: 'Lương cứng',
  shifts: '7:30–16:30',
  contractType: 'fixed_term',
  probation: '30 ngày',
  insurance: 'Đủ',
  meals: 'provided',
  dormitory: 'provided',
  transport: 'none',
  education: 'primary',
  qualification: 'untrained',
  documents: 'Căn cước',
  deadline: '2027-01-31',
  feeAmount: 0,
}
const vacancy = { title: 'Công nhân may', occupationGroup: 'garments', openings: 60, workplace: 'province', card }
const words = { headline: 'Xưởng may', introduction: 'Ở xã Thanh An', lineCapacity: 60 }

async function planned(
  more: { fairStatus?: 'draft' | 'published' | 'rehearsal' | 'live' | 'closing'; employerStatus?: 'submitted' | 'approved' } = {},
) {
  const server = await startApp()
  const centerId = await makeCenter(server.db)
  const fairId = await makeFair(server.db, centerId, { status: more.fairStatus ?? 'live' })
  const employerId = await makeEmployer(server.db, centerId, { status: more.employerStatus ?? 'approved' })
  const owner = visit(server.url, await server.signIn(await makeMember(server.db, employerId, 'owner')))
  const interviewerId = await makeMember(server.db, employerId)
  const staff = visit(server.url, await server.signIn(await makeStaff(server.db, centerId)))
  return { server, centerId, fairId, employerId, owner, interviewerId, staff }
}

async function enterStranger(server: TestApp) {
  const centerId = await makeCenter(server.db)
  const employerId = await makeEmployer(server.db, centerId)
  return {
    centerId,
    employerId,
    owner: visit(server.url, await server.signIn(await makeMember(server.db, employerId, 'owner'))),
    staff: visit(server.url, await server.signIn(await makeStaff(server.db, centerId))),
  }
}

describe('a booth', () => {
  test('goes from the invitation over what is missing to open, and everybody who watches hears of it', async () => {
    const { server, fairId, employerId, owner, interviewerId, staff } = await planned({ employerStatus: 'submitted' })
    const invited = await staff.post(`/center/fairs/${fairId}/booths`, { employerId })
    expect(invited.body).toMatchObject({
      number: 1,
      line: { status: 'preparing', waiting: 0 },
      missing: ['employer_not_approved', 'no_vacancy', 'no_desk'],
    })
    const boothId = invited.body.id
    expect((await staff.post(`/center/fairs/${fairId}/booths`, { employerId })).body.code).toBe('booth_exists')

    const { wageFrom: _, ...withoutWage } = card
    const made = await owner.post('/employer/vacancies', { ...vacancy, card: withoutWage })
    expect(made.body.missing).toEqual(['wageFrom'])
    const set = await owner.put(`/employer/booths/${boothId}`, { ...words, vacancyIds: [made.body.id] })
    const lack = `vacancy:${made.body.id}:wageFrom`
    expect(set.body).toMatchObject({ headline: 'Xưởng may', missing: ['employer_not_approved', lack, 'no_desk'] })
    expect((await owner.post(`/employer/booths/${boothId}/status`, { status: 'open' })).body).toEqual({
      code: 'booth_incomplete',
      fields: ['employer_not_approved', lack, 'no_desk'],
    })

    await server.db`update employers set status = 'approved'`
    await owner.put(`/employer/vacancies/${made.body.id}`, vacancy)
    expect((await owner.post(`/employer/booths/${boothId}/desks`, { accountId: interviewerId })).body).toMatchObject({
      number: 1,
      status: 'closed',
    })
    const visitor = await server.connect()
    await visitor.mustSend('fair:watch', { fairId })
    expect((await owner.post(`/employer/booths/${boothId}/status`, { status: 'open' })).body).toMatchObject({
      missing: [],
      line: { status: 'open' },
    })
    const { lines } = await visitor.next('booths:changed', ({ lines }) => lines[0]?.status === 'open')
    expect(lines).toMatchObject([{ boothId, waiting: 0, openDesks: 0 }])
  })

  test('shows everybody complete offers only, and what is missing to its own people', async () => {
    const { server, fairId, employerId, owner, staff } = await planned()
    const boothId = await makeBooth(server.db, { fairId, employerId, status: 'preparing' })
    const whole = (await owner.post('/employer/vacancies', vacancy)).body
    const vague = (await owner.post('/employer/vacancies', { ...vacancy, title: 'Kiểm hàng', openings: null, card: {} })).body
    await owner.put(`/employer/booths/${boothId}`, { ...words, vacancyIds: [vague.id, whole.id] })

    const visitor = visit(server.url)
    const shown = (await visitor.get(`/booths/${boothId}`)).body
    expect(shown).toMatchObject({ vacancies: [{ title: 'Công nhân may', missing: [] }], missing: [], employer: { isVerified: true } })
    expect((await owner.get(`/booths/${boothId}`)).body.vacancies).toHaveLength(2)
    expect((await staff.get(`/booths/${boothId}`)).body.missing).toContain(`vacancy:${vague.id}:openings`)
    const stranger = await enterStranger(server)
    expect((await stranger.owner.get(`/booths/${boothId}`)).body).toEqual({
      ...shown,
      line: { ...shown.line, asOf: expect.any(Number) },
    })

    const [fair] = (await visitor.get('/fairs')).body.items
    expect(fair).toMatchObject({ employerCount: 1, openingCount: 60 })
    const rows = (await visitor.get(`/fairs/${fair.slug}/booths`)).body.items
    expect(rows).toMatchObject([
      { id: boothId, number: 1, vacancies: [{ title: 'Công nhân may', wageFrom: 6500, feeAmount: 0, countryCode: null }] },
    ])
    expect(JSON.stringify(rows)).not.toContain('Kiểm hàng')
  })

  test('of a draft is known to its centre and its employer', async () => {
    const { server, fairId, employerId, owner, staff } = await planned({ fairStatus: 'draft' })
    const boothId = await makeBooth(server.db, { fairId, employerId, status: 'preparing' })
    const stranger = await enterStranger(server)
    for (const outsider of [visit(server.url), stranger.owner, stranger.staff])
      expect((await outsider.get(`/booths/${boothId}`)).status).toBe(404)
    for (const insider of [owner, staff]) expect((await insider.get(`/booths/${boothId}`)).status).toBe(200)
    expect((await owner.get('/employer/booths')).body.items).toMatchObject([{ id: boothId, fairStatus: 'draft' }])
    const client = await server.connect()
    expect(await client.send('booth:watch', { boothId })).toMatchObject({ ok: false, code: 'not_found' })
    expect(await client.send('fair:watch', { fairId })).toMatchObject({ ok: false, code: 'not_found' })
    const own = await server.connect(owner.cookie())
    expect(await own.mustSend('booth:watch', { boothId })).toMatchObject({ boothId, status: 'preparing' })
  })

  test('is prepared before its fair opens, not opened', async () => {
    const { server, fairId, employerId, owner, interviewerId } = await planned({ fairStatus: 'published' })
    const boothId = await makeBooth(server.db, { fairId, employerId, status: 'preparing' })
    const { body } = await owner.post('/employer/vacancies', vacancy)
    expect((await owner.put(`/employer/booths/${boothId}`, { ...words, vacancyIds: [body.id] })).status).toBe(200)
    await owner.post(`/employer/booths/${boothId}/desks`, { accountId: interviewerId })
    expect((await owner.post(`/employer/booths/${boothId}/status`, { status: 'open' })).body.code).toBe('fair_not_live')
    expect((await owner.post(`/employer/booths/${boothId}/status`, { status: 'paused', reason: 'Nghỉ' })).body.code).toBe(
      'booth_transition_refused',
    )
    await server.db`update fairs set status = 'rehearsal'`
    expect((await owner.post(`/employer/booths/${boothId}/status`, { status: 'open' })).body.line.status).toBe('open')
  })

  test('of somebody else is out of reach', async () => {
    const { server, fairId, employerId } = await planned()
    const boothId = await makeBooth(server.db, { fairId, employerId })
    const stranger = await enterStranger(server)
    const own = (await stranger.owner.post('/employer/vacancies', vacancy)).body
    expect((await stranger.owner.put(`/employer/booths/${boothId}`, { ...words, vacancyIds: [own.id] })).body.code).toBe('not_found')
    expect((await stranger.owner.post(`/employer/booths/${boothId}/status`, { status: 'closed' })).body.code).toBe('not_found')
    expect((await stranger.owner.get(`/employer/booths/${boothId}/desks`)).body.code).toBe('not_found')
    expect((await stranger.staff.post(`/center/booths/${boothId}/status`, { status: 'closed' })).body.code).toBe('not_found')
    expect((await stranger.staff.delete(`/center/booths/${boothId}`)).body.code).toBe('not_found')
    expect((await stranger.staff.post(`/center/fairs/${fairId}/booths`, { employerId: stranger.employerId })).body.code).toBe('not_found')
    expect((await stranger.staff.get(`/center/fairs/${fairId}/booths`)).body.code).toBe('not_found')
    const [row] = await server.db`select status from booths where id = ${boothId}`
    expect(row).toEqual({ status: 'open' })
  })

  test('offers only its own vacancies, and an open one only complete ones', async () => {
    const { server, fairId, employerId, owner } = await planned()
    const boothId = await makeBooth(server.db, { fairId, employerId })
    const foreign = await makeVacancy(server.db, (await enterStranger(server)).employerId)
    expect((await owner.put(`/employer/booths/${boothId}`, { ...words, vacancyIds: [foreign] })).body).toEqual({
      code: 'invalid_input',
      fields: ['vacancyIds'],
    })
    const { body: vague } = await owner.post('/employer/vacancies', { ...vacancy, openings: null })
    expect((await owner.put(`/employer/booths/${boothId}`, { ...words, vacancyIds: [vague.id] })).body).toEqual({
      code: 'booth_incomplete',
      fields: [`vacancy:${vague.id}:openings`],
    })
    expect((await owner.put(`/employer/booths/${boothId}`, { ...words, vacancyIds: [] })).body.fields).toEqual(['no_vacancy'])
  })

  test('keeps an interviewer from its settings', async () => {
    const { server, fairId, employerId, interviewerId } = await planned()
    const boothId = await makeBooth(server.db, { fairId, employerId })
    const interviewer = visit(server.url, await server.signIn(interviewerId))
    expect((await interviewer.get('/employer/booths')).body.items).toHaveLength(1)
    expect((await interviewer.put(`/employer/booths/${boothId}`, { ...words, vacancyIds: [] })).body.code).toBe('not_allowed')
    expect((await interviewer.post(`/employer/booths/${boothId}/status`, { status: 'closed' })).body.code).toBe('not_allowed')
    expect((await interviewer.post(`/employer/booths/${boothId}/desks`, { accountId: interviewerId })).body.code).toBe('not_allowed')
    expect((await interviewer.post('/employer/vacancies', vacancy)).body.code).toBe('not_allowed')
  })

  test('is paused by the centre with a reason that everybody reads, and keeps its line', async () => {
    const { server, fairId, employerId, staff } = await planned()
    const boothId = await makeBooth(server.db, { fairId, employerId })
    await makeTicket(server.db, { fairId, boothId, workerId: (await makeWorker(server.db)).workerId })
    const paused = await staff.post(`/center/booths/${boothId}/status`, { status: 'paused', reason: 'Nghỉ đến 10:00' })
    expect(paused.body.line).toMatchObject({ status: 'paused', statusReason: 'Nghỉ đến 10:00', waiting: 1, version: 1 })
    expect((await visit(server.url).get(`/booths/${boothId}`)).body.line.statusReason).toBe('Nghỉ đến 10:00')
    const unsaid = await staff.post(`/center/booths/${boothId}/status`, { status: 'paused' })
    expect(unsaid.body).toMatchObject({ code: 'invalid_input', fields: ['reason'] })
  })

  test('is opened by the centre alone once the centre has paused it; the pause of a whole fair lies over its own', async () => {
    const { server, fairId, employerId, owner, staff, interviewerId } = await planned()
    const boothId = await makeBooth(server.db, { fairId, employerId })
    await makeDesk(server.db, boothId, interviewerId)
    const offer = await owner.post('/employer/vacancies', vacancy)
    await server.db`insert into booth_vacancies (booth_id, vacancy_id, position) values (${boothId}, ${offer.body.id}, 1)`
    const byCenter = (body: object) => staff.post(`/center/booths/${boothId}/status`, body)
    const byOwner = (status: string) => owner.post(`/employer/booths/${boothId}/status`, { status, reason: 'Họp' })
    expect((await byCenter({ status: 'paused', reason: 'Đang kiểm tra giấy phép' })).body.line).toMatchObject({ pausedBy: 'center' })
    for (const status of ['open', 'closed']) expect((await byOwner(status)).body.code).toBe('booth_paused_by_center')
    expect((await byCenter({ status: 'open' })).body.line).toMatchObject({ status: 'open', pausedBy: null, statusReason: null })
    expect((await byOwner('paused')).body.line).toMatchObject({ status: 'paused', pausedBy: 'employer' })
    await staff.post(`/center/fairs/${fairId}/pause`, { reason: 'Mất điện' })
    const shown = { status: 'paused', pausedBy: 'fair', statusReason: 'Mất điện' }
    expect((await byOwner('open')).body.line).toMatchObject(shown)
    await staff.post(`/center/fairs/${fairId}/resume`)
    expect((await visit(server.url).get(`/booths/${boothId}`)).body.line).toMatchObject({ status: 'open', pausedBy: null })
  })
})

test.for([
  { fairStatus: 'live', losing: 4, who: 'whoever is called, away or late, and whose booked time is lost' },
  { fairStatus: 'rehearsal', losing: 3, who: 'those in its line alone: it opens again and keeps its appointments' },
] as const)('closing a booth in a fair that is $fairStatus counts once $who', async ({ fairStatus, losing }) => {
  const { server, fairId, employerId, owner, interviewerId, staff, ...floor } = await planned({ fairStatus })
  const { db } = server
  const boothId = await makeBooth(db, { fairId, employerId })
  const deskId = await makeDesk(db, boothId, interviewerId)
  const elsewhere = await makeBooth(db, { fairId, employerId: await makeEmployer(db, floor.centerId) })
  for (const status of ['waiting', 'away', 'missed']) {
    const worker = await makeWorker(db)
    const ticketId = await makeTicket(db, { fairId, boothId, ...worker })
    await db`update tickets set status = ${status}, missed_until = ${status === 'missed' ? new Date() : null} where id = ${ticketId}`
    if (status === 'away') await makeSlot(db, { boothId, deskId, startsIn: 3600, bookedBy: worker })
  }
  await makeSlot(db, { boothId, deskId, startsIn: 7200, bookedBy: await makeWorker(db) })
  await makeTicket(db, { fairId, boothId: elsewhere, ...(await makeWorker(db)) })

  expect((await staff.get(`/center/booths/${boothId}/closing`)).body).toEqual({ persons: losing })
  expect((await owner.get(`/employer/booths/${boothId}/closing`)).body).toEqual({ persons: losing })
  expect((await (await enterStranger(server)).owner.get(`/employer/booths/${boothId}/closing`)).status).toBe(404)
  await owner.post(`/employer/booths/${boothId}/status`, { status: 'closed' })
  expect(await db`select count(distinct worker_id)::int as persons from call_backs where booth_id = ${boothId}`).toEqual([
    { persons: losing },
  ])
})

describe('invitations', () => {
  test('take the smallest free number, up to the capacity of the fair', async () => {
    const { server, centerId, fairId, staff } = await planned()
    await server.db`update fairs set booth_capacity = 3`
    const employers = await Promise.all([1, 2, 3, 4].map(() => makeEmployer(server.db, centerId)))
    const answers = await Promise.all(employers.map((employerId) => staff.post(`/center/fairs/${fairId}/booths`, { employerId })))
    expect(answers.map((answer) => answer.body.code ?? answer.body.number).sort()).toEqual([1, 2, 3, 'fair_booths_full'])
    const second = answers.find((answer) => answer.body.number === 2)
    expect((await staff.delete(`/center/booths/${second?.body.id}`)).status).toBe(200)
    const late = employers[answers.findIndex((answer) => answer.body.code === 'fair_booths_full')]
    expect((await staff.post(`/center/fairs/${fairId}/booths`, { employerId: late })).body.number).toBe(2)
  })

  test('are not taken back once the booth was open, nor from the last booth of a published fair', async () => {
    const { server, centerId, fairId, employerId, staff } = await planned()
    const open = await makeBooth(server.db, { fairId, employerId })
    expect((await staff.delete(`/center/booths/${open}`)).body.code).toBe('booth_transition_refused')
    const other = await makeFair(server.db, centerId, { status: 'published', startsInHours: 48 })
    const last = await makeBooth(server.db, { fairId: other, employerId, status: 'preparing' })
    expect((await staff.delete(`/center/booths/${last}`)).body.code).toBe('fair_without_booth')
  })

  test('are refused to rejected and foreign employers, and to a fair that closes', async () => {
    const { server, fairId, employerId, staff } = await planned()
    const stranger = await enterStranger(server)
    expect((await staff.post(`/center/fairs/${fairId}/booths`, { employerId: stranger.employerId })).body.code).toBe('not_found')
    await server.db`update employers set status = 'rejected' where id = ${employerId}`
    expect((await staff.post(`/center/fairs/${fairId}/booths`, { employerId })).body.code).toBe('employer_not_approved')
    await server.db`update fairs set status = 'closing'`
    expect((await staff.post(`/center/fairs/${fairId}/booths`, { employerId })).body.code).toBe('fair_over')
  })
})

describe('a desk', () => {
  test('belongs to a member of the employer, once for each booth', async () => {
    const { server, fairId, employerId, owner, interviewerId } = await planned()
    const boothId = await makeBooth(server.db, { fairId, employerId })
    const added = await owner.post(`/employer/booths/${boothId}/desks`, { accountId: interviewerId })
    expect((await owner.post(`/employer/booths/${boothId}/desks`, { accountId: interviewerId })).body).toEqual(added.body)
    const stranger = await makeMember(server.db, (await enterStranger(server)).employerId)
    expect((await owner.post(`/employer/booths/${boothId}/desks`, { accountId: stranger })).body.code).toBe('not_found')
    const interviewer = visit(server.url, await server.signIn(interviewerId))
    expect((await interviewer.get('/employer/desks')).body.items).toMatchObject([
      { id: added.body.id, boothNumber: 1, fairId, fairStatus: 'live' },
    ])
    expect((await owner.get('/employer/desks')).body.items).toEqual([])
  })

  test('is not taken away from a conversation; later it is, and comes back as the same desk', async () => {
    const { server, fairId, employerId, owner, interviewerId } = await planned()
    const boothId = await makeBooth(server.db, { fairId, employerId })
    const deskId = await makeDesk(server.db, boothId, interviewerId)
    const colleague = await server.connect(owner.cookie())
    await colleague.mustSend('booth:watch', { boothId })
    await server.db`update desks set status = 'interviewing'`
    expect((await owner.delete(`/employer/desks/${deskId}`)).body.code).toBe('desk_busy')
    await server.db`update desks set status = 'paused'`
    expect((await owner.delete(`/employer/desks/${deskId}`)).status).toBe(200)
    const { version } = await colleague.next('desk:changed')
    expect((await owner.get(`/employer/booths/${boothId}/desks`)).body.items).toEqual([])
    expect((await owner.delete(`/employer/desks/${deskId}`)).body.code).toBe('not_found')
    const seat = await server.connect(await server.signIn(interviewerId))
    expect(await seat.send('desk:watch', { deskId })).toMatchObject({ ok: false, code: 'not_found' })
    const back = await owner.post(`/employer/booths/${boothId}/desks`, { accountId: interviewerId })
    expect(back.body).toMatchObject({ id: deskId, number: 1, version: version + 1 })
    expect(await colleague.next('desk:changed', (desk) => desk.version > version)).toMatchObject({ deskId, version: version + 1 })
  })
})
