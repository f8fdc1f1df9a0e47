import type { StaffRole, StaffViewer, Viewer } from '@cho-phien/shared/accounts'
import type { WorkerId } from '@cho-phien/shared/ids'
import type { Db } from '../../db/client.ts'
import { DomainError } from '../../errors.ts'
import { requireSafeSignIn } from '../accounts/safe-sign-in.ts'
import { isWorkerOfCenter } from './queries.ts'

/** Roles that sit with workers and see their data. */
export const deskRoles: readonly StaffRole[] = ['administrator', 'moderator', 'hall_operator']

/** Workers have their own profiles; the centre's staff, with a second factor, those of its workers. */
export async function mayReadProfile(db: Db, viewer: Viewer, workerId: WorkerId): Promise<boolean> {
  if (viewer.kind === 'worker') return viewer.workerIds.includes(workerId)
  return (
    viewer.kind === 'staff' &&
    !viewer.mustChangePassword &&
    viewer.hasSecondFactor &&
    deskRoles.includes(viewer.role) &&
    isWorkerOfCenter(db, { workerId, centerId: viewer.centerId })
  )
}

/** Looking at sensitive answers needs the second factor too. @throws DomainError not_allowed, password_change_needed, second_factor_needed */
export function requireDesk(viewer: StaffViewer): void {
  if (!deskRoles.includes(viewer.role)) throw new DomainError('not_allowed')
  requireSafeSignIn(viewer)
}

/**
 * Somebody else's profile answers as missing.
 * @throws DomainError not_allowed, password_change_needed, second_factor_needed, not_found
 */
export async function requireProfileRights(db: Db, viewer: Viewer, workerId: WorkerId): Promise<void> {
  if (viewer.kind === 'employer') throw new DomainError('not_allowed')
  if (viewer.kind === 'staff') requireDesk(viewer)
  if (!(await mayReadProfile(db, viewer, workerId))) throw new DomainError('not_found')
}
