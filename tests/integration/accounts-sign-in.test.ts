import { createAccountWithPassword, createWorkerAccount, hashPassword } from '@cho-phien/server/features/accounts/make'
import { expect, test } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import { visit, type Visitor } from '../support/visitor.ts'
import { makeAccount, makeCenter, makeEmployer, makeMember, makeStaff, makeWorker } from '../support/make.ts'

async function readCode({ db }: TestApp, phoneNumber: string): Promise<string> {
  const [row] = await db<{ body: string }[]>`select body from demo_messages where recipient = ${phoneNumber} order by id desc limit 1`
  return /\d{6}/.exec(row?.body ?? '')?.[0] ?? ''
}

async function askCode(app: TestApp, visitor: Visitor, phone: string): Promise<string> {
  expect((await visitor.post('/sign-in/code', { phone })).status).toBe(200)
  return readCode(app, `+84${phone.slice(1)}`)
}

test('a visitor is nobody, and a forged cookie too', async () => {
  const { url } = await startApp()
  const me = await visit(url).get('/me')
  expect(me.body).toMatchObject({ viewer: null, isDemo: false, hasPhoneCodes: false, media: 'off' })
  const forged = await visit(url, 'chophien.session_token=abcdefghijklmnopqrstuvwxyz123456.c2lnbmF0dXJl').get('/me')
  expect(forged.body.viewer).toBeNull()
})

test('a phone and its code sign a worker in, and make the account the first time', async () => {
  const app = await startApp({ DEMO: 'true' })
  const visitor = visit(app.url)
  const sent = await visitor.post('/sign-in/code', { phone: '0912 345 678' })
  expect(sent.body).toEqual({ retryAfterSeconds: 60, expiresInSeconds: 600 })
  const code = await readCode(app, '+84912345678')
  const entered = await visitor.post('/sign-in/code/verify', { phone: '+84 912.345.678', code })
  expect(entered.body).toMatchObject({ kind: 'worker', workerId: null, workerIds: [] })
  expect((await visitor.get('/me')).body.viewer.accountId).toBe(entered.body.accountId)

  await app.db`update sign_in_codes set created_at = created_at - interval '2 minutes'`
  const again = visit(app.url)
  const secondCode = await askCode(app, again, '0912345678')
  expect((await again.post('/sign-in/code/verify', { phone: '0912345678', code: secondCode })).body.accountId).toBe(entered.body.accountId)
  const [stored] = await app.db`select code_hash from sign_in_codes limit 1`
  expect(stored!['code_hash']).toMatch(/^[0-9a-f]{64}$/)
})

test('wrong, expired, used and worn-out codes are each told apart', async () => {
  const app = await startApp({ DEMO: 'true' })
  const visitor = visit(app.url)
  const phone = '0912345678'
  const verify = async (code: string) => (await visitor.post('/sign-in/code/verify', { phone, code })).body
  expect(await verify('123456')).toEqual({ code: 'code_wrong' })
  const code = await askCode(app, visitor, phone)
  const wrong = code === '000000' ? '000001' : '000000'
  expect(await verify(wrong)).toEqual({ code: 'code_wrong', detail: { triesLeft: 4 } })
  expect(await verify('12')).toMatchObject({ code: 'code_wrong' })
  expect(await verify(code)).toMatchObject({ kind: 'worker' })
  expect(await verify(code)).toEqual({ code: 'code_expired' })

  await app.db`update sign_in_codes set created_at = created_at - interval '2 minutes'`
  const second = await askCode(app, visitor, phone)
  const twenty = await Promise.all(Array.from({ length: 20 }, () => verify(second === '000000' ? '000001' : '000000')))
  expect(twenty.filter(({ code: refusal }) => refusal === 'code_wrong')).toHaveLength(5)
  expect(await verify(second)).toEqual({ code: 'code_used_up' })

  await app.db`update sign_in_codes set created_at = created_at - interval '2 minutes'`
  const third = await askCode(app, visitor, phone)
  await app.db`update sign_in_codes set expires_at = now()`
  expect(await verify(third)).toEqual({ code: 'code_expired' })
})

test('one code used by two at once signs one of them in', async () => {
  const app = await startApp({ DEMO: 'true' })
  const code = await askCode(app, visit(app.url), '0912345678')
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => visit(app.url).post('/sign-in/code/verify', { phone: '0912345678', code })),
  )
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
})

test('nonsense for a phone is refused, in every script', async () => {
  const app = await startApp({ DEMO: 'true' })
  const visitor = visit(app.url)
  for (const phone of [
    'abc',
    '0212345678',
    '091234567',
    '+1 202 555 0100',
    '０９１２３４５６７８',
    "0912345678' or 1=1",
    '٠٩١٢٣٤٥٦٧٨',
    '🙂',
  ]) {
    expect((await visitor.post('/sign-in/code', { phone })).body.code, phone).toBe('phone_invalid')
  }
  expect((await visitor.post('/sign-in/code', { phone: '9'.repeat(2000) })).body).toEqual({ code: 'invalid_input', fields: ['phone'] })
  expect((await visitor.post('/sign-in/code', {})).body.code).toBe('invalid_input')
})

test('a phone waits a minute, gets five codes an hour, and twenty askers at once get one', async () => {
  const app = await startApp({ DEMO: 'true' })
  const visitor = visit(app.url)
  const ask = async () => (await visitor.post('/sign-in/code', { phone: '0912345678' })).body
  const crowd = await Promise.all(Array.from({ length: 20 }, ask))
  expect(crowd.filter((answer) => answer.code === 'code_wait')).toHaveLength(19)
  expect((await ask()).detail.seconds).toBeGreaterThan(50)
  for (let count = 0; count < 4; count += 1) {
    await app.db`update sign_in_codes set created_at = created_at - interval '2 minutes'`
    expect((await ask()).retryAfterSeconds).toBe(60)
  }
  await app.db`update sign_in_codes set created_at = created_at - interval '2 minutes'`
  const refused = await ask()
  expect(refused.code).toBe('too_many_requests')
  expect(refused.detail.seconds).toBeGreaterThan(2000)
})

test('a hundred workers behind one address all get in', async () => {
  const app = await startApp({ DEMO: 'true' })
  const signIns = Array.from({ length: 100 }, async (_, index) => {
    const phone = `0912000${String(index).padStart(3, '0')}`
    const visitor = visit(app.url)
    const code = await askCode(app, visitor, phone)
    return (await visitor.post('/sign-in/code/verify', { phone, code })).status
  })
  expect(new Set(await Promise.all(signIns))).toEqual(new Set([200]))
})

test('a blocked account gets the same answer and no code', async () => {
  const app = await startApp({ DEMO: 'true' })
  const accountId = await createWorkerAccount(app.db, { name: 'A', phoneNumber: '+84912345678' })
  await app.db`update accounts set blocked_at = now() where id = ${accountId}`
  const answer = await visit(app.url).post('/sign-in/code', { phone: '0912345678' })
  expect(answer.body).toEqual({ retryAfterSeconds: 60, expiresInSeconds: 600 })
  expect(await readCode(app, '+84912345678')).toBe('')
})

test('without a sender codes are off and the answer says to use a slip', async () => {
  const { url } = await startApp()
  const answer = await visit(url).post('/sign-in/code', { phone: '0912345678' })
  expect([answer.status, answer.body]).toEqual([503, { code: 'unavailable', detail: { instead: 'slip' } }])
})

test('e-mail and password open an employer seat; an unknown e-mail answers as a wrong password does', async () => {
  const app = await startApp()
  const employerId = await makeEmployer(app.db, await makeCenter(app.db))
  const accountId = await createAccountWithPassword(app.db, {
    kind: 'employer',
    name: 'Lò Thị Mai',
    email: 'Mai@Example.vn',
    passwordHash: await hashPassword('ruong-bac-thang'),
  })
  await app.db`insert into employer_seats (account_id, employer_id, role) values (${accountId!}, ${employerId}, 'owner')`
  const visitor = visit(app.url)
  const wrong = await visitor.post('/sign-in/password', { email: 'mai@example.vn', password: 'wrong password' })
  const unknown = await visitor.post('/sign-in/password', { email: 'nobody@example.vn', password: 'wrong password' })
  expect([wrong.status, wrong.body]).toEqual([400, { code: 'password_wrong' }])
  expect(unknown.body).toEqual(wrong.body)
  const right = await visitor.post('/sign-in/password', { email: 'mai@example.vn', password: 'ruong-bac-thang' })
  expect(right.body).toMatchObject({ secondFactorNeeded: false, viewer: { kind: 'employer', role: 'owner', employerId } })
  expect((await visitor.get('/me')).body.viewer.name).toBe('Lò Thị Mai')

  await visitor.post('/sign-out')
  expect((await visitor.get('/me')).body.viewer).toBeNull()
  await app.db`update accounts set blocked_at = now() where id = ${accountId!}`
  expect((await visitor.post('/sign-in/password', { email: 'mai@example.vn', password: 'ruong-bac-thang' })).body.code).toBe(
    'account_blocked',
  )
})

test('ten wrong passwords for one e-mail close its door, not the next one', async () => {
  const app = await startApp()
  await createAccountWithPassword(app.db, {
    kind: 'staff',
    name: 'A',
    email: 'a@example.vn',
    passwordHash: await hashPassword('ruong-bac-thang'),
  })
  const visitor = visit(app.url)
  for (let count = 0; count < 10; count += 1) await visitor.post('/sign-in/password', { email: 'a@example.vn', password: 'wrong' })
  const closed = await visitor.post('/sign-in/password', { email: 'A@example.vn', password: 'ruong-bac-thang' })
  expect([closed.status, closed.body.code]).toEqual([429, 'too_many_requests'])
  expect((await visitor.post('/sign-in/password', { email: 'b@example.vn', password: 'wrong' })).body.code).toBe('password_wrong')
})

test('the demo doors open seats of the demo with DEMO=true and are not there otherwise', async () => {
  const app = await startApp({ DEMO: 'true' })
  const staffId = await makeStaff(app.db, await makeCenter(app.db), 'administrator')
  const { accountId } = await makeWorker(app.db)
  const visitor = visit(app.url)
  expect((await visitor.post('/demo/enter', { role: 'administrator' })).status).toBe(404)
  await app.db`update accounts set is_demo = true where id in (${staffId}, ${accountId})`
  expect((await visitor.post('/demo/enter', { role: 'administrator' })).body).toMatchObject({ kind: 'staff', hasSecondFactor: true })
  expect((await visitor.post('/demo/enter', { role: 'worker' })).body).toMatchObject({ kind: 'worker', accountId })
  expect((await visitor.post('/demo/enter', { role: 'worker', number: 1 })).status).toBe(404)
  await visitor.post('/sign-in/code', { phone: '0912345678' })
  expect((await visitor.get('/demo/inbox')).body.items).toHaveLength(1)

  const real = await startApp()
  expect((await visit(real.url).post('/demo/enter', { role: 'administrator' })).status).toBe(404)
  expect((await visit(real.url).get('/demo/inbox')).status).toBe(404)
})

test('a write from another site is refused', async () => {
  const { url } = await startApp({ DEMO: 'true' })
  const response = await fetch(`${url}/api/sign-in/code`, {
    method: 'POST',
    headers: { origin: 'https://evil.example', 'content-type': 'application/json' },
    body: JSON.stringify({ phone: '0912345678' }),
  })
  expect(response.status).toBe(403)
})

test('removed seats, ended and expired sign-ins are nobody', async () => {
  const app = await startApp()
  const employerId = await makeEmployer(app.db, await makeCenter(app.db))
  const member = await makeMember(app.db, employerId)
  const visitor = visit(app.url, await app.signIn(member))
  expect((await visitor.get('/me')).body.viewer.kind).toBe('employer')
  await app.db`update employer_seats set removed_at = now() where account_id = ${member}`
  expect((await visitor.get('/me')).body.viewer).toBeNull()
  await app.db`update employer_seats set removed_at = null where account_id = ${member}`
  await app.db`update sessions set expires_at = now() where account_id = ${member}`
  expect((await visitor.get('/me')).body.viewer).toBeNull()
  const seatless = visit(app.url, await app.signIn(await makeAccount(app.db, 'staff')))
  expect((await seatless.get('/me')).body.viewer).toBeNull()
})
