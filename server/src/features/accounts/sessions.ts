import type { SignInSession, Viewer } from '@cho-phien/shared/accounts'
import type { AccountId, SessionId } from '@cho-phien/shared/ids'
import { DomainError } from '../../errors.ts'
import { rooms } from '../../realtime/rooms.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent } from './audit.ts'
import { deleteSessions, listSessions } from './queries.ts'
import { inTransaction } from '../../db/client.ts'

function signOutRoom(services: Pick<Services, 'publish' | 'hangUp'>, room: string): void {
  services.publish(room, 'signed-out', {})
  services.hangUp(room)
}

/**
 * The same for whoever is blocked, by whatever sign-in they came: these have ended with the account, and what was said of it may have
 * been lost with the process that said it.
 */
export function announceBlocked(services: Pick<Services, 'publish' | 'hangUp'>, accountId: AccountId): void {
  signOutRoom(services, rooms.account(accountId))
}

/** Tells the pages of ended sign-ins and hangs up on them. Call it after commit. */
export function announceSignOut(services: Pick<Services, 'publish' | 'hangUp'>, sessionIds: SessionId[]): void {
  for (const id of sessionIds) signOutRoom(services, rooms.session(id))
}

export async function listOwnSessions(services: Services, viewer: Viewer): Promise<SignInSession[]> {
  const rows = await listSessions(services.db, viewer)
  return rows.map((row) => ({ ...row, isCurrent: row.id === viewer.sessionId }))
}

/** @throws DomainError not_found for a sign-in of somebody else */
export async function endSession(services: Services, viewer: Viewer, sessionId: SessionId): Promise<void> {
  const own = await listSessions(services.db, viewer)
  if (!own.some((session) => session.id === sessionId)) throw new DomainError('not_found')
  await end(services, viewer, [sessionId])
}

/** Every other sign-in of the account. */
export async function endOtherSessions(services: Services, viewer: Viewer): Promise<void> {
  const own = await listSessions(services.db, viewer)
  await end(
    services,
    viewer,
    own.map((session) => session.id).filter((id) => id !== viewer.sessionId),
  )
}

async function end(services: Services, viewer: Viewer, sessionIds: SessionId[]): Promise<void> {
  await inTransaction(services.db, async (tx, afterCommit) => {
    await deleteSessions(tx, sessionIds)
    await insertAuditEvent(tx, {
      actor: viewer,
      action: 'account.sessions_ended',
      subjectType: 'account',
      subjectId: viewer.accountId,
      detail: { count: sessionIds.length },
    })
    afterCommit(() => announceSignOut(services, sessionIds))
  })
}
