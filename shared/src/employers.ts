import { Type, type Static } from 'typebox'
import { EmailInput, employerRoles } from './accounts.ts'
import { AccountId, EmployerId, FileId, InvitationId } from './ids.ts'
import { Instant, Line, Nullable, OneOf, Text } from './schema.ts'

export const employerStatuses = ['invited', 'submitted', 'approved', 'rejected'] as const
export type EmployerStatus = (typeof employerStatuses)[number]

export const EmployerProfileInput = Type.Object({
  name: Line(160, 1),
  shortName: Line(60, 1),
  /** Enterprise number: 10 digits, or 10 and a 3-digit branch. */
  registrationNumber: Type.String({ pattern: '^[0-9]{10}(-[0-9]{3})?$' }),
  industry: Line(120),
  provinceCode: Line(8, 1),
  communeCode: Type.Optional(Nullable(Line(60))),
  address: Line(200),
  /** Where the centre reaches them during a fair. */
  phoneNumber: Type.Optional(Nullable(Line(24))),
  introduction: Text(2000),
  labourExportLicence: Type.Optional(Nullable(Line(60))),
})
export type EmployerProfileInput = Static<typeof EmployerProfileInput>

export const Employer = Type.Object({
  id: EmployerId,
  name: Type.String(),
  shortName: Type.String(),
  registrationNumber: Nullable(Type.String()),
  industry: Nullable(Type.String()),
  provinceCode: Nullable(Type.String()),
  communeCode: Nullable(Type.String()),
  address: Type.String(),
  /** E.164. */
  phoneNumber: Nullable(Type.String()),
  introduction: Type.String(),
  labourExportLicence: Nullable(Type.String()),
  permissionDocument: Nullable(Type.Object({ id: FileId, name: Type.String(), size: Type.Integer() })),
  status: OneOf(employerStatuses),
  statusReason: Nullable(Type.String()),
  /** What is missing before the centre can approve. */
  missing: Type.Array(Type.String()),
  version: Type.Integer(),
})
export type Employer = Static<typeof Employer>

export const EmployerMember = Type.Object({
  accountId: AccountId,
  name: Type.String(),
  email: Type.String(),
  role: OneOf(employerRoles),
})
export type EmployerMember = Static<typeof EmployerMember>

export const EmployerInvitation = Type.Object({
  id: InvitationId,
  email: Type.String(),
  name: Type.String(),
  role: OneOf(employerRoles),
  /** To a member who forgot the password. */
  renewsPassword: Type.Boolean(),
  expiresAt: Instant,
  acceptedAt: Nullable(Instant),
})
export type EmployerInvitation = Static<typeof EmployerInvitation>

/** The link is shown once, to whoever made the invitation; only its hash is kept. */
export const NewInvitation = Type.Object({ invitation: EmployerInvitation, path: Type.String() })
export type NewInvitation = Static<typeof NewInvitation>

export const InvitationInput = Type.Object({ email: EmailInput, name: Line(120), role: OneOf(employerRoles) })
export type InvitationInput = Static<typeof InvitationInput>

/** The centre invites an enterprise; its first owner gets the link. */
export const EmployerInvitationInput = Type.Object({
  name: Line(160, 1),
  shortName: Line(60, 1),
  email: EmailInput,
  contactName: Type.Optional(Line(120)),
})
export type EmployerInvitationInput = Static<typeof EmployerInvitationInput>
export const InvitedEmployer = Type.Object({ employerId: EmployerId, ...NewInvitation.properties })
export type InvitedEmployer = Static<typeof InvitedEmployer>

export const EmployerPeople = Type.Object({ members: Type.Array(EmployerMember), invitations: Type.Array(EmployerInvitation) })
export type EmployerPeople = Static<typeof EmployerPeople>
