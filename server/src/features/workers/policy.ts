import type { StaffRole, Viewer } from '@cho-phien/shared/accounts'
import type { WorkerId } from '@cho-phien/shared/ids'
import type { Db } from '../../db/client.ts'
import { DomainError } from '../../errors.ts'
import { isWorkerOfCenter } from './queries.ts'

/** Roles that sit with workers and see their data. */
export const deskRoles: readonly StaffRole[] = ['administrator', 'moderator', 'hall_operator']

/** Workers have their own profiles; the centre's staff those of its workers. */
export async function mayReadProfile(db: Db, viewer: Viewer, workerId: WorkerId): Promise<boolean> {
  if (viewer.kind === 'worker') return viewer.workerIds.includes(workerId)
  return viewer.kind === 'staff' && deskRoles.includes(viewer.role) && isWorkerOfCenter(db, { workerId, centerId: viewer.centerId })
}

/**
 * Somebody else's profile answers as missing.
 * @throws DomainError not_allowed, not_found
 */
export async function requireProfileRights(db: Db, viewer: Viewer, workerId: WorkerId): Promise<void> {
  const isOutside = viewer.kind === 'employer' || (viewer.kind === 'staff' && !deskRoles.includes(viewer.role))
  if (isOutside) throw new DomainError('not_allowed')
  if (!(await mayReadProfile(db, viewer, workerId))) throw new DomainError('not_found')
}
