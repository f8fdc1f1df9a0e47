import { randomUUID } from 'node:crypto'
import { commands, type CommandName } from '@cho-phien/shared/contract'
import { expect, test } from 'vitest'
import { startApp } from '../support/app.ts'
import { numberFieldsOf, oddNumbers } from '../support/number-fields.ts'
import { bodyShapeOf, operationsOf, sendTo } from '../support/route-calls.ts'
import { withField, type Shape } from '../support/text-fields.ts'
import { visit } from '../support/visitor.ts'
import { makeWorld } from '../support/world.ts'
import { commandRows } from './rights-commands.ts'
import { routeRows, type RouteRow } from './rights-matrix.ts'

/** A refusal names the field or is a rule's own; whatever else is accepted was within the field's bounds. */
function faultOf(title: string, field: string, answer: { status: number; body: unknown }): string | undefined {
  const { code, fields } = (answer.body ?? {}) as { code?: string; fields?: string[] }
  if (answer.status >= 500 || code === 'internal') return `${title} answers ${answer.status} ${code ?? ''}`
  if (code === 'invalid_input' && !fields?.some((name) => name === field || name.startsWith(`${field}/`)))
    return `${title} is refused without its name: ${JSON.stringify(answer.body)}`
  return undefined
}

test('every number of every body is within its bounds or refused by its name', { timeout: 120_000 }, async () => {
  const server = await startApp()
  await server.app.ticker.stop()
  const faults: string[] = []
  let tried = 0
  for (const [route, rows] of Object.entries(routeRows)) {
    const fields = numberFieldsOf(bodyShapeOf(server, route))
    const row: RouteRow = [rows].flat()[0]!
    const role = row.may[0]
    if (fields.length === 0 || role === undefined) continue
    const world = await makeWorld(server, row.stage)
    const visitor = visit(server.url, role === 'visitor' ? '' : await server.signIn(world[role]))
    for (const field of fields) {
      for (const number of oddNumbers) {
        tried += 1
        const answer = await sendTo(visitor, { route, row, world, body: withField(row.body?.(world), field, number) })
        const fault = faultOf(`${route} ${field.join('/')} ${JSON.stringify(number)}`, field.join('/'), answer)
        if (fault !== undefined) faults.push(fault)
      }
    }
  }
  expect(tried).toBeGreaterThan(100)
  expect(faults).toEqual([])
})

test('every number of an address is so too', async () => {
  const server = await startApp()
  const world = await makeWorld(server, 'recorded')
  const administrator = visit(server.url, await server.signIn(world.administrator))
  const faults: string[] = []
  for (const [path, { get }] of Object.entries(operationsOf(server))) {
    for (const parameter of get?.parameters ?? []) {
      if (numberFieldsOf(parameter.schema).length === 0) continue
      const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => (world as unknown as Record<string, string>)[name] ?? 'x')
      for (const number of oddNumbers) {
        const answer = await administrator.get(`${filled.slice('/api'.length)}?${parameter.name}=${encodeURIComponent(String(number))}`)
        const fault = faultOf(`${path} ${parameter.name} ${JSON.stringify(number)}`, parameter.name, answer)
        if (fault !== undefined) faults.push(fault)
      }
    }
  }
  expect(faults).toEqual([])
})

test('every number of every command is so too, and leaves rows that agree', { timeout: 60_000 }, async () => {
  const server = await startApp()
  await server.app.ticker.stop()
  const faults: string[] = []
  let tried = 0
  for (const name of Object.keys(commands) as CommandName[]) {
    const row = [commandRows[name]].flat()[0]!
    const role = row.may.find((one) => one !== 'visitor')
    for (const field of numberFieldsOf(commands[name].payload as unknown as Shape)) {
      const world = await makeWorld(server, row.stage)
      const client = await server.connect(await server.signIn(world[role as 'worker']))
      const socket = client.socket.timeout(5_000) as unknown as { emitWithAck(name: string, envelope: unknown): Promise<any> }
      for (const number of oddNumbers) {
        tried += 1
        const ack = await socket.emitWithAck(name, { id: randomUUID(), payload: withField(row.payload(world), field, number) })
        const fault = faultOf(`${name} ${field.join('/')} ${JSON.stringify(number)}`, field.join('/'), {
          status: ack.ok ? 200 : 400,
          body: ack,
        })
        if (fault !== undefined) faults.push(fault)
      }
    }
  }
  expect(tried).toBeGreaterThan(10)
  expect(faults).toEqual([])
})
