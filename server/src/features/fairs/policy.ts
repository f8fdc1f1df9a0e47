import type { Viewer } from '@cho-phien/shared/accounts'
import type { Fair } from '@cho-phien/shared/fairs'
import { isStaffOf } from '../accounts/seats.ts'
import { isPublic } from './rules.ts'

/** A draft exists only for the staff of its centre. */
export function maySeeFair(viewer: Viewer | undefined, fair: Pick<Fair, 'status' | 'centerId'>): boolean {
  return isPublic(fair.status) || isStaffOf(viewer, fair.centerId)
}
