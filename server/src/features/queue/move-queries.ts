import type { BoothId, CenterId, DeskId, FairId, TicketId } from '@cho-phien/shared/ids'
import type { BoothStatus } from '@cho-phien/shared/booths'
import type { FairStatus } from '@cho-phien/shared/fairs'
import type { CenterLineEntry, CloseReason } from '@cho-phien/shared/queue'
import type { Db, Tx } from '../../db/client.ts'
import { notFoundUnless } from '../../errors.ts'
import { hasConsent } from '../workers/consents.ts'
import { enteringSince, isInterrupted } from '../booths/talk.ts'
import { elsewhereNow } from './call-elsewhere.ts'
import { hasPage } from './page-queries.ts'
import { requireMoved, type TicketRow } from './queries.ts'
import { ticketsThatMayMove } from './rules.ts'
import { slotElsewhere } from './slot-elsewhere.ts'
import { wasTaken } from './waits-here.ts'

export async function updateTicketPlace(tx: Tx, id: TicketId, place: number): Promise<void> {
  await tx`update tickets set place = ${place}, version = version + 1 where id = ${id}`
}

/** A place behind everybody, now and to come: the next number is used up for it. */
export async function claimEndPlace(tx: Tx, boothId: BoothId): Promise<number> {
  const [row] = await tx<{ place: number }[]>`
    update booths set next_ticket_number = next_ticket_number + 1 where id = ${boothId} returning next_ticket_number - 1 as place`
  return notFoundUnless(row).place
}

export async function updateTicketReopened(tx: Tx, id: TicketId, place: number): Promise<void> {
  requireMoved(
    await tx`
      update tickets set status = 'waiting', place = ${place}, close_reason = null, closed_at = null, missed_count = 0, desk_id = null,
        version = version + 1
      where id = ${id} and status = 'closed' returning id`,
  )
}

export async function updateTicketMovedOn(tx: Tx, id: TicketId, to: TicketId): Promise<void> {
  requireMoved(
    await tx`
      update tickets set status = 'closed', close_reason = 'moved', moved_to = ${to}, closed_at = now(), missed_until = null,
        version = version + 1
      where id = ${id} and status = any(${ticketsThatMayMove('closed')}::text[]) returning id`,
  )
}

/** From now on only this desk calls it, as long as somebody works there. */
export async function updateTicketDesk(tx: Tx, id: TicketId, deskId: DeskId): Promise<void> {
  await tx`update tickets set desk_id = ${deskId}, version = version + 1 where id = ${id}`
}

/** Who was handed to this desk and waits for it. */
export function listTicketsOfDesk(db: Db, deskId: DeskId): Promise<Pick<TicketRow, 'id' | 'workerId' | 'boothId'>[]> {
  return db<Pick<TicketRow, 'id' | 'workerId' | 'boothId'>[]>`
    select id, worker_id as "workerId", booth_id as "boothId" from tickets
    where desk_id = ${deskId} and closed_at is null and status in ('waiting', 'away', 'missed')`
}

interface TicketHome {
  boothId: BoothId
  fairId: FairId
  centerId: CenterId
  closeReason: CloseReason | null
  boothStatus: BoothStatus
  fairStatus: FairStatus
  hasConsent: boolean
  hasOpenTicket: boolean
}

/** Where a ticket stands, and what decides whether it may be opened again. */
export async function findTicketHome(db: Db, id: TicketId): Promise<TicketHome | undefined> {
  const [row] = await db<TicketHome[]>`
    select tickets.booth_id as "boothId", tickets.fair_id as "fairId", fairs.center_id as "centerId", tickets.close_reason as "closeReason",
      booths.status as "boothStatus", fairs.status as "fairStatus",
      ${hasConsent(db, db`tickets.worker_id`)} as "hasConsent",
      exists (
        select from tickets other
        where other.booth_id = tickets.booth_id and other.worker_id = tickets.worker_id and other.closed_at is null and other.id <> tickets.id
      ) as "hasOpenTicket"
    from tickets join booths on booths.id = tickets.booth_id join fairs on fairs.id = tickets.fair_id
    where tickets.id = ${id}`
  return row
}

/** Most closed tickets that the centre's page of a line shows. */
const closedShown = 100

/** A whole line for the centre: who waits in its order, then who is called or talks, then who is through, the latest first. */
export function listCenterLine(db: Db, boothId: BoothId): Promise<CenterLineEntry[]> {
  return db<CenterLineEntry[]>`
    with line as (
      select tickets.*, case when status in ('waiting', 'away') then
        (row_number() over (partition by status in ('waiting', 'away') order by tickets.place))::int end as position
      from tickets where tickets.booth_id = ${boothId} and ${wasTaken(db)}
    ), shown as (
      select * from line where closed_at is null
      union all
      (select * from line where status = 'closed' order by closed_at desc limit ${closedShown})
    )
    select shown.id as "ticketId", shown.version, shown.number, workers.full_name as "workerName", shown.status, shown.close_reason as "closeReason",
      shown.taken_at as "takenAt", shown.closed_at as "closedAt", vacancies.title as "vacancyTitle", shown.position,
      ${enteringSince(db, db`interviews.ticket_id = shown.id`)} is not null as "isEntering",
      shown.status = 'interviewing' and ${isInterrupted(db, db`interviews.ticket_id = shown.id`)} as "isInterrupted",
      ${elsewhereNow(db, db`shown`)} as elsewhere, ${hasPage(db, db`workers.id`)} as "hasPage",
      case when shown.status = 'waiting' then (select booked.held_from from (${slotElsewhere(db, db`shown`)}) booked) end as "heldFrom",
      shown.is_preferred as "isPreferred",
      (
        select json_build_object('kind', kind, 'cause', cause, 'reason', reason, 'at', to_json(at))
        from ticket_moves where ticket_moves.ticket_id = shown.id order by id desc limit 1
      ) as notice,
      array(
        select other.booth_id from tickets other
        where other.worker_id = shown.worker_id and other.fair_id = shown.fair_id and other.id <> shown.id and other.closed_at is null
      ) as "standsAt"
    from shown
    join workers on workers.id = shown.worker_id
    left join vacancies on vacancies.id = shown.vacancy_id
    order by shown.status = 'closed', shown.status in ('waiting', 'away'), shown.closed_at desc nulls first, shown.place`
}
