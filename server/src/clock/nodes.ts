import { inTransaction, type Db, type Pool } from '../db/client.ts'
import type { Deadlines } from './deadlines.ts'
import { beatSeconds, gapSeconds, isJudge, lostSeconds } from './judges.ts'

/** A server process. What it holds for others (presences) is a lease: it lapses when the process is not seen any more. */
export interface Node {
  id: string
  /** The last time it was seen, by the database's clock. */
  seenAt: string
  /** `unsure` while the judge itself was not seen all that time: the database may have been away for both. */
  verdict: 'alive' | 'lost' | 'unsure'
}

/** Nobody was seen for so long: the whole installation or its database was down, so time that passed meanwhile is nobody's fault. */
const outageSeconds = 10
/** While the database is away: whoever waits for it to come back is not kept waiting by a beat's pause. */
const retrySeconds = 0.5

/** What a process says of itself with each beat. */
export interface Beat {
  id: string
  /** The media server was there and is not any more. */
  isMediaLost: boolean
  /** Its last beat took longer than `slowBeatMs`. */
  isDatabaseSlow: boolean
}

export interface Beaten {
  tookMs: number
  /** It is the first, or the last one was so long ago that others may have taken the process for lost, and deleted what it held. */
  hadGap: boolean
}

/** A beat is four short statements: one that takes so long is felt in every command. */
export const slowBeatMs = 1_000

/** Says that this process lives, and sets the deadline that finds out when it no longer does. */
export async function beatNode(pool: Pool, deadlines: Deadlines, beat: Beat): Promise<Beaten> {
  const startedAt = performance.now()
  const hadGap = await inTransaction(pool, async (tx) => {
    const [node] = await tx<{ hadGap: boolean }[]>`
      insert into nodes (id, media_lost_since, slow_since)
      values (${beat.id}, case when ${beat.isMediaLost} then now() end, case when ${beat.isDatabaseSlow} then now() end)
      on conflict (id) do update set seen_at = now(),
        steady_since = case when nodes.seen_at < now() - make_interval(secs => ${gapSeconds}) then now() else nodes.steady_since end,
        media_lost_since = case when ${beat.isMediaLost} then coalesce(nodes.media_lost_since, now()) end,
        slow_since = case when ${beat.isDatabaseSlow} then coalesce(nodes.slow_since, now()) end
      returning steady_since = seen_at as "hadGap"`
    await deadlines.scheduleIn(tx, 'lost-node', { subjectId: beat.id, seconds: lostSeconds })
    return node?.hadGap ?? false
  })
  return { tookMs: performance.now() - startedAt, hadGap }
}

/** How a process stands, as another one that runs now sees it. */
export async function findNode(db: Db, { id, judgeId }: { id: string; judgeId: string }): Promise<Node | undefined> {
  const [row] = await db<Node[]>`
    select id, seen_at as "seenAt", case
      when id = ${judgeId} or seen_at > now() - make_interval(secs => ${lostSeconds}) then 'alive'
      when exists (select from nodes judge where judge.id = ${judgeId} and ${isJudge(db)}) then 'lost'
      else 'unsure' end as verdict
    from nodes where id = ${id}`
  return row
}

/** Looks again when a process that lives has had the time to say so. */
export function suspectNode(pool: Pool, deadlines: Deadlines, id: string): Promise<void> {
  return inTransaction(pool, (tx) => deadlines.scheduleIn(tx, 'lost-node', { subjectId: id, seconds: gapSeconds }))
}

/** Whether any process was seen a moment ago: asked before each beat, for a database that was away has seen nobody either. */
export async function isAnyNodeSeen(db: Db): Promise<boolean> {
  const rows = await db`select from nodes where seen_at > now() - make_interval(secs => ${outageSeconds}) limit 1`
  return rows.length > 0
}

export function deleteNode(pool: Pool, deadlines: Deadlines, id: string): Promise<void> {
  return inTransaction(pool, async (tx) => {
    await tx`delete from node_holds where node_id = ${id}`
    await tx`delete from nodes where id = ${id}`
    await deadlines.cancel(tx, 'lost-node', id)
  })
}

export interface Pulse {
  /** Beats once, now. Never twice at the same time: one that hangs is waited for. */
  beat(): Promise<void>
  /** @param run beats when it is time to */
  start(run: () => void): void
  stop(): void
  /** Whether it was seen a moment ago. One that was not does not know what it missed. */
  isSteady(): boolean
}

/** @param beat may fail while the database is away: it is tried again soon */
export function createPulse(beat: () => Promise<void>): Pulse {
  let timer: NodeJS.Timeout | undefined
  let seenAt = -Infinity
  let isBeating = false
  const secondsSince = () => (performance.now() - seenAt) / 1_000

  async function beatOnce(): Promise<void> {
    if (isBeating) return
    isBeating = true
    const startedAt = performance.now()
    try {
      await beat()
      seenAt = startedAt
    } finally {
      isBeating = false
    }
  }

  return {
    beat: beatOnce,
    start(run) {
      timer = setInterval(() => {
        if (secondsSince() >= beatSeconds && !isBeating) run()
      }, retrySeconds * 1_000)
      timer.unref()
    },
    stop: () => clearInterval(timer),
    isSteady: () => secondsSince() < outageSeconds,
  }
}
