import { randomInt, randomUUID } from 'node:crypto'
import type { Db } from '@cho-phien/server/db/client'
import type { StaffRole } from '@cho-phien/shared/accounts'
import type { BoothStatus } from '@cho-phien/shared/booths'
import type { FairStatus } from '@cho-phien/shared/fairs'
import type {
  AccountId,
  BoothId,
  CenterId,
  DeskId,
  EmployerId,
  FairId,
  FileId,
  HallId,
  InterviewId,
  SlotId,
  TicketId,
  VacancyId,
  WorkerId,
} from '@cho-phien/shared/ids'

/** Makers insert one row with whatever its table demands; a test names only what it is about. */

async function one<Id>(rows: Promise<readonly { id: Id }[]>): Promise<Id> {
  const [row] = await rows
  if (row === undefined) throw new Error('nothing was made')
  return row.id
}

export function makeAccount(db: Db, kind: 'worker' | 'employer' | 'staff', name = `${kind} ${randomInt(1_000_000)}`): Promise<AccountId> {
  return one(db<{ id: AccountId }[]>`
    insert into accounts (kind, name, email, email_verified) values (${kind}, ${name}, ${`${randomUUID()}@example.invalid`}, true) returning id`)
}

export function makeCenter(db: Db): Promise<CenterId> {
  return one(db<{ id: CenterId }[]>`insert into centers (name, province_code) values ('Trung tâm thử', '11') returning id`)
}

export function makeHall(db: Db, centerId: CenterId): Promise<HallId> {
  return one(db<{ id: HallId }[]>`
    insert into halls (center_id, name, commune_code, device_count) values (${centerId}, 'Điểm cầu thử', 'na-son', 4) returning id`)
}

/** Staff with a second factor, so that they may change things. */
export async function makeStaff(db: Db, centerId: CenterId, role: StaffRole = 'moderator'): Promise<AccountId> {
  const accountId = await makeAccount(db, 'staff')
  const hallId = role === 'hall_operator' ? await makeHall(db, centerId) : null
  await db`insert into staff_seats (account_id, center_id, role, hall_id) values (${accountId}, ${centerId}, ${role}, ${hallId})`
  await db`insert into two_factors (account_id, secret, backup_codes) values (${accountId}, 'test', 'test')`
  await db`update accounts set two_factor_enabled = true where id = ${accountId}`
  return accountId
}

export async function makeEmployer(
  db: Db,
  centerId: CenterId,
  more: { name?: string; status?: 'invited' | 'submitted' | 'approved' } = {},
): Promise<EmployerId> {
  const uploader = await makeAccount(db, 'employer')
  const fileId = await one(db<{ id: FileId }[]>`
    insert into files (purpose, uploaded_by, name, media_type, size, sha256, content)
    values ('permission_document', ${uploader}, 'phep.pdf', 'application/pdf', 4, 'x', ${Buffer.from('%PDF')}) returning id`)
  const name = more.name ?? `Công ty thử ${randomInt(1_000_000)}`
  return one(db<{ id: EmployerId }[]>`
    insert into employers (center_id, name, short_name, registration_number, permission_document_id, status)
    values (${centerId}, ${name}, ${name.slice(0, 60)}, ${String(randomInt(1e9, 9e9))}, ${fileId}, ${more.status ?? 'approved'}) returning id`)
}

export async function makeMember(db: Db, employerId: EmployerId, role: 'owner' | 'interviewer' = 'interviewer'): Promise<AccountId> {
  const accountId = await makeAccount(db, 'employer')
  await db`insert into employer_seats (account_id, employer_id, role) values (${accountId}, ${employerId}, ${role})`
  return accountId
}

export async function makeWorker(
  db: Db,
  more: { accountId?: AccountId; fullName?: string } = {},
): Promise<{ workerId: WorkerId; accountId: AccountId }> {
  const accountId = more.accountId ?? (await makeAccount(db, 'worker'))
  const workerId = await one(db<{ id: WorkerId }[]>`
    insert into workers (account_id, full_name, birth_date, sex, province_code, commune_code, form_version, profile_completed_at)
    values (${accountId}, ${more.fullName ?? `Người Thử ${randomInt(1_000_000)}`}, '1999-02-03', 'male', '11', 'na-son', 1, now()) returning id`)
  await db`
    insert into consents (worker_id, purpose, text_version, channel, recorded_by) values (${workerId}, 'matching', 1, 'web', ${accountId})`
  return { workerId, accountId }
}

/** Whoever talked to a booth may come again at once. */
export function makeFair(
  db: Db,
  centerId: CenterId,
  more: { status?: FairStatus; workerCapacity?: number; ringSeconds?: number; startsInHours?: number } = {},
): Promise<FairId> {
  const startsIn = more.startsInHours ?? -1
  return one(db<{ id: FairId }[]>`
    insert into fairs (center_id, slug, title, kind, status, starts_at, ends_at, worker_capacity, ring_seconds, meet_again_minutes)
    values (${centerId}, ${`phien-${randomUUID()}`}, 'Phiên thử', 'online', ${more.status ?? 'live'},
      now() + make_interval(hours => ${startsIn}), now() + make_interval(hours => ${startsIn + 8}), ${more.workerCapacity ?? 300}, ${more.ringSeconds ?? 75}, 0)
    returning id`)
}

export function makeBooth(
  db: Db,
  of: { fairId: FairId; employerId: EmployerId; status?: BoothStatus; lineCapacity?: number },
): Promise<BoothId> {
  return one(db<{ id: BoothId }[]>`
    insert into booths (fair_id, employer_id, number, status, line_capacity)
    select ${of.fairId}, ${of.employerId}, coalesce(max(number), 0) + 1, ${of.status ?? 'open'}, ${of.lineCapacity ?? 60}
    from booths where fair_id = ${of.fairId} returning id`)
}

export function makeVacancy(db: Db, employerId: EmployerId, title = 'Công nhân may'): Promise<VacancyId> {
  return one(db<{ id: VacancyId }[]>`
    insert into vacancies (employer_id, title, occupation_group, openings, workplace, is_complete, search_text)
    values (${employerId}, ${title}, 'garments', 10, 'province', true, fold_text(${title})) returning id`)
}

export function makeDesk(db: Db, boothId: BoothId, accountId: AccountId): Promise<DeskId> {
  return one(db<{ id: DeskId }[]>`
    insert into desks (booth_id, account_id, number)
    select ${boothId}, ${accountId}, coalesce(max(number), 0) + 1 from desks where booth_id = ${boothId} returning id`)
}

export function makeTicket(db: Db, of: { fairId: FairId; boothId: BoothId; workerId: WorkerId }): Promise<TicketId> {
  return one(db<{ id: TicketId }[]>`
    with numbered as (
      update booths set next_ticket_number = next_ticket_number + 1 where id = ${of.boothId} returning next_ticket_number - 1 as number
    )
    insert into tickets (fair_id, booth_id, worker_id, number, place)
    select ${of.fairId}, ${of.boothId}, ${of.workerId}, number, number from numbered returning id`)
}

/** They talked and have just ended; its outcome is owed. */
export async function makeTalk(db: Db, of: { ticketId: TicketId; deskId: DeskId; interviewer: AccountId }): Promise<InterviewId> {
  await db`update tickets set status = 'closed', close_reason = 'interviewed', closed_at = now() where id = ${of.ticketId}`
  return one(db<{ id: InterviewId }[]>`
    insert into interviews (fair_id, booth_id, desk_id, ticket_id, worker_id, interviewer_account_id, room_name, ring_deadline_at, planned_seconds,
      status, end_reason, accepted_at, live_at, ended_at)
    select fair_id, booth_id, ${of.deskId}, id, worker_id, ${of.interviewer}, ${`talk-${randomUUID()}`}, now(), 720, 'ended', 'completed', now(), now(), now()
    from tickets where id = ${of.ticketId} returning id`)
}

/** A live fair with one open booth, its owner and one interviewer's desk. */
export async function makeFloor(db: Db, more: { ringSeconds?: number; lineCapacity?: number; centerId?: CenterId; fairId?: FairId } = {}) {
  const centerId = more.centerId ?? (await makeCenter(db))
  const fairId = more.fairId ?? (await makeFair(db, centerId, more.ringSeconds === undefined ? {} : { ringSeconds: more.ringSeconds }))
  const employerId = await makeEmployer(db, centerId)
  const owner = await makeMember(db, employerId, 'owner')
  const interviewer = await makeMember(db, employerId)
  const boothId = await makeBooth(db, { fairId, employerId, ...(more.lineCapacity !== undefined && { lineCapacity: more.lineCapacity }) })
  const deskId = await makeDesk(db, boothId, interviewer)
  return { centerId, fairId, employerId, owner, interviewer, boothId, deskId }
}

/** A free time of a desk, so many seconds from now; another status comes with its worker and its timer. */
export async function makeSlot(
  db: Db,
  of: { boothId: BoothId; deskId: DeskId; startsIn: number; minutes?: number; bookedBy?: { workerId: WorkerId; accountId: AccountId } },
): Promise<SlotId> {
  const slotId = await one(db<{ id: SlotId }[]>`
    insert into slots (fair_id, employer_id, booth_id, desk_id, fair_starts_at, starts_at, ends_at, status, worker_id, worker_account_id)
    select fairs.id, booths.employer_id, booths.id, ${of.deskId}, fairs.starts_at, now() + make_interval(secs => ${of.startsIn}),
      now() + make_interval(secs => ${of.startsIn + (of.minutes ?? 15) * 60}), ${of.bookedBy === undefined ? 'free' : 'booked'},
      ${of.bookedBy?.workerId ?? null}, ${of.bookedBy?.accountId ?? null}
    from booths join fairs on fairs.id = booths.fair_id where booths.id = ${of.boothId} returning id`)
  if (of.bookedBy !== undefined)
    await db`
      insert into deadlines (kind, subject_id, due_at) values ('slot-due', ${slotId}, now() + make_interval(secs => ${of.startsIn} - 120))`
  return slotId
}
