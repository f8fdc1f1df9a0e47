import {
  staffRoles,
  type EmployerViewer,
  type StaffRole,
  type StaffViewer,
  type Viewer,
  type WorkerViewer,
} from '@cho-phien/shared/accounts'
import type { CenterId } from '@cho-phien/shared/ids'
import { DomainError } from '../../errors.ts'
import { requireSafeSignIn } from './safe-sign-in.ts'

/** The contract already refuses other kinds; these say so to the compiler and refuse once more. */
export function workerIn(viewer: Viewer | undefined): WorkerViewer {
  if (viewer?.kind !== 'worker') throw new DomainError('not_allowed')
  return viewer
}

export function employerIn(viewer: Viewer | undefined): EmployerViewer {
  if (viewer?.kind !== 'employer') throw new DomainError('not_allowed')
  return viewer
}

/** @throws DomainError not_allowed, password_change_needed */
export function staffIn(viewer: Viewer | undefined): StaffViewer {
  if (viewer?.kind !== 'staff') throw new DomainError('not_allowed')
  if (viewer.mustChangePassword) throw new DomainError('password_change_needed')
  return viewer
}

/** For what is missing to everybody else. A temporary password, which another person knows, opens nothing. */
export function isStaffOf(viewer: Viewer | undefined, centerId: CenterId | null): boolean {
  return viewer?.kind === 'staff' && viewer.centerId === centerId && !viewer.mustChangePassword
}

/** Roles that read everything of their centre that is not sensitive. */
export const anyStaff: readonly StaffRole[] = staffRoles
/** Roles that plan and run fairs: halls, fairs, booths. */
export const planners: readonly StaffRole[] = ['administrator', 'moderator']

/** @throws DomainError not_allowed, password_change_needed, second_factor_needed */
export function requirePlanner(viewer: StaffViewer): void {
  if (!planners.includes(viewer.role)) throw new DomainError('not_allowed')
  requireSafeSignIn(viewer)
}

/** @throws DomainError not_allowed */
export function requireOwner(viewer: EmployerViewer): void {
  if (viewer.role !== 'owner') throw new DomainError('not_allowed')
}
