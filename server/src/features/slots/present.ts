import type { BoothId, SlotId, WorkerId } from '@cho-phien/shared/ids'
import {
  dueSecondsBefore,
  type BoothSlots,
  type FreeSlot,
  type OwnSlots,
  type Slot,
  type SlotWish,
  type StaffSlot,
} from '@cho-phien/shared/slots'
import type { Db } from '../../db/client.ts'
import { notFoundUnless } from '../../errors.ts'

function listSlotViews(db: Db, which: { slotId: SlotId } | { workerId: WorkerId }): Promise<Slot[]> {
  return db<Slot[]>`
    select slots.id, slots.fair_id as "fairId", fairs.slug as "fairSlug", fairs.title as "fairTitle",
      fairs.status = 'closing' as "isFairClosing", slots.booth_id as "boothId", booths.number as "boothNumber", employers.short_name as "employerName", slots.starts_at as "startsAt", slots.ends_at as "endsAt",
      slots.moved_from as "movedFrom", slots.status, slots.answer_by as "answerBy", slots.ticket_id as "ticketId",
      slots.cancel_code as "cancelCode", slots.cancel_reason as "cancelReason", slots.version
    from slots
    join fairs on fairs.id = slots.fair_id
    join employers on employers.id = slots.employer_id
    left join booths on booths.id = slots.booth_id
    where ${
      'slotId' in which
        ? db`slots.id = ${which.slotId}`
        : db`slots.worker_id = ${which.workerId} and (
            slots.status in ('offered', 'booked', 'due') or (slots.status = 'cancelled' and slots.ends_at > now() - interval '12 hours')
          )`
    }
    order by slots.status = 'cancelled', slots.starts_at`
}

/** @throws DomainError not_found */
export async function getSlotView(db: Db, slotId: SlotId): Promise<Slot> {
  const [slot] = await listSlotViews(db, { slotId })
  return notFoundUnless(slot)
}

/** The worker's own times, the next first, and the booths that would tell them of one. */
export async function listOwnSlots(db: Db, workerId: WorkerId): Promise<OwnSlots> {
  const [items, wishes] = await Promise.all([listSlotViews(db, { workerId }), listWishes(db, workerId)])
  return { items, wishes }
}

function listWishes(db: Db, workerId: WorkerId): Promise<SlotWish[]> {
  return db<SlotWish[]>`
    select slot_wishes.booth_id as "boothId", fairs.id as "fairId", fairs.title as "fairTitle", booths.number as "boothNumber",
      employers.short_name as "employerName"
    from slot_wishes
    join booths on booths.id = slot_wishes.booth_id
    join fairs on fairs.id = booths.fair_id and fairs.status in ('published', 'rehearsal', 'live')
    join employers on employers.id = booths.employer_id
    where slot_wishes.worker_id = ${workerId}
    order by slot_wishes.created_at`
}

/** Times that can still be booked, and how many others are to come. */
export async function listFreeSlots(db: Db, boothId: BoothId): Promise<BoothSlots> {
  const rows = await db<(FreeSlot & { isFree: boolean })[]>`
    select slots.id, slots.starts_at as "startsAt", slots.ends_at as "endsAt", slots.status = 'free' as "isFree"
    from slots join fairs on fairs.id = slots.fair_id and fairs.starts_at = slots.fair_starts_at
    where slots.booth_id = ${boothId} and slots.status in ('free', 'offered', 'booked') and slots.starts_at > now() + make_interval(secs => ${dueSecondsBefore})
    order by slots.starts_at`
  const free = rows.filter((row) => row.isFree).map(({ id, startsAt, endsAt }) => ({ id, startsAt, endsAt }))
  return { free, taken: rows.length - free.length }
}

/** A booth's slots for its own people and the centre, past ones too. */
export function listStaffSlots(db: Db, boothId: BoothId): Promise<StaffSlot[]> {
  return db<StaffSlot[]>`
    select slots.id, slots.desk_id as "deskId", desks.number as "deskNumber", accounts.name as "interviewerName", slots.starts_at as "startsAt",
      slots.ends_at as "endsAt", slots.status, slots.ticket_id as "ticketId",
      case when workers.id is not null then json_build_object('id', workers.id, 'fullName', workers.full_name, 'sex', workers.sex) end as worker,
      slots.cancel_code as "cancelCode", slots.cancel_reason as "cancelReason", slots.version
    from slots
    left join desks on desks.id = slots.desk_id
    left join accounts on accounts.id = desks.account_id
    left join workers on workers.id = slots.worker_id and slots.status <> 'offered'
    where slots.booth_id = ${boothId}
    order by slots.starts_at, desks.number
    limit 1000`
}
