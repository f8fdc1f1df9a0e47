import type { Db } from '../../db/client.ts'
import { leftAt, shownDeskStatus } from './at-work.ts'
import { enteringSince, interruptedSince } from './talk.ts'

/** Since when nobody talks in the room of `desks`, and why; both null while they do, or while there is none. */
export const desksRoom = (db: Db) =>
  db`${enteringSince(db, db`interviews.desk_id = desks.id`)} as "enteringSince", ${interruptedSince(db)} as "interruptedSince"`

/** How `desks` stands, as people see it beside others. */
export const shownDesk = (db: Db) => db`
  ${shownDeskStatus(db)} as status, ${leftAt(db, { elseAt: db`desks.status_since` })} as "statusSince", ${desksRoom(db)}`
