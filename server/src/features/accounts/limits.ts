import type { FastifyRequest } from 'fastify'
import { createHash } from 'node:crypto'
import { DomainError } from '../../errors.ts'
import type { Routes } from '../../http/scopes.ts'

/** Counts only what failed: a hall of 100 people behind one address gets in, a guesser does not. */
export interface FailureLimit {
  /** @throws DomainError too_many_requests, with the seconds to wait */
  check(request: FastifyRequest): Promise<void>
  countFailure(request: FastifyRequest): Promise<void>
}

interface Limit {
  /** Keeps the counters of different doors apart. */
  name: string
  max: number
  minutes: number
  key?: (request: FastifyRequest) => string
}

export function createFailureLimit(app: Routes, limit: Limit): FailureLimit {
  const key = limit.key ?? byAddress
  const look = app.createRateLimit({
    max: limit.max,
    timeWindow: limit.minutes * 60_000,
    keyGenerator: (request) => `${limit.name} ${key(request)}`,
  })
  return {
    async check(request) {
      const state = await look(request, { increment: false })
      if (!state.isAllowed && state.remaining <= 0) throw new DomainError('too_many_requests', { detail: { seconds: state.ttlInSeconds } })
    },
    async countFailure(request) {
      await look(request)
    },
  }
}

/** Runs a door behind its limits: refused ones count, whoever gets in does not. */
export async function guardDoor<Answer>(request: FastifyRequest, limits: FailureLimit[], work: () => Promise<Answer>): Promise<Answer> {
  for (const limit of limits) await limit.check(request)
  try {
    return await work()
  } catch (error) {
    if (error instanceof DomainError) for (const limit of limits) await limit.countFailure(request)
    throw error
  }
}

function byAddress(request: FastifyRequest): string {
  return request.ip
}

export function byEverybody(): string {
  return 'everybody'
}

/** By the e-mail in the body, hashed: the counters hold no addresses. */
export function byEmail(request: FastifyRequest): string {
  const { email } = request.body as { email: string }
  return createHash('sha256').update(email.toLowerCase()).digest('base64')
}

/** How often one address may ask at all, whether or not it succeeds: for `config` of a route. */
export function perAddress(max: number, minutes: number) {
  return { rateLimit: { max, timeWindow: minutes * 60_000 } }
}
