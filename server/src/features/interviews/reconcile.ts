import type { FairId, InterviewId } from '@cho-phien/shared/ids'
import { sides, type Side } from '@cho-phien/shared/interviews'
import type { Db } from '../../db/client.ts'
import type { Services } from '../../services.ts'
import { losePicture } from './presence.ts'
import { findInterview, type InterviewRow } from './queries.ts'
import { isRunning } from './rules.ts'
import { identityOf } from './seats.ts'

/**
 * A page that is connected and says that it is in the room, while the media server has not had it there for so long, talks to
 * nobody. The media server itself needs 15 s to notice a lost client, whose own attempts to come back take up to 44 s.
 */
const missedSeconds = 60

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
  await deletePresence(services.db, interview.id, side)
}

async function deletePresence(db: Db, interviewId: InterviewId, side: Side): Promise<void> {
  await db`delete from media_presences where interview_id = ${interviewId} and side = ${side}`
}

async function upsertSeen(db: Db, interviewId: InterviewId, side: Side): Promise<void> {
  await db`
    insert into media_presences (interview_id, side) values (${interviewId}, ${side})
    on conflict (interview_id, side) do update set seen_at = now(), missed_at = null`
}

/** @returns whether it is missed for long. A side that stepped down the ladder since it was seen left the room on purpose. */
async function updateMissed(db: Db, interviewId: InterviewId, side: Side): Promise<boolean> {
  const [row] = await db<{ isMissed: boolean }[]>`
    update media_presences set missed_at = coalesce(missed_at, now())
    where interview_id = ${interviewId} and side = ${side}
      and not exists (select from interview_rungs rung where rung.interview_id = media_presences.interview_id and rung.at > media_presences.seen_at)
    returning missed_at <= now() - make_interval(secs => ${missedSeconds}) as "isMissed"`
  return row?.isMissed ?? false
}

async function listByMedia(db: Db, fairId: FairId): Promise<InterviewId[]> {
  const rows = await db<{ id: InterviewId }[]>`
    select id from interviews where fair_id = ${fairId} and status in ('connecting', 'live', 'interrupted') and mode <> 'text'`
  return rows.map((row) => row.id)
}
