import type { BoothStatus } from '@cho-phien/shared/booths'
import type { FairStatus } from '@cho-phien/shared/fairs'
import type { AccountId, BoothId, DeskId, EmployerId, FairId, SlotId, TicketId, WorkerId } from '@cho-phien/shared/ids'
import { dueSecondsBefore, rightSecondsAfter, type SlotCancelCode, type SlotStatus } from '@cho-phien/shared/slots'
import type { Db, Tx } from '../../db/client.ts'
import { DomainError, notFoundUnless } from '../../errors.ts'
import { hasConsent } from '../workers/consents.ts'
import { slotsThatMayMove } from './rules.ts'
import type { Span } from './share-rules.ts'

/** A slot with what decides about it. */
export interface SlotRow {
  id: SlotId
  fairId: FairId
  employerId: EmployerId
  boothId: BoothId | null
  deskId: DeskId | null
  startsAt: string
  endsAt: string
  status: SlotStatus
  workerId: WorkerId | null
  ticketId: TicketId | null
  /** By the database's clock. */
  secondsToStart: number
  isAnswerOver: boolean
  isRightOver: boolean
  answerBy: string | null
  heldUntil: string | null
  fairStatus: FairStatus
  boothStatus: BoothStatus | null
  /** Its booth, or the whole fair, calls nobody for a while. */
  isPaused: boolean
  /** Set for the begin that the fair has now. */
  isSettled: boolean
  version: number
}

/** @param more further columns, each after a comma */
export const selectSlot = (db: Db, more = db``) => db`
  select slots.id, slots.fair_id as "fairId", slots.employer_id as "employerId", slots.booth_id as "boothId", slots.desk_id as "deskId",
    slots.starts_at as "startsAt", slots.ends_at as "endsAt", slots.status, slots.worker_id as "workerId", slots.ticket_id as "ticketId",
    extract(epoch from slots.starts_at - now())::float8 as "secondsToStart", coalesce(slots.answer_by <= now(), false) as "isAnswerOver",
    coalesce(slots.held_until <= now(), false) as "isRightOver", slots.answer_by as "answerBy", slots.held_until as "heldUntil",
    fairs.status as "fairStatus", booths.status as "boothStatus",
    fairs.paused_at is not null or coalesce(booths.status = 'paused', false) as "isPaused", fairs.starts_at = slots.fair_starts_at as "isSettled", slots.version${more}
  from slots join fairs on fairs.id = slots.fair_id left join booths on booths.id = slots.booth_id`

export async function findSlot(db: Db, id: SlotId): Promise<SlotRow | undefined> {
  const [row] = await db<SlotRow[]>`${selectSlot(db)} where slots.id = ${id}`
  return row
}

/** After the booth, before tickets, in the house's order. @throws DomainError not_found */
export async function lockSlot(tx: Tx, id: SlotId): Promise<SlotRow> {
  await tx`select from slots where id = ${id} for update`
  // Read after the wait: the joined facts of a locking statement are as old as its begin.
  return notFoundUnless(await findSlot(tx, id))
}

/** Slots of a booth or a whole fair that are not yet due, locked in the order of their ids. */
export async function lockSlotsAhead(tx: Tx, of: { boothId: BoothId } | { fairId: FairId }): Promise<SlotRow[]> {
  return tx<SlotRow[]>`
    ${selectSlot(tx)}
    where ${'boothId' in of ? tx`slots.booth_id = ${of.boothId}` : tx`slots.fair_id = ${of.fairId}`} and slots.status in ('free', 'offered', 'booked')
    order by slots.id for update of slots`
}

export interface WorkerFacts {
  accountId: AccountId
  isProfileComplete: boolean
  hasConsent: boolean
}

export async function findWorkerFacts(db: Db, workerId: WorkerId): Promise<WorkerFacts | undefined> {
  const [row] = await db<WorkerFacts[]>`
    select account_id as "accountId", profile_completed_at is not null as "isProfileComplete", ${hasConsent(db, db`workers.id`)} as "hasConsent"
    from workers where id = ${workerId}`
  return row
}

/** One phone takes one time at a moment: a booking and an offer to the same account wait for, or pass by, each other. */
export async function lockAccount(tx: Tx, id: AccountId): Promise<void> {
  await tx`select from accounts where id = ${id} for no key update`
}

/**
 * Between whom somebody stands whose booked time comes: after those of an earlier time, and who was recalled to the front, before everybody
 * else. Null where there is nobody.
 */
export async function findNeighbours(
  tx: Tx,
  { boothId, slotId }: { boothId: BoothId; slotId: SlotId },
): Promise<{ before: number | null; after: number | null }> {
  const [row] = await tx<{ before: number | null; after: number | null }[]>`
    with standing as (
      select tickets.place, tickets.missed_count > 0 or exists (
        select from slots earlier
        where earlier.worker_id = tickets.worker_id and earlier.ticket_id = tickets.id and earlier.starts_at < own.starts_at
      ) as goes_before
      from slots own join tickets on tickets.booth_id = ${boothId} and tickets.closed_at is null and tickets.worker_id <> own.worker_id
      where own.id = ${slotId}
    ), other as (
      select min(place) as place from standing where not goes_before
    )
    select other.place as after, (select max(standing.place) from standing where other.place is null or standing.place < other.place) as before
    from other`
  return row ?? { before: null, after: null }
}

/** A desk's slots where they stand in the plan as it is now: those of a fair that moved may not have followed it yet. */
export async function listSpansOfDesk(db: Db, deskId: DeskId): Promise<Span[]> {
  return db<Span[]>`
    select (extract(epoch from slots.starts_at + shift) * 1000)::float8 as "from", (extract(epoch from slots.ends_at + shift) * 1000)::float8 as "to"
    from slots join fairs on fairs.id = slots.fair_id cross join lateral (select fairs.starts_at - slots.fair_starts_at as shift) moved
    where slots.desk_id = ${deskId} and slots.status <> 'cancelled'`
}

/** @returns the new slots, the earliest first */
export async function insertSlots(
  tx: Tx,
  plan: { fairId: FairId; boothId: BoothId; deskId: DeskId; spans: readonly Span[]; minutes: number },
): Promise<SlotId[]> {
  const begins = plan.spans.map(({ from }) => new Date(from).toISOString())
  const rows = await tx<{ id: SlotId }[]>`
    insert into slots (fair_id, employer_id, booth_id, desk_id, fair_starts_at, starts_at, ends_at)
    select fairs.id, booths.employer_id, booths.id, ${plan.deskId}, fairs.starts_at, begin_at, begin_at + make_interval(mins => ${plan.minutes})
    from fairs join booths on booths.fair_id = fairs.id and booths.id = ${plan.boothId}, unnest(${begins}::timestamptz[]) as begin_at
    where fairs.id = ${plan.fairId}
    order by begin_at
    returning id`
  return rows.map((row) => row.id)
}

/** Nobody had booked it, so nobody has to read why it is gone. */
export async function deleteSlot(tx: Tx, id: SlotId): Promise<void> {
  await tx`delete from slots where id = ${id} and status in ('free', 'offered')`
}

/** The one way a slot changes hands. @returns its new version. @throws DomainError slot_taken */
async function updateSlot(tx: Tx, id: SlotId, { to, change }: { to: SlotStatus; change: ReturnType<Db> }): Promise<number> {
  const [row] = await tx<{ version: number }[]>`
    update slots set status = ${to}, ${change}, version = version + 1, updated_at = now()
    where id = ${id} and status = any(${slotsThatMayMove(to)}::text[]) returning version`
  if (row === undefined) throw new DomainError('slot_taken')
  return row.version
}

export function updateSlotBooked(tx: Tx, id: SlotId, worker: { id: WorkerId; accountId: AccountId }): Promise<number> {
  return updateSlot(tx, id, {
    to: 'booked',
    change: tx`worker_id = ${worker.id}, worker_account_id = ${worker.accountId}, answer_by = null`,
  })
}

export function updateSlotOffered(tx: Tx, id: SlotId, to: { id: WorkerId; accountId: AccountId; seconds: number }): Promise<number> {
  return updateSlot(tx, id, {
    to: 'offered',
    change: tx`worker_id = ${to.id}, worker_account_id = ${to.accountId}, answer_by = now() + make_interval(secs => ${to.seconds}), moved_from = null`,
  })
}

export function updateSlotFree(tx: Tx, id: SlotId): Promise<number> {
  return updateSlot(tx, id, { to: 'free', change: tx`worker_id = null, worker_account_id = null, answer_by = null, moved_from = null` })
}

/** An outage before its time shortens nobody's right to the desk: it counts from now at the earliest. */
export async function updateSlotDue(tx: Tx, id: SlotId, ticketId: TicketId): Promise<void> {
  await updateSlot(tx, id, {
    to: 'due',
    change: tx`ticket_id = ${ticketId}, held_until = greatest(starts_at, now()) + make_interval(secs => ${rightSecondsAfter})`,
  })
}

/** Whose time has come while nobody is called has the desk for as long after the pause as anybody. Call it when the pause ends. */
export async function updateRightsAfterPause(tx: Tx, of: { boothId: BoothId } | { fairId: FairId }): Promise<void> {
  await tx`
    update slots set held_until = greatest(held_until, now() + make_interval(secs => ${rightSecondsAfter})), version = version + 1
    where ${'boothId' in of ? tx`booth_id = ${of.boothId}` : tx`fair_id = ${of.fairId}`} and status = 'due'`
}

/** The right stays while a pause lasts. */
export async function updateRightProlonged(tx: Tx, id: SlotId): Promise<string> {
  const [row] = await tx<{ heldUntil: string }[]>`
    update slots set held_until = now() + make_interval(secs => ${rightSecondsAfter}), version = version + 1 where id = ${id}
    returning held_until as "heldUntil"`
  return notFoundUnless(row).heldUntil
}

export async function updateSlotOver(tx: Tx, id: SlotId): Promise<void> {
  await updateSlot(tx, id, { to: 'over', change: tx`held_until = null` })
}

export async function updateSlotCancelled(
  tx: Tx,
  id: SlotId,
  why: { code: SlotCancelCode; reason?: string | undefined; ticketId?: TicketId },
): Promise<void> {
  await updateSlot(tx, id, {
    to: 'cancelled',
    change: tx`cancel_code = ${why.code}, cancel_reason = ${why.reason ?? null}, answer_by = null, ticket_id = ${why.ticketId ?? null}`,
  })
}

/** When a booked slot is due: an instant before its begin. */
export async function findDueAt(tx: Tx, id: SlotId): Promise<string> {
  const [row] = await tx<{ dueAt: string }[]>`
    select starts_at - make_interval(secs => ${dueSecondsBefore}) as "dueAt" from slots where id = ${id}`
  return notFoundUnless(row).dueAt
}

export type HeldSlot = Pick<SlotRow, 'boothId' | 'status' | 'startsAt' | 'version'> & { slotId: SlotId; workerId: WorkerId }

/** Times of a fair that somebody has, or is asked about. */
export function listHeldSlots(db: Db, fairId: FairId): Promise<HeldSlot[]> {
  return db<HeldSlot[]>`
    select id as "slotId", booth_id as "boothId", status, starts_at as "startsAt", version, worker_id as "workerId"
    from slots where fair_id = ${fairId} and worker_id is not null and status in ('offered', 'booked', 'due')`
}

/** Booked or offered slots of one worker: they may not be called any more. */
export async function listKeptSlots(db: Db, workerId: WorkerId): Promise<SlotId[]> {
  const rows = await db<{ id: SlotId }[]>`select id from slots where worker_id = ${workerId} and status in ('offered', 'booked')`
  return rows.map((row) => row.id)
}
