import type { VacancyCard } from '@cho-phien/shared/vacancies'
import { describe, expect, test } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import {
  makeBooth,
  makeCenter,
  makeDesk,
  makeEmployer,
  makeFair,
  makeFloor,
  makeMember,
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
    expect((await stranger.owner.get(`/booths/${boothId}`)).body).toEqual(shown)

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

describe('the line everybody sees', () => {
  test('counts people and desks, and grows a version with each change', async () => {
    const server = await startApp()
    const { fairId, boothId, interviewer, deskId, employerId } = await makeFloor(server.db)
    const second = await makeDesk(server.db, boothId, await makeMember(server.db, employerId))
    await makeDesk(server.db, boothId, await makeMember(server.db, employerId))
    server.leavesBreaches(/^desk 2 is interviewing without such an interview$|^missed ticket 3 has no end of its grace$/)
    await server.db`update desks set status = 'interviewing' where id = ${second}`
    for (const status of ['waiting', 'away', 'missed'] as const) {
      const ticketId = await makeTicket(server.db, { fairId, boothId, workerId: (await makeWorker(server.db)).workerId })
      await server.db`update tickets set status = ${status} where id = ${ticketId}`
    }
    const visitor = await server.connect()
    const line = await visitor.mustSend('booth:watch', { boothId })
    expect(line).toEqual({
      boothId,
      absentSince: null,
      fairStatus: 'live',
      version: 0,
      status: 'open',
      statusReason: null,
      pausedBy: null,
      waiting: 2,
      present: 1,
      placeSum: 3,
      readyDesks: 0,
      ringing: 0,
      interviewing: 1,
      interrupted: 0,
      openDesks: 1,
      lineCapacity: 60,
      pace: expect.objectContaining({ eachSeconds: expect.any(Number) }),
      paceIfBack: null,
    })
    await visitor.mustSend('fair:watch', { fairId })
    const desk = await server.connect(await server.signIn(interviewer))
    await desk.mustSend('desk:pause', { deskId, reason: 'Uống nước' })
    expect(await visitor.next('booths:changed')).toMatchObject({ fairId, lines: [{ version: 1, openDesks: 2 }] })
    expect(JSON.stringify(visitor.received)).not.toContain('Uống nước')
  })

  test('is told at once to whoever watches the booth, and a moment later to whoever watches its fair, many changes as one', async () => {
    const server = await startApp()
    const { fairId, boothId, interviewer, owner, deskId } = await makeFloor(server.db)
    const other = await makeFloor(server.db, { fairId })
    const home = await server.connect(await server.signIn(owner))
    const visitor = await server.connect()
    await home.mustSend('booth:watch', { boothId })
    await visitor.mustSend('fair:watch', { fairId })
    const desk = await server.connect(await server.signIn(interviewer))
    await desk.mustSend('desk:ready', { deskId })
    expect(await home.next('booth:changed', (line) => line.version === 1)).toMatchObject({ boothId, readyDesks: 1 })
    expect(await home.next('desk:changed')).toMatchObject({ deskId, status: 'ready' })
    expect(visitor.received.map(({ name }) => name)).not.toContain('booths:changed')
    const elsewhere = await server.connect(await server.signIn(other.interviewer))
    await elsewhere.mustSend('desk:ready', { deskId: other.deskId })
    await desk.mustSend('desk:pause', { deskId, reason: 'Nghỉ' })
    const { lines } = await visitor.next('booths:changed')
    expect(new Map(lines.map((line) => [line.boothId, line.readyDesks]))).toEqual(
      new Map([
        [boothId, 0],
        [other.boothId, 1],
      ]),
    )
    expect(visitor.received.filter(({ name }) => name === 'booths:changed')).toHaveLength(1)
    expect(visitor.received.map(({ name }) => name)).not.toContain('booth:changed')
    expect(visitor.received.map(({ name }) => name)).not.toContain('desk:changed')
  })

  test('tells by the sum of its places that a lost departure and a lost arrival do not cancel out', async () => {
    const server = await startApp()
    const { boothId } = await makeFloor(server.db)
    const enter = async () => {
      const { accountId, workerId } = await makeWorker(server.db)
      return server.connect(await server.signIn(accountId, workerId))
    }
    const first = await enter()
    const ticket = await first.mustSend('queue:join', { boothId, vacancyId: null })
    const before = await first.mustSend('booth:watch', { boothId })
    await first.mustSend('queue:leave', { ticketId: ticket.id })
    await (await enter()).mustSend('queue:join', { boothId, vacancyId: null })
    const after = await first.mustSend('booth:watch', { boothId })
    expect({ waiting: after.waiting, placeSum: after.placeSum }).toEqual({ waiting: before.waiting, placeSum: before.placeSum + 1 })
  })

  test('is told to the staff of its own centre alone', async () => {
    const server = await startApp()
    const { fairId, boothId, interviewer, deskId, centerId } = await makeFloor(server.db)
    const staff = await server.connect(await server.signIn(await makeStaff(server.db, centerId, 'viewer')))
    await staff.mustSend('center:watch', { fairId })
    const stranger = await server.connect(await server.signIn(await makeStaff(server.db, await makeCenter(server.db), 'administrator')))
    expect(await stranger.send('center:watch', { fairId })).toMatchObject({ ok: false, code: 'not_found' })
    const visitor = await server.connect()
    expect(await visitor.send('center:watch', { fairId })).toMatchObject({ ok: false, code: 'not_signed_in' })
    const desk = await server.connect(await server.signIn(interviewer))
    await desk.mustSend('desk:pause', { deskId, reason: 'Nghỉ' })
    expect(await staff.next('floor:changed')).toMatchObject({ fairId, boothId, status: 'open' })
    expect(stranger.received).toEqual([])
  })
})
