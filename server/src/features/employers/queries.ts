import type { EmployerMember, EmployerStatus } from '@cho-phien/shared/employers'
import type { EmployerRole } from '@cho-phien/shared/accounts'
import type { AccountId, CenterId, EmployerId, FileId, InvitationId } from '@cho-phien/shared/ids'
import type { Db, Tx } from '../../db/client.ts'

export interface EmployerRow {
  id: EmployerId
  centerId: CenterId
  name: string
  shortName: string
  registrationNumber: string | null
  industry: string | null
  provinceCode: string | null
  communeCode: string | null
  address: string
  phoneNumber: string | null
  introduction: string
  labourExportLicence: string | null
  documentId: FileId | null
  documentName: string | null
  documentSize: number | null
  status: EmployerStatus
  statusReason: string | null
  version: number
}

function selectEmployers(db: Db) {
  return db`
    select employer.id, employer.center_id as "centerId", employer.name, employer.short_name as "shortName",
      employer.registration_number as "registrationNumber", employer.industry, employer.province_code as "provinceCode",
      employer.commune_code as "communeCode", employer.address, employer.phone_number as "phoneNumber", employer.introduction,
      employer.labour_export_licence as "labourExportLicence", document.id as "documentId", document.name as "documentName",
      document.size as "documentSize", employer.status, employer.status_reason as "statusReason", employer.version
    from employers employer left join files document on document.id = employer.permission_document_id`
}

export async function findEmployer(db: Db, employerId: EmployerId): Promise<EmployerRow | undefined> {
  const [row] = await db<EmployerRow[]>`${selectEmployers(db)} where employer.id = ${employerId}`
  return row
}

export function listEmployers(db: Db, filter: { centerId: CenterId; status: EmployerStatus | null }): Promise<EmployerRow[]> {
  return db<EmployerRow[]>`
    ${selectEmployers(db)}
    where employer.center_id = ${filter.centerId} and (${filter.status}::text is null or employer.status = ${filter.status})
    order by fold_text(employer.name), employer.id`
}

export async function lockEmployer(tx: Tx, employerId: EmployerId): Promise<EmployerRow | undefined> {
  const [row] = await tx<EmployerRow[]>`${selectEmployers(tx)} where employer.id = ${employerId} for update of employer`
  return row
}

export async function insertEmployer(tx: Tx, employer: { centerId: CenterId; name: string; shortName: string }): Promise<EmployerId> {
  const [row] = await tx<{ id: EmployerId }[]>`
    insert into employers (center_id, name, short_name) values (${employer.centerId}, ${employer.name}, ${employer.shortName}) returning id`
  if (row === undefined) throw new Error('an employer was not kept')
  return row.id
}

/** Whoever writes this registration number first has it. @returns whether another employer has it */
export async function lockRegistration(tx: Tx, registration: { number: string; employerId: EmployerId }): Promise<boolean> {
  await tx`select pg_advisory_xact_lock(hashtextextended(${registration.number}, 3))`
  const rows = await tx`select 1 from employers where registration_number = ${registration.number} and id <> ${registration.employerId}`
  return rows.length > 0
}

export interface EmployerWrite {
  id: EmployerId
  name: string
  shortName: string
  registrationNumber: string
  industry: string
  provinceCode: string
  communeCode: string | null
  address: string
  phoneNumber: string | null
  introduction: string
  labourExportLicence: string | null
  status: EmployerStatus
}

export async function updateEmployer(tx: Tx, employer: EmployerWrite): Promise<void> {
  await tx`
    update employers set name = ${employer.name}, short_name = ${employer.shortName}, registration_number = ${employer.registrationNumber},
      industry = ${employer.industry}, province_code = ${employer.provinceCode}, commune_code = ${employer.communeCode},
      address = ${employer.address}, phone_number = ${employer.phoneNumber}, introduction = ${employer.introduction}, labour_export_licence = ${employer.labourExportLicence},
      status = ${employer.status}, version = version + 1, updated_at = now()
    where id = ${employer.id}`
}

export async function updatePermissionDocument(
  tx: Tx,
  document: { employerId: EmployerId; fileId: FileId; status: EmployerStatus },
): Promise<void> {
  await tx`
    update employers set permission_document_id = ${document.fileId}, status = ${document.status}, version = version + 1, updated_at = now()
    where id = ${document.employerId}`
}

export interface DecisionWrite {
  employerId: EmployerId
  status: EmployerStatus
  reason: string | null
  /** Null when the employer itself asks for a decision. */
  decidedBy: AccountId | null
}

export async function updateStatus(tx: Tx, decision: DecisionWrite): Promise<void> {
  await tx`
    update employers set status = ${decision.status}, status_reason = ${decision.reason}, decided_by = ${decision.decidedBy},
      decided_at = case when ${decision.decidedBy}::uuid is null then null else now() end, version = version + 1, updated_at = now()
    where id = ${decision.employerId}`
}

// People

export function listMembers(db: Db, employerId: EmployerId): Promise<EmployerMember[]> {
  return db<EmployerMember[]>`
    select account.id as "accountId", account.name, account.email, seat.role
    from employer_seats seat join accounts account on account.id = seat.account_id and account.blocked_at is null
    where seat.employer_id = ${employerId} and seat.removed_at is null
    order by seat.role desc, seat.created_at, account.id`
}

export async function updateSeatRemoved(tx: Tx, seat: { accountId: AccountId; employerId: EmployerId }): Promise<void> {
  await tx`update employer_seats set removed_at = now() where account_id = ${seat.accountId} and employer_id = ${seat.employerId}`
}

export interface InvitationRow {
  id: InvitationId
  email: string
  name: string
  role: EmployerRole
  renewsPassword: boolean
  expiresAt: string
  acceptedAt: string | null
}

/** Those nobody has used yet, expired ones too: they can be sent again. */
export function listOpenInvitations(db: Db, employerId: EmployerId): Promise<InvitationRow[]> {
  return db<InvitationRow[]>`
    select id, email, name, role, account_id is not null as "renewsPassword", expires_at as "expiresAt", accepted_at as "acceptedAt"
    from employer_invitations where employer_id = ${employerId} and accepted_at is null and revoked_at is null
    order by created_at desc`
}

export interface NewInvitationRow {
  employerId: EmployerId
  email: string
  name: string
  role: EmployerRole
  /** The member whose password it renews. */
  accountId: AccountId | null
  tokenHash: string
  createdBy: AccountId
  days: number
}

export async function insertInvitation(tx: Tx, invitation: NewInvitationRow): Promise<InvitationRow> {
  const [row] = await tx<InvitationRow[]>`
    insert into employer_invitations (employer_id, email, name, role, account_id, token_hash, expires_at, created_by)
    values (${invitation.employerId}, ${invitation.email}, ${invitation.name}, ${invitation.role},
      ${invitation.accountId}, ${invitation.tokenHash},
      now() + make_interval(days => ${invitation.days}), ${invitation.createdBy})
    returning id, email, name, role, account_id is not null as "renewsPassword", expires_at as "expiresAt", accepted_at as "acceptedAt"`
  if (row === undefined) throw new Error('an invitation was not kept')
  return row
}

/** The newest link to one address is the only one that works. */
export async function updateInvitationsReplaced(tx: Tx, invitation: { employerId: EmployerId; email: string }): Promise<void> {
  await tx`
    update employer_invitations set revoked_at = now()
    where employer_id = ${invitation.employerId} and email = ${invitation.email} and accepted_at is null and revoked_at is null`
}

/** @returns false when there is no open one */
export async function updateInvitationRevoked(tx: Tx, invitation: { id: InvitationId; employerId: EmployerId }): Promise<boolean> {
  const rows = await tx`
    update employer_invitations set revoked_at = now()
    where id = ${invitation.id} and employer_id = ${invitation.employerId} and accepted_at is null and revoked_at is null returning id`
  return rows.length === 1
}

export async function isEmailTaken(db: Db, email: string): Promise<boolean> {
  const rows = await db`select 1 from accounts where email = ${email}`
  return rows.length > 0
}
