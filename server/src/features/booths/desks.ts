import type { BoothDesk, Desk, DeskStatus } from '@cho-phien/shared/booths'
import type { BoothId, DeskId, EmployerId, FairId, InterviewId } from '@cho-phien/shared/ids'
import type { Db, Tx } from '../../db/client.ts'
import { DomainError, notFoundUnless } from '../../errors.ts'
import { rooms } from '../../realtime/rooms.ts'
import type { Services } from '../../services.ts'
import { isSilent, leftAt } from './at-work.ts'
import { desksThatMayMove } from './desk-rules.ts'
import { shownDesk } from './shown-desk.ts'

/** A desk with what decides who may sit at it. */
export interface DeskRow extends Desk {
  employerId: EmployerId
  fairId: FairId
}

const selectDesk = (db: Db) => db`
  select desks.id, desks.booth_id as "boothId", desks.number, desks.account_id as "accountId", accounts.name as "interviewerName",
    desks.status, desks.status_since as "statusSince", desks.status_reason as "statusReason", desks.version,
    booths.employer_id as "employerId", booths.fair_id as "fairId"
  from desks
  join accounts on accounts.id = desks.account_id
  join booths on booths.id = desks.booth_id`

export async function findDesk(db: Db, id: DeskId): Promise<DeskRow | undefined> {
  const [row] = await db<DeskRow[]>`${selectDesk(db)} where desks.id = ${id} and desks.removed_at is null`
  return row
}

/** @throws DomainError not_found */
export async function lockDesk(tx: Tx, id: DeskId): Promise<DeskRow> {
  const [row] = await tx<DeskRow[]>`${selectDesk(tx)} where desks.id = ${id} and desks.removed_at is null for update of desks`
  return notFoundUnless(row)
}

type DeskBeside = BoothDesk & Pick<DeskRow, 'employerId'>

/** As people see them, beside each other. */
export function listDesks(db: Db, boothId: BoothId): Promise<DeskBeside[]> {
  return db<DeskBeside[]>`
    select desks.id, desks.booth_id as "boothId", desks.number, desks.account_id as "accountId", accounts.name as "interviewerName",
      ${shownDesk(db)}, desks.status_reason as "statusReason", desks.version, booths.employer_id as "employerId"
    from desks
    join accounts on accounts.id = desks.account_id
    join booths on booths.id = desks.booth_id
    where desks.booth_id = ${boothId} and desks.removed_at is null order by desks.number`
}

/**
 * Moves the desk, if the table of moves allows it. The reason belongs to a pause; every other status has none.
 * @throws DomainError desk_transition_refused
 */
export async function updateDeskStatus(tx: Tx, id: DeskId, next: { status: DeskStatus; reason?: string | null }): Promise<number> {
  const [row] = await tx<{ version: number }[]>`
    update desks set status = ${next.status}, status_reason = ${next.reason ?? null},
      status_since = now(), version = version + 1
    where id = ${id} and status = any(${desksThatMayMove(next.status)}::text[]) returning version`
  if (row === undefined) throw new DomainError('desk_transition_refused')
  return row.version
}

/**
 * What the desk owed is written: it rests until its interviewer says ready. Where nobody was heard, whoever wrote it, it is absent since
 * then. Nothing happens at a desk that owes nothing.
 * @returns whether it moved
 */
export async function updateDeskFreed(tx: Tx, id: DeskId): Promise<boolean> {
  const { count } = await tx`
    update desks set status = case when ${isSilent(tx)} then 'absent' else 'paused' end, status_reason = null,
      status_since = ${leftAt(tx, { elseAt: tx`now()` })}, version = version + 1
    where id = ${id} and status = 'wrapping_up' and removed_at is null`
  return count > 0
}

/** The pages that had a connection at this process alone are gone with it; one that comes back says so itself. */
export async function updateHoldersLost(db: Db, node: { id: string; seenAt: string | null }): Promise<void> {
  await db`
    update desks set holder_left_at = coalesce(${node.seenAt}::timestamptz, now())
    where holder is not null and holder_left_at is null and removed_at is null
      and exists (select from node_holds where node_id = ${node.id} and room = 'desk:' || desks.id || ':' || desks.holder)
      and not exists (select from node_holds where node_id <> ${node.id} and room = 'desk:' || desks.id || ':' || desks.holder)`
}

export function presentDesk(desk: DeskRow): Desk {
  const { id, boothId, number, accountId, interviewerName, status, statusSince, statusReason, version } = desk
  return { id, boothId, number, accountId, interviewerName, status, statusSince, statusReason, version }
}

/** Tells the booth's own people that a desk moved. Call it after commit. */
export function publishDesk(
  services: Services,
  desk: Pick<Desk, 'id' | 'boothId' | 'status' | 'version'>,
  interviewId: InterviewId | null,
): void {
  const { id: deskId, boothId, status, version } = desk
  services.publish(rooms.boothStaff(boothId), 'desk:changed', { deskId, boothId, status, version, interviewId })
}
