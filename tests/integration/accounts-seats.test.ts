import { createHmac } from 'node:crypto'
import { createAccountWithPassword, hashPassword } from '@cho-phien/server/features/accounts/make'
import { expect, test } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import { makeCenter, makeEmployer, makeFair, makeHall, makeMember, makeStaff } from '../support/make.ts'
import { visit } from '../support/visitor.ts'

const password = 'ruong-bac-thang-7'

async function makeAdministrator(app: TestApp) {
  const centerId = await makeCenter(app.db)
  const accountId = await makeStaff(app.db, centerId, 'administrator')
  return { centerId, accountId, visitor: visit(app.url, await app.signIn(accountId)) }
}

test('an administrator adds, moves and removes staff, and the last administrator stays', async () => {
  const app = await startApp()
  const { visitor, accountId, centerId } = await makeAdministrator(app)
  const hallId = await makeHall(app.db, centerId)
  const added = await visitor.post('/center/staff', { name: 'Vừ A Dính', email: 'Dinh@example.vn', role: 'moderator' })
  expect(added.status).toBe(200)
  expect((await visitor.post('/center/staff', { name: 'B', email: 'dinh@example.vn', role: 'viewer' })).body).toEqual({
    code: 'email_taken',
    fields: ['email'],
  })
  expect((await visitor.post('/center/staff', { name: ' ', email: 'c@example.vn', role: 'viewer' })).body).toEqual({
    code: 'invalid_input',
    fields: ['name'],
  })
  expect((await visitor.post('/center/staff', { name: 'C', email: 'no address', role: 'viewer' })).body.fields).toEqual(['email'])
  expect((await visitor.post('/center/staff', { name: 'C', email: 'c@example.vn', role: 'hall_operator' })).body.fields).toEqual(['hallId'])

  const newcomer = visit(app.url)
  const entered = await newcomer.post('/sign-in/password', { email: 'dinh@example.vn', password: added.body.temporaryPassword })
  expect(entered.body.viewer).toMatchObject({ kind: 'staff', role: 'moderator', hasSecondFactor: false, mustChangePassword: true })
  expect((await newcomer.get('/center/staff')).status).toBe(403)
  const client = await app.connect(newcomer.cookie())

  const path = `/center/staff/${added.body.accountId}`
  expect((await visitor.patch(path, { role: 'hall_operator', hallId })).body).toMatchObject({ role: 'hall_operator', hallId })
  expect((await newcomer.get('/me')).body.viewer).toMatchObject({ role: 'hall_operator', hallId })
  expect((await visitor.patch(`/center/staff/${accountId}`, { role: 'viewer' })).body.code).toBe('seat_last_owner')
  expect((await visitor.delete(`/center/staff/${accountId}`)).body.code).toBe('seat_last_owner')
  const other = await makeAdministrator(app)
  expect((await other.visitor.delete(path)).status).toBe(404)

  const closed = new Promise((resolve) => client.socket.once('disconnect', resolve))
  expect((await visitor.delete(path)).status).toBe(200)
  await client.next('signed-out')
  expect(await closed).toBe('io server disconnect')
  expect((await newcomer.get('/me')).body.viewer).toBeNull()
  expect((await visitor.get('/center/staff')).body.items).toHaveLength(1)
  expect((await newcomer.post('/sign-in/password', { email: 'dinh@example.vn', password: added.body.temporaryPassword })).body.code).toBe(
    'password_wrong',
  )
  expect(
    (await app.db`select action from audit_events where subject_id = ${added.body.accountId} order by id`).map((row) => row['action']),
  ).toEqual(['staff.added', 'staff.changed', 'staff.removed'])
})

test('a temporary password opens nothing of the centre until its owner has chosen another', async () => {
  const app = await startApp()
  const { visitor, centerId } = await makeAdministrator(app)
  const draftId = await makeFair(app.db, centerId, { status: 'draft', startsInHours: 24 })
  const { temporaryPassword } = (await visitor.post('/center/staff', { name: 'Dính', email: 'dinh@example.vn', role: 'viewer' })).body
  const newcomer = visit(app.url)
  await newcomer.post('/sign-in/password', { email: 'dinh@example.vn', password: temporaryPassword })
  const refusal = { status: 403, body: { code: 'password_change_needed' } }
  expect(await newcomer.get('/center/fairs')).toMatchObject(refusal)
  expect(await newcomer.get(`/center/fairs/${draftId}`)).toMatchObject(refusal)
  const client = await app.connect(newcomer.cookie())
  expect(await client.send('center:watch', { fairId: draftId })).toMatchObject({ ok: false, code: 'password_change_needed' })
  expect(await client.send('fair:watch', { fairId: draftId })).toMatchObject({ ok: false, code: 'not_found' })

  const change = (newPassword: string) => newcomer.post('/account/password', { currentPassword: temporaryPassword, newPassword })
  expect((await change(temporaryPassword)).body).toEqual({ code: 'password_too_weak', fields: ['newPassword'] })
  expect((await newcomer.get('/me')).body.viewer.mustChangePassword).toBe(true)
  expect((await change(password)).status).toBe(200)
  expect((await newcomer.get('/me')).body.viewer.mustChangePassword).toBe(false)
  expect((await newcomer.get('/center/fairs')).status).toBe(200)
})

test('an administrator gives a colleague who forgot the password a temporary one, which ends their sign-ins', async () => {
  const app = await startApp()
  const { visitor, accountId, centerId } = await makeAdministrator(app)
  const colleague = await makeStaff(app.db, centerId, 'moderator')
  const passwordHash = await hashPassword(password)
  await app.db`update accounts set email = 'dinh@example.vn', two_factor_enabled = false where id = ${colleague}`
  await app.db`
    insert into credentials (account_id, provider_id, provider_account_id, password) values (${colleague}, 'credential', ${colleague}, ${passwordHash})`
  const device = visit(app.url, await app.signIn(colleague))
  const client = await app.connect(device.cookie())
  const path = `/center/staff/${colleague}/password`
  expect((await (await makeAdministrator(app)).visitor.post(path)).status).toBe(404)
  expect((await visitor.post(`/center/staff/${accountId}/password`)).body.code).toBe('not_allowed')

  const renewed = await visitor.post(path)
  expect(renewed.status).toBe(200)
  await client.next('signed-out')
  expect((await device.get('/me')).body.viewer).toBeNull()
  const enter = (key: string) => device.post('/sign-in/password', { email: 'dinh@example.vn', password: key })
  expect((await enter(password)).body.code).toBe('password_wrong')
  expect((await enter(renewed.body.temporaryPassword)).body.viewer).toMatchObject({ role: 'moderator', mustChangePassword: true })
  expect(await app.db`select actor_account_id, action, detail from audit_events where subject_id = ${colleague}`).toMatchObject([
    { actor_account_id: accountId, action: 'staff.password_renewed', detail: {} },
  ])
})

test('staff without a second factor may look at plans, and neither at people nor change; with it, signing in asks for it', async () => {
  const app = await startApp()
  const centerId = await makeCenter(app.db)
  const accountId = (await createAccountWithPassword(app.db, {
    kind: 'staff',
    name: 'A',
    email: 'a@example.vn',
    passwordHash: await hashPassword(password),
  }))!
  await app.db`insert into staff_seats (account_id, center_id, role) values (${accountId}, ${centerId}, 'administrator')`
  const visitor = visit(app.url)
  await visitor.post('/sign-in/password', { email: 'a@example.vn', password })
  expect((await visitor.get('/center/halls')).status).toBe(200)
  expect((await visitor.get('/center/staff')).body.code).toBe('second_factor_needed')
  expect((await visitor.post('/center/staff', { name: 'B', email: 'b@example.vn', role: 'viewer' })).body.code).toBe('second_factor_needed')

  expect((await visitor.post('/account/second-factor/start', { password: 'wrong' })).body.code).toBe('password_wrong')
  const setup = (await visitor.post('/account/second-factor/start', { password })).body
  const secret = new URL(setup.otpauthUrl).searchParams.get('secret')!
  expect(setup.recoveryCodes).toHaveLength(10)
  expect((await visitor.post('/account/second-factor/confirm', { code: '000000' })).body.code).toBe('second_factor_wrong')
  const code = () => timeCode(secret)
  expect((await visitor.post('/account/second-factor/confirm', { code: code() })).status).toBe(200)
  expect((await visitor.get('/me')).body.viewer.hasSecondFactor).toBe(true)
  expect((await visitor.post('/account/second-factor/start', { password })).body.code).toBe('not_allowed')

  const second = visit(app.url)
  const half = await second.post('/sign-in/password', { email: 'a@example.vn', password })
  expect(half.body).toEqual({ viewer: null, secondFactorNeeded: true })
  expect((await second.get('/me')).body.viewer).toBeNull()
  expect((await second.post('/sign-in/second-factor', { code: '123456' })).body.code).toBe('second_factor_wrong')
  expect((await second.post('/sign-in/second-factor', { code: code() })).body).toMatchObject({ kind: 'staff', hasSecondFactor: true })

  const third = visit(app.url)
  await third.post('/sign-in/password', { email: 'a@example.vn', password })
  const recovered = await third.post('/sign-in/second-factor', { code: setup.recoveryCodes[0], isRecoveryCode: true, trustDevice: true })
  expect(recovered.body.accountId).toBe(accountId)
  const again = visit(app.url)
  await again.post('/sign-in/password', { email: 'a@example.vn', password })
  expect((await again.post('/sign-in/second-factor', { code: setup.recoveryCodes[0], isRecoveryCode: true })).body.code).toBe(
    'second_factor_wrong',
  )
  await third.post('/sign-out')
  expect((await third.post('/sign-in/password', { email: 'a@example.vn', password })).body.secondFactorNeeded).toBe(false)
  expect((await visit(app.url).post('/sign-in/second-factor', { code: code() })).body.code).toBe('not_signed_in')
})

test('sign-ins are listed and ended one by one or all others at once', async () => {
  const app = await startApp()
  const accountId = await makeMember(app.db, await makeEmployer(app.db, await makeCenter(app.db)))
  const [here, there, elsewhere] = [
    visit(app.url, await app.signIn(accountId)),
    visit(app.url, await app.signIn(accountId)),
    visit(app.url, await app.signIn(accountId)),
  ]
  const list = (await here.get('/account/sessions')).body.items
  expect(list).toHaveLength(3)
  expect(list.filter((session: { isCurrent: boolean }) => session.isCurrent)).toHaveLength(1)
  const thereId = (await there.get('/me')).body.viewer.sessionId
  const client = await app.connect(there.cookie())
  const mine = await app.connect(here.cookie())
  expect((await here.delete(`/account/sessions/${thereId}`)).status).toBe(200)
  await client.next('signed-out')
  expect((await there.get('/me')).body.viewer).toBeNull()
  expect(mine.received).toEqual([])

  const stranger = visit(app.url, await app.signIn(await makeMember(app.db, await makeEmployer(app.db, await makeCenter(app.db)))))
  expect((await stranger.delete(`/account/sessions/${list[0].id}`)).status).toBe(404)
  await here.delete('/account/sessions')
  expect((await elsewhere.get('/me')).body.viewer).toBeNull()
  expect((await here.get('/account/sessions')).body.items).toHaveLength(1)
  expect((await visit(app.url).get('/account/sessions')).status).toBe(401)
})

test('a new password ends every other sign-in; weak and wrong ones are refused', async () => {
  const app = await startApp()
  const employerId = await makeEmployer(app.db, await makeCenter(app.db))
  const accountId = (await createAccountWithPassword(app.db, {
    kind: 'employer',
    name: 'Mai',
    email: 'mai.lo@example.vn',
    passwordHash: await hashPassword(password),
  }))!
  await app.db`insert into employer_seats (account_id, employer_id, role) values (${accountId}, ${employerId}, 'owner')`
  const visitor = visit(app.url)
  await visitor.post('/sign-in/password', { email: 'mai.lo@example.vn', password })
  const other = visit(app.url, await app.signIn(accountId))
  for (const newPassword of ['short', 'aaaaaaaaaaaa', 'mai.lo@example.vn', 'matkhau12345']) {
    expect((await visitor.post('/account/password', { currentPassword: password, newPassword })).body.code, newPassword).toBe(
      'password_too_weak',
    )
  }
  expect((await visitor.post('/account/password', { currentPassword: 'wrong', newPassword: 'nha-san-ben-suoi' })).body.code).toBe(
    'password_wrong',
  )
  expect((await visitor.post('/account/password', { currentPassword: password, newPassword: 'nha-san-ben-suoi' })).status).toBe(200)
  expect((await visitor.get('/me')).body.viewer.accountId).toBe(accountId)
  expect((await other.get('/me')).body.viewer).toBeNull()
  expect((await other.post('/sign-in/password', { email: 'mai.lo@example.vn', password: 'nha-san-ben-suoi' })).body.viewer.accountId).toBe(
    accountId,
  )
})

/** What an authenticator app shows now (RFC 6238, six digits, 30 seconds). */
function timeCode(base32: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...base32.replace(/=+$/, '')].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const digest = createHmac('sha1', key).update(counter).digest()
  const offset = digest.readUInt8(19) & 15
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

test('on a shared device the next person ends the sign-in of the one before, and that one hears nothing more', async () => {
  const app = await startApp()
  const employerId = await makeEmployer(app.db, await makeCenter(app.db))
  const first = await makeMember(app.db, employerId)
  const second = (await createAccountWithPassword(app.db, {
    kind: 'employer',
    name: 'Mai',
    email: 'mai@example.vn',
    passwordHash: await hashPassword(password),
  }))!
  await app.db`insert into employer_seats (account_id, employer_id, role) values (${second}, ${employerId}, 'interviewer')`
  const device = visit(app.url, await app.signIn(first))
  const cookieBefore = device.cookie()
  const client = await app.connect(cookieBefore)
  const closed = new Promise((resolve) => client.socket.once('disconnect', resolve))
  expect((await device.post('/sign-in/password', { email: 'mai@example.vn', password })).body.viewer.accountId).toBe(second)
  expect(await closed).toBe('io server disconnect')
  expect((await visit(app.url, cookieBefore).get('/me')).body.viewer).toBeNull()
  expect((await device.get('/me')).body.viewer.accountId).toBe(second)
})
