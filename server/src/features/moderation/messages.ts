import type { StaffViewer } from '@cho-phien/shared/accounts'
import type { BoothId } from '@cho-phien/shared/ids'
import type { LineMessage } from '@cho-phien/shared/queue'
import { inTransaction } from '../../db/client.ts'
import { DomainError, notFoundUnless } from '../../errors.ts'
import { rooms } from '../../realtime/rooms.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent } from '../accounts/audit.ts'
import { requirePlanner } from '../accounts/seats.ts'
import { lockOwnBooth } from '../booths/actions.ts'
import { isInsider } from '../booths/policy.ts'
import { findBooth } from '../booths/queries.ts'
import { insertLineMessage, listLineMessages } from '../queue/message-queries.ts'
import { refusalToMessage, secondsToNextMessage } from './rules.ts'

/**
 * Says one sentence to everybody who stands in the line now. Who takes a ticket later does not read it.
 * @throws DomainError not_allowed, not_found, booth_closed, invalid_input for a blank one, too_many_requests with the seconds to wait
 */
export async function sendLineMessage(
  services: Services,
  viewer: StaffViewer,
  told: { boothId: BoothId; body: string },
): Promise<LineMessage> {
  requirePlanner(viewer)
  const { boothId } = told
  const body = told.body.trim()
  if (body === '') throw new DomainError('invalid_input', { fields: ['body'] })
  return inTransaction(services.db, async (tx, afterCommit) => {
    const refusal = refusalToMessage(await lockOwnBooth(tx, viewer, boothId))
    if (refusal !== undefined) throw new DomainError(refusal)
    const [last] = await listLineMessages(tx, boothId)
    const seconds = last ? secondsToNextMessage(last) : 0
    if (seconds > 0) throw new DomainError('too_many_requests', { detail: { seconds } })
    const message = await insertLineMessage(tx, { boothId, body, by: viewer.accountId })
    // The sentence itself stays out of the record: somebody may have put a name into it.
    await insertAuditEvent(tx, { actor: viewer, action: 'booth.messaged', subjectType: 'booth', subjectId: boothId })
    afterCommit(() => services.publish(rooms.booth(boothId), 'line:message', { boothId, at: message.at }))
    return message
  })
}

/**
 * What was said to the line in the last half hour, the newest first.
 * @throws DomainError not_found for a booth of another centre
 */
export async function listMessagesOfLine(services: Services, viewer: StaffViewer, boothId: BoothId): Promise<LineMessage[]> {
  const booth = notFoundUnless(await findBooth(services.db, boothId))
  if (!isInsider(viewer, booth)) throw new DomainError('not_found')
  return (await listLineMessages(services.db, boothId)).map(({ body, at }) => ({ body, at }))
}
