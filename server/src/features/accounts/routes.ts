import { Me } from '@cho-phien/shared/accounts'
import { replies } from '../../http/replies.ts'
import type { Routes } from '../../http/scopes.ts'
import type { Services } from '../../services.ts'
import { ownAccountRoutes } from './account-routes.ts'
import type { Auth } from './auth.ts'
import { createCodeSender } from './code-sender.ts'
import type { AccountServices } from './context.ts'
import { demoRoutes } from './demo-routes.ts'
import { invitationRoutes } from './invitation-routes.ts'
import { deleteExpired } from './queries.ts'
import { announceSignOut } from './sessions.ts'
import { signInRoutes } from './sign-in-routes.ts'
import { staffRoutes } from './staff-routes.ts'
import type { Viewers } from './viewers.ts'

export async function accountRoutes(app: Routes, given: Services & { auth: Auth; viewers: Viewers }): Promise<void> {
  const services: AccountServices = { ...given, codeSender: createCodeSender(given) }

  app.get('/me', { schema: { tags: ['account'], operationId: 'getMe', response: replies(Me) } }, async (request) => ({
    viewer: request.viewer ?? null,
    isDemo: services.config.isDemo,
    hasPhoneCodes: services.codeSender.isAvailable,
    media: services.media.endpoint.status,
    now: new Date().toISOString(),
  }))
  tidyHourly(app, services)
  await app.register(signInRoutes, services)
  await app.register(ownAccountRoutes, services)
  await app.register(invitationRoutes, services)
  await app.register(staffRoutes, services)
  await app.register(demoRoutes, { ...services, prefix: '/demo' })
}

/** Any node may do it; what is old is deleted once. */
function tidyHourly(app: Routes, services: Services): void {
  const timer = setInterval(
    () => services.background.run('tidying sign-ins', async () => announceSignOut(services, await deleteExpired(services.db))),
    3_600_000,
  )
  timer.unref()
  app.addHook('onClose', async () => clearInterval(timer))
}
