import type { ErrorReply } from '@cho-phien/shared/errors'
import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify'
import { isDatabaseAway } from '../db/client.ts'
import { brokenConstraint, DomainError } from '../errors.ts'

interface Refusal {
  status: number
  body: ErrorReply
}

/** The one place where an error becomes an answer. Text of a 5xx never leaves, and no message that may quote a person is logged. */
export function handleErrors(app: FastifyInstance, noteFailure: (error: unknown) => void): void {
  app.setErrorHandler((error: unknown, request, reply) => {
    noteFailure(error)
    const refusal = refusalOf(error)
    if (refusal.status >= 500) {
      request.log.error(
        { route: request.routeOptions.url, constraint: brokenConstraint(error), error: nameOf(error), stack: placesOf(error) },
        'request failed',
      )
    } else {
      request.log.info({ route: request.routeOptions.url, code: refusal.body.code }, 'request refused')
    }
    return reply.code(refusal.status).send(refusal.body)
  })
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof DomainError) {
    return {
      status: error.status,
      body: { code: error.code, ...(error.fields && { fields: error.fields }), ...(error.detail && { detail: error.detail }) },
    }
  }
  const { validation, statusCode, code } = error as Partial<FastifyError>
  if (validation !== undefined) return { status: 400, body: { code: 'invalid_input', fields: validation.map(fieldOf) } }
  if (statusCode === 429) return { status: 429, body: { code: 'too_many_requests' } }
  if (code === 'FST_REQ_FILE_TOO_LARGE') return { status: 413, body: { code: 'file_too_large' } }
  if (statusCode === 413) return { status: 413, body: { code: 'body_too_large' } }
  if (isPassing(error)) return { status: 503, body: { code: 'unavailable' } }
  if (statusCode !== undefined && statusCode < 500) return { status: 400, body: { code: 'invalid_input' } }
  return { status: 500, body: { code: 'internal' } }
}

/** It will work again by itself. */
function isPassing(error: unknown): boolean {
  const { statusCode, code } = error as Partial<FastifyError>
  return isDatabaseAway(error) || code === 'FST_UNDER_PRESSURE' || statusCode === 503
}

function fieldOf(problem: NonNullable<FastifyError['validation']>[number]): string {
  const missing = problem.params['missingProperty']
  return [problem.instancePath.slice(1), typeof missing === 'string' ? missing : ''].filter(Boolean).join('/')
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown'
}

function placesOf(error: unknown): string | undefined {
  return error instanceof Error ? error.stack?.split('\n').slice(1, 8).join('\n') : undefined
}

/** Unknown addresses under /api answer as every refusal does. */
export function refuseUnknown(_request: FastifyRequest): never {
  throw new DomainError('not_found')
}
