import { PasswordInput, SecondFactorSetup, SignInSession, type Viewer } from '@cho-phien/shared/accounts'
import { SessionId } from '@cho-phien/shared/ids'
import { Done, Line } from '@cho-phien/shared/schema'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { inTransaction, type Tx } from '../../db/client.ts'
import { DomainError, notFoundUnless } from '../../errors.ts'
import { Items, replies } from '../../http/replies.ts'
import { viewerOf, type Routes } from '../../http/scopes.ts'
import { insertAuditEvent } from './audit.ts'
import type { AccountServices } from './context.ts'
import { throughLibrary } from './door.ts'
import { createFailureLimit, guardDoor, perAddress } from './limits.ts'
import { findAccountName, listSessions, updatePasswordChosen } from './queries.ts'
import { isPasswordStrong } from './rules.ts'
import { announceSignOut, endOtherSessions, endSession, listOwnSessions } from './sessions.ts'

const tags = ['account']

/** What people do with their own account. */
export async function ownAccountRoutes(app: Routes, services: AccountServices): Promise<void> {
  app.get(
    '/account/sessions',
    { schema: { tags, operationId: 'listSessions', response: replies(Items(SignInSession)) } },
    async (request) => ({
      items: await listOwnSessions(services, viewerOf(request)),
    }),
  )
  app.delete(
    '/account/sessions/:sessionId',
    { schema: { tags, operationId: 'endSession', params: Type.Object({ sessionId: SessionId }), response: replies(Done) } },
    async (request) => {
      await endSession(services, viewerOf(request), request.params.sessionId)
      return {}
    },
  )
  app.delete('/account/sessions', { schema: { tags, operationId: 'endOtherSessions', response: replies(Done) } }, async (request) => {
    await endOtherSessions(services, viewerOf(request))
    return {}
  })
  passwordRoute(app, services)
  secondFactorRoutes(app, services)
}

function passwordRoute(app: Routes, services: AccountServices): void {
  const limit = createFailureLimit(app, { name: 'password change', max: 10, minutes: 15, key: byAccount })
  app.post(
    '/account/password',
    {
      config: perAddress(60, 10),
      schema: {
        tags,
        operationId: 'changePassword',
        body: Type.Object({ currentPassword: PasswordInput, newPassword: PasswordInput }),
        response: replies(Done),
      },
    },
    async (request, reply) => {
      const viewer = viewerWithPassword(request)
      const { currentPassword, newPassword } = request.body
      const account = notFoundUnless(await findAccountName(services.db, viewer.accountId))
      if (newPassword === currentPassword || !isPasswordStrong(newPassword, account))
        throw new DomainError('password_too_weak', { fields: ['newPassword'] })
      const ended = (await listSessions(services.db, viewer)).map((session) => session.id)
      const body = { currentPassword, newPassword, revokeOtherSessions: true }
      await guardDoor(request, [limit], () =>
        throughLibrary({ request, reply }, (headers) => services.auth.api.changePassword({ body, headers, returnHeaders: true })),
      )
      announceSignOut(services, ended)
      await inTransaction(services.db, async (tx) => {
        await updatePasswordChosen(tx, viewer.accountId)
        await insertOwnEvent(tx, viewer, 'account.password_changed')
      })
      return {}
    },
  )
}

function secondFactorRoutes(app: Routes, services: AccountServices): void {
  const limit = createFailureLimit(app, { name: 'second factor', max: 10, minutes: 15, key: byAccount })
  app.post(
    '/account/second-factor/start',
    {
      schema: {
        tags,
        operationId: 'startSecondFactor',
        body: Type.Object({ password: PasswordInput }),
        response: replies(SecondFactorSetup),
      },
    },
    async (request, reply) => {
      viewerWithPassword(request)
      const body = { password: request.body.password, method: 'totp' as const }
      const setup = await guardDoor(request, [limit], () =>
        throughLibrary({ request, reply }, (headers) => services.auth.api.enableTwoFactor({ body, headers, returnHeaders: true })),
      )
      if (!('totpURI' in setup)) throw new DomainError('not_allowed')
      return { otpauthUrl: setup.totpURI, recoveryCodes: setup.backupCodes }
    },
  )
  app.post(
    '/account/second-factor/confirm',
    { schema: { tags, operationId: 'confirmSecondFactor', body: Type.Object({ code: Line(12, 1) }), response: replies(Done) } },
    async (request, reply) => {
      const viewer = viewerWithPassword(request)
      const body = { code: request.body.code.replace(/\s/g, '') }
      await guardDoor(request, [limit], () =>
        throughLibrary({ request, reply }, (headers) => services.auth.api.verifyTOTP({ body, headers, returnHeaders: true })),
      )
      await inTransaction(services.db, (tx) => insertOwnEvent(tx, viewer, 'account.second_factor_confirmed'))
      return {}
    },
  )
}

/** Workers have no password; employers and staff do. */
function viewerWithPassword(request: FastifyRequest): Viewer {
  const viewer = viewerOf(request)
  if (viewer.kind === 'worker') throw new DomainError('not_allowed')
  return viewer
}

function byAccount(request: FastifyRequest): string {
  return request.viewer?.accountId ?? request.ip
}

function insertOwnEvent(tx: Tx, viewer: Viewer, action: string): Promise<void> {
  return insertAuditEvent(tx, { actor: viewer, action, subjectType: 'account', subjectId: viewer.accountId })
}
