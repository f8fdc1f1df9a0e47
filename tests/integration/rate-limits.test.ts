import { makeSlipCode } from '@cho-phien/server/features/accounts/secrets'
import { expect, test } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import { visit } from '../support/visitor.ts'
import { makeWorld } from '../support/world.ts'

const code = { demo: { DEMO: 'true' }, behindProxy: { DEMO: 'true', TRUST_PROXY: 'true' } }

async function readCode({ db }: TestApp, phone: string): Promise<string> {
  const [row] = await db<
    { body: string }[]
  >`select body from demo_messages where recipient = ${`+84${phone.slice(1)}`} order by id desc limit 1`
  return /\d{6}/.exec(row?.body ?? '')?.[0] ?? ''
}

/** A door as somebody at this address knocks at it. */
async function knock(server: TestApp, path: string, from: { address: string; body: unknown }) {
  const response = await fetch(`${server.url}/api${path}`, {
    method: 'POST',
    headers: { origin: server.url, 'content-type': 'application/json', 'x-forwarded-for': from.address },
    body: JSON.stringify(from.body),
  })
  return { status: response.status, body: (await response.json()) as { code?: string; detail?: { seconds?: number } } }
}

test('a hundred workers of one hall ask for a code, mistype it once, and are in within a minute', { timeout: 90_000 }, async () => {
  const server = await startApp(code.demo)
  const startedAt = Date.now()
  const entered = await Promise.all(
    Array.from({ length: 100 }, async (_, index) => {
      const phone = `0987000${String(index).padStart(3, '0')}`
      const visitor = visit(server.url)
      const asked = await visitor.post('/sign-in/code', { phone })
      const sent = await readCode(server, phone)
      const mistyped = await visitor.post('/sign-in/code/verify', { phone, code: sent === '111111' ? '222222' : '111111' })
      const verified = await visitor.post('/sign-in/code/verify', { phone, code: sent })
      const me = await visitor.get('/me')
      return [asked.status, mistyped.body.code, verified.status, me.body.viewer?.kind]
    }),
  )
  expect(new Set(entered.map(String))).toEqual(new Set(['200,code_wrong,200,worker']))
  expect(Date.now() - startedAt).toBeLessThan(60_000)
})

test('a hundred slips of one hall open at once, and then once more after a reload', { timeout: 90_000 }, async () => {
  const server = await startApp()
  const world = await makeWorld(server)
  const cookie = await server.signIn(world.hallOperator)
  const operator = visit(server.url, cookie)
  const slips = await Promise.all(
    Array.from({ length: 100 }, async () => {
      const made = await operator.post('/center/workers', {
        fullName: 'Lò Văn Thử',
        birthDate: '1990-01-01',
        sex: 'male',
        provinceCode: '11',
        answers: {},
        consentToMatching: true,
      })
      return made.body.slipCode as string
    }),
  )
  for (const endedOther of [false, true]) {
    const entries = await Promise.all(slips.map((slip) => visit(server.url).post('/sign-in/slip', { code: slip })))
    expect(new Set(entries.map(({ status, body }) => `${status} ${body.endedOther}`))).toEqual(new Set([`200 ${endedOther}`]))
  }
})

test('one phone gets five codes an hour, however often and from wherever it is asked', async () => {
  const server = await startApp(code.behindProxy)
  const answers: string[] = []
  for (let count = 0; count < 20; count += 1) {
    const { body } = await knock(server, '/sign-in/code', { address: `203.0.113.${count}`, body: { phone: '0912345678' } })
    answers.push(body.code ?? 'sent')
    await server.db`update sign_in_codes set created_at = created_at - interval '70 seconds'`
  }
  expect(answers.filter((answer) => answer === 'sent')).toHaveLength(5)
  expect(answers.slice(5)).toEqual(Array.from({ length: 15 }, () => 'too_many_requests'))
  const [row] = await server.db<{ count: number }[]>`select count(*)::int as count from demo_messages`
  expect(row!.count).toBe(5)
  expect((await knock(server, '/sign-in/code', { address: '203.0.113.1', body: { phone: '0912345679' } })).status).toBe(200)
})

test('one address cannot send codes to a thousand phones', async () => {
  const server = await startApp(code.demo)
  const statuses: number[] = []
  for (let count = 0; count < 320; count += 40) {
    const some = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        knock(server, '/sign-in/code', { address: 'none', body: { phone: `0901${String(count + index).padStart(6, '0')}` } }),
      ),
    )
    statuses.push(...some.map(({ status }) => status))
  }
  expect(statuses.filter((status) => status === 200)).toHaveLength(300)
  expect(statuses.filter((status) => status === 429)).toHaveLength(20)
})

test('guessing a code ends with its fifth try, from as many addresses as there are', async () => {
  const server = await startApp(code.behindProxy)
  await knock(server, '/sign-in/code', { address: '203.0.113.1', body: { phone: '0912345678' } })
  const sent = await readCode(server, '0912345678')
  const guesses = await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      knock(server, '/sign-in/code/verify', {
        address: `198.51.100.${index}`,
        body: { phone: '0912345678', code: String((Number(sent) + 1 + index) % 1_000_000).padStart(6, '0') },
      }),
    ),
  )
  expect(guesses.filter(({ body }) => body.code === 'code_wrong')).toHaveLength(5)
  const right = await knock(server, '/sign-in/code/verify', { address: '203.0.113.1', body: { phone: '0912345678', code: sent } })
  expect(right.body.code).toBe('code_used_up')
})

test('guessing slips is stopped at its address and leaves other halls alone', async () => {
  const server = await startApp(code.behindProxy)
  const { slipCode } = await makeWorld(server)
  const guess = (address: string, slip = makeSlipCode()) => knock(server, '/sign-in/slip', { address, body: { code: slip } })
  const answers = []
  for (let count = 0; count < 100; count += 1) answers.push((await guess('203.0.113.9')).body.code)
  expect(answers.filter((answer) => answer === 'slip_wrong')).toHaveLength(60)
  expect(answers.slice(60)).toEqual(Array.from({ length: 40 }, () => 'too_many_requests'))
  const stopped = await guess('203.0.113.9', slipCode)
  expect(stopped).toMatchObject({ status: 429, body: { code: 'too_many_requests' } })
  expect(stopped.body.detail?.seconds).toBeGreaterThan(0)
  expect((await guess('198.51.100.7', slipCode)).status).toBe(200)
})

test('an address that a sender writes down is not believed without a proxy of our own', async () => {
  const server = await startApp(code.demo)
  const answers = []
  for (let count = 0; count < 70; count += 1) {
    answers.push((await knock(server, '/sign-in/slip', { address: `203.0.113.${count}`, body: { code: makeSlipCode() } })).body.code)
  }
  expect(answers.at(-1)).toBe('too_many_requests')
})

test('guessing invitations is stopped, and a right link that was not stopped opens', async () => {
  const server = await startApp({ TRUST_PROXY: 'true' })
  const { invitationToken } = await makeWorld(server)
  const look = (address: string, token: string) =>
    fetch(`${server.url}/api/invitations/${token}`, { headers: { 'x-forwarded-for': address } }).then((response) => response.status)
  const answers = []
  for (let count = 0; count < 70; count += 1) answers.push(await look('203.0.113.9', `guess-${count}`))
  expect(answers.filter((status) => status === 404)).toHaveLength(60)
  expect(answers.at(-1)).toBe(429)
  expect(await look('198.51.100.7', invitationToken)).toBe(200)
})
