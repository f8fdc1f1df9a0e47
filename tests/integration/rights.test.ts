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
const refusals = ['not_signed_in', 'not_allowed', 'not_found', 'second_factor_needed']

/** Nothing but what a test does changes a row: the clock stands, and work behind a command is waited for. */
async function startStill() {
  const server = await startApp()
  await server.app.ticker.stop()
  const touched = await watchRows(server.db)
  return {
    server,
    async takeChanges(): Promise<string[]> {
      await server.app.services.background.settle()
      return touched.take()
    },
  }
}

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
  const names = ['workerId', 'worker', 'ticketId', 'interviewId', 'spareVacancyId', 'draftId', 'cvId', 'documentId', 'interviewer', 'owner'] as const
  return names.filter((name) => text.includes(world[name]))
}

async function request(server: TestApp, route: string, call: { row: RouteRow; world: World; cookie: string }): Promise<{ status: number; text: string }> {
  const [method = '', pattern = ''] = route.split(' ')
  const { row, world, cookie } = call
  const params: Record<string, string> = { ...(world as unknown as Record<string, string>), ...row.params?.(world) }
  const path = pattern.replace(/:(\w+)|\*/g, (whole, name: string | undefined) => params[name ?? '*'] ?? whole)
  const query = new URLSearchParams(row.query?.(world)).toString()
  const headers: Record<string, string> = { origin: server.url, ...(cookie !== '' && { cookie }) }
  let body: string | FormData | undefined
  if (row.file !== undefined) {
    body = new FormData()
    body.append('file', new Blob([new Uint8Array(row.file.content)], { type: row.file.type }), row.file.name)
  } else if (method !== 'GET' && method !== 'DELETE') {
    headers['content-type'] = 'application/json'
    body = JSON.stringify(row.body?.(world) ?? {})
  }
  const response = await fetch(`${server.url}${path}${query && `?${query}`}`, { method, headers, ...(body !== undefined && { body }) })
  return { status: response.status, text: await response.text() }
}

test('the matrix names every route and no other', () => {
  return startApp().then(() => expect(Object.keys(routeRows).toSorted()).toEqual([...routes].toSorted()))
})

test('the matrix names every command and no other', () => {
  expect(Object.keys(commandRows).toSorted()).toEqual(Object.keys(commands).toSorted())
})

test('every route answers the roles of its row and changes nothing for anybody else', { timeout: 120_000 }, async () => {
  const { server, takeChanges } = await startStill()
  const worlds = await createWorlds(server)
  const cookieOf = createCookies(server)
  const wrong: string[] = []

  for (const [route, rows] of Object.entries(routeRows).filter(([name]) => routes.has(name))) {
    for (const row of [rows].flat()) {
      const stage = row.stage ?? 'waiting'
      const world = await worlds.at(stage)
      for (const role of roles.filter((one) => !row.may.includes(one))) {
        const cookie = await cookieOf(world, role)
        await takeChanges()
        const { status, text } = await request(server, route, { row, world, cookie })
        const changes = await takeChanges()
        const isRefused = [401, 403, 404].includes(status) && refusals.some((code) => text.includes(`"${code}"`))
        if (!isRefused || (role === 'visitor' && status === 403 && row.may.length > 0)) wrong.push(`${route} ${row.about ?? ''} answers ${role} with ${status} ${text.slice(0, 80)}`)
        if (changes.length > 0) wrong.push(`${route} refused ${role} after ${changes.join(', ')}`)
      }
      for (const role of row.may) {
        const own = await worlds.at(stage)
        const cookie = await cookieOf(own, role)
        await takeChanges()
        const { status, text } = await request(server, route, { row, world: own, cookie })
        if ((await takeChanges()).some((change) => change !== 'insert audit_events')) worlds.spoil(stage)
        if (status !== (row.answers ?? 200)) wrong.push(`${route} ${row.about ?? ''} answers ${role}, who may, with ${status} ${text.slice(0, 80)}`)
        if (isForeign(role) && route.startsWith('GET')) for (const name of mentions(own, text)) wrong.push(`${route} tells ${role} of ${name}`)
      }
    }
  }
  expect(wrong).toEqual([])
})

test('every command obeys the roles of its row and changes nothing for anybody else', { timeout: 120_000 }, async () => {
  const { server, takeChanges } = await startStill()
  const worlds = await createWorlds(server)
  const cookieOf = createCookies(server)
  const sockets = new Map<string, Promise<RealtimeClient>>()
  const wrong: string[] = []

  function connect(world: World, role: Role): Promise<RealtimeClient> {
    const key = role === 'visitor' ? role : world[role]
    const socket = sockets.get(key) ?? cookieOf(world, role).then((cookie) => server.connect(cookie || undefined))
    sockets.set(key, socket)
    return socket
  }

  for (const [name, rows] of Object.entries(commandRows) as [CommandName, (typeof commandRows)[CommandName]][]) {
    for (const row of [rows].flat()) {
      const stage = row.stage ?? 'waiting'
      const world = await worlds.at(stage)
      for (const role of roles.filter((one) => !row.may.includes(one))) {
        const client = await connect(world, role)
        await takeChanges()
        const ack = await client.send(name, row.payload(world) as CommandPayload<CommandName>)
        const changes = await takeChanges()
        if (ack.ok || !refusals.includes(ack.code)) wrong.push(`${name} ${row.about ?? ''} answers ${role} with ${JSON.stringify(ack).slice(0, 80)}`)
        if (changes.length > 0) wrong.push(`${name} refused ${role} after ${changes.join(', ')}`)
      }
      for (const role of row.may) {
        const own = await worlds.at(stage)
        const client = await connect(own, role)
        await takeChanges()
        const ack = await client.send(name, row.payload(own) as CommandPayload<CommandName>)
        if ((await takeChanges()).some((change) => change !== 'insert command_receipts')) worlds.spoil(stage)
        if (!ack.ok && ack.code !== row.answers) wrong.push(`${name} ${row.about ?? ''} answers ${role}, who may, with ${JSON.stringify(ack)}`)
      }
    }
  }
  expect(wrong).toEqual([])
})
