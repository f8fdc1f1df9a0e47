import {
  staffRoles,
  type EmployerViewer,
  type StaffRole,
  type StaffViewer,
  type Viewer,
  type WorkerViewer,
} from '@cho-phien/shared/accounts'
import { DomainError } from '../../errors.ts'

/** The contract already refuses other kinds; these say so to the compiler and refuse once more. */
export function workerIn(viewer: Viewer | undefined): WorkerViewer {
  if (viewer?.kind !== 'worker') throw new DomainError('not_allowed')
  return viewer
}

export function employerIn(viewer: Viewer | undefined): EmployerViewer {
  if (viewer?.kind !== 'employer') throw new DomainError('not_allowed')
  return viewer
}

export function staffIn(viewer: Viewer | undefined): StaffViewer {
  if (viewer?.kind !== 'staff') throw new DomainError('not_allowed')
  return viewer
}

/** Roles that read everything of their centre that is not sensitive. */
export const anyStaff: readonly StaffRole[] = staffRoles
/** Roles that plan and run fairs: halls, fairs, booths. */
export const planners: readonly StaffRole[] = ['administrator', 'moderator']

/** @throws DomainError not_allowed, second_factor_needed */
export function requirePlanner(viewer: StaffViewer): void {
  if (!planners.includes(viewer.role)) throw new DomainError('not_allowed')
  if (!viewer.hasSecondFactor) throw new DomainError('second_factor_needed')
}

/** @throws DomainError not_allowed */
export function requireOwner(viewer: EmployerViewer): void {
  if (viewer.role !== 'owner') throw new DomainError('not_allowed')
}
