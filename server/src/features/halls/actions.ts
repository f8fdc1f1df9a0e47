import type { StaffViewer } from '@cho-phien/shared/accounts'
import type { Hall, HallInput } from '@cho-phien/shared/halls'
import type { HallId } from '@cho-phien/shared/ids'
import { communeName } from '@cho-phien/shared/places'
import { inTransaction } from '../../db/client.ts'
import { DomainError, notFoundUnless } from '../../errors.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent } from '../accounts/audit.ts'
import { cleanName } from '../accounts/names.ts'
import { requirePlanner } from '../accounts/seats.ts'
import { insertHall, updateHall } from './queries.ts'

/** @throws DomainError not_allowed, invalid_input for a commune that does not exist */
export async function createHall(services: Services, viewer: StaffViewer, input: HallInput): Promise<Hall> {
  requirePlanner(viewer)
  const hallInput = readInput(input)
  return inTransaction(services.db, async (tx) => {
    const hall = await insertHall(tx, viewer.centerId, hallInput)
    await insertAuditEvent(tx, { actor: viewer, action: 'hall.created', subjectType: 'hall', subjectId: hall.id })
    return hall
  })
}

/** @throws DomainError not_allowed, invalid_input, not_found for a foreign hall */
export async function changeHall(services: Services, viewer: StaffViewer, change: { hallId: HallId; input: HallInput }): Promise<Hall> {
  requirePlanner(viewer)
  const input = readInput(change.input)
  return inTransaction(services.db, async (tx) => {
    const hall = notFoundUnless(await updateHall(tx, { id: change.hallId, centerId: viewer.centerId }, input))
    await insertAuditEvent(tx, { actor: viewer, action: 'hall.changed', subjectType: 'hall', subjectId: hall.id })
    return hall
  })
}

function readInput(input: HallInput): HallInput {
  if (communeName(input.communeCode) === '') throw new DomainError('invalid_input', { fields: ['communeCode'] })
  return { ...input, name: cleanName(input.name, 'name') }
}
