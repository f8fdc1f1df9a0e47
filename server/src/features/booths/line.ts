import type { BoothLine, BoothPause, BoothStatus } from '@cho-phien/shared/booths'
import type { BoothId, CenterId, EmployerId, FairId } from '@cho-phien/shared/ids'
import type { Db, Tx } from '../../db/client.ts'
import { gather } from '../../db/gather.ts'
import { notFoundUnless } from '../../errors.ts'
import { rooms } from '../../realtime/rooms.ts'
import type { LineReader, Services } from '../../services.ts'
import { isAtWork, shownStatus } from './at-work.ts'
import { isInterrupted } from './talk.ts'
import { linesOf, listPaces, type Paces, type WhichLines } from './pace.ts'
import { pausedBy, pauseOf, statusReason } from './paused.ts'

/** The counts and the pace that everybody may see, of one booth, of some, or of all booths of a fair; by booth number. */
export async function listLines(db: Db, which: WhichLines): Promise<BoothLine[]> {
  // One after the other, so that a pace is never older than the status beside it.
  const counts = await listCounts(db, which)
  const paces = await listPaces(db, which)
  return counts.map((line) => ({ ...line, ...(paces.get(line.boothId) ?? { pace: null, paceIfBack: null }) }))
}

/** Lines are read with pauses: whoever asks meanwhile is answered by one reading. None is so long that a slow database makes people wait twice. */
const limits = { busyShare: 0.25, longestPauseMs: 25 }

/** How long what was read of a line serves an estimate. */
const freshMs = 2_000

export function createLineReader(db: Db): LineReader {
  /** The latest reading of each, the oldest first. */
  const read = new Map<BoothId, { line: BoothLine; readAt: number }>()

  const now = gather(async (boothIds: BoothId[]) => {
    const lines = new Map((await listLines(db, { boothIds })).map((line) => [line.boothId, line]))
    keep(lines)
    return lines
  }, limits)

  function keep(lines: ReadonlyMap<BoothId, BoothLine>): void {
    const readAt = performance.now()
    for (const [boothId, line] of lines) {
      read.delete(boothId)
      read.set(boothId, { line, readAt })
    }
    for (const [boothId, one] of read) {
      if (isFresh(one)) break
      read.delete(boothId)
    }
  }

  return {
    now,
    async lately(boothId) {
      const known = read.get(boothId)
      // One that promised nothing may have opened since.
      const serves = known !== undefined && isFresh(known) && (known.line.pace ?? known.line.paceIfBack) !== null
      return serves ? known.line : now(boothId)
    },
  }
}

const isFresh = ({ readAt }: { readAt: number }) => performance.now() - readAt < freshMs

function listCounts(db: Db, which: WhichLines): Promise<Omit<BoothLine, keyof Paces>[]> {
  return db<Omit<BoothLine, keyof Paces>[]>`
    select booths.id as "boothId", booths.line_version as version, look."asOf", fairs.status as "fairStatus", ${shownStatus(db)} as status,
      ${statusReason(db)} as "statusReason", ${pausedBy(db)} as "pausedBy",
      coalesce(line.waiting, 0) as waiting, coalesce(line.present, 0) as present, coalesce(line."placeSum", 0) as "placeSum", coalesce(seats.ready, 0) as "readyDesks",
      coalesce(seats.ringing, 0) as ringing, coalesce(seats.interviewing, 0) as interviewing, coalesce(seats.interrupted, 0) as interrupted,
      coalesce(seats.open, 0) as "openDesks", booths.line_capacity as "lineCapacity",
      case when ${shownStatus(db)} = 'open' and not coalesce(seats.working, false) then booths.told_absent_since end as "absentSince"
    from booths
    join fairs on fairs.id = booths.fair_id
    left join lateral (
      select count(*)::int as waiting, count(*) filter (where tickets.status = 'waiting')::int as present, sum(tickets.place)::float8 as "placeSum" from tickets
      where tickets.booth_id = booths.id and tickets.closed_at is null and tickets.status in ('waiting', 'away')
    ) line on true
    left join lateral (
      select count(*) filter (where desks.status = 'ready')::int as ready,
        count(*) filter (where desks.status = 'ringing')::int as ringing,
        count(*) filter (where desks.status = 'interviewing' and not seen."isInterrupted")::int as interviewing,
        count(*) filter (where seen."isInterrupted")::int as interrupted,
        count(*) filter (where ${isAtWork(db)} or desks.status = 'paused')::int as open,
        bool_or(${isAtWork(db)}) as working
      from desks
      cross join lateral (select desks.status = 'interviewing' and ${isInterrupted(db, db`interviews.desk_id = desks.id`)} as "isInterrupted") seen
      where desks.booth_id = booths.id and desks.removed_at is null
    ) seats on true
    cross join (${changesSeen(db)}) look
    where ${linesOf(db, which)}
    order by booths.number`
}

/**
 * How many transactions had ended when this statement began to look: what it sees is theirs and nothing else, on whichever node it was asked.
 * Not a time: a statement that was sent first may look last.
 */
const changesSeen = (db: Db) => db`
  select pg_snapshot_xmax(seen)::text::bigint - (select count(*) from pg_snapshot_xip(seen)) as "asOf" from pg_current_snapshot() seen`

/** Why this booth calls nobody at the moment; undefined while it does, or is closed. */
export async function findPause(db: Db, boothId: BoothId): Promise<BoothPause | undefined> {
  const [row] = await db<{ pause: BoothPause | null }[]>`
    select ${pauseOf(db)} as pause from booths join fairs on fairs.id = booths.fair_id where booths.id = ${boothId}`
  return row?.pause ?? undefined
}

/** Locks the booth and counts its line's version up: the first statement of every change of a line. @throws DomainError not_found */
export async function bumpLine(tx: Tx, boothId: BoothId): Promise<number> {
  const [row] = await tx<{ version: number }[]>`
    update booths set line_version = line_version + 1 where id = ${boothId} returning line_version as version`
  return notFoundUnless(row).version
}

/** The same for several lines, waiting for none: those that another change holds are left out. */
export function bumpFreeLines(tx: Tx, boothIds: readonly BoothId[]): Promise<{ boothId: BoothId; version: number }[]> {
  return tx<{ boothId: BoothId; version: number }[]>`
    update booths set line_version = line_version + 1
    where id in (select id from booths where id = any(${boothIds as BoothId[]}::uuid[]) for no key update skip locked)
    returning id as "boothId", line_version as version`
}

/** Where a booth stands, and how its line is. */
interface BoothHome {
  boothId: BoothId
  fairId: FairId
  centerId: CenterId
  employerId: EmployerId
  status: BoothStatus
  version: number
}

function listHomes(db: Db, boothIds: readonly BoothId[]): Promise<BoothHome[]> {
  return db<BoothHome[]>`
    select booths.id as "boothId", booths.fair_id as "fairId", fairs.center_id as "centerId", booths.employer_id as "employerId",
      ${shownStatus(db)} as status, booths.line_version as version
    from booths join fairs on fairs.id = booths.fair_id where booths.id = any(${boothIds as BoothId[]}::uuid[])`
}

export async function findBoothEmployer(db: Db, boothId: BoothId): Promise<EmployerId | undefined> {
  const [home] = await listHomes(db, [boothId])
  return home?.employerId
}

/** How many booths the fair of each has. */
async function listFairSizes(db: Db, boothIds: readonly BoothId[]): Promise<{ boothId: BoothId; fairId: FairId; booths: number }[]> {
  return db<{ boothId: BoothId; fairId: FairId; booths: number }[]>`
    select booths.id as "boothId", fair_id as "fairId", (select count(*)::int from booths others where others.fair_id = booths.fair_id) as booths
    from booths where id = any(${boothIds as BoothId[]}::uuid[])`
}

/** Busy lines change many times a second; those who work with them are told at most this often. */
const newsDelayMs = 60
/**
 * Whoever stands in a line hears of each move at once, by a small message; the counts beside it come a little later, for all lines in
 * one reading: the more people are connected, the more changes they are told together. A hundred hear them as soon as staff do.
 */
const countsDelayMs = (connections: number) => Math.min(1_000, Math.max(newsDelayMs, connections / 4))
/**
 * Whoever looks at a whole fair is told of so many lines a second at most, about 9 kB: each listener pays for the data, and five thousand
 * of them are five thousand copies. A line that changes meanwhile is told once, as it is then.
 */
const fairLinesPerSecond = 25

/**
 * Tells the booth's people and the centre that something moved, whoever watches the line the counts as they are then, and a little
 * later whoever looks at the whole fair. Call it after commit.
 */
export function lineChanged(services: Services, boothId: BoothId): void {
  const { background } = services
  lineSeemsOther(services, boothId)
  const delayMs = countsDelayMs(services.countConnections())
  background.runTogether({ key: 'line counts', item: boothId, delayMs }, (boothIds) => tellCounts(services, boothIds))
}

/** No place moved, but somebody of the line is called or free again at another booth: the booth's own people and the centre see that. */
export function lineSeemsOther(services: Services, boothId: BoothId): void {
  services.background.runTogether({ key: 'line news', item: boothId, delayMs: newsDelayMs }, (boothIds) => tellStaff(services, boothIds))
}

async function tellStaff(services: Services, boothIds: BoothId[]): Promise<void> {
  for (const { boothId, fairId, centerId, status, version } of await listHomes(services.db, boothIds)) {
    services.publish(rooms.boothStaff(boothId), 'line:changed', { boothId, version })
    services.publish(rooms.center(centerId), 'floor:changed', { fairId, boothId, status, version })
  }
}

async function tellCounts(services: Services, boothIds: BoothId[]): Promise<void> {
  const [lines, sizes] = await Promise.all([listLines(services.db, { boothIds }), listFairSizes(services.db, boothIds)])
  for (const line of lines) services.publish(rooms.booth(line.boothId), 'booth:changed', line)
  for (const { boothId, fairId, booths } of sizes) {
    const delayMs = 1000 * Math.max(1, booths / fairLinesPerSecond)
    services.background.runTogether({ key: `lines of fair ${fairId}`, item: boothId, delayMs }, async (boothIds) => {
      services.publish(rooms.fair(fairId), 'booths:changed', { fairId, lines: await listLines(services.db, { boothIds }) })
    })
  }
}
