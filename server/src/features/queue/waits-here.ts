import type { BoothId } from '@cho-phien/shared/ids'
import type { Db } from '../../db/client.ts'
import { isAtWork } from '../booths/at-work.ts'
import { isHeldByCall } from './call-elsewhere.ts'
import { slotElsewhere } from './slot-elsewhere.ts'

type Fragment = ReturnType<Db>

/**
 * Whoever holds `tickets` may be called now: they wait, still agree, nobody of the same account is in a ring or interview (they share one
 * phone), and they have no booked time elsewhere before this talk would be over.
 * Asked as values and not as `exists` (consent too, so not by `hasConsent`), which the planner makes into joins with the whole line: a claim looks at the first in line and
 * goes on only when that one may not be called, however long the line is.
 */
export const mayBeCalled = (db: Db) => db`
  tickets.closed_at is null and tickets.status = 'waiting'
  and coalesce((
    select true from consents where consents.worker_id = tickets.worker_id and consents.purpose = 'matching' and consents.withdrawn_at is null limit 1
  ), false)
  and not ${isHeldByCall(db)}
  and not coalesce((select true from (${slotElsewhere(db)}) booked where booked.held_from < now()), false)`

/** Somebody took the ticket: it is not one that only stands for the call owed for a booked time, closed in the moment it was made. */
export const wasTaken = (db: Db): Fragment => db`tickets.closed_at is distinct from tickets.taken_at`

/** What is told to somebody whose range could not be worked out when they took the ticket: nothing; so much is long for anybody. */
const longestUntoldSeconds = 3_600
/** Until when `tickets` was told to wait, or what is long for anybody. */
export const toldUntil = (db: Db): Fragment =>
  db`coalesce(tickets.told_until, tickets.taken_at + make_interval(secs => ${longestUntoldSeconds}))`

/**
 * Of whom this booth keeps waiting, the one who comes first by `first`; no row when there is nobody. The one rule for the longest wait on
 * the board, at the desk and in its alert: whoever may be called and has missed no ring. Not counted: who is in a ring or interview or has
 * a booked time elsewhere (their place is held), who stepped away, who missed a ring, who takes their consent back. They keep others
 * waiting, not themselves.
 * @param first an expression over `tickets`; cheap, for the rule is asked in its order until somebody fits
 */
export const firstWhoWaits = (db: Db, { boothId, first }: { boothId: Fragment; first: Fragment }) => db`
  select tickets.number, tickets.taken_at, tickets.told_until, tickets.since
  from (
    select tickets.*, ${first} as since from tickets
    where tickets.booth_id = ${boothId} and tickets.closed_at is null and tickets.status = 'waiting' and tickets.missed_count = 0
    order by since offset 0
  ) tickets
  where ${mayBeCalled(db)}
  order by tickets.since limit 1`

/** The ticket that any desk may call first; one that is handed to a desk at work is that desk's. */
export const firstWhoMayBeCalled = (db: Db, boothId: BoothId): Fragment => db`
  select tickets.id
  from (select * from tickets where booth_id = ${boothId} and closed_at is null and status = 'waiting' order by place offset 0) tickets
  where ${mayBeCalled(db)} and not exists (select from desks where desks.id = tickets.desk_id and ${isAtWork(db)})
  order by tickets.place limit 1`
