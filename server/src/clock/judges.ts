import type { Db } from '../db/client.ts'

/** How often a process says that it lives. */
export const beatSeconds = 2
/**
 * Three beats: one may be lost in a slow moment of the database without anybody's clock being stopped. With the clock's half second
 * the others take over within 7 s of a kill, of the 10 s that are promised.
 */
export const lostSeconds = 6
/** A beat that comes later than this has left a gap. */
export const gapSeconds = 2 * beatSeconds

/** `judge` beats and did so all the while in which another one that lives would have beaten too. */
export const isJudge = (db: Db) => db`
  judge.steady_since <= now() - make_interval(secs => ${lostSeconds}) and judge.seen_at > now() - make_interval(secs => ${gapSeconds})`

/** Whether there is a process that can tell who is gone. */
export const isAnyJudge = (db: Db) => db`exists (select from nodes judge where ${isJudge(db)})`
