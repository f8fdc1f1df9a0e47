import type { StaffMember, StaffMemberInput, StaffSeatInput, StaffViewer } from '@cho-phien/shared/accounts'
import type { AccountId, HallId } from '@cho-phien/shared/ids'
import { inTransaction, type Tx } from '../../db/client.ts'
import { DomainError } from '../../errors.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent } from './audit.ts'
import { createAccountWithPassword, hashPassword } from './make.ts'
import { cleanName } from './names.ts'
import { deleteSessionsOfAccount, updateAccountBlocked, updatePassword } from './queries.ts'
import { isLastAdministrator } from './rules.ts'
import { insertStaffSeat, isHallOfCenter, listStaff, lockCenter, updateStaffSeat } from './seat-queries.ts'
import { requireSafeSignIn } from './safe-sign-in.ts'
import { makeTemporaryPassword } from './secrets.ts'
import { announceSignOut } from './sessions.ts'

/** @throws DomainError email_taken, invalid_input for a hall that is missing or another centre's */
export async function addStaff(
  services: Services,
  viewer: StaffViewer,
  input: StaffMemberInput,
): Promise<{ accountId: AccountId; temporaryPassword: string }> {
  requireAdministrator(viewer)
  const name = cleanName(input.name, 'name')
  const temporaryPassword = makeTemporaryPassword()
  const passwordHash = await hashPassword(temporaryPassword)
  const accountId = await inTransaction(services.db, async (tx) => {
    const hallId = await readHall(tx, viewer, input)
    const made = await createAccountWithPassword(tx, { kind: 'staff', name, email: input.email, passwordHash, mustChangePassword: true })
    if (made === undefined) throw new DomainError('email_taken', { fields: ['email'] })
    await insertStaffSeat(tx, { accountId: made, centerId: viewer.centerId, role: input.role, hallId })
    await insertAuditEvent(tx, {
      actor: viewer,
      action: 'staff.added',
      subjectType: 'account',
      subjectId: made,
      detail: { role: input.role },
    })
    return made
  })
  return { accountId, temporaryPassword }
}

/** A new role takes hold at once: rights are read anew for every request and command. */
export async function changeStaff(
  services: Services,
  viewer: StaffViewer,
  change: { accountId: AccountId; seat: StaffSeatInput },
): Promise<StaffMember> {
  requireAdministrator(viewer)
  return inTransaction(services.db, async (tx) => {
    const member = await findColleague(tx, viewer, {
      accountId: change.accountId,
      staysAdministrator: change.seat.role === 'administrator',
    })
    const hallId = await readHall(tx, viewer, change.seat)
    await updateStaffSeat(tx, { accountId: member.accountId, role: change.seat.role, hallId })
    await insertAuditEvent(tx, {
      actor: viewer,
      action: 'staff.changed',
      subjectType: 'account',
      subjectId: member.accountId,
      detail: { role: change.seat.role },
    })
    return { ...member, role: change.seat.role, hallId }
  })
}

/** @throws DomainError not_found, seat_last_owner for the last administrator */
export async function removeStaff(services: Services, viewer: StaffViewer, accountId: AccountId): Promise<void> {
  requireAdministrator(viewer)
  await inTransaction(services.db, async (tx, afterCommit) => {
    await findColleague(tx, viewer, { accountId, staysAdministrator: false })
    await updateAccountBlocked(tx, accountId)
    const ended = await deleteSessionsOfAccount(tx, accountId)
    await insertAuditEvent(tx, { actor: viewer, action: 'staff.removed', subjectType: 'account', subjectId: accountId })
    await services.deadlines.scheduleIn(tx, 'lost-seat', { subjectId: accountId, seconds: 0 })
    afterCommit(() => announceSignOut(services, ended))
  })
}

/**
 * For a colleague who forgot the password. Their sign-ins end; their second factor stays.
 * @throws DomainError not_found, not_allowed for the own account
 */
export async function renewStaffPassword(
  services: Services,
  viewer: StaffViewer,
  accountId: AccountId,
): Promise<{ temporaryPassword: string }> {
  requireAdministrator(viewer)
  if (accountId === viewer.accountId) throw new DomainError('not_allowed')
  const temporaryPassword = makeTemporaryPassword()
  const passwordHash = await hashPassword(temporaryPassword)
  await inTransaction(services.db, async (tx, afterCommit) => {
    await findColleague(tx, viewer, { accountId, staysAdministrator: true })
    await updatePassword(tx, { accountId, passwordHash, mustChangePassword: true })
    const ended = await deleteSessionsOfAccount(tx, accountId)
    await insertAuditEvent(tx, { actor: viewer, action: 'staff.password_renewed', subjectType: 'account', subjectId: accountId })
    afterCommit(() => announceSignOut(services, ended))
  })
  return { temporaryPassword }
}

/** @throws DomainError not_allowed, password_change_needed, second_factor_needed */
function requireAdministrator(viewer: StaffViewer): void {
  if (viewer.role !== 'administrator') throw new DomainError('not_allowed')
  requireSafeSignIn(viewer)
}

async function findColleague(
  tx: Tx,
  viewer: StaffViewer,
  change: { accountId: AccountId; staysAdministrator: boolean },
): Promise<StaffMember> {
  await lockCenter(tx, viewer.centerId)
  const staff = await listStaff(tx, viewer.centerId)
  const member = staff.find((colleague) => colleague.accountId === change.accountId)
  if (member === undefined) throw new DomainError('not_found')
  if (!change.staysAdministrator && isLastAdministrator(staff, member)) throw new DomainError('seat_last_owner')
  return member
}

/** A hall operator sits in a hall of the own centre; other roles have none. */
async function readHall(tx: Tx, viewer: StaffViewer, seat: StaffSeatInput): Promise<HallId | null> {
  if (seat.role !== 'hall_operator') return null
  const isOwn =
    seat.hallId !== undefined && seat.hallId !== null && (await isHallOfCenter(tx, { hallId: seat.hallId, centerId: viewer.centerId }))
  if (!isOwn) throw new DomainError('invalid_input', { fields: ['hallId'] })
  return seat.hallId ?? null
}
