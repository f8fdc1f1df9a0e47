import type { StaffRole, Viewer } from '@cho-phien/shared/accounts'
import type { WorkerId } from '@cho-phien/shared/ids'
import type { Db } from '../../db/client.ts'
import { DomainError } from '../../errors.ts'
import { isWorkerOfCenter } from './queries.ts'

/** Roles that sit with workers and see their data. */
export const deskRoles: readonly StaffRole[] = ['administrator', 'moderator', 'hall_operator']

/**
 * Workers have their own profiles; the centre's staff those of its workers. Anybody else's answers as missing.
 * @throws DomainError not_allowed, not_found
 */
export async function requireProfileRights(db: Db, viewer: Viewer, workerId: WorkerId): Promise<void> {
  if (viewer.kind === 'employer') throw new DomainError('not_allowed')
  if (viewer.kind === 'worker') {
    if (!viewer.workerIds.includes(workerId)) throw new DomainError('not_found')
    return
  }
  if (!deskRoles.includes(viewer.role)) throw new DomainError('not_allowed')
  if (!(await isWorkerOfCenter(db, { workerId, centerId: viewer.centerId }))) throw new DomainError('not_found')
}
