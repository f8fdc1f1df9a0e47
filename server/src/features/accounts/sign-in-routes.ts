import { EmailInput, PasswordEntry, PasswordInput, PhoneCodeSent, PhoneInput, SlipEntry, Viewer } from '@cho-phien/shared/accounts'
import { Done, Line } from '@cho-phien/shared/schema'
import { Type } from 'typebox'
import { DomainError } from '../../errors.ts'
import { replies } from '../../http/replies.ts'
import type { Routes } from '../../http/scopes.ts'
import type { AccountServices } from './context.ts'
import { enter, throughLibrary, welcomeByToken } from './door.ts'
import { byEmail, byEverybody, createFailureLimit, guardDoor, perAddress } from './limits.ts'
import { announceSignOut } from './sessions.ts'
import { checkPhoneCode, checkSlip, endOtherSlipSessions, requestPhoneCode } from './sign-in.ts'

const tags = ['sign-in']

/** The ways in. Limits per address are wide enough for a hall of 100 people who come within minutes. */
export async function signInRoutes(app: Routes, services: AccountServices): Promise<void> {
  phoneRoutes(app, services)
  slipRoute(app, services)
  passwordRoutes(app, services)

  app.post('/sign-out', { schema: { tags, operationId: 'signOut', response: replies(Done) } }, async (request, reply) => {
    const sessionId = request.viewer?.sessionId
    await throughLibrary({ request, reply }, (headers) => services.auth.api.signOut({ headers, returnHeaders: true }))
    if (sessionId !== undefined) announceSignOut(services, [sessionId])
    return {}
  })
}

function phoneRoutes(app: Routes, services: AccountServices): void {
  app.post(
    '/sign-in/code',
    {
      config: perAddress(300, 10),
      schema: { tags, operationId: 'requestPhoneCode', body: Type.Object({ phone: PhoneInput }), response: replies(PhoneCodeSent) },
    },
    async (request) => requestPhoneCode(services, request.body.phone),
  )
  app.post(
    '/sign-in/code/verify',
    {
      config: perAddress(600, 10),
      schema: {
        tags,
        operationId: 'verifyPhoneCode',
        body: Type.Object({ phone: PhoneInput, code: Line(12, 1) }),
        response: replies(Viewer),
      },
    },
    async (request, reply) => enter(services, { request, reply }, await checkPhoneCode(services, request.body)),
  )
}

function slipRoute(app: Routes, services: AccountServices): void {
  const limits = [
    createFailureLimit(app, { name: 'slip', max: 60, minutes: 10 }),
    // 8.5e11 codes: at this pace of wrong ones, all addresses together, a guess in a crowd of 10,000 live slips takes years.
    createFailureLimit(app, { name: 'all slips', max: 2_000, minutes: 10, key: byEverybody }),
  ]
  app.post(
    '/sign-in/slip',
    {
      config: perAddress(600, 10),
      schema: { tags, operationId: 'signInWithSlip', body: Type.Object({ code: Line(24, 1) }), response: replies(SlipEntry) },
    },
    async (request, reply) => {
      const entry = await guardDoor(request, limits, () => checkSlip(services, request.body.code))
      const viewer = await enter(services, { request, reply }, entry)
      if (viewer.kind !== 'worker') throw new DomainError('slip_wrong')
      return { ...viewer, endedOther: await endOtherSlipSessions(services, { slipId: entry.slipId, sessionId: viewer.sessionId }) }
    },
  )
}

function passwordRoutes(app: Routes, services: AccountServices): void {
  const limits = [
    createFailureLimit(app, { name: 'password', max: 100, minutes: 10 }),
    createFailureLimit(app, { name: 'password of', max: 10, minutes: 15, key: byEmail }),
  ]
  app.post(
    '/sign-in/password',
    {
      config: perAddress(300, 10),
      schema: {
        tags,
        operationId: 'signInWithPassword',
        body: Type.Object({ email: EmailInput, password: PasswordInput }),
        response: replies(PasswordEntry),
      },
    },
    async (request, reply) => {
      const body = { email: request.body.email, password: request.body.password }
      const call = (headers: Headers) => services.auth.api.signInEmail({ body, headers, returnHeaders: true })
      const answer = await guardDoor(request, limits, () => throughLibrary({ request, reply }, call))
      if ('twoFactorRedirect' in answer) return { viewer: null, secondFactorNeeded: true }
      return { viewer: await welcomeByToken(services, { request, reply }, answer.token), secondFactorNeeded: false }
    },
  )
  app.post(
    '/sign-in/second-factor',
    {
      config: perAddress(100, 10),
      schema: {
        tags,
        operationId: 'verifySecondFactor',
        body: Type.Object({ code: Line(24, 1), isRecoveryCode: Type.Optional(Type.Boolean()), trustDevice: Type.Optional(Type.Boolean()) }),
        response: replies(Viewer),
      },
    },
    async (request, reply) => {
      const { code, isRecoveryCode, trustDevice } = request.body
      const verify = isRecoveryCode ? services.auth.api.verifyBackupCode : services.auth.api.verifyTOTP
      const body = { code: code.replace(/\s/g, ''), trustDevice: trustDevice ?? false }
      const answer = await throughLibrary({ request, reply }, (headers) => verify({ body, headers, returnHeaders: true }))
      return welcomeByToken(services, { request, reply }, answer.token ?? '')
    },
  )
}
