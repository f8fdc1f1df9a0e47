import type { AccountId } from '@cho-phien/shared/ids'
import type { Services } from '../../services.ts'
import { listActiveOfInterviewer } from './queries.ts'
import { identityOf } from './seats.ts'

/**
 * Takes somebody who lost their seat out of the media room they sit in. The key that the media server refreshed for them
 * opens nothing afterwards: the gate asks who they are. Their desk falls silent, and pairing ends the interview as it does
 * for a lost one.
 */
export async function leaveCalls(services: Services, accountId: AccountId): Promise<void> {
  const interviews = await listActiveOfInterviewer(services.db, accountId)
  await Promise.all(interviews.map((interview) => services.media.removePerson(interview.roomName, identityOf('interviewer', interview))))
}
