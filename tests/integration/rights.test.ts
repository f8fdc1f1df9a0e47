import { commands, type CommandName, type CommandPayload } from '@cho-phien/shared/contract'
import { expect, test } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import type { RealtimeClient } from '../support/client.ts'
import { noteRoutes } from '../support/routes.ts'
import { watchRows } from '../support/touched.ts'
import { visit } from '../support/visitor.ts'
import { makeWorld, roles, worldPassword, type Role, type Stage, type World } from '../support/world.ts'
import { commandRows } from './rights-commands.ts'
import { routeRows, type RouteRow } from './rights-matrix.ts'

const routes = noteRoutes()
const refusals = ['not_signed_in', 'not_allowed', 'not_found', 'second_factor_needed', 'password_change_needed']

/** Nothing but what a test does changes a row: the clock stands, and work behind a command is waited for. */
async function startStill() {
  const server = await startApp()
  await server.app.ticker.stop()
  const touched = await watchRows(server.db)
  async function takeChanges(): Promise<string[]> {
    await server.app.services.background.settle()
    return touched.take()
  }
  return {
    server,
    /** What a call answers, and the rows it changed. */
    async observe<Result>(call: () => Promise<Result>): Promise<{ answer: Result; changes: string[] }> {
      await takeChanges()
      const answer = await call()
      return { answer, changes: await takeChanges() }
    },
  }
}
type Still = Awaited<ReturnType<typeof startStill>>

/** One world of each stage until somebody changes a row of it: whoever is refused leaves it as it was. */
async function createWorlds(server: TestApp) {
  const unspoilt = new Map<Stage, Promise<World>>()
  const secondFactor = await makeSecondFactor(server)
  async function make(stage: Stage): Promise<World> {
    const world = await makeWorld(server, stage)
    await server.db`update two_factors set secret = ${secondFactor} where secret = 'test'`
    return world
  }
  return {
    at(stage: Stage): Promise<World> {
      const world = unspoilt.get(stage) ?? make(stage)
      unspoilt.set(stage, world)
      return world
    },
    spoil: (stage: Stage) => unspoilt.delete(stage),
  }
}

/** A secret as the sign-in library keeps it; what it cannot read would be a fault of the server. */
async function makeSecondFactor(server: TestApp): Promise<string> {
  const { owner } = await makeWorld(server)
  await visit(server.url, await server.signIn(owner)).post('/account/second-factor/start', { password: worldPassword })
  const [row] = await server.db<{ secret: string }[]>`select secret from two_factors where account_id = ${owner}`
  return row!.secret
}

function createCookies(server: TestApp) {
  const cookies = new Map<string, Promise<string>>()
  return (world: World, role: Role): Promise<string> => {
    if (role === 'visitor') return Promise.resolve('')
    const accountId = world[role]
    const cookie = cookies.get(accountId) ?? server.signIn(accountId)
    cookies.set(accountId, cookie)
    return cookie
  }
}

/** Rows that nobody beyond the own employer, worker or centre may read of. */
function isForeign(role: Role): boolean {
  return role === 'visitor' || role.startsWith('stranger')
}
function mentions(world: World, text: string): string[] {
  const names = [
    'workerId',
    'worker',
    'ticketId',
    'interviewId',
    'spareVacancyId',
    'draftId',
    'cvId',
    'documentId',
    'interviewer',
    'owner',
  ] as const
  return names.filter((name) => text.includes(world[name]))
}

interface Row {
  may: readonly Role[]
  about?: string
  stage?: Stage
  tells?: true
}
interface Answer {
  isRefused: boolean
  isGranted: boolean
  text: string
}
interface Door<OneRow extends Row, Key> {
  /** What the role holds in its hand: a cookie or a connection. */
  enter(world: World, role: Role): Promise<Key>
  knock(call: { name: string; row: OneRow; world: World; key: Key }): Promise<Answer>
}

/** Rows that say no more than that somebody was here. */
const traces = ['insert audit_events', 'insert command_receipts']

/** Every row as every role; @returns what did not go as its row says, as sentences. */
async function walk<OneRow extends Row, Key>(
  still: Still,
  rows: Record<string, OneRow | OneRow[]>,
  door: Door<OneRow, Key>,
): Promise<string[]> {
  const worlds = await createWorlds(still.server)
  const wrong: string[] = []

  /** All at once: nobody may, so nobody is in anybody's way. */
  async function tryRefused(name: string, row: OneRow): Promise<void> {
    const world = await worlds.at(row.stage ?? 'waiting')
    const refused = roles.filter((role) => !row.may.includes(role))
    const keys = await Promise.all(refused.map((role) => door.enter(world, role)))
    const { answer, changes } = await still.observe(() => Promise.all(keys.map((key) => door.knock({ name, row, world, key }))))
    refused.forEach((role, index) => {
      if (!answer[index]?.isRefused) wrong.push(`${name} answers ${role} with ${answer[index]?.text.slice(0, 100)}`)
    })
    if (changes.length > 0) wrong.push(`${name} refuses somebody after ${changes.join(', ')}`)
  }

  async function tryGranted(name: string, row: OneRow, role: Role): Promise<void> {
    const stage = row.stage ?? 'waiting'
    const world = await worlds.at(stage)
    const key = await door.enter(world, role)
    const { answer, changes } = await still.observe(() => door.knock({ name, row, world, key }))
    if (!answer.isGranted) wrong.push(`${name} answers ${role}, who may, with ${answer.text.slice(0, 100)}`)
    if (changes.some((change) => !traces.includes(change))) worlds.spoil(stage)
    if (isForeign(role) && !row.tells) for (const told of mentions(world, answer.text)) wrong.push(`${name} tells ${role} of ${told}`)
  }

  for (const [name, rowOrRows] of Object.entries(rows)) {
    for (const row of [rowOrRows].flat() as OneRow[]) {
      const title = row.about === undefined ? name : `${name} (${row.about})`
      await tryRefused(title, row)
      for (const role of row.may) await tryGranted(title, row, role)
    }
  }
  return wrong
}

function bodyOf(row: RouteRow, world: World): string | FormData {
  if (row.file === undefined) return JSON.stringify(row.body?.(world) ?? {})
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(row.file.content)], { type: row.file.type }), row.file.name)
  return form
}

async function request(
  server: TestApp,
  route: string,
  call: { row: RouteRow; world: World; cookie: string },
): Promise<{ status: number; text: string }> {
  const [method = '', pattern = ''] = route.split(' ')
  const { row, world, cookie } = call
  const params: Record<string, string> = { ...(world as unknown as Record<string, string>), ...row.params?.(world) }
  const path = pattern.replace(/:(\w+)|\*/g, (whole, name: string | undefined) => params[name ?? '*'] ?? whole)
  const body = method === 'GET' || method === 'DELETE' ? undefined : bodyOf(row, world)
  const headers = { origin: server.url, cookie, ...(typeof body === 'string' && { 'content-type': 'application/json' }) }
  const response = await fetch(`${server.url}${path}`, { method, headers, ...(body !== undefined && { body }) })
  return { status: response.status, text: await response.text() }
}

test('the matrix names every route and no other', async () => {
  await startApp()
  expect(Object.keys(routeRows).toSorted()).toEqual([...routes].toSorted())
})

test('the matrix names every command and no other', () => {
  expect(Object.keys(commandRows).toSorted()).toEqual(Object.keys(commands).toSorted())
})

test('every route answers the roles of its row and changes nothing for anybody else', { timeout: 180_000 }, async () => {
  const still = await startStill()
  const known = Object.fromEntries(Object.entries(routeRows).filter(([route]) => routes.has(route)))
  const wrong = await walk(still, known, {
    enter: createCookies(still.server),
    async knock({ name, row, world, key }) {
      const { status, text } = await request(still.server, name.replace(/ \(.*/, ''), { row, world, cookie: key })
      const isRefused = [401, 403, 404].includes(status) && refusals.some((code) => text.includes(`"${code}"`))
      return { isRefused, isGranted: status === (row.answers ?? 200), text: `${status} ${text}` }
    },
  })
  expect(wrong).toEqual([])
})

test('every command obeys the roles of its row and changes nothing for anybody else', { timeout: 180_000 }, async () => {
  const still = await startStill()
  const cookieOf = createCookies(still.server)
  const sockets = new Map<string, Promise<RealtimeClient>>()
  const wrong = await walk(still, commandRows, {
    enter(world, role) {
      const key = role === 'visitor' ? role : world[role]
      const socket = sockets.get(key) ?? cookieOf(world, role).then((cookie) => still.server.connect(cookie || undefined))
      sockets.set(key, socket)
      return socket
    },
    async knock({ name, row, world, key }) {
      const ack = await key.send(name.replace(/ \(.*/, '') as CommandName, row.payload(world) as CommandPayload<CommandName>)
      return { isRefused: !ack.ok && refusals.includes(ack.code), isGranted: ack.ok || ack.code === row.answers, text: JSON.stringify(ack) }
    },
  })
  expect(wrong).toEqual([])
})
