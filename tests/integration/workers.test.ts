import type { WorkerId } from '@cho-phien/shared/ids'
import { expect, test } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import { makeAccount, makeCenter, makeEmployer, makeMember, makeStaff, makeWorker } from '../support/make.ts'
import { visit } from '../support/visitor.ts'

const profile = {
  fullName: 'Lò Thị Hương',
  birthDate: '2001-05-09',
  sex: 'female',
  phoneNumber: '0912 345 678',
  provinceCode: '11',
  communeCode: 'na-son',
  answers: { qualification: 'untrained', wantedOccupations: ['garments'], wantedWage: 8000, experience: 'Dệt thổ cẩm 3 năm' },
  sensitive: { identityNumber: '011201000123', ethnicity: 'thai', priorityGroups: ['ethnic_minority'] },
  consentToMatching: true,
  consentToStatistics: true,
}

async function enterAsWorker(app: TestApp) {
  const accountId = await makeAccount(app.db, 'worker')
  return { accountId, visitor: visit(app.url, await app.signIn(accountId)) }
}

async function enterAsStaff(app: TestApp, role: 'administrator' | 'moderator' | 'hall_operator' | 'viewer' = 'moderator') {
  const centerId = await makeCenter(app.db)
  const accountId = await makeStaff(app.db, centerId, role)
  return { centerId, accountId, visitor: visit(app.url, await app.signIn(accountId)) }
}

test('a worker makes the profile, becomes the selected one, hears of it at once, and changes it', async () => {
  const app = await startApp()
  const { visitor } = await enterAsWorker(app)
  const client = await app.connect(visitor.cookie())
  const made = await visitor.post('/workers', profile)
  expect(made.status).toBe(200)
  const { consentToMatching: agreed, consentToStatistics: alsoAgreed, ...kept } = profile
  expect(made.body).toMatchObject({
    ...kept,
    phoneNumber: '+84912345678',
    hasConsent: agreed,
    hasStatisticsConsent: alsoAgreed,
    isComplete: true,
    cv: null,
    version: 1,
    formVersion: 1,
  })
  expect((await visitor.get('/me')).body.viewer).toMatchObject({ workerId: made.body.id, name: 'Lò Thị Hương' })
  app.app.services.publish(`worker:${made.body.id}`, 'signed-out', {})
  await client.next('signed-out')

  const { sensitive: _, ...rest } = profile
  const changed = await visitor.put(`/workers/${made.body.id}`, {
    ...rest,
    fullName: '  Lò   Thị Hương\u202e ',
    answers: {},
    consentToMatching: false,
  })
  expect(changed.body).toMatchObject({
    fullName: 'Lò Thị Hương',
    isComplete: false,
    hasConsent: false,
    version: 2,
    sensitive: profile.sensitive,
  })
  const again = await visitor.put(`/workers/${made.body.id}`, { ...profile, sensitive: {} })
  expect(again.body).toMatchObject({ hasConsent: true, sensitive: {} })
  expect(await app.db`select channel, withdrawn_at is null as open from consents where purpose = 'matching' order by given_at`).toEqual([
    { channel: 'web', open: false },
    { channel: 'web', open: true },
  ])
})

test('sensitive answers are unreadable in the database and bound to their worker', async () => {
  const app = await startApp()
  const { visitor } = await enterAsWorker(app)
  const { body } = await visitor.post('/workers', profile)
  const [row] = await app.db`select sensitive_encrypted, identity_number_hash, workers::text as text from workers where id = ${body.id}`
  expect(row!['text']).not.toMatch(/011201000123|thai|ethnic_minority/)
  expect(Buffer.from(row!['sensitive_encrypted']).toString('latin1')).not.toContain('thai')
  const other = await visitor.post('/workers', { ...profile, fullName: 'Lò Văn Nam', sensitive: { ethnicity: 'hmong' } })
  await app.db`update workers set sensitive_encrypted = ${row!['sensitive_encrypted']} where id = ${other.body.id}`
  expect((await visitor.get(`/workers/${other.body.id}`)).status).toBe(500)
})

test('sensitive answers are kept only with consent to statistics, and go when it is withdrawn', async () => {
  const app = await startApp()
  const { visitor } = await enterAsWorker(app)
  const { consentToStatistics: _, ...unasked } = profile
  const refused = await visitor.post('/workers', unasked)
  expect(refused.body).toEqual({ code: 'consent_needed', fields: ['consentToStatistics'] })
  const { sensitive, ...plain } = unasked
  const { body } = await visitor.post('/workers', plain)
  expect(body).toMatchObject({ hasConsent: true, hasStatisticsConsent: false, sensitive: {} })

  const change = async (input: object) => (await visitor.put(`/workers/${body.id}`, input)).body
  expect((await change({ ...plain, sensitive })).code).toBe('consent_needed')
  expect(await change(profile)).toMatchObject({ hasStatisticsConsent: true, sensitive })
  expect(await change(plain)).toMatchObject({ hasStatisticsConsent: true, sensitive })
  expect(await change({ ...plain, consentToStatistics: false })).toMatchObject({ hasStatisticsConsent: false, sensitive: {} })
  const [row] = await app.db`select sensitive_encrypted, identity_number_hash from workers where id = ${body.id}`
  expect(row).toEqual({ sensitive_encrypted: null, identity_number_hash: null })
})

test('a ring for a new worker reaches every phone of the account, but no slip of another worker', async () => {
  const app = await startApp()
  const { accountId, visitor } = await enterAsWorker(app)
  const first = await visitor.post('/workers', { ...profile, sensitive: {} })
  const phone = await app.connect(await app.signIn(accountId))
  const slipCookie = await app.signIn(accountId, first.body.id)
  const slip = await app.connect(slipCookie)
  await app.db`
    with made as (
      insert into slips (worker_id, code_hash, issued_by, expires_at) values (${first.body.id}, 'x', ${accountId}, now() + interval '1 day') returning id
    ) update sessions set slip_id = made.id from made where sessions.id = (
      select id from sessions where account_id = ${accountId} order by created_at desc limit 1
    )`
  const made = await visitor.post('/workers', { ...profile, fullName: 'Lò Văn Nam', sensitive: {} })
  app.app.services.publish(`worker:${made.body.id}`, 'signed-out', {})
  await phone.next('signed-out')
  app.app.services.publish(`worker:${first.body.id}`, 'signed-out', {})
  await slip.next('signed-out')
  expect(slip.received.filter(({ name }) => name === 'signed-out')).toHaveLength(1)
})

test('one citizen ID belongs to one worker, also when two write it at once', async () => {
  const app = await startApp()
  const visitors = await Promise.all(Array.from({ length: 6 }, () => enterAsWorker(app)))
  const answers = await Promise.all(visitors.map(({ visitor }) => visitor.post('/workers', profile)))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  const refused = answers.find(({ status }) => status !== 200)
  expect(refused?.body).toEqual({ code: 'identity_taken', fields: ['sensitive/identityNumber'] })
  expect(await app.db`select count(*)::int as count from workers`).toEqual([{ count: 1 }])
})

test('two workers with one phone live side by side, up to eight on one account', async () => {
  const app = await startApp()
  const { visitor } = await enterAsWorker(app)
  const { sensitive: _, ...plain } = profile
  const answers = await Promise.all(
    Array.from({ length: 10 }, (__, index) => visitor.post('/workers', { ...plain, fullName: `Lò Thị Em ${'ABCDEGHIKL'[index]}` })),
  )
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(8)
  expect(answers.find(({ status }) => status !== 200)?.body.code).toBe('too_many_workers')
  const { items } = (await visitor.get('/workers')).body
  expect(items).toHaveLength(8)
  const chosen = await visitor.post(`/workers/${items[3].id}/select`)
  expect(chosen.body).toMatchObject({ kind: 'worker', workerId: items[3].id, name: items[3].fullName })
  const stranger = await enterAsWorker(app)
  for (const answer of [
    await stranger.visitor.post(`/workers/${items[3].id}/select`),
    await stranger.visitor.get(`/workers/${items[3].id}`),
    await stranger.visitor.put(`/workers/${items[3].id}`, plain),
  ]) {
    expect(answer.status).toBe(404)
  }
})

test('fields that cannot be so are named; text of every script is kept as text', async () => {
  const app = await startApp()
  const { visitor } = await enterAsWorker(app)
  const send = async (change: object) => (await visitor.post('/workers', { ...profile, sensitive: undefined, ...change })).body
  expect(await send({ fullName: 'x'.repeat(2000) })).toEqual({ code: 'invalid_input', fields: ['fullName'] })
  expect(await send({ fullName: ' \u202e ' })).toEqual({ code: 'invalid_input', fields: ['fullName'] })
  expect(await send({ fullName: 'a\u0000b' })).toEqual({ code: 'invalid_input', fields: ['fullName'] })
  expect(await send({ birthDate: '2020-01-01' })).toEqual({ code: 'invalid_input', fields: ['birthDate'] })
  expect(await send({ birthDate: '2001-02-30' })).toEqual({ code: 'invalid_input', fields: ['birthDate'] })
  expect(await send({ birthDate: '1801-02-03', provinceCode: '99', communeCode: 'hogwarts', phoneNumber: 'abc' })).toEqual({
    code: 'invalid_input',
    fields: ['birthDate', 'provinceCode', 'communeCode', 'phoneNumber'],
  })
  expect((await send({ sensitive: { identityNumber: '12' } })).fields).toEqual(['sensitive/identityNumber'])
  for (const fullName of ['12345 <b>x</b>', 'Lò Thị Em 2', 'a < b'])
    expect(await send({ fullName }), fullName).toEqual({ code: 'invalid_input', fields: ['fullName'] })
  const experience = '<script>alert(1)</script>'
  expect((await send({ answers: { experience } })).answers).toEqual({ experience })
  for (const fullName of ["'; drop table workers; --", "H'Mông A Páo", 'محمد علي', '🙂🌾 Mùa A Páo', 'Nguyễn Thị Ngọc Ánh']) {
    expect((await send({ fullName })).fullName, fullName).toBe(fullName)
  }
})

test('fields that the form does not have are not kept', async () => {
  const app = await startApp()
  const { visitor } = await enterAsWorker(app)
  const made = await visitor.post('/workers', {
    ...profile,
    answers: { ...profile.answers, note: 'x', constructor: 'x' },
    sensitive: { ...profile.sensitive, religion: 'x' },
  })
  expect(made.status).toBe(200)
  const [row] = await app.db`select answers from workers where id = ${made.body.id}`
  expect(row!['answers']).toEqual(profile.answers)
})

test('staff register a worker with consent and a slip that signs in one device at a time', async () => {
  const app = await startApp()
  const { visitor: staff, accountId: staffId } = await enterAsStaff(app, 'hall_operator')
  expect((await staff.post('/center/workers', { ...profile, consentToMatching: false })).body.code).toBe('consent_needed')
  const registered = await staff.post('/center/workers', profile)
  expect(registered.status).toBe(200)
  const { worker, slipCode, slipPath } = registered.body
  expect(slipCode).toMatch(/^[2-9A-HJKMNP-Z]{8}$/)
  expect(slipPath).toContain(slipCode)
  expect(await app.db`select purpose, channel, recorded_by from consents where worker_id = ${worker.id} order by purpose`).toEqual([
    { purpose: 'matching', channel: 'staff', recorded_by: staffId },
    { purpose: 'statistics', channel: 'staff', recorded_by: staffId },
  ])

  const phone = visit(app.url)
  const typed = `${slipCode.slice(0, 4).toLowerCase()} - ${slipCode.slice(4)}`
  expect((await phone.post('/sign-in/slip', { code: typed })).body).toMatchObject({
    kind: 'worker',
    workerId: worker.id,
    workerIds: [worker.id],
    endedOther: false,
  })
  const client = await app.connect(phone.cookie())
  const other = visit(app.url)
  expect((await other.post('/sign-in/slip', { code: slipCode })).body.endedOther).toBe(true)
  await client.next('signed-out')
  expect((await phone.get('/me')).body.viewer).toBeNull()
  expect((await other.post('/sign-in/slip', { code: slipCode })).body.endedOther).toBe(false)
  expect((await other.post('/workers', profile)).body.code).toBe('not_allowed')

  const renewed = await staff.post(`/center/workers/${worker.id}/slip`)
  expect((await other.get('/me')).body.viewer).toBeNull()
  expect((await other.post('/sign-in/slip', { code: slipCode })).body.code).toBe('slip_wrong')
  await app.db`update slips set expires_at = now()`
  expect((await other.post('/sign-in/slip', { code: renewed.body.slipCode })).body.code).toBe('slip_expired')
  expect((await app.db`select code_hash from slips`).every((row) => /^[0-9a-f]{64}$/.test(row['code_hash']))).toBe(true)
})

test('guessing slips is stopped per address, and a right one does not count', async () => {
  const app = await startApp()
  const { visitor: staff } = await enterAsStaff(app)
  const { slipCode } = (await staff.post('/center/workers', profile)).body
  const visitor = visit(app.url)
  for (const code of ['12345678', 'ABCDEFG', '🙂🙂🙂🙂', "' or 1=1"])
    expect((await visitor.post('/sign-in/slip', { code })).body.code).toBe('slip_wrong')
  for (let count = 0; count < 30; count += 1) expect((await visitor.post('/sign-in/slip', { code: slipCode })).status).toBe(200)
  for (let count = 0; count < 56; count += 1) await visitor.post('/sign-in/slip', { code: 'AAAABBBB' })
  const refused = await visitor.post('/sign-in/slip', { code: slipCode })
  expect([refused.status, refused.body.code]).toEqual([429, 'too_many_requests'])
})

test('the centre finds its workers without diacritics, in Vietnamese order, and every look is recorded', async () => {
  const app = await startApp()
  const { visitor: staff, accountId } = await enterAsStaff(app)
  const names = ['Lò Văn Ánh', 'Giàng A Dế', 'Vừ Thị Đào', 'Lò Thị An', 'Quàng Văn Bình']
  const made: { id: WorkerId }[] = []
  for (const fullName of names) made.push((await staff.post('/center/workers', { ...profile, sensitive: undefined, fullName })).body.worker)
  const search = async (text: string) => (await staff.get(`/center/workers?search=${encodeURIComponent(text)}`)).body.items
  expect((await search('lo')).map((worker: { fullName: string }) => worker.fullName)).toEqual(['Lò Thị An', 'Lò Văn Ánh'])
  expect((await search('')).map((worker: { fullName: string }) => worker.fullName)).toEqual([
    'Lò Thị An',
    'Lò Văn Ánh',
    'Quàng Văn Bình',
    'Giàng A Dế',
    'Vừ Thị Đào',
  ])
  expect((await search('dao'))[0]).toEqual({
    id: made[2]!.id,
    fullName: 'Vừ Thị Đào',
    birthYear: 2001,
    communeCode: 'na-son',
    phoneMasked: '09•• ••• 678',
  })
  expect(await search('0912345678')).toHaveLength(5)
  expect(await search('%')).toEqual([])
  expect((await staff.get(`/workers/${made[0]!.id}`)).status).toBe(200)
  const actions = (
    await app.db`select action from audit_events where actor_account_id = ${accountId} and action in ('workers.searched', 'worker.read')`
  ).map((row) => row['action'])
  expect(actions.filter((action) => action === 'workers.searched')).toHaveLength(5)
  expect(actions).toContain('worker.read')

  const elsewhere = await enterAsStaff(app)
  await app.db`update centers set province_code = '14' where id = ${elsewhere.centerId}`
  expect((await elsewhere.visitor.get('/center/workers')).body.items).toEqual([])
  expect((await elsewhere.visitor.get(`/workers/${made[0]!.id}`)).status).toBe(404)
  expect((await elsewhere.visitor.post(`/center/workers/${made[0]!.id}/slip`)).status).toBe(404)
  const onlooker = await enterAsStaff(app, 'viewer')
  for (const answer of [
    await onlooker.visitor.get('/center/workers'),
    await onlooker.visitor.get(`/workers/${made[0]!.id}`),
    await onlooker.visitor.post('/center/workers', profile),
  ]) {
    expect(answer.status).toBe(403)
  }
})

test('an employer and a visitor reach no profile', async () => {
  const app = await startApp()
  const { workerId } = await makeWorker(app.db)
  const employer = visit(app.url, await app.signIn(await makeMember(app.db, await makeEmployer(app.db, await makeCenter(app.db)), 'owner')))
  for (const visitor of [employer, visit(app.url)]) {
    const expected = visitor === employer ? 403 : 401
    expect((await visitor.get('/workers')).status).toBe(expected)
    expect((await visitor.get(`/workers/${workerId}`)).status).toBe(expected)
    expect((await visitor.put(`/workers/${workerId}`, profile)).status).toBe(expected)
    expect((await visitor.delete(`/workers/${workerId}/cv`)).status).toBe(expected)
    expect((await visitor.post('/center/workers', profile)).status).toBe(expected)
  }
})
