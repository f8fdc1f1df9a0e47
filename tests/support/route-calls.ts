import type { RouteRow } from '../integration/rights-matrix.ts'
import type { TestApp } from './app.ts'
import type { Shape } from './text-fields.ts'
import type { Answer, Visitor } from './visitor.ts'
import type { World } from './world.ts'

export interface Operation {
  requestBody?: { content: Record<string, { schema: Shape }> }
  parameters?: { in: string; name: string; schema: Shape }[]
}

/** The app's own description of its routes: path, then method. */
export function operationsOf(server: TestApp): Record<string, Record<string, Operation>> {
  return (server.app.swagger() as unknown as { paths: Record<string, Record<string, Operation>> }).paths
}

/** What the body of `POST /api/...` looks like. */
export function bodyShapeOf(server: TestApp, route: string): Shape {
  const [method = '', pattern = ''] = route.split(' ')
  const operation = operationsOf(server)[pattern.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()]
  return operation?.requestBody?.content['application/json']?.schema ?? {}
}

/** Sends a body to a route of the matrix, about the rows of this world. */
export function sendTo(visitor: Visitor, call: { route: string; row: RouteRow; world: World; body: unknown }): Promise<Answer> {
  const [method = '', pattern = ''] = call.route.split(' ')
  const params = { ...(call.world as unknown as Record<string, string>), ...call.row.params?.(call.world) }
  const path = pattern.slice('/api'.length).replace(/:(\w+)/g, (whole, name: string) => params[name] ?? whole)
  if (method === 'PUT') return visitor.put(path, call.body)
  if (method === 'PATCH') return visitor.patch(path, call.body)
  return visitor.post(path, call.body)
}
