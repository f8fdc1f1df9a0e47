import type { FairId, InterviewId } from '@cho-phien/shared/ids'
import { sides, type Side } from '@cho-phien/shared/interviews'
import type { Services } from '../../services.ts'
import { deleteMediaPresence, listByMedia, updateMissed, upsertSeen } from './media-queries.ts'
import { losePicture } from './presence.ts'
import { findInterview, type InterviewRow } from './queries.ts'
import { isRunning } from './rules.ts'
import { identityOf } from './seats.ts'

/** Compares every interview of a fair that goes by picture or sound with the media server's rooms: notices may be lost. */
export async function reconcileFair(services: Services, fairId: FairId): Promise<void> {
  if (services.media.endpoint.status !== 'ready') return
  for (const interviewId of await listByMedia(services.db, fairId)) await reconcileRoom(services, interviewId)
}

/**
 * Asks who is in the room now. What was told before, in whatever order, does not matter. A side that was there, is called present
 * by our rows, and is missed for long stops the clock until its page says that it is connected again.
 */
export async function reconcileRoom(services: Services, interviewId: InterviewId): Promise<void> {
  const interview = await findInterview(services.db, interviewId)
  if (interview === undefined || !isRunning(interview.status) || interview.mode === 'text') return
  const people = await services.media.listPeople(interview.roomName)
  if (people === undefined) return
  for (const side of sides) await compareSide(services, interview, { side, isThere: people.includes(identityOf(side, interview)) })
}

/** Whether the media server has this side in its room. Not when it cannot be asked. */
export async function isHeard(services: Services, interview: InterviewRow, side: Side): Promise<boolean> {
  if (interview.mode === 'text') return false
  return (await services.media.listPeople(interview.roomName))?.includes(identityOf(side, interview)) ?? false
}

async function compareSide(
  services: Services,
  interview: InterviewRow,
  { side, isThere }: { side: Side; isThere: boolean },
): Promise<void> {
  if (isThere) return upsertSeen(services.db, interview.id, side)
  const isMissed = await updateMissed(services.db, interview.id, side)
  const isPresent = side === 'worker' ? interview.workerPresent : interview.interviewerPresent
  if (!isMissed || !isPresent) return
  await losePicture(services, { interviewId: interview.id, side })
  // Said once: whose page insists that it is there is believed until the media server has had it again.
  await deleteMediaPresence(services.db, interview.id, side)
}
