import { Type, type Static } from 'typebox'
import { AccountId, CenterId, EmployerId, HallId, SessionId, WorkerId } from './ids.ts'
import { mediaStatuses } from './interviews.ts'
import { Instant, Line, Nullable, OneOf } from './schema.ts'

export const staffRoles = ['administrator', 'moderator', 'hall_operator', 'viewer'] as const
export type StaffRole = (typeof staffRoles)[number]
export const employerRoles = ['owner', 'interviewer'] as const
export type EmployerRole = (typeof employerRoles)[number]

/** Who asks: the result of reading a sign-in, and what every policy decides on. */
const workerSeat = {
  kind: Type.Literal('worker'),
  accountId: AccountId,
  sessionId: SessionId,
  name: Type.String(),
  /** The worker this sign-in acts for; null until the account has one. */
  workerId: Nullable(WorkerId),
  workerIds: Type.Array(WorkerId),
}
export const Viewer = Type.Union([
  Type.Object(workerSeat),
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
    /** Somebody else made the password: nothing of the centre opens before its owner has chosen one. */
    mustChangePassword: Type.Boolean(),
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

/** E.164 of a Vietnamese number that a company is called at, mobile or fixed (02 and 8 or 9 more digits since 2017), or undefined. */
export function normalizeOfficePhone(input: string): string | undefined {
  const fixed = /^(?:\+?84|0)(2\d{8,9})$/.exec(input.replace(/[\s.\-()]/g, ''))
  return fixed?.[1] === undefined ? normalizePhone(input) : `+84${fixed[1]}`
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

/** What every page asks first. */
export const Me = Type.Object({
  viewer: Nullable(Viewer),
  isDemo: Type.Boolean(),
  /** Whether codes reach phones here; else workers come in with a slip. */
  hasPhoneCodes: Type.Boolean(),
  media: OneOf(mediaStatuses),
  /** The server's clock, for countdowns on a phone whose clock is wrong. */
  now: Instant,
})
export type Me = Static<typeof Me>

/** An e-mail address, lower-cased by the server. One @, no spaces, a dot in the domain: the link or password shows the rest. */
export const EmailInput = Type.String({
  minLength: 5,
  maxLength: 160,
  pattern:
    '^[^\\s@<>"\'\\u0000-\\u001f\\ud800-\\udfff]+@[^\\s@<>"\'\\u0000-\\u001f\\ud800-\\udfff]+\\.[^\\s@<>"\'\\u0000-\\u001f\\ud800-\\udfff]+$',
})
/** Checked for strength by the server: at least 10 characters. */
export const PasswordInput = Type.String({ minLength: 1, maxLength: 128 })

export const PhoneCodeSent = Type.Object({ retryAfterSeconds: Type.Integer(), expiresInSeconds: Type.Integer() })
export const SlipEntry = Type.Object({
  ...workerSeat,
  /** The same slip was signed in elsewhere; that sign-in is over now. */
  endedOther: Type.Boolean(),
})
export const PasswordEntry = Type.Object({ viewer: Nullable(Viewer), secondFactorNeeded: Type.Boolean() })
/** Shown once. The address is drawn as a QR code for an authenticator app. */
export const SecondFactorSetup = Type.Object({ otpauthUrl: Type.String(), recoveryCodes: Type.Array(Type.String()) })

export const StaffMember = Type.Object({
  accountId: AccountId,
  name: Type.String(),
  email: Type.String(),
  role: OneOf(staffRoles),
  hallId: Nullable(HallId),
  hasSecondFactor: Type.Boolean(),
})
export type StaffMember = Static<typeof StaffMember>
export const StaffSeatInput = Type.Object({ role: OneOf(staffRoles), hallId: Type.Optional(Nullable(HallId)) })
export type StaffSeatInput = Static<typeof StaffSeatInput>
export const StaffMemberInput = Type.Object({ name: Line(120, 1), email: EmailInput, ...StaffSeatInput.properties })
export type StaffMemberInput = Static<typeof StaffMemberInput>
/** Shown once, to the administrator who asked for it; its owner must change it. */
export const TemporaryPassword = Type.Object({ temporaryPassword: Type.String() })
export const NewStaffMember = Type.Object({ accountId: AccountId, ...TemporaryPassword.properties })

/** What an invitation's link shows before it is accepted. */
export const InvitationView = Type.Object({
  employerName: Type.String(),
  email: Type.String(),
  name: Type.String(),
  role: OneOf(employerRoles),
  /** For a member who forgot the password: nothing else changes. */
  renewsPassword: Type.Boolean(),
  expiresAt: Instant,
})
export type InvitationView = Static<typeof InvitationView>

export const demoRoles = ['worker', 'interviewer', 'owner', 'moderator', 'administrator', 'hall_operator', 'viewer'] as const
export type DemoRole = (typeof demoRoles)[number]
/** The number counts the seats of that role, from 0. */
export const DemoEntryInput = Type.Object({ role: OneOf(demoRoles), number: Type.Optional(Type.Integer({ minimum: 0, maximum: 999 })) })
export type DemoEntryInput = Static<typeof DemoEntryInput>
export const DemoMessage = Type.Object({ recipient: Type.String(), body: Type.String(), createdAt: Instant })
