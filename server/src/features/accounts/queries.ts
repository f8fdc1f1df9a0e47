import type { DemoRole } from '@cho-phien/shared/accounts'
import type { AccountId, SessionId, WorkerId } from '@cho-phien/shared/ids'
import type { Db, Tx } from '../../db/client.ts'
import { codeRules, type RecentCodes } from './code-rules.ts'

// Phone codes

/** Codes for one number are sent one after another, so that the limits count right. Ends with the transaction. */
export async function lockPhone(tx: Tx, phoneNumber: string): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtextextended(${phoneNumber}, 1))`
}

export async function getRecentCodes(tx: Tx, phoneNumber: string): Promise<RecentCodes> {
  const [row] = await tx<RecentCodes[]>`
    select count(*)::int as count,
      extract(epoch from now() - max(created_at))::float8 as "newestAgeSeconds",
      extract(epoch from now() - min(created_at))::float8 as "oldestAgeSeconds"
    from sign_in_codes where phone_number = ${phoneNumber} and created_at > now() - interval '1 hour'`
  return row ?? { count: 0, newestAgeSeconds: null, oldestAgeSeconds: null }
}

export async function insertCode(tx: Tx, code: { phoneNumber: string; codeHash: string }): Promise<string> {
  const [row] = await tx<{ id: string }[]>`
    insert into sign_in_codes (phone_number, code_hash, tries_left, expires_at)
    values (${code.phoneNumber}, ${code.codeHash}, ${codeRules.tries}, now() + make_interval(secs => ${codeRules.lifeSeconds}))
    returning id`
  return row?.id ?? ''
}

export async function deleteCode(db: Db, id: string): Promise<void> {
  await db`delete from sign_in_codes where id = ${id}`
}

export interface CountedCode {
  id: string
  codeHash: string
  isUsed: boolean
  isExpired: boolean
  hadTry: boolean
  triesLeft: number
}

/** Takes one try off the newest code of this number, before it is compared: a thousand at once get five tries too. */
export async function claimTry(db: Db, phoneNumber: string): Promise<CountedCode | undefined> {
  const [row] = await db<CountedCode[]>`
    with newest as (
      select id, tries_left from sign_in_codes where phone_number = ${phoneNumber} order by created_at desc limit 1 for update
    )
    update sign_in_codes code set tries_left = greatest(code.tries_left - 1, 0)
    from newest where code.id = newest.id
    returning code.id, code.code_hash as "codeHash", code.used_at is not null as "isUsed", code.expires_at <= now() as "isExpired",
      newest.tries_left > 0 as "hadTry", code.tries_left as "triesLeft"`
  return row
}

/** @returns false when another request was first. */
export async function updateCodeUsed(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx`update sign_in_codes set used_at = now() where id = ${id} and used_at is null returning id`
  return rows.length === 1
}

export async function isPhoneBlocked(db: Db, phoneNumber: string): Promise<boolean> {
  const rows = await db`select 1 from accounts where phone_number = ${phoneNumber} and blocked_at is not null`
  return rows.length > 0
}

// Slips

export interface SlipRow {
  id: string
  workerId: WorkerId
  accountId: AccountId
  isRevoked: boolean
  isExpired: boolean
}

export async function findSlip(db: Db, codeHash: string): Promise<SlipRow | undefined> {
  const [row] = await db<SlipRow[]>`
    select slip.id, slip.worker_id as "workerId", worker.account_id as "accountId",
      slip.revoked_at is not null as "isRevoked", slip.expires_at <= now() as "isExpired"
    from slips slip join workers worker on worker.id = slip.worker_id
    where slip.code_hash = ${codeHash}`
  return row
}

export async function updateSlipUsed(tx: Tx, id: string): Promise<void> {
  await tx`update slips set used_count = used_count + 1, last_used_at = now() where id = ${id}`
}

/** Sign-ins the slip opened before this one. */
export async function deleteOtherSlipSessions(db: Db, keep: { slipId: string; sessionId: SessionId }): Promise<SessionId[]> {
  const rows = await db<{ id: SessionId }[]>`
    delete from sessions where slip_id = ${keep.slipId} and id <> ${keep.sessionId}
      and created_at <= (select created_at from sessions where id = ${keep.sessionId})
    returning id`
  return rows.map((row) => row.id)
}

// Sign-ins

export async function findSessionId(db: Db, token: string): Promise<SessionId | undefined> {
  const [row] = await db<{ id: SessionId }[]>`select id from sessions where token = ${token}`
  return row?.id
}

export interface SessionRow {
  id: SessionId
  userAgent: string | null
  createdAt: string
  expiresAt: string
}

/** A slip's sign-in sees itself only: it does not speak for the whole account. */
export function listSessions(db: Db, viewer: { accountId: AccountId; sessionId: SessionId }): Promise<SessionRow[]> {
  return db<SessionRow[]>`
    select session.id, nullif(session.user_agent, '') as "userAgent", session.created_at as "createdAt", session.expires_at as "expiresAt"
    from sessions session join sessions own on own.id = ${viewer.sessionId}
    where session.account_id = ${viewer.accountId} and session.expires_at > now() and (own.slip_id is null or session.id = own.id)
    order by session.created_at desc`
}

export async function deleteSessions(db: Db, sessionIds: SessionId[]): Promise<void> {
  await db`delete from sessions where id = any(${sessionIds})`
}

export async function deleteSessionsOfAccount(db: Db, accountId: AccountId): Promise<SessionId[]> {
  const rows = await db<{ id: SessionId }[]>`delete from sessions where account_id = ${accountId} returning id`
  return rows.map((row) => row.id)
}

/**
 * Codes, the receipts of commands and the media server's notices are kept for a day, so that a late or repeated one gets a
 * true answer. @returns the sign-ins that were deleted, to hang up on.
 */
export async function deleteExpired(db: Db): Promise<SessionId[]> {
  await db`delete from command_receipts where created_at < now() - interval '1 day'`
  await db`delete from media_events where received_at < now() - interval '1 day'`
  await db`delete from sign_in_codes where created_at < now() - interval '1 day'`
  await db`delete from verifications where expires_at < now() - interval '1 day'`
  const ended = await db<{ id: SessionId }[]>`delete from sessions where expires_at < now() - interval '1 day' returning id`
  return ended.map((row) => row.id)
}

/** No longer an account anybody can use, and its e-mail is free again. The name stays, for the record of what it did. */
export async function updateAccountBlocked(tx: Tx, accountId: AccountId): Promise<void> {
  await tx`update accounts set blocked_at = now(), email = id || '@removed.invalid', updated_at = now() where id = ${accountId}`
}

/** A password somebody chose for another. Staff must change theirs; whoever followed a link chose it alone. */
export async function updatePassword(
  tx: Tx,
  account: { accountId: AccountId; passwordHash: string; mustChangePassword: boolean },
): Promise<void> {
  await tx`
    with account as (
      update accounts set must_change_password = ${account.mustChangePassword}, updated_at = now() where id = ${account.accountId} returning id
    )
    update credentials set password = ${account.passwordHash}, updated_at = now()
    from account where account_id = account.id and provider_id = 'credential'`
}

export async function updatePasswordChosen(tx: Tx, accountId: AccountId): Promise<void> {
  await tx`update accounts set must_change_password = false, updated_at = now() where id = ${accountId}`
}

export async function findAccountName(db: Db, accountId: AccountId): Promise<{ name: string; email: string } | undefined> {
  const [row] = await db<{ name: string; email: string }[]>`select name, email from accounts where id = ${accountId}`
  return row
}

// Demo

/** The nth seat of a role: by phone number for workers, by e-mail for the others, so that a seed decides the order. */
export async function findDemoAccount(db: Db, seat: { role: DemoRole; number: number }): Promise<{ accountId: AccountId } | undefined> {
  const [row] = await db<{ accountId: AccountId }[]>`
    select account.id as "accountId"
    from accounts account
    left join employer_seats employer_seat on employer_seat.account_id = account.id and employer_seat.removed_at is null
    left join staff_seats staff_seat on staff_seat.account_id = account.id
    where account.is_demo and account.blocked_at is null and ${seat.role} in (employer_seat.role, staff_seat.role, account.kind)
    order by account.phone_number, account.email
    limit 1 offset ${seat.number}`
  return row
}

export function listDemoMessages(db: Db): Promise<{ recipient: string; body: string; createdAt: string }[]> {
  return db<{ recipient: string; body: string; createdAt: string }[]>`
    select recipient, body, created_at as "createdAt" from demo_messages order by id desc limit 50`
}
