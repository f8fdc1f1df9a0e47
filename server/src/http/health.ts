import { Type } from 'typebox'
import type { Services } from '../services.ts'
import { replies } from './replies.ts'
import type { Routes } from './scopes.ts'

/** `/health`: this process answers. `/ready`: its database does too. */
export async function healthRoutes(app: Routes, services: Services): Promise<void> {
  const Healthy = Type.Object({ status: Type.Literal('ok') })
  app.get('/health', { schema: { hide: true, response: replies(Healthy) } }, async () => ({ status: 'ok' as const }))
  app.get('/ready', { schema: { hide: true, response: replies(Healthy) } }, async () => {
    await services.db`select 1`
    return { status: 'ok' as const }
  })
}
