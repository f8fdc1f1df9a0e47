import type { CenterId, EmployerId } from '@cho-phien/shared/ids'
import type { AfterCommit, Tx } from '../../db/client.ts'
import { rooms } from '../../realtime/rooms.ts'
import type { Services } from '../../services.ts'
import { updateEmployerVersion } from './seat-queries.ts'

/** Tells an employer's people and its centre that something of it changed. Call it after commit. */
export function announceEmployer(
  services: Pick<Services, 'publish'>,
  employer: { id: EmployerId; centerId: CenterId; version: number },
): void {
  const { id: employerId, centerId, version } = employer
  services.publish([rooms.employer(employerId), rooms.staff(centerId)], 'employer:changed', { employerId, version })
}

/** What an action is handed inside its transaction. */
export interface Change {
  tx: Tx
  afterCommit: AfterCommit
}

/**
 * Counts the employer's version up for a change of what belongs to it, and tells it after commit. Its row is locked after
 * fairs, booths and vacancies.
 */
export async function touchEmployer(services: Pick<Services, 'publish'>, { tx, afterCommit }: Change, id: EmployerId): Promise<void> {
  const employer = await updateEmployerVersion(tx, id)
  afterCommit(() => announceEmployer(services, employer))
}
