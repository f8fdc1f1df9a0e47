import { OneOf } from '@cho-phien/shared/schema'
import { Type } from 'typebox'
import type { Link } from '../nodes/link.ts'
import type { Services } from '../services.ts'
import { replies } from './replies.ts'
import type { Routes } from './scopes.ts'

/**
 * `/health`: this process answers. `/ready`: its database does too; `degraded` while the nodes do not hear each other, with
 * 200 all the same, for each of them goes on serving.
 */
export async function healthRoutes(app: Routes, { services, link }: { services: Services; link: Link }): Promise<void> {
  const Healthy = Type.Object({ status: OneOf(['ok', 'degraded']) })
  app.get('/health', { schema: { hide: true, response: replies(Healthy) } }, async () => ({ status: 'ok' as const }))
  app.get('/ready', { schema: { hide: true, response: replies(Healthy) } }, async () => {
    await services.db`select 1`
    return { status: link.isWhole() ? ('ok' as const) : ('degraded' as const) }
  })
}
