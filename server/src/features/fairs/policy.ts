import type { Viewer } from '@cho-phien/shared/accounts'
import type { Fair } from '@cho-phien/shared/fairs'
import { isPublic } from './rules.ts'

/** A draft exists only for the staff of its centre. */
export function maySeeFair(viewer: Viewer | undefined, fair: Pick<Fair, 'status' | 'centerId'>): boolean {
  return isPublic(fair.status) || (viewer?.kind === 'staff' && viewer.centerId === fair.centerId)
}
