import type { Sex } from '@cho-phien/shared/forms'
import type { AccountId, CenterId, EmployerId, FileId, SessionId, WorkerId } from '@cho-phien/shared/ids'
import type { ConsentPurpose } from './rules.ts'
import type { WorkerAnswers } from '@cho-phien/shared/workers'
import type { Db, Tx } from '../../db/client.ts'
import { patternOf } from '../../db/like.ts'
import { hasConsent } from './consents.ts'

export interface WorkerRow {
  id: WorkerId
  accountId: AccountId
  fullName: string
  birthDate: string | null
  sex: Sex | null
  phoneNumber: string | null
  provinceCode: string | null
  communeCode: string | null
  formVersion: number
  answers: WorkerAnswers
  sensitiveEncrypted: Uint8Array | null
  hasConsent: boolean
  hasStatisticsConsent: boolean
  isComplete: boolean
  cvId: FileId | null
  cvName: string | null
  cvSize: number | null
  version: number
}

function selectWorkers(db: Db) {
  return db`
    select worker.id, worker.account_id as "accountId", worker.full_name as "fullName", worker.birth_date as "birthDate", worker.sex,
      worker.phone_number as "phoneNumber", worker.province_code as "provinceCode", worker.commune_code as "communeCode",
      worker.form_version as "formVersion", worker.answers, worker.sensitive_encrypted as "sensitiveEncrypted",
      ${hasConsent(db, db`worker.id`)} as "hasConsent", exists (
        select from consents consent where consent.worker_id = worker.id and consent.purpose = 'statistics' and consent.withdrawn_at is null
      ) as "hasStatisticsConsent",
      worker.profile_completed_at is not null as "isComplete", cv.id as "cvId", cv.name as "cvName", cv.size as "cvSize", worker.version
    from workers worker left join files cv on cv.id = worker.cv_file_id`
}

export async function findWorker(db: Db, workerId: WorkerId): Promise<WorkerRow | undefined> {
  const [row] = await db<WorkerRow[]>`${selectWorkers(db)} where worker.id = ${workerId}`
  return row
}

export function listWorkers(db: Db, workerIds: WorkerId[]): Promise<WorkerRow[]> {
  return db<WorkerRow[]>`${selectWorkers(db)} where worker.id = any(${workerIds}) order by worker.created_at, worker.id`
}

/** Workers of one account are added one after another, so that the bound holds. @returns how many it has */
export async function lockAccount(tx: Tx, accountId: AccountId): Promise<number> {
  await tx`select 1 from accounts where id = ${accountId} for update`
  const [row] = await tx<{ count: number }[]>`select count(*)::int as count from workers where account_id = ${accountId}`
  return row?.count ?? 0
}

export async function lockWorker(tx: Tx, workerId: WorkerId): Promise<void> {
  await tx`select 1 from workers where id = ${workerId} for update`
}

/**
 * A withdrawal of consent that is not committed yet is waited for, and one that comes later waits until the end of this transaction: it
 * then sees what was done under the consent that is read next.
 */
export async function keepConsent(tx: Tx, workerId: WorkerId): Promise<void> {
  await tx`select from workers where id = ${workerId} for key share`
}

/** For how many seconds a worker has not agreed to be called; undefined while they do. */
export async function findWithdrawnFor(db: Db, workerId: WorkerId): Promise<number | undefined> {
  const [row] = await db<{ agrees: boolean | null; seconds: number | null }[]>`
    select bool_or(withdrawn_at is null) as agrees, extract(epoch from now() - max(withdrawn_at)) as seconds
    from consents where worker_id = ${workerId} and purpose = 'matching'`
  return row?.agrees ? undefined : (row?.seconds ?? Infinity)
}

/** Whether another worker has this citizen ID. Whoever asks first has it until the end of the transaction: the next one waits and sees. */
export async function isIdentityTaken(tx: Tx, identity: { hash: string; workerId: WorkerId }): Promise<boolean> {
  await tx`select pg_advisory_xact_lock(hashtextextended(${identity.hash}, 2))`
  const rows = await tx`select 1 from workers where identity_number_hash = ${identity.hash} and id <> ${identity.workerId}`
  return rows.length > 0
}

export interface WorkerWrite {
  id: WorkerId
  fullName: string
  birthDate: string
  sex: Sex
  phoneNumber: string | null
  provinceCode: string
  communeCode: string | null
  formVersion: number
  answers: WorkerAnswers
  isComplete: boolean
}

export async function insertWorker(
  tx: Tx,
  worker: WorkerWrite & { accountId: AccountId; registeredBy: AccountId | null; isDemo: boolean },
): Promise<void> {
  await tx`
    insert into workers (id, account_id, full_name, birth_date, sex, phone_number, province_code, commune_code, form_version, answers,
      profile_completed_at, registered_by, is_demo)
    values (${worker.id}, ${worker.accountId}, ${worker.fullName}, ${worker.birthDate}, ${worker.sex}, ${worker.phoneNumber},
      ${worker.provinceCode}, ${worker.communeCode}, ${worker.formVersion}, ${tx.json(worker.answers)},
      case when ${worker.isComplete} then now() end, ${worker.registeredBy}, ${worker.isDemo})`
}

export async function updateWorker(tx: Tx, worker: WorkerWrite): Promise<void> {
  await tx`
    update workers set full_name = ${worker.fullName}, birth_date = ${worker.birthDate}, sex = ${worker.sex}, phone_number = ${worker.phoneNumber},
      province_code = ${worker.provinceCode}, commune_code = ${worker.communeCode}, form_version = ${worker.formVersion},
      answers = ${tx.json(worker.answers)}, profile_completed_at = case when ${worker.isComplete} then coalesce(profile_completed_at, now()) end,
      version = version + 1, updated_at = now()
    where id = ${worker.id}`
}

export async function updateSensitive(
  tx: Tx,
  sensitive: { workerId: WorkerId; encrypted: Buffer | null; identityHash: string | null },
): Promise<void> {
  await tx`
    update workers set sensitive_encrypted = ${sensitive.encrypted}, identity_number_hash = ${sensitive.identityHash}
    where id = ${sensitive.workerId}`
}

/** @returns the file it replaces */
export async function updateCv(tx: Tx, cv: { workerId: WorkerId; fileId: FileId | null }): Promise<FileId | null> {
  const [row] = await tx<{ before: FileId | null }[]>`
    with before as (select id, cv_file_id from workers where id = ${cv.workerId} for update)
    update workers set cv_file_id = ${cv.fileId}, version = version + 1, updated_at = now()
    from before where workers.id = before.id returning before.cv_file_id as before`
  return row?.before ?? null
}

export async function insertConsent(
  tx: Tx,
  consent: { workerId: WorkerId; purpose: ConsentPurpose; textVersion: number; channel: 'web' | 'staff'; recordedBy: AccountId },
): Promise<void> {
  await tx`
    insert into consents (worker_id, purpose, text_version, channel, recorded_by)
    values (${consent.workerId}, ${consent.purpose}, ${consent.textVersion}, ${consent.channel}, ${consent.recordedBy})`
}

export async function updateConsentsWithdrawn(tx: Tx, consent: { workerId: WorkerId; purpose: ConsentPurpose }): Promise<void> {
  await tx`
    update consents set withdrawn_at = now()
    where worker_id = ${consent.workerId} and purpose = ${consent.purpose} and withdrawn_at is null`
}

export async function updateSelectedWorker(db: Db, choice: { sessionId: SessionId; workerId: WorkerId }): Promise<void> {
  await db`update sessions set worker_id = ${choice.workerId}, updated_at = now() where id = ${choice.sessionId}`
}

/** Sign-ins that speak for the whole account: a slip speaks for one worker. */
export async function listAccountSessions(db: Db, accountId: AccountId): Promise<SessionId[]> {
  const rows = await db<{ id: SessionId }[]>`select id from sessions where account_id = ${accountId} and slip_id is null`
  return rows.map((row) => row.id)
}

export async function isSlipSession(db: Db, sessionId: SessionId): Promise<boolean> {
  const rows = await db`select 1 from sessions where id = ${sessionId} and slip_id is not null`
  return rows.length > 0
}

// What the centre does

/**
 * A worker is a centre's when its staff registered them, when they live in its province, or when they took a ticket in one
 * of its fairs.
 */
function isOfCenter(db: Db, centerId: CenterId) {
  return db`(
    worker.province_code = (select province_code from centers where id = ${centerId})
    or exists (select 1 from staff_seats seat where seat.account_id = worker.registered_by and seat.center_id = ${centerId})
    or exists (select 1 from tickets ticket join fairs fair on fair.id = ticket.fair_id
      where ticket.worker_id = worker.id and fair.center_id = ${centerId}))`
}

export async function isWorkerOfCenter(db: Db, pair: { workerId: WorkerId; centerId: CenterId }): Promise<boolean> {
  const rows = await db`select 1 from workers worker where worker.id = ${pair.workerId} and ${isOfCenter(db, pair.centerId)}`
  return rows.length > 0
}

export interface FoundWorker {
  id: WorkerId
  fullName: string
  birthYear: number | null
  communeCode: string | null
  phoneNumber: string | null
}

/** Names that hold the words, diacritics or not; by given name, as people are looked up. At most 50. */
export function listWorkersOfCenter(
  db: Db,
  search: { centerId: CenterId; words: string; phoneNumber: string | null },
): Promise<FoundWorker[]> {
  return db<FoundWorker[]>`
    select worker.id, worker.full_name as "fullName", extract(year from worker.birth_date)::int as "birthYear",
      worker.commune_code as "communeCode", worker.phone_number as "phoneNumber"
    from workers worker
    where (fold_text(worker.full_name) like fold_text(${patternOf(search.words)}) or worker.phone_number = ${search.phoneNumber})
      and ${isOfCenter(db, search.centerId)}
    order by fold_text(regexp_replace(worker.full_name, '^.*\\s', '')), fold_text(worker.full_name), worker.id
    limit 50`
}

export async function updateSlipsRevoked(tx: Tx, workerId: WorkerId): Promise<SessionId[]> {
  await tx`update slips set revoked_at = now() where worker_id = ${workerId} and revoked_at is null`
  const rows = await tx<{ id: SessionId }[]>`
    delete from sessions where slip_id in (select id from slips where worker_id = ${workerId}) returning id`
  return rows.map((row) => row.id)
}

/** @returns false for the one code in 8.5e11 that is in use */
export async function insertSlip(
  tx: Tx,
  slip: { workerId: WorkerId; codeHash: string; issuedBy: AccountId; days: number },
): Promise<boolean> {
  const rows = await tx`
    insert into slips (worker_id, code_hash, issued_by, expires_at)
    values (${slip.workerId}, ${slip.codeHash}, ${slip.issuedBy}, now() + make_interval(days => ${slip.days}))
    on conflict do nothing returning id`
  return rows.length === 1
}

/** Employers with a ticket, an owed call or a booked time of this worker, in the order in which they are locked. */
export async function listEmployersWith(db: Db, workerId: WorkerId): Promise<EmployerId[]> {
  const rows = await db<{ id: EmployerId }[]>`
    select booths.employer_id as id from tickets join booths on booths.id = tickets.booth_id where tickets.worker_id = ${workerId}
    union
    select booths.employer_id from call_backs join booths on booths.id = call_backs.booth_id where call_backs.worker_id = ${workerId}
    union
    select employer_id from slots where worker_id = ${workerId}
    order by id`
  return rows.map((row) => row.id)
}
