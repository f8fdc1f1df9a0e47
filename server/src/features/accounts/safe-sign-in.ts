import type { StaffViewer } from '@cho-phien/shared/accounts'
import { DomainError } from '../../errors.ts'

/**
 * What changing anything, and looking people up, needs beyond the role: a password nobody else knows, and a second factor.
 * @throws DomainError password_change_needed, second_factor_needed
 */
export function requireSafeSignIn(viewer: StaffViewer): void {
  if (viewer.mustChangePassword) throw new DomainError('password_change_needed')
  if (!viewer.hasSecondFactor) throw new DomainError('second_factor_needed')
}
