import { DemoEntryInput, DemoMessage, Viewer } from '@cho-phien/shared/accounts'
import { DomainError, notFoundUnless } from '../../errors.ts'
import { Items, replies } from '../../http/replies.ts'
import type { Routes } from '../../http/scopes.ts'
import type { AccountServices } from './context.ts'
import { enter } from './door.ts'
import { findDemoAccount, listDemoMessages } from './queries.ts'

const tags = ['demo']

/** Doors without a key. They answer only with DEMO=true, and open only seats that a demo seed made (accounts.is_demo). */
export async function demoRoutes(app: Routes, services: AccountServices): Promise<void> {
  app.addHook('onRequest', async () => {
    if (!services.config.isDemo) throw new DomainError('not_found')
  })
  app.post(
    '/enter',
    { schema: { tags, operationId: 'enterDemo', body: DemoEntryInput, response: replies(Viewer) } },
    async (request, reply) => {
      const { role, number } = request.body
      const seat = notFoundUnless(await findDemoAccount(services.db, { role, number: number ?? 0 }))
      return enter(services, { request, reply }, seat)
    },
  )
  app.get('/inbox', { schema: { tags, operationId: 'listDemoMessages', response: replies(Items(DemoMessage)) } }, async () => ({
    items: await listDemoMessages(services.db),
  }))
}
