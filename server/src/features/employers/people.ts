import type { EmployerRole, EmployerViewer, StaffViewer, Viewer } from '@cho-phien/shared/accounts'
import type { EmployerInvitationInput, EmployerPeople, InvitationInput, InvitedEmployer, NewInvitation } from '@cho-phien/shared/employers'
import type { AccountId, EmployerId, InvitationId } from '@cho-phien/shared/ids'
import { inTransaction } from '../../db/client.ts'
import { DomainError, notFoundUnless } from '../../errors.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent } from '../accounts/audit.ts'
import { touchEmployer, type Change } from '../accounts/employer-news.ts'
import { cleanName } from '../accounts/names.ts'
import { deleteSessionsOfAccount, updateAccountBlocked } from '../accounts/queries.ts'
import { invitationDays, renewalDays } from '../accounts/rules.ts'
import { requireOwner, requirePlanner } from '../accounts/seats.ts'
import { hashSecret, makeLinkToken } from '../accounts/secrets.ts'
import { announceSignOut } from '../accounts/sessions.ts'
import {
  insertEmployer,
  insertInvitation,
  isEmailTaken,
  listMembers,
  listOpenInvitations,
  lockEmployer,
  updateInvitationRevoked,
  updateInvitationsReplaced,
  updateSeatRemoved,
} from './queries.ts'
import { isLastOwner, mayRenewPassword } from './rules.ts'

/** @throws DomainError not_allowed, email_taken */
export async function inviteEmployer(services: Services, viewer: StaffViewer, input: EmployerInvitationInput): Promise<InvitedEmployer> {
  requirePlanner(viewer)
  const [name, shortName] = [cleanName(input.name, 'name'), cleanName(input.shortName, 'shortName')]
  return inTransaction(services.db, async (tx, afterCommit) => {
    const employerId = await insertEmployer(tx, { centerId: viewer.centerId, name, shortName })
    await insertAuditEvent(tx, { actor: viewer, action: 'employer.invited', subjectType: 'employer', subjectId: employerId })
    const invitation = await invite(
      services,
      { tx, afterCommit },
      { viewer, employerId, email: input.email, name: input.contactName ?? '', role: 'owner' },
    )
    return { employerId, ...invitation }
  })
}

/** A new link for an owner, when the first was lost, the owner left or forgot the password. */
export async function inviteOwner(
  services: Services,
  viewer: StaffViewer,
  wish: { employerId: EmployerId; email: string; name: string },
): Promise<NewInvitation> {
  requirePlanner(viewer)
  return inTransaction(services.db, async (tx, afterCommit) => {
    const employer = notFoundUnless(await lockEmployer(tx, wish.employerId))
    if (employer.centerId !== viewer.centerId) throw new DomainError('not_found')
    return invite(services, { tx, afterCommit }, { ...wish, viewer, role: 'owner' })
  })
}

export async function inviteMember(services: Services, viewer: EmployerViewer, input: InvitationInput): Promise<NewInvitation> {
  requireOwner(viewer)
  return inTransaction(services.db, (tx, afterCommit) =>
    invite(services, { tx, afterCommit }, { ...input, viewer, employerId: viewer.employerId }),
  )
}

export async function revokeInvitation(services: Services, viewer: EmployerViewer, id: InvitationId): Promise<void> {
  requireOwner(viewer)
  await inTransaction(services.db, async (tx, afterCommit) => {
    await touchEmployer(services, { tx, afterCommit }, viewer.employerId)
    if (!(await updateInvitationRevoked(tx, { id, employerId: viewer.employerId }))) throw new DomainError('not_found')
    await insertAuditEvent(tx, { actor: viewer, action: 'invitation.revoked', subjectType: 'employer', subjectId: viewer.employerId })
  })
}

export async function listPeople(services: Services, viewer: EmployerViewer): Promise<EmployerPeople> {
  const { employerId } = viewer
  const [members, invitations] = await Promise.all([listMembers(services.db, employerId), listOpenInvitations(services.db, employerId)])
  return { members, invitations }
}

/**
 * Takes a seat away: the account is blocked, its sign-ins end and their connections close, so that it enters no interview any more. A
 * timer takes it off the floor, whatever process dies meanwhile.
 * @throws DomainError not_allowed, not_found, seat_last_owner
 */
export async function removeMember(services: Services, viewer: EmployerViewer, accountId: AccountId): Promise<void> {
  requireOwner(viewer)
  const { employerId } = viewer
  await inTransaction(services.db, async (tx, afterCommit) => {
    await touchEmployer(services, { tx, afterCommit }, employerId)
    const members = await listMembers(tx, employerId)
    const { email } = notFoundUnless(members.find((member) => member.accountId === accountId))
    if (isLastOwner(members, accountId)) throw new DomainError('seat_last_owner')
    await updateSeatRemoved(tx, { accountId, employerId })
    await updateInvitationsReplaced(tx, { employerId, email })
    await updateAccountBlocked(tx, accountId)
    const ended = await deleteSessionsOfAccount(tx, accountId)
    await insertAuditEvent(tx, { actor: viewer, action: 'member.removed', subjectType: 'employer', subjectId: employerId })
    await services.deadlines.scheduleIn(tx, 'lost-seat', { subjectId: accountId, seconds: 0 })
    afterCommit(() => announceSignOut(services, ended))
  })
}

interface Invitation {
  viewer: Viewer
  employerId: EmployerId
  email: string
  name: string
  role: EmployerRole
}

/** The link is answered once; the row keeps its keyed hash. @throws DomainError email_taken */
async function invite(services: Services, { tx, afterCommit }: Change, invitation: Invitation): Promise<NewInvitation> {
  const { viewer, employerId } = invitation
  const email = invitation.email.toLowerCase()
  await touchEmployer(services, { tx, afterCommit }, employerId)
  const member = (await listMembers(tx, employerId)).find((one) => one.email === email)
  const isTaken = member === undefined ? await isEmailTaken(tx, email) : !mayRenewPassword(viewer, member)
  if (isTaken) throw new DomainError('email_taken', { fields: ['email'] })
  await updateInvitationsReplaced(tx, { employerId, email })
  const token = makeLinkToken()
  const tokenHash = hashSecret(services.config.secret, 'invitation', token)
  const { name, role } = member ?? { name: invitation.name.trim(), role: invitation.role }
  const [accountId, days] = member === undefined ? [null, invitationDays] : [member.accountId, renewalDays]
  const row = await insertInvitation(tx, { employerId, email, name, role, accountId, tokenHash, createdBy: viewer.accountId, days })
  const action = member === undefined ? 'invitation.made' : 'invitation.renews_password'
  await insertAuditEvent(tx, { actor: viewer, action, subjectType: 'employer', subjectId: employerId, detail: { role } })
  return { invitation: row, path: `/invitations/${token}` }
}
