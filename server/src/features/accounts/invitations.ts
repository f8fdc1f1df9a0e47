import type { InvitationView } from '@cho-phien/shared/accounts'
import type { AccountId } from '@cho-phien/shared/ids'
import { inTransaction, type Tx } from '../../db/client.ts'
import { DomainError } from '../../errors.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent } from './audit.ts'
import type { Entry } from './auth.ts'
import { touchEmployer, type Change } from './employer-news.ts'
import { createAccountWithPassword, hashPassword } from './make.ts'
import { cleanName } from './names.ts'
import { deleteSessionsOfAccount, updatePassword } from './queries.ts'
import { isPasswordStrong, refusalOfInvitation } from './rules.ts'
import { findInvitation, insertEmployerSeat, updateInvitationAccepted, type InvitationRow } from './seat-queries.ts'
import { hashSecret } from './secrets.ts'
import { announceSignOut } from './sessions.ts'

export interface Acceptance extends Entry {
  /** The link renews a password, not a lost second factor: they sign in with both. */
  needsSecondFactor: boolean
}

/** @throws DomainError invitation_wrong, invitation_used, invitation_expired */
export async function readInvitation(services: Services, token: string): Promise<InvitationView> {
  return getOpenInvitation(services, token)
}

/**
 * Makes the account and its seat with the employer, or gives a member a new password; once.
 * @throws DomainError invitation_wrong, invitation_used, invitation_expired, password_too_weak, email_taken
 */
export async function acceptInvitation(services: Services, reply: { token: string; name: string; password: string }): Promise<Acceptance> {
  const invitation = await getOpenInvitation(services, reply.token)
  const { email, employerId } = invitation
  const name = cleanName(reply.name, 'name')
  if (!isPasswordStrong(reply.password, { email, name })) throw new DomainError('password_too_weak', { fields: ['password'] })
  const passwordHash = await hashPassword(reply.password)
  return inTransaction(services.db, async (tx, afterCommit) => {
    await touchEmployer(services, { tx, afterCommit }, employerId)
    if (!(await updateInvitationAccepted(tx, invitation.id))) throw new DomainError('invitation_used')
    const { accountId } = invitation
    if (accountId === null) return { accountId: await seat(tx, invitation, { name, passwordHash }), needsSecondFactor: false }
    await renewPassword(services, { tx, afterCommit }, { accountId, passwordHash })
    return { accountId, needsSecondFactor: invitation.hasSecondFactor }
  })
}

async function seat(tx: Tx, invitation: InvitationRow, person: { name: string; passwordHash: string }): Promise<AccountId> {
  const { email, employerId, role } = invitation
  const accountId = await createAccountWithPassword(tx, { kind: 'employer', email, ...person })
  if (accountId === undefined) throw new DomainError('email_taken')
  await insertEmployerSeat(tx, { accountId, employerId, role })
  await insertAuditEvent(tx, {
    actor: { kind: 'employer', accountId },
    action: 'invitation.accepted',
    subjectType: 'employer',
    subjectId: employerId,
    detail: { role },
  })
  return accountId
}

/** Role and seat stay. Every sign-in ends: one of them may be why the password is renewed. */
async function renewPassword(
  services: Services,
  { tx, afterCommit }: Change,
  { accountId, passwordHash }: { accountId: AccountId; passwordHash: string },
): Promise<void> {
  await updatePassword(tx, { accountId, passwordHash, mustChangePassword: false })
  const ended = await deleteSessionsOfAccount(tx, accountId)
  await insertAuditEvent(tx, {
    actor: { kind: 'employer', accountId },
    action: 'account.password_renewed',
    subjectType: 'account',
    subjectId: accountId,
  })
  afterCommit(() => announceSignOut(services, ended))
}

async function getOpenInvitation(services: Services, token: string): Promise<InvitationRow> {
  const invitation = await findInvitation(services.db, hashSecret(services.config.secret, 'invitation', token))
  const refusal = refusalOfInvitation(invitation)
  if (refusal !== undefined || invitation === undefined) throw new DomainError(refusal ?? 'invitation_wrong')
  return invitation
}
