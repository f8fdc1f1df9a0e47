import type { Viewer } from '@cho-phien/shared/accounts'
import { isStaffOf } from '../accounts/seats.ts'
import type { BoothFacts } from './queries.ts'
import { isPublic } from '../fairs/rules.ts'

/** The booth's own employer, or staff of its centre. */
export function isInsider(viewer: Viewer | undefined, booth: Pick<BoothFacts, 'employerId' | 'centerId'>): boolean {
  if (viewer?.kind === 'employer') return viewer.employerId === booth.employerId
  return isStaffOf(viewer, booth.centerId)
}

/** Everybody from the day the fair is published; before it those who prepare it. */
export function maySeeBooth(viewer: Viewer | undefined, booth: Pick<BoothFacts, 'employerId' | 'centerId' | 'fairStatus'>): boolean {
  return isPublic(booth.fairStatus) || isInsider(viewer, booth)
}
