import { expect, test } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import { makeCenter, makeEmployer, makeFloor, makeMember, makeStaff, makeTicket, makeWorker } from '../support/make.ts'
import { executable, makePdf } from '../support/samples.ts'
import { visit, type Visitor } from '../support/visitor.ts'

const password = 'ruong-bac-thang-7'
const profile = {
  name: 'Công ty TNHH May Mường Thanh',
  shortName: 'May Mường Thanh',
  registrationNumber: '5600123456',
  industry: 'May mặc',
  provinceCode: '11',
  communeCode: 'muong-thanh',
  address: 'Tổ 5',
  introduction: 'Xưởng may 200 người <b>',
}

async function enterAsStaff(
  app: TestApp,
  role: 'administrator' | 'moderator' | 'viewer' = 'moderator',
  centerId?: Awaited<ReturnType<typeof makeCenter>>,
) {
  const center = centerId ?? (await makeCenter(app.db))
  return { centerId: center, visitor: visit(app.url, await app.signIn(await makeStaff(app.db, center, role))) }
}

async function accept(app: TestApp, path: string, name = 'Trần Văn Chủ'): Promise<Visitor> {
  const visitor = visit(app.url)
  const answer = await visitor.post(`${path}/accept`, { name, password })
  expect(answer.status).toBe(200)
  return visitor
}

async function inviteOwner(app: TestApp) {
  const { visitor: staff, centerId } = await enterAsStaff(app)
  const invited = await staff.post('/center/employers', {
    name: profile.name,
    shortName: profile.shortName,
    email: 'Chu@example.vn',
    contactName: 'Trần Văn Chủ',
  })
  expect(invited.status).toBe(200)
  return { staff, centerId, employerId: invited.body.employerId as string, path: invited.body.path as string }
}

test('from the invitation to the approval: link, profile, document, submission, decision with a reason', async () => {
  const app = await startApp()
  const { staff, employerId, path } = await inviteOwner(app)
  expect((await visit(app.url).get(path)).body).toMatchObject({
    employerName: profile.name,
    email: 'chu@example.vn',
    name: 'Trần Văn Chủ',
    role: 'owner',
  })
  const owner = await accept(app, path)
  expect((await owner.get('/me')).body.viewer).toMatchObject({ kind: 'employer', role: 'owner', employerId })

  const missing = ['registrationNumber', 'industry', 'provinceCode', 'address', 'permissionDocument']
  expect((await owner.get('/employer')).body).toMatchObject({ status: 'invited', missing, permissionDocument: null })
  expect((await owner.post('/employer/submit')).body).toEqual({ code: 'employer_incomplete', detail: { missing } })
  expect((await owner.put('/employer', profile)).body).toMatchObject({ ...profile, missing: ['permissionDocument'], status: 'invited' })
  expect((await owner.upload('/employer/permission-document', { name: 'phep.pdf', content: executable })).body.code).toBe(
    'file_type_refused',
  )
  const withDocument = await owner.upload('/employer/permission-document', { name: 'Giấy phép.pdf', content: makePdf() })
  expect(withDocument.body).toMatchObject({ missing: [], permissionDocument: { name: 'Giấy phép.pdf' } })
  expect((await staff.post(`/center/employers/${employerId}/approve`, {})).body).toEqual({
    code: 'employer_incomplete',
    detail: { missing: ['submission'] },
  })
  expect((await owner.post('/employer/submit')).body.status).toBe('submitted')

  expect((await staff.post(`/center/employers/${employerId}/reject`, { reason: '' })).body.fields).toEqual(['reason'])
  expect((await staff.post(`/center/employers/${employerId}/reject`, { reason: '    ' })).body.fields).toEqual(['reason'])
  expect((await staff.post(`/center/employers/${employerId}/reject`, { reason: 'Giấy phép đã hết hạn' })).body).toMatchObject({
    status: 'rejected',
    statusReason: 'Giấy phép đã hết hạn',
  })
  expect((await owner.get('/employer')).body.statusReason).toBe('Giấy phép đã hết hạn')
  expect((await owner.post('/employer/submit')).body).toMatchObject({ status: 'submitted', statusReason: null })
  expect((await staff.post(`/center/employers/${employerId}/approve`, { reason: 'Đã đối chiếu' })).body).toMatchObject({
    status: 'approved',
    statusReason: 'Đã đối chiếu',
  })
  expect((await staff.get('/center/employers?status=approved')).body.items).toHaveLength(1)
  expect((await staff.get(`/files/${withDocument.body.permissionDocument.id}`)).status).toBe(200)
  expect(
    (await app.db`select action, reason from audit_events where subject_id = ${employerId} and reason is not null order by id`).map(
      (row) => row['action'],
    ),
  ).toEqual(['employer.rejected', 'employer.approved'])

  expect((await owner.put('/employer', { ...profile, introduction: 'Mới' })).body.status).toBe('approved')
  expect((await owner.put('/employer', { ...profile, registrationNumber: '5600123457' })).body.status).toBe('submitted')
})

test('a link that is wrong, revoked, used or expired each says so', async () => {
  const app = await startApp()
  const { staff, employerId, path } = await inviteOwner(app)
  const visitor = visit(app.url)
  const read = async (link: string) => {
    const { status, body } = await visitor.get(link)
    return [status, body.code]
  }
  expect(await read('/invitations/' + 'x'.repeat(43))).toEqual([404, 'invitation_wrong'])
  const second = (await staff.post(`/center/employers/${employerId}/invitations`, { email: 'chu@example.vn', name: 'Chủ' })).body
  expect(await read(path)).toEqual([404, 'invitation_wrong'])
  await app.db`update employer_invitations set expires_at = now() where revoked_at is null`
  expect(await read(second.path)).toEqual([410, 'invitation_expired'])
  expect((await visitor.post(`${second.path}/accept`, { name: 'A', password })).body.code).toBe('invitation_expired')

  const third = (await staff.post(`/center/employers/${employerId}/invitations`, { email: 'chu@example.vn', name: 'Chủ' })).body
  expect((await visitor.post(`${third.path}/accept`, { name: 'A', password: 'short' })).body).toEqual({
    code: 'password_too_weak',
    fields: ['password'],
  })
  expect((await visitor.post(`${third.path}/accept`, { name: '\u202e', password })).body.fields).toEqual(['name'])
  const crowd = await Promise.all(Array.from({ length: 4 }, () => visit(app.url).post(`${third.path}/accept`, { name: 'A', password })))
  expect(crowd.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(await read(third.path)).toEqual([409, 'invitation_used'])
  expect((await app.db`select token_hash from employer_invitations`).every((row) => /^[0-9a-f]{64}$/.test(row['token_hash']))).toBe(true)
})

test('an owner invites interviewers and takes seats away; the last owner stays', async () => {
  const app = await startApp()
  const { path } = await inviteOwner(app)
  const owner = await accept(app, path)
  const made = await owner.post('/employer/invitations', { email: 'pv@example.vn', name: 'Phỏng Vấn', role: 'interviewer' })
  const unused = await owner.post('/employer/invitations', { email: 'khac@example.vn', name: '', role: 'interviewer' })
  expect((await owner.delete(`/employer/invitations/${unused.body.invitation.id}`)).status).toBe(200)
  expect((await visit(app.url).get(unused.body.path)).body.code).toBe('invitation_wrong')
  const interviewer = await accept(app, made.body.path, 'Lường Thị Vấn')
  const people = (await interviewer.get('/employer/members')).body
  expect(people.members.map((member: { name: string; role: string }) => [member.name, member.role])).toEqual([
    ['Trần Văn Chủ', 'owner'],
    ['Lường Thị Vấn', 'interviewer'],
  ])
  expect(people.invitations).toEqual([])
  expect((await interviewer.put('/employer', profile)).status).toBe(403)
  expect((await interviewer.delete(`/employer/members/${people.members[0].accountId}`)).status).toBe(403)
  expect((await interviewer.post('/employer/invitations', { email: 'x@example.vn', name: '', role: 'owner' })).status).toBe(403)

  expect((await owner.delete(`/employer/members/${people.members[0].accountId}`)).body.code).toBe('seat_last_owner')
  const client = await app.connect(interviewer.cookie())
  const closed = new Promise((resolve) => client.socket.once('disconnect', resolve))
  expect((await owner.delete(`/employer/members/${people.members[1].accountId}`)).status).toBe(200)
  expect(await closed).toBe('io server disconnect')
  expect((await interviewer.get('/me')).body.viewer).toBeNull()
  expect((await interviewer.post('/sign-in/password', { email: 'pv@example.vn', password })).body.code).toBe('password_wrong')
  const again = await owner.post('/employer/invitations', { email: 'pv@example.vn', name: 'Phỏng Vấn', role: 'interviewer' })
  expect((await (await accept(app, again.body.path)).get('/me')).body.viewer.role).toBe('interviewer')
})

test('a member who forgot the password gets a link that renews it and changes nothing else', async () => {
  const app = await startApp()
  const { path } = await inviteOwner(app)
  const owner = await accept(app, path)
  const invite = (email: string, role = 'interviewer') => owner.post('/employer/invitations', { email, name: 'Tên khác', role })
  const interviewer = await accept(app, (await invite('pv@example.vn')).body.path, 'Lường Thị Vấn')
  const client = await app.connect(interviewer.cookie())

  const lost = (await invite('pv@example.vn')).body.path
  const made = (await invite('PV@example.vn', 'owner')).body
  expect(made.invitation).toMatchObject({ name: 'Lường Thị Vấn', role: 'interviewer', renewsPassword: true })
  expect((await visit(app.url).get(lost)).body.code).toBe('invitation_wrong')
  expect((await visit(app.url).get(made.path)).body).toMatchObject({ name: 'Lường Thị Vấn', role: 'interviewer', renewsPassword: true })
  const hours = await app.db`
    select extract(epoch from expires_at - now()) / 3600 as left from employer_invitations where id = ${made.invitation.id}`
  expect(Number(hours[0]!['left'])).toBeLessThanOrEqual(24)

  const device = visit(app.url)
  const accepted = await device.post(`${made.path}/accept`, { name: 'Tên khác', password: 'nha-san-ben-suoi' })
  const seat = { name: 'Lường Thị Vấn', kind: 'employer', role: 'interviewer' }
  expect(accepted.body).toMatchObject({ secondFactorNeeded: false, viewer: seat })
  await client.next('signed-out')
  expect((await interviewer.get('/me')).body.viewer).toBeNull()
  expect((await device.get('/me')).body.viewer).toMatchObject(seat)
  expect((await visit(app.url).get(made.path)).body.code).toBe('invitation_used')
  expect((await interviewer.post('/sign-in/password', { email: 'pv@example.vn', password })).body.code).toBe('password_wrong')
  expect((await interviewer.post('/sign-in/password', { email: 'pv@example.vn', password: 'nha-san-ben-suoi' })).status).toBe(200)
})

test('a link for a new password skips no second factor and dies with the seat', async () => {
  const app = await startApp()
  const { path } = await inviteOwner(app)
  const owner = await accept(app, path)
  const invite = () => owner.post('/employer/invitations', { email: 'pv@example.vn', name: '', role: 'interviewer' })
  const { accountId } = (await (await accept(app, (await invite()).body.path)).get('/me')).body.viewer
  await app.db`update accounts set two_factor_enabled = true where id = ${accountId}`
  const device = visit(app.url)
  expect((await device.post(`${(await invite()).body.path}/accept`, { name: 'A', password: 'nha-san-ben-suoi' })).body).toEqual({
    viewer: null,
    secondFactorNeeded: true,
  })
  expect((await device.get('/me')).body.viewer).toBeNull()

  const link = (await invite()).body.path
  await owner.delete(`/employer/members/${accountId}`)
  expect((await device.post(`${link}/accept`, { name: 'A', password })).body.code).toBe('invitation_wrong')
})

test('only an owner renews a colleague, and only the centre an owner; every other e-mail stays taken', async () => {
  const app = await startApp()
  const { staff, centerId, employerId, path } = await inviteOwner(app)
  const owner = await accept(app, path)
  const member = await owner.post('/employer/invitations', { email: 'pv@example.vn', name: '', role: 'interviewer' })
  await accept(app, member.body.path)
  const stranger = visit(app.url, await app.signIn(await makeMember(app.db, await makeEmployer(app.db, centerId), 'owner')))
  await app.db`update accounts set email = 'canbo@example.vn' where id = ${await makeStaff(app.db, centerId)}`
  const byCentre = (email: string) => staff.post(`/center/employers/${employerId}/invitations`, { email, name: 'Chủ' })
  const by = (visitor: Visitor, email: string) => visitor.post('/employer/invitations', { email, name: '', role: 'owner' })

  expect((await byCentre('CHU@example.vn')).body.invitation).toMatchObject({ role: 'owner', renewsPassword: true })
  const answers = [by(owner, 'chu@example.vn'), byCentre('pv@example.vn'), by(stranger, 'pv@example.vn'), by(owner, 'canbo@example.vn')]
  for (const answer of await Promise.all(answers)) expect(answer.body).toEqual({ code: 'email_taken', fields: ['email'] })
})

test('a registration number belongs to one employer, also when two write it at once', async () => {
  const app = await startApp()
  const centerId = await makeCenter(app.db)
  const owners = await Promise.all(
    Array.from({ length: 4 }, async () =>
      visit(app.url, await app.signIn(await makeMember(app.db, await makeEmployer(app.db, centerId, { status: 'invited' }), 'owner'))),
    ),
  )
  const answers = await Promise.all(owners.map((owner) => owner.put('/employer', profile)))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(answers.find(({ status }) => status !== 200)?.body).toEqual({ code: 'registration_taken', fields: ['registrationNumber'] })
  const owner = owners[0]!
  const fieldsOf = async (change: object) => (await owner.put('/employer', { ...profile, ...change })).body.fields
  expect(await fieldsOf({ name: 'x'.repeat(2000) })).toEqual(['name'])
  expect(await fieldsOf({ registrationNumber: '12' })).toEqual(['registrationNumber'])
  expect(await fieldsOf({ provinceCode: '99', communeCode: 'x' })).toEqual(['provinceCode', 'communeCode'])
  // What is left open stays open: a null is not read as a text.
  const open = { registrationNumber: '5600987654', communeCode: null, labourExportLicence: null }
  expect((await owner.put('/employer', { ...profile, ...open })).body).toMatchObject(open)
  expect(await fieldsOf({ name: '   ' })).toEqual(['name'])
})

test('another centre, an onlooker and a visitor decide nothing', async () => {
  const app = await startApp()
  const { employerId, centerId, path } = await inviteOwner(app)
  const owner = await accept(app, path)
  const foreign = (await enterAsStaff(app)).visitor
  const onlooker = (await enterAsStaff(app, 'viewer', centerId)).visitor
  const base = `/center/employers/${employerId}`
  const statuses = async (visitor: Visitor) => [
    (await visitor.get(base)).status,
    (await visitor.post(`${base}/approve`, {})).status,
    (await visitor.post(`${base}/reject`, { reason: 'không' })).status,
    (await visitor.post(`${base}/invitations`, { email: 'x@example.vn', name: '' })).status,
  ]
  expect(await statuses(foreign)).toEqual([404, 404, 404, 404])
  expect(await statuses(onlooker)).toEqual([200, 403, 403, 403])
  expect(await statuses(owner)).toEqual([403, 403, 403, 403])
  expect(await statuses(visit(app.url))).toEqual([401, 401, 401, 401])
  expect((await foreign.get('/center/employers')).body.items).toEqual([])
})

test('an interviewer who loses the seat in mid-call is taken out of the room', async () => {
  const app = await startApp()
  const { owner, interviewer, fairId, boothId, deskId } = await makeFloor(app.db)
  const { workerId } = await makeWorker(app.db)
  const ticketId = await makeTicket(app.db, { fairId, boothId, workerId })
  await app.db`
    insert into interviews (fair_id, booth_id, desk_id, ticket_id, worker_id, interviewer_account_id, status, room_name, ring_deadline_at,
      planned_seconds, accepted_at, live_at, worker_absent_since, interviewer_absent_since)
    values (${fairId}, ${boothId}, ${deskId}, ${ticketId}, ${workerId}, ${interviewer}, 'live', 'room-of-the-test', now(), 600, now(), now(), now(), now())`
  await app.db`update tickets set status = 'interviewing' where id = ${ticketId}`
  await app.db`update desks set status = 'interviewing' where id = ${deskId}`
  const removed: string[] = []
  app.app.services.media.removePerson = async (room, identity) => void removed.push(`${room} ${identity}`)
  expect((await visit(app.url, await app.signIn(owner)).delete(`/employer/members/${interviewer}`)).status).toBe(200)
  await app.app.ticker.tick()
  await app.app.services.background.settle()
  expect(removed).toEqual([`room-of-the-test interviewer:${interviewer}`])
})
