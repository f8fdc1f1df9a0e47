import type { EmployerViewer, StaffViewer, Viewer, WorkerViewer } from '@cho-phien/shared/accounts'
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
