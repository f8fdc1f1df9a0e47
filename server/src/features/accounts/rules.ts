import type { StaffMember } from '@cho-phien/shared/accounts'
import type { ErrorCode } from '@cho-phien/shared/errors'

/** How long a sign-in lasts, in hours. Staff and paper slips sit at shared desks; workers and employers use their own phone. */
export const signInHours = { worker: 168, employer: 168, staff: 12, slip: 12 } as const
export type SignInKind = 'worker' | 'employer' | 'staff'

/** NIST SP 800-63B asks for at least 8; staff and owners see other people's data, so 10. */
export const passwordLength = { minimum: 10, maximum: 128 } as const

/** Long enough, not one letter over and over, and not simply the e-mail or the name. */
export function isPasswordStrong(password: string, about: { email: string; name?: string }): boolean {
  if (password.length < passwordLength.minimum || password.length > passwordLength.maximum) return false
  if (new Set(password).size < 5) return false
  const plain = password.toLowerCase().replace(/[\d\W_]+$/, '')
  const own = [about.email.toLowerCase(), about.email.toLowerCase().split('@')[0] ?? '', about.name?.toLowerCase() ?? '']
  return !own.includes(plain) && !own.includes(password.toLowerCase()) && !commonPasswords.has(plain)
}
const commonPasswords = new Set([
  'password',
  'matkhau',
  'mật khẩu',
  'qwertyuiop',
  'iloveyou',
  'anhyeuem',
  'dienbien',
  'chophien',
  'vieclam',
])

/** Checklist A7. */
export const invitationDays = 7
/** A link that takes over an account is asked for by somebody who waits for it. */
export const renewalDays = 1

export interface InvitationState {
  isRevoked: boolean
  isAccepted: boolean
  isExpired: boolean
}

export function refusalOfInvitation(invitation: InvitationState | undefined): ErrorCode | undefined {
  if (invitation === undefined || invitation.isRevoked) return 'invitation_wrong'
  if (invitation.isAccepted) return 'invitation_used'
  return invitation.isExpired ? 'invitation_expired' : undefined
}

/** Somebody must be left who can give seats. */
export function isLastAdministrator(
  staff: Pick<StaffMember, 'accountId' | 'role'>[],
  member: Pick<StaffMember, 'accountId' | 'role'>,
): boolean {
  return member.role === 'administrator' && !staff.some((other) => other.role === 'administrator' && other.accountId !== member.accountId)
}
