import type { InvitationView } from '@cho-phien/shared/accounts'
import { inTransaction } from '../../db/client.ts'
import { DomainError } from '../../errors.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent } from './audit.ts'
import type { Entry } from './auth.ts'
import { touchEmployer } from './employer-news.ts'
import { createAccountWithPassword, hashPassword } from './make.ts'
import { cleanName } from './names.ts'
import { isPasswordStrong, refusalOfInvitation } from './rules.ts'
import { findInvitation, insertEmployerSeat, updateInvitationAccepted, type InvitationRow } from './seat-queries.ts'
import { hashSecret } from './secrets.ts'

/** @throws DomainError invitation_wrong, invitation_used, invitation_expired */
export async function readInvitation(services: Services, token: string): Promise<InvitationView> {
  return getOpenInvitation(services, token)
}

/**
 * Makes the account and its seat with the employer, once.
 * @throws DomainError invitation_wrong, invitation_used, invitation_expired, password_too_weak, email_taken
 */
export async function acceptInvitation(services: Services, reply: { token: string; name: string; password: string }): Promise<Entry> {
  const invitation = await getOpenInvitation(services, reply.token)
  const { email, employerId, role } = invitation
  const name = cleanName(reply.name, 'name')
  if (!isPasswordStrong(reply.password, { email, name })) throw new DomainError('password_too_weak', { fields: ['password'] })
  const passwordHash = await hashPassword(reply.password)
  return inTransaction(services.db, async (tx, afterCommit) => {
    await touchEmployer(services, { tx, afterCommit }, employerId)
    if (!(await updateInvitationAccepted(tx, invitation.id))) throw new DomainError('invitation_used')
    const accountId = await createAccountWithPassword(tx, { kind: 'employer', name, email, passwordHash })
    if (accountId === undefined) throw new DomainError('email_taken')
    await insertEmployerSeat(tx, { accountId, employerId, role })
    await insertAuditEvent(tx, {
      actor: { kind: 'employer', accountId },
      action: 'invitation.accepted',
      subjectType: 'employer',
      subjectId: employerId,
      detail: { role },
    })
    return { accountId }
  })
}

async function getOpenInvitation(services: Services, token: string): Promise<InvitationRow> {
  const invitation = await findInvitation(services.db, hashSecret(services.config.secret, 'invitation', token))
  const refusal = refusalOfInvitation(invitation)
  if (refusal !== undefined || invitation === undefined) throw new DomainError(refusal ?? 'invitation_wrong')
  return invitation
}
