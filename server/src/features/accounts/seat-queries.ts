import type { EmployerRole, StaffMember, StaffRole } from '@cho-phien/shared/accounts'
import type { AccountId, CenterId, EmployerId, HallId, InvitationId } from '@cho-phien/shared/ids'
import type { Db, Tx } from '../../db/client.ts'
import { notFoundUnless } from '../../errors.ts'

// Staff

export function listStaff(db: Db, centerId: CenterId): Promise<StaffMember[]> {
  return db<StaffMember[]>`
    select account.id as "accountId", account.name, account.email, seat.role, seat.hall_id as "hallId",
      account.two_factor_enabled as "hasSecondFactor"
    from staff_seats seat join accounts account on account.id = seat.account_id and account.blocked_at is null
    where seat.center_id = ${centerId}
    order by account.created_at, account.id`
}

/** Seats of one centre change one after another: the last administrator stays. */
export async function lockCenter(tx: Tx, centerId: CenterId): Promise<void> {
  await tx`select 1 from centers where id = ${centerId} for update`
}

export async function insertStaffSeat(
  tx: Tx,
  seat: { accountId: AccountId; centerId: CenterId; role: StaffRole; hallId: HallId | null },
): Promise<void> {
  await tx`insert into staff_seats (account_id, center_id, role, hall_id) values (${seat.accountId}, ${seat.centerId}, ${seat.role}, ${seat.hallId})`
}

export async function updateStaffSeat(tx: Tx, seat: { accountId: AccountId; role: StaffRole; hallId: HallId | null }): Promise<void> {
  await tx`update staff_seats set role = ${seat.role}, hall_id = ${seat.hallId} where account_id = ${seat.accountId}`
}

export async function isHallOfCenter(db: Db, hall: { hallId: HallId; centerId: CenterId }): Promise<boolean> {
  const rows = await db`select 1 from halls where id = ${hall.hallId} and center_id = ${hall.centerId}`
  return rows.length > 0
}

// Employers' seats

/** Locks the employer too. @throws DomainError not_found */
export async function updateEmployerVersion(tx: Tx, id: EmployerId): Promise<{ id: EmployerId; centerId: CenterId; version: number }> {
  const [row] = await tx<{ id: EmployerId; centerId: CenterId; version: number }[]>`
    update employers set version = version + 1, updated_at = now() where id = ${id} returning id, center_id as "centerId", version`
  return notFoundUnless(row)
}

export interface InvitationRow {
  id: InvitationId
  employerId: EmployerId
  employerName: string
  email: string
  name: string
  role: EmployerRole
  /** The member whose password it renews. */
  accountId: AccountId | null
  renewsPassword: boolean
  hasSecondFactor: boolean
  expiresAt: string
  isRevoked: boolean
  isAccepted: boolean
  isExpired: boolean
}

export async function findInvitation(db: Db, tokenHash: string): Promise<InvitationRow | undefined> {
  const [row] = await db<InvitationRow[]>`
    select invitation.id, invitation.employer_id as "employerId", employer.name as "employerName", invitation.email, invitation.name,
      invitation.role, invitation.account_id as "accountId", invitation.account_id is not null as "renewsPassword",
      coalesce(account.two_factor_enabled, false) as "hasSecondFactor", invitation.expires_at as "expiresAt",
      invitation.revoked_at is not null as "isRevoked",
      invitation.accepted_at is not null as "isAccepted", invitation.expires_at <= now() as "isExpired"
    from employer_invitations invitation join employers employer on employer.id = invitation.employer_id
    left join accounts account on account.id = invitation.account_id
    where invitation.token_hash = ${tokenHash}`
  return row
}

/** @returns false when another request accepted, revoked or outwaited it first. */
export async function updateInvitationAccepted(tx: Tx, id: InvitationId): Promise<boolean> {
  const rows = await tx`
    update employer_invitations set accepted_at = now()
    where id = ${id} and accepted_at is null and revoked_at is null and expires_at > now() returning id`
  return rows.length === 1
}

export async function insertEmployerSeat(
  tx: Tx,
  seat: { accountId: AccountId; employerId: EmployerId; role: EmployerRole },
): Promise<void> {
  await tx`insert into employer_seats (account_id, employer_id, role) values (${seat.accountId}, ${seat.employerId}, ${seat.role})`
}
