import { randomUUID } from 'node:crypto'
import { commands, type CommandName } from '@cho-phien/shared/contract'
import type { BoothId, FairId } from '@cho-phien/shared/ids'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import { bodyShapeOf, operationsOf, sendTo } from '../support/route-calls.ts'
import { textFieldsOf, withField, type Shape } from '../support/text-fields.ts'
import { visit, type Answer } from '../support/visitor.ts'
import { makeWorld, type Role, type Stage, type World } from '../support/world.ts'
import { commandRows } from './rights-commands.ts'
import { routeRows, type RouteRow } from './rights-matrix.ts'

/** What nobody should type and somebody does. */
const texts: Record<string, string> = {
  emoji: 'Lò 👩‍👩‍👧‍👦🇻🇳 Thị 🧵',
  rightToLeft: 'مرحبا لو ثي ماي',
  otherScripts: 'ໂລ ทดสอบ 試験 𐍈𝔘',
  sql: `'; drop table workers; -- \\' or 1=1 /* $1 %s */`,
  html: `<script>alert(1)</script><img src=x onerror="alert('1')">&amp;`,
  template: '{{7*7}} ${7*7} #{7*7} %0a%00 \\u0000 __proto__',
  csv: '=cmd|"/c calc"!A1',
  long: 'n'.repeat(2_000),
  longInBytes: '👩'.repeat(700),
  stacked: `a${'\u0301'.repeat(1_500)}`,
  control: 'a\u0000b\u0007c\u001b[31m',
  lineBreaks: 'a\r\nb\nc',
  halfOfAPair: 'a\ud83db',
  empty: '',
  blank: ' \u00a0\u2003 ',
  directionMarks: 'Lò\u202e iaM\u2066 Thị\u200f',
  ...Object.fromEntries(
    fc
      .sample(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), { numRuns: 6, seed: 7 })
      .map((text, index) => [`random ${index}`, text]),
  ),
}

/** Read once and never shown again. */
const unseen = new Set(['phone', 'code', 'email', 'password', 'currentPassword', 'newPassword'])

/** Kept in the audit only, which no route shows. */
const audited = 'POST /api/center/interviews/:interviewId/end'

/** Where a name is read that its own answer does not repeat. */
const readBack: Record<string, string> = { 'POST /api/center/staff': '/center/staff', 'POST /api/center/employers': '/center/employers' }

/** Where words are kept that no answer of their own route repeats. */
const keptIn: [route: RegExp, read: (db: TestApp['db']) => Promise<unknown>][] = [
  [/\/tickets\/:ticketId\//, (db) => db`select reason from ticket_moves order by id desc limit 1`],
  [/\/call-backs\//, (db) => db`select note from call_backs where done_at is not null`],
  [/\/slots\/:slotId\/cancel$/, (db) => db`select cancel_reason from slots`],
  [
    /\/interviews\/:interviewId\/outcome$/,
    (db) => db`select next_step_place, message_to_worker, private_note, centre_reason from outcomes`,
  ],
]

/** As a name is kept (accounts/names.ts): composed, without direction marks, single spaces. */
function asName(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Every text value in an answer, however deep. */
function valuesIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(valuesIn)
}

interface Attempt {
  name: string
  field: string[]
  text: string
  body: unknown
  status: number
}

function isUnseen(name: string, leaf: string): boolean {
  return unseen.has(leaf) || name.startsWith(audited)
}

/** @returns what is wrong with the answer to one text in one field, or undefined */
function faultOf({ name, field, text, body, status }: Attempt): string | undefined {
  const leaf = field.at(-1) ?? ''
  const title = `${name} ${field.join('/')}`
  if (status >= 500) return `${title} answers ${status}`
  if (status !== 200) {
    const { code, fields } = body as { code?: string; fields?: string[] }
    if (code === 'invalid_input' && !fields?.includes(field.join('/')))
      return `${title} is refused without its name: ${JSON.stringify(body)}`
    return undefined
  }
  if (text === '' || isUnseen(name, leaf)) return undefined
  const told = valuesIn(body)
  const isKept = told.includes(text) || told.includes(asName(text)) || told.includes(text.trim())
  return isKept ? undefined : `${title} keeps something else than it was sent`
}

async function send(server: TestApp, call: { world: World; route: string; row: RouteRow; body: unknown; cookie: string }): Promise<Answer> {
  const visitor = visit(server.url, call.cookie)
  const answer = await sendTo(visitor, call)
  if (answer.status !== 200) return answer
  const rows = keptIn.find(([route]) => route.test(call.route))?.[1]
  if (rows !== undefined) return { ...answer, body: await rows(server.db) }
  const elsewhere = readBack[call.route]
  return elsewhere === undefined ? answer : visitor.get(elsewhere)
}

/** Routes whose body has text, with the places of it. */
function routesWithText(server: TestApp): { route: string; row: RouteRow; fields: string[][] }[] {
  return Object.entries(routeRows).flatMap(([route, rows]) => {
    const fields = textFieldsOf(bodyShapeOf(server, route))
    return fields.length === 0 ? [] : [{ route, row: [rows].flat()[0]!, fields }]
  })
}

test('every text field of every body keeps what it is sent or says no by its name', { timeout: 300_000 }, async () => {
  const server = await startApp()
  await server.app.ticker.stop()
  const routes = routesWithText(server)
  expect(routes.length).toBeGreaterThan(20)
  const faults = new Set<string>()
  for (const { route, row, fields } of routes) {
    const role = row.may[0]
    if (role === undefined) continue
    const open = async () => {
      const world = await makeWorld(server, row.stage)
      return { world, cookie: role === 'visitor' ? '' : await server.signIn(world[role]) }
    }
    let seat = await open()
    const write = (field: string[], text: string) =>
      send(server, { ...seat, route, row, body: withField(row.body?.(seat.world), field, text) })
    for (const field of fields) {
      for (const [kind, text] of Object.entries(texts)) {
        let answer = await write(field, text)
        if ([404, 409, 429].includes(answer.status)) {
          // An earlier text was taken, and what it was for is used up or must rest.
          seat = await open()
          answer = await write(field, text)
        }
        const fault = faultOf({ name: `${route} (${kind})`, field, text, body: answer.body, status: answer.status })
        if (fault !== undefined) faults.add(fault)
      }
    }
  }
  expect([...faults]).toEqual([])
})

test('every text of an address is an answer too', { timeout: 60_000 }, async () => {
  const server = await startApp()
  const world = await makeWorld(server, 'recorded')
  const faults: string[] = []
  const administrator = visit(server.url, await server.signIn(world.administrator))
  for (const [path, { get }] of Object.entries(operationsOf(server))) {
    for (const parameter of get?.parameters ?? []) {
      for (const [kind, text] of Object.entries(texts).filter(([, one]) => one.isWellFormed())) {
        const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
          parameter.in === 'path' && parameter.name === name
            ? encodeURIComponent(text)
            : ((world as unknown as Record<string, string>)[name] ?? 'x'),
        )
        const query = parameter.in === 'query' ? `?${parameter.name}=${encodeURIComponent(text)}` : ''
        const { status } = await administrator.get(`${filled.slice('/api'.length)}${query}`)
        if (status >= 500) faults.push(`${path} (${kind}) ${parameter.name} answers ${status}`)
      }
    }
  }
  expect(faults).toEqual([])
})

test('an id that is typed in capitals is the same id: for reads that are shared, rooms and changes', async () => {
  const server = await startApp()
  const world = await makeWorld(server, 'waiting')
  const [boothId, fairId] = [world.boothId.toUpperCase() as BoothId, world.fairId.toUpperCase() as FairId]
  const visitor = visit(server.url)
  expect(await visitor.get(`/booths/${boothId}`)).toMatchObject({ status: 200, body: { id: world.boothId } })
  const client = await server.connect(await server.signIn(world.strangerWorker))
  await client.mustSend('fair:watch', { fairId })
  await client.mustSend('booth:watch', { boothId })
  await client.mustSend('queue:join', { boothId, vacancyId: null })
  await client.next('booth:changed', ({ boothId: changed }) => changed === world.boothId)
})

test('every text field of every command does so too', { timeout: 120_000 }, async () => {
  const server = await startApp()
  await server.app.ticker.stop()
  server.leavesBreaches(/^desk 1 is (ready|ringing) and nobody listens whether it is still there$/)
  const faults: string[] = []
  let tried = 0
  for (const name of Object.keys(commands) as CommandName[]) {
    const row = [commandRows[name]].flat()[0]!
    const fields = textFieldsOf(commands[name].payload as unknown as Shape)
    for (const field of fields) {
      tried += 1
      const { world, send } = await openSender(server, row.stage ?? 'waiting', row.may[0]!)
      for (const [kind, text] of Object.entries(texts)) {
        await server.db`update desks set status = 'ready' where id = ${world.deskId} and status = 'paused'`
        const ack = await send(name, withField(row.payload(world), field, text))
        const status = ack.ok ? 200 : ack.code === 'internal' ? 500 : 400
        const told = ack.ok ? await whatIsKept(server, world, field) : ack
        const fault = faultOf({ name: `${name} (${kind})`, field, text, body: told, status })
        if (fault !== undefined) faults.push(fault)
      }
    }
  }
  expect(tried).toBeGreaterThan(4)
  expect(faults).toEqual([])
})

async function openSender(server: TestApp, stage: Stage, role: Role) {
  const world = await makeWorld(server, stage)
  const client = await server.connect(await server.signIn(world[role as 'worker']))
  const socket = client.socket.timeout(5_000) as unknown as { emitWithAck(name: string, envelope: unknown): Promise<any> }
  return { world, send: (name: string, payload: unknown) => socket.emitWithAck(name, { id: randomUUID(), payload }) }
}

/** The rows behind a command, for those whose answer does not repeat what was sent. */
async function whatIsKept({ db }: TestApp, world: World, field: string[]): Promise<unknown> {
  if (field.at(-1) === 'body')
    return db`select body from interview_messages where interview_id = ${world.interviewId} order by sequence desc limit 1`
  if (field.at(-1) === 'reason' && field.length === 1) return db`select status_reason from desks where id = ${world.deskId}`
  return db`select next_step_place, message_to_worker, private_note, worker_answer_text from outcomes where interview_id = ${world.interviewId}`
}
