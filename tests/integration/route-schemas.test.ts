import { compileSerializer } from '@cho-phien/server/http/serialization'
import diagnostics from 'node:diagnostics_channel'
import { expect, test } from 'vitest'
import { buildApp } from '@cho-phien/server/app'
import { readConfig } from '@cho-phien/server/config'
import { connect } from '@cho-phien/server/db/client'
import { createMediaEndpoint } from '@cho-phien/server/media/endpoint'
import type { Routes } from '@cho-phien/server/http/scopes'
import { buildValidator } from '@cho-phien/server/http/validation'

interface Schema {
  response?: Record<string, object>
  [part: string]: unknown
}
interface RouteOfSchema {
  url: string
  schema?: Schema
}

/** Every route of the server; nothing listens where its database is said to be. */
async function listRoutes(): Promise<RouteOfSchema[]> {
  const routes: RouteOfSchema[] = []
  const note = (message: unknown) => {
    const { fastify } = message as { fastify: Routes }
    fastify.addHook('onRoute', ({ url, schema }) => void routes.push({ url, schema: { ...schema } as Schema }))
  }
  diagnostics.subscribe('fastify.initialization', note)
  const db = connect('postgres://nobody@127.0.0.1:9/nothing', { poolSize: 1 })
  const app = await buildApp({ config: readConfig({ NODE_ENV: 'test' }), db, mediaEndpoint: createMediaEndpoint(), logger: false })
  await app.close()
  await db.end({ timeout: 0 })
  diagnostics.unsubscribe('fastify.initialization', note)
  return routes
}

// They are compiled at the first question of a route and the first answer, which no start sees.
test('every schema of every route can be compiled', async () => {
  const toCheck = buildValidator({}, { customOptions: {} })
  const wrong: string[] = []
  let compiled = 0
  function attempt(what: string, compile: () => unknown): void {
    try {
      compile()
      compiled += 1
    } catch (error) {
      wrong.push(`${what}: ${String(error)}`)
    }
  }
  for (const { url, schema } of await listRoutes()) {
    for (const [httpStatus, answer] of Object.entries(schema?.response ?? {})) {
      attempt(`${url} ${httpStatus}`, () => compileSerializer({ schema: answer, method: 'GET', url, httpStatus }))
    }
    for (const httpPart of ['params', 'querystring', 'body']) {
      const part = schema?.[httpPart]
      if (part !== undefined) attempt(`${url} ${httpPart}`, () => toCheck({ schema: part, method: 'GET', url, httpPart })({}))
    }
  }
  expect(wrong).toEqual([])
  expect(compiled).toBeGreaterThan(300)
})
