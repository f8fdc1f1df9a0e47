import type { Db } from '../../db/client.ts'
import { leftAt, shownDeskStatus } from './at-work.ts'
import { interruptedSince } from './interrupted.ts'

/** How `desks` stands, as people see it beside others. */
export const shownDesk = (db: Db) => db`
  ${shownDeskStatus(db)} as status, ${leftAt(db, { elseAt: db`desks.status_since` })} as "statusSince", ${interruptedSince(db)} as "interruptedSince"`
