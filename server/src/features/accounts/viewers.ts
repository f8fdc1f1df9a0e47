import type { EmployerRole, StaffRole, Viewer } from '@cho-phien/shared/accounts'
import type { AccountId, CenterId, EmployerId, HallId, SessionId, WorkerId } from '@cho-phien/shared/ids'
import { parseCookies } from 'better-auth/cookies'
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { Db } from '../../db/client.ts'
import { gather } from '../../db/gather.ts'
import type { Seat } from '../../realtime/seat.ts'
import type { Auth } from './auth.ts'

/** Reads who asks. Demo seats while there is no demo, blocked accounts, ended sign-ins and removed seats are nobody. */
export interface Viewers {
  fromHeaders(headers: IncomingHttpHeaders): Promise<Viewer | undefined>
  /** For a connection that stays: also how long the sign-in lasts. */
  seatFromHeaders(headers: IncomingHttpHeaders): Promise<Seat | undefined>
  /** For sockets: rights are read again for every command. */
  fromSession(sessionId: SessionId | undefined): Promise<Viewer | undefined>
}

/** Who asks is read for every command: with pauses that nobody notices, a crowd costs fewer and larger reads. */
const limits = { busyShare: 0.25, longestPauseMs: 8 }

export function createViewers({ db, auth, isDemo }: { db: Db; auth: Auth; isDemo: boolean }): Viewers {
  const byToken = gather((tokens: string[]) => mapSeatsByToken(db, { tokens, isDemo }), limits)
  const bySession = gather((sessionIds: SessionId[]) => mapSeatsBySession(db, { sessionIds, isDemo }), limits)

  async function readSeat(headers: IncomingHttpHeaders): Promise<SeatRow | undefined> {
    const { authCookies, secret } = await auth.$context
    const token = readSignedCookie(headers.cookie, { name: authCookies.sessionToken.name, secret })
    return token === undefined ? undefined : byToken(token)
  }
  return {
    async fromHeaders(headers) {
      const row = await readSeat(headers)
      return row && toViewer(row)
    },
    async seatFromHeaders(headers) {
      const row = await readSeat(headers)
      const viewer = row && toViewer(row)
      return viewer && { viewer, isSlip: row.isSlip, secondsLeft: row.secondsLeft }
    },
    async fromSession(sessionId) {
      if (sessionId === undefined) return undefined
      const row = await bySession(sessionId)
      return row && toViewer(row)
    },
  }
}

/** The value of a cookie the library signed: `value.signature`, HMAC-SHA256 in base64. A forged one costs no query. */
function readSignedCookie(header: string | undefined, cookie: { name: string; secret: string }): string | undefined {
  if (header === undefined) return undefined
  const text = decode(parseCookies(header).get(cookie.name))
  const dot = text.lastIndexOf('.')
  if (dot < 1) return undefined
  const value = text.slice(0, dot)
  const given = Buffer.from(text.slice(dot + 1), 'base64')
  const expected = createHmac('sha256', cookie.secret).update(value).digest()
  return given.length === expected.length && timingSafeEqual(given, expected) ? value : undefined
}

function decode(text: string | undefined): string {
  try {
    return decodeURIComponent(text ?? '')
  } catch {
    return ''
  }
}

interface SeatRow {
  kind: Viewer['kind']
  accountId: AccountId
  sessionId: SessionId
  token: string
  name: string
  workerName: string | null
  workerId: WorkerId | null
  workerIds: WorkerId[]
  isSlip: boolean
  employerId: EmployerId | null
  employerRole: EmployerRole | null
  centerId: CenterId | null
  staffRole: StaffRole | null
  hallId: HallId | null
  hasSecondFactor: boolean
  mustChangePassword: boolean
  secondsLeft: number
}

/** A seat of the demo has no second factor and nobody guards its password: it is one only while the demo runs. */
function seatOf(db: Db, isDemo: boolean) {
  return db`
    select account.kind, account.id as "accountId", session.id as "sessionId", session.token, account.name, worker.full_name as "workerName",
      coalesce(session.worker_id, worker.id) as "workerId", session.slip_id is not null as "isSlip",
      array(select own.id from workers own where own.account_id = account.id order by own.created_at, own.id) as "workerIds",
      employer_seat.employer_id as "employerId", employer_seat.role as "employerRole",
      staff_seat.center_id as "centerId", staff_seat.role as "staffRole", staff_seat.hall_id as "hallId",
      account.two_factor_enabled or account.is_demo as "hasSecondFactor",
      account.must_change_password and not account.is_demo as "mustChangePassword",
      extract(epoch from session.expires_at - now())::float8 as "secondsLeft"
    from sessions session
    join accounts account on account.id = session.account_id and account.blocked_at is null and (${isDemo} or not account.is_demo)
    left join lateral (
      select id, full_name from workers own where own.account_id = account.id
      order by own.id = session.worker_id desc nulls last, own.created_at, own.id limit 1
    ) worker on true
    left join employer_seats employer_seat on employer_seat.account_id = account.id and employer_seat.removed_at is null
    left join staff_seats staff_seat on staff_seat.account_id = account.id
    where session.expires_at > now()`
}

async function mapSeatsByToken(db: Db, { tokens, isDemo }: { tokens: string[]; isDemo: boolean }): Promise<Map<string, SeatRow>> {
  const rows = await db<SeatRow[]>`${seatOf(db, isDemo)} and session.token = any(${tokens}::text[])`
  return new Map(rows.map((row) => [row.token, row]))
}

async function mapSeatsBySession(
  db: Db,
  { sessionIds, isDemo }: { sessionIds: SessionId[]; isDemo: boolean },
): Promise<Map<SessionId, SeatRow>> {
  const rows = await db<SeatRow[]>`${seatOf(db, isDemo)} and session.id = any(${sessionIds}::uuid[])`
  return new Map(rows.map((row) => [row.sessionId, row]))
}

function toViewer(row: SeatRow): Viewer | undefined {
  const { accountId, sessionId, name } = row
  if (row.kind === 'worker') return toWorkerViewer(row)
  if (row.kind === 'employer') {
    if (row.employerId === null || row.employerRole === null) return undefined
    return { kind: 'employer', accountId, sessionId, name, employerId: row.employerId, role: row.employerRole }
  }
  if (row.centerId === null || row.staffRole === null) return undefined
  return {
    kind: 'staff',
    accountId,
    sessionId,
    name,
    centerId: row.centerId,
    role: row.staffRole,
    hallId: row.hallId,
    hasSecondFactor: row.hasSecondFactor,
    mustChangePassword: row.mustChangePassword,
  }
}

/** A slip speaks for its one worker, even when others share the account. */
function toWorkerViewer(row: SeatRow): Viewer {
  const workerIds = row.isSlip ? row.workerIds.filter((id) => id === row.workerId) : row.workerIds
  return {
    kind: 'worker',
    accountId: row.accountId,
    sessionId: row.sessionId,
    name: row.workerName ?? row.name,
    workerId: row.workerId,
    workerIds,
  }
}
