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
const commonPasswords = new Set(['password', 'matkhau', 'mật khẩu', 'qwertyuiop', 'iloveyou', 'anhyeuem', 'dienbien', 'chophien', 'vieclam'])

// Phone codes (checklist A1)
export const codeRules = { digits: 6, lifeSeconds: 600, tries: 5, waitSeconds: 60, perHour: 5 } as const

export interface RecentCodes {
  /** Codes sent to this number within the last hour. */
  count: number
  /** Since the newest of them; null when there is none. */
  newestAgeSeconds: number | null
  oldestAgeSeconds: number | null
}

/** Whether one more code may go to this number. Seconds say when to ask again. */
export function refusalToSend(recent: RecentCodes): { code: 'code_wait' | 'too_many_requests'; seconds: number } | undefined {
  if (recent.newestAgeSeconds !== null && recent.newestAgeSeconds < codeRules.waitSeconds) {
    return { code: 'code_wait', seconds: Math.ceil(codeRules.waitSeconds - recent.newestAgeSeconds) }
  }
  if (recent.count >= codeRules.perHour) return { code: 'too_many_requests', seconds: Math.ceil(3600 - (recent.oldestAgeSeconds ?? 0)) }
  return undefined
}

export interface TriedCode {
  isUsed: boolean
  isExpired: boolean
  /** Whether a try was left when this one was counted. */
  hadTry: boolean
  isRight: boolean
}

/** Why a code does not open the door. A number that was never sent one answers as a wrong code does. */
export function refusalOfCode(tried: TriedCode | undefined): ErrorCode | undefined {
  if (tried === undefined) return 'code_wrong'
  if (tried.isUsed || tried.isExpired) return 'code_expired'
  if (!tried.hadTry) return 'code_used_up'
  return tried.isRight ? undefined : 'code_wrong'
}

// Slips (checklist A3): 31 letters and digits that are not mistaken for one another, 8.5e11 codes.
export const slipAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
export const slipLength = 8
export const slipDays = 7

/** What a person typed or a QR code held, as the slip has it; undefined when it cannot be one. */
export function normalizeSlip(input: string): string | undefined {
  const code = input.toUpperCase().replace(/[\s\-.·]/g, '')
  return code.length === slipLength && [...code].every((letter) => slipAlphabet.includes(letter)) ? code : undefined
}

export interface SlipState {
  isRevoked: boolean
  isExpired: boolean
}

/** A revoked slip answers as an unknown one does: it says nothing of who it was for. */
export function refusalOfSlip(slip: SlipState | undefined): ErrorCode | undefined {
  if (slip === undefined || slip.isRevoked) return 'slip_wrong'
  return slip.isExpired ? 'slip_expired' : undefined
}

// Invitations (checklist A7)
export const invitationDays = 7

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
export function isLastAdministrator(staff: Pick<StaffMember, 'accountId' | 'role'>[], member: Pick<StaffMember, 'accountId' | 'role'>): boolean {
  return member.role === 'administrator' && !staff.some((other) => other.role === 'administrator' && other.accountId !== member.accountId)
}
