import { Type, type Static } from 'typebox'
import { AccountId, CenterId, EmployerId, HallId, SessionId, WorkerId } from './ids.ts'
import { Instant, Line, Nullable, OneOf } from './schema.ts'

export const staffRoles = ['administrator', 'moderator', 'hall_operator', 'viewer'] as const
export type StaffRole = (typeof staffRoles)[number]
export const employerRoles = ['owner', 'interviewer'] as const
export type EmployerRole = (typeof employerRoles)[number]

/** Who asks: the result of reading a sign-in, and what every policy decides on. */
export const Viewer = Type.Union([
  Type.Object({
    kind: Type.Literal('worker'),
    accountId: AccountId,
    sessionId: SessionId,
    name: Type.String(),
    /** The worker this sign-in acts for; null until the account has one. */
    workerId: Nullable(WorkerId),
    workerIds: Type.Array(WorkerId),
  }),
  Type.Object({
    kind: Type.Literal('employer'),
    accountId: AccountId,
    sessionId: SessionId,
    name: Type.String(),
    employerId: EmployerId,
    role: OneOf(employerRoles),
  }),
  Type.Object({
    kind: Type.Literal('staff'),
    accountId: AccountId,
    sessionId: SessionId,
    name: Type.String(),
    centerId: CenterId,
    role: OneOf(staffRoles),
    hallId: Nullable(HallId),
    /** Staff must set up a second factor before they may change anything. */
    hasSecondFactor: Type.Boolean(),
  }),
])
export type Viewer = Static<typeof Viewer>
export type WorkerViewer = Extract<Viewer, { kind: 'worker' }>
export type EmployerViewer = Extract<Viewer, { kind: 'employer' }>
export type StaffViewer = Extract<Viewer, { kind: 'staff' }>

/** A Vietnamese mobile number as people type it; `normalizePhone` makes it E.164. */
export const PhoneInput = Line(24, 1)

/**
 * E.164 of a Vietnamese mobile number, or undefined. Accepts 0xxxxxxxxx, 84xxxxxxxxx and +84xxxxxxxxx with spaces, dots or
 * dashes. Ten digits since the 2018 change of prefixes; mobile prefixes are 3, 5, 7, 8 and 9.
 */
export function normalizePhone(input: string): string | undefined {
  const digits = input.replace(/[\s.\-()]/g, '')
  const match = /^(?:\+?84|0)([35789]\d{8})$/.exec(digits)
  return match?.[1] === undefined ? undefined : `+84${match[1]}`
}

/** What is left of a phone number on a screen where the whole is not needed: `09•• ••• 123`. */
export function maskPhone(e164: string): string {
  return `0${e164.slice(3, 4)}•• ••• ${e164.slice(-3)}`
}

export const SignInSession = Type.Object({
  id: SessionId,
  isCurrent: Type.Boolean(),
  userAgent: Nullable(Type.String()),
  createdAt: Instant,
  expiresAt: Instant,
})
export type SignInSession = Static<typeof SignInSession>
