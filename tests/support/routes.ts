import diagnostics from 'node:diagnostics_channel'
import type { Routes } from '@cho-phien/server/http/scopes'

/**
 * Notes every route of the apps that are built after it, also hidden ones, as `GET /api/me`. HEAD is GET without a body and
 * is left out.
 */
export function noteRoutes(): Set<string> {
  const routes = new Set<string>()
  diagnostics.subscribe('fastify.initialization', (message) => {
    const { fastify } = message as { fastify: Routes }
    fastify.addHook('onRoute', ({ method, url }) => {
      for (const verb of [method].flat()) if (verb !== 'HEAD') routes.add(`${verb} ${url}`)
    })
  })
  return routes
}
