import type { FairId, InterviewId } from '@cho-phien/shared/ids'
import type { Side } from '@cho-phien/shared/interviews'
import type { Db, Tx } from '../../db/client.ts'
import { missedSeconds } from './rules.ts'

/** What the media server said of its rooms. */

/** @returns false when this notice was handled before. */
export async function insertMediaEvent(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx`insert into media_events (id) values (${id}) on conflict do nothing returning id`
  return rows.length === 1
}

export async function upsertSeen(db: Db, interviewId: InterviewId, side: Side): Promise<void> {
  await db`
    insert into media_presences (interview_id, side) values (${interviewId}, ${side})
    on conflict (interview_id, side) do update set seen_at = now(), missed_at = null`
}

/** @returns whether it is missed for long. A side that stepped down the ladder since it was seen left the room on purpose. */
export async function updateMissed(db: Db, interviewId: InterviewId, side: Side): Promise<boolean> {
  const [row] = await db<{ isMissed: boolean }[]>`
    update media_presences set missed_at = coalesce(missed_at, now())
    where interview_id = ${interviewId} and side = ${side}
      and not exists (select from interview_rungs rung where rung.interview_id = media_presences.interview_id and rung.at > media_presences.seen_at)
    returning missed_at <= now() - make_interval(secs => ${missedSeconds}) as "isMissed"`
  return row?.isMissed ?? false
}

export async function deleteMediaPresence(db: Db, interviewId: InterviewId, side: Side): Promise<void> {
  await db`delete from media_presences where interview_id = ${interviewId} and side = ${side}`
}

/** Interviews of a fair that go by picture or sound. */
export async function listByMedia(db: Db, fairId: FairId): Promise<InterviewId[]> {
  const rows = await db<{ id: InterviewId }[]>`
    select id from interviews where fair_id = ${fairId} and ended_at is null and status in ('connecting', 'live', 'interrupted') and mode <> 'text'`
  return rows.map((row) => row.id)
}
