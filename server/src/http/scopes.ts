import type { EmployerViewer, StaffRole, StaffViewer, Viewer, WorkerViewer } from '@cho-phien/shared/accounts'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyBaseLogger, FastifyInstance, FastifyRequest, RawServerDefault } from 'fastify'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { DomainError } from '../errors.ts'

/** A Fastify instance whose schemas type its handlers: what every `routes.ts` receives. */
export type Routes = FastifyInstance<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger, TypeBoxTypeProvider>

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; read once at the start of every /api request. */
    viewer: Viewer | undefined
  }
}

/** @throws DomainError not_signed_in */
export function viewerOf(request: FastifyRequest): Viewer {
  if (request.viewer === undefined) throw new DomainError('not_signed_in')
  return request.viewer
}

/** @throws DomainError not_signed_in, not_allowed */
export function workerOf(request: FastifyRequest): WorkerViewer {
  const viewer = viewerOf(request)
  if (viewer.kind !== 'worker') throw new DomainError('not_allowed')
  return viewer
}

/** @throws DomainError not_signed_in, not_allowed */
export function employerOf(request: FastifyRequest): EmployerViewer {
  const viewer = viewerOf(request)
  if (viewer.kind !== 'employer') throw new DomainError('not_allowed')
  return viewer
}

/** @throws DomainError not_signed_in, not_allowed */
export function ownerOf(request: FastifyRequest): EmployerViewer {
  const viewer = employerOf(request)
  if (viewer.role !== 'owner') throw new DomainError('not_allowed')
  return viewer
}

/** @throws DomainError not_signed_in, not_allowed, password_change_needed, second_factor_needed */
export function staffOf(request: FastifyRequest, roles: readonly StaffRole[]): StaffViewer {
  const viewer = viewerOf(request)
  if (viewer.kind !== 'staff' || !roles.includes(viewer.role)) throw new DomainError('not_allowed')
  if (viewer.mustChangePassword) throw new DomainError('password_change_needed')
  if (!viewer.hasSecondFactor && request.method !== 'GET') throw new DomainError('second_factor_needed')
  return viewer
}

/**
 * For what names people: staff without a second factor plan and count, but look nobody up.
 * @throws DomainError not_signed_in, not_allowed, password_change_needed, second_factor_needed
 */
export function trustedStaffOf(request: FastifyRequest, roles: readonly StaffRole[]): StaffViewer {
  const viewer = staffOf(request, roles)
  if (!viewer.hasSecondFactor) throw new DomainError('second_factor_needed')
  return viewer
}
