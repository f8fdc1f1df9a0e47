import type { Viewer } from '@cho-phien/shared/accounts'
import type { Fair, FairStatus } from '@cho-phien/shared/fairs'
import { isStaffOf } from '../accounts/seats.ts'
import { isPublic } from './rules.ts'

/** A draft exists only for the staff of its centre. */
export function maySeeFair(viewer: Viewer | undefined, fair: Pick<Fair, 'status' | 'centerId'>): boolean {
  return isPublic(fair.status) || isStaffOf(viewer, fair.centerId)
}

/** Public for good: a fair that was published may be taken back to a draft, and one that has begun no more. */
export function staysPublic(status: FairStatus): boolean {
  return isPublic(status) && status !== 'published' && status !== 'rehearsal'
}
