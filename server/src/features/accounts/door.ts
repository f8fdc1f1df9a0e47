import type { Viewer } from '@cho-phien/shared/accounts'
import type { ErrorCode } from '@cho-phien/shared/errors'
import type { SessionId } from '@cho-phien/shared/ids'
import { APIError } from 'better-auth/api'
import { fromNodeHeaders } from 'better-auth/node'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { DomainError } from '../../errors.ts'
import type { Entry } from './auth.ts'
import type { AccountServices } from './context.ts'
import { deleteSessions, findSessionId } from './queries.ts'
import { announceSignOut } from './sessions.ts'

/** The library's refusals in our words; one that is not here is a fault. */
const refusals: Record<string, ErrorCode> = {
  INVALID_EMAIL: 'password_wrong',
  INVALID_EMAIL_OR_PASSWORD: 'password_wrong',
  INVALID_PASSWORD: 'password_wrong',
  CREDENTIAL_ACCOUNT_NOT_FOUND: 'password_wrong',
  PASSWORD_TOO_SHORT: 'password_too_weak',
  PASSWORD_TOO_LONG: 'password_too_weak',
  INVALID_CODE: 'second_factor_wrong',
  INVALID_BACKUP_CODE: 'second_factor_wrong',
  TOTP_NOT_ENABLED: 'second_factor_wrong',
  BACKUP_CODES_NOT_ENABLED: 'second_factor_wrong',
  TOTP_ALREADY_ENABLED: 'not_allowed',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'too_many_requests',
  ACCOUNT_TEMPORARILY_LOCKED: 'too_many_requests',
  INVALID_TWO_FACTOR_COOKIE: 'not_signed_in',
  UNAUTHORIZED: 'not_signed_in',
}

export interface Visit {
  request: FastifyRequest
  reply: FastifyReply
}

/** Calls the library with the visitor's cookies and hands its own on. @throws DomainError for what it refuses. */
export async function throughLibrary<Answer>(
  visit: Visit,
  call: (headers: Headers) => Promise<{ headers: Headers; response: Answer }>,
): Promise<Answer> {
  try {
    const { headers, response } = await call(fromNodeHeaders(visit.request.headers))
    passCookies(visit.reply, headers)
    return response
  } catch (error) {
    throw refusalOf(error)
  }
}

function passCookies(reply: FastifyReply, headers: Headers): void {
  const cookies = headers.getSetCookie()
  if (cookies.length > 0) reply.header('set-cookie', cookies)
}

function refusalOf(error: unknown): unknown {
  if (!(error instanceof APIError)) return error
  const code = refusals[String(error.body?.code ?? error.status)] ?? (error.statusCode === 401 ? 'not_signed_in' : undefined)
  return code === undefined ? error : new DomainError(code)
}

/** Opens a sign-in for somebody one of our own doors has recognised. */
export async function enter(services: AccountServices, visit: Visit, entry: Entry): Promise<Viewer> {
  const { sessionId } = await throughLibrary(visit, (headers) =>
    services.auth.api.enterAccount({ body: entry, headers, returnHeaders: true }),
  )
  return welcome(services, visit, sessionId as SessionId)
}

/** Who came in through the library's own door; it answers with the sign-in's token. */
export async function welcomeByToken(services: AccountServices, visit: Visit, token: string): Promise<Viewer> {
  const sessionId = await findSessionId(services.db, token)
  if (sessionId === undefined) throw new DomainError('not_signed_in')
  return welcome(services, visit, sessionId)
}

/**
 * A shared device: whoever was signed in here before no longer is, and hears nothing any more.
 * @throws DomainError account_blocked: the sign-in is there, but its seat was removed
 */
async function welcome(services: AccountServices, { request }: Visit, sessionId: SessionId): Promise<Viewer> {
  const earlier = request.viewer?.sessionId
  if (earlier !== undefined && earlier !== sessionId) {
    await deleteSessions(services.db, [earlier])
    announceSignOut(services, [earlier])
  }
  const viewer = await services.viewers.fromSession(sessionId)
  if (viewer === undefined) throw new DomainError('account_blocked')
  return viewer
}
