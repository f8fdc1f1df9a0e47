import { readdir, readFile } from 'node:fs/promises'
import { connect, type Db } from '@cho-phien/server/db/client'
import { listBreaches } from '@cho-phien/server/features/reports/ledger'
import type { TicketId } from '@cho-phien/shared/ids'
import { expect, onTestFinished, test } from 'vitest'
import { makeFloor, makeMember, makeSlot, makeTalk, makeTicket, makeWorker } from '../support/make.ts'
import { createDatabase } from '../support/postgres.ts'

/** A booth with its desk and one ticket, with rings and talks that agree with each other until a seed breaks them. */
async function makeLine(db: Db) {
  const floor = await makeFloor(db)
  const { workerId, accountId } = await makeWorker(db)
  const ticketId = await makeTicket(db, { ...floor, workerId })
  return { db, ...floor, workerId, accountId, ticketId, far: await makeFloor(db, floor) }
}
type Line = Awaited<ReturnType<typeof makeLine>>

interface Call {
  status?: 'ringing' | 'live'
  ticketId?: TicketId
}

/** The desk calls or talks with the ticket's worker; both are there. */
async function call(
  { db, deskId, interviewer, ...line }: Line,
  { status = 'ringing', ticketId = line.ticketId }: Call = {},
): Promise<void> {
  await db`
    insert into interviews (fair_id, booth_id, desk_id, ticket_id, worker_id, interviewer_account_id, room_name, ring_deadline_at, planned_seconds,
      status, accepted_at, live_at, worker_absent_since, interviewer_absent_since)
    select fair_id, booth_id, ${deskId}, id, worker_id, ${interviewer}, 'room-' || id, now() + interval '1 minute', 720,
      ${status}, at, at, at, at
    from tickets, (select case ${status}::text when 'live' then now() end as at) moment where id = ${ticketId}`
  const isLive = status === 'live'
  await db`
    insert into deadlines (kind, subject_id, due_at)
    select ${isLive ? 'interviewer-absence' : 'ring'}, id, now() + interval '1 minute' from interviews where ticket_id = ${ticketId}`
  await db`update tickets set status = ${isLive ? 'interviewing' : 'ringing'} where id = ${ticketId}`
  await db`update desks set status = ${isLive ? 'interviewing' : 'ringing'} where id = ${deskId}`
}

async function book(line: Line, startsIn = 3600): Promise<string> {
  return makeSlot(line.db, { ...line, startsIn, bookedBy: line })
}

const close = (db: Db, reason: string) => db`update tickets set status = 'closed', close_reason = ${reason}, closed_at = now()`

const ring = async (line: Line, endReason: 'timed_out' | 'worker_lost') => {
  const interviewId = await makeTalk(line.db, line)
  await line.db`
    update interviews set end_reason = ${endReason}, live_at = null, accepted_at = case when ${endReason} = 'timed_out' then null else accepted_at end
    where id = ${interviewId}`
}

/** What happened, in this order, and the ticket closed as one whose worker did not come. */
async function closeMissed(line: Line, order: ('end' | 'ticket')[]): Promise<void> {
  const { db, boothId, ticketId } = line
  for (const what of order) {
    const event =
      what === 'end' ? { action: 'booth.closed', type: 'booth', id: boothId } : { action: 'queue.close', type: 'ticket', id: ticketId }
    await db`
      insert into audit_events (actor_kind, action, subject_type, subject_id) values ('system', ${event.action}, ${event.type}, ${event.id})`
  }
  await close(db, 'worker_no_show')
  await db`update booths set status = 'closed' where id = ${boothId}`
}

/** For each sentence of the ledger the least that breaks that promise; "…" stands for what it reads from the rows. */
const seeds: Record<string, (line: Line) => Promise<unknown>> = {
  'ticket … is … without such an interview': ({ db }) => db`update tickets set status = 'ringing'`,
  'interview … is … but its ticket is …': async (line) => {
    await call(line)
    await line.db`update tickets set status = 'waiting'`
  },
  'desk … is … without such an interview': ({ db, deskId }) => db`update desks set status = 'interviewing' where id = ${deskId}`,
  'desk … is … while it has an interview': async (line) => {
    await call(line)
    await line.db`update desks set status = 'paused'`
  },
  'desk … is ready and owes an outcome': async (line) => {
    await makeTalk(line.db, line)
    await line.db`update desks set status = 'ready' where id = ${line.deskId}`
  },
  'worker … is in … rings or interviews': async (line) => {
    await line.db`drop index interview_one_active_per_worker`
    await call(line)
    await call({ ...line, ...line.far }, { ticketId: await makeTicket(line.db, { ...line.far, workerId: line.workerId }) })
  },
  'account … is in … rings or interviews': async (line) => {
    const sister = await makeWorker(line.db, { accountId: line.accountId })
    await call(line)
    await call({ ...line, ...line.far }, { ticketId: await makeTicket(line.db, { ...line.far, workerId: sister.workerId }) })
  },
  'ring … has no deadline': async (line) => {
    await call(line)
    await line.db`delete from deadlines`
  },
  'interview … has a result that is called wrong and no dispute of it': async (line) => {
    const interviewId = await makeTalk(line.db, line)
    await line.db`
      insert into outcomes (interview_id, kind, recorded_by, worker_answer, worker_answered_at)
      values (${interviewId}, 'hired', ${line.interviewer}, 'disputed', now())`
    await line.db`update desks set status = 'paused'`
  },
  'missed ticket … has no end of its grace': ({ db }) =>
    db`update tickets set status = 'missed', missed_until = now() + interval '1 minute'`,
  'tickets … have one place': async ({ db, fairId, boothId }) => {
    await makeTicket(db, { fairId, boothId, workerId: (await makeWorker(db)).workerId })
    await db`update tickets set place = 1`
  },
  'ticket … is … at a booth that has left for the day': ({ db }) => db`update booths set status = 'closed'`,
  'ticket … is … in a fair that is over': ({ db }) => db`update fairs set status = 'closed'`,
  'interview … has no interviewer and no deadline': async (line) => {
    await call(line, { status: 'live' })
    await line.db`delete from deadlines`
  },
  'interview … does not know since when a side is away': async (line) => {
    await call(line, { status: 'live' })
    await line.db`update interviews set worker_absent_since = null`
  },
  'interview … holds a presence of no process': async (line) => {
    await call(line, { status: 'live' })
    await line.db`update interviews set worker_present = true, worker_absent_since = null`
  },
  'desk … is … and nobody listens whether it is still there': ({ db, deskId }) =>
    db`update desks set status = 'ready', heartbeat_at = now() where id = ${deskId}`,
  'interview … counts time in state …': async (line) => {
    await call(line, { status: 'live' })
    await line.db`update interviews set status = 'interrupted', clock_running_since = now()`
  },
  'ticket … waits for a desk of another booth': ({ db, far }) => db`update tickets set desk_id = ${far.deskId}`,
  'ticket … is not the one to which its referral led': async (line) => {
    const interviewId = await makeTalk(line.db, line)
    const ticketId = await makeTicket(line.db, { ...line.far, workerId: (await makeWorker(line.db)).workerId })
    await line.db`
      insert into referrals (interview_id, booth_id, worker_id, offered_by, answer, answered_at, ticket_id)
      values (${interviewId}, ${line.far.boothId}, ${line.workerId}, ${line.interviewer}, 'accepted', now(), ${ticketId})`
  },
  'ticket … was transferred and is still …': ({ db, ticketId, boothId }) => db`
    insert into ticket_moves (ticket_id, booth_id, kind, reason, from_place) values (${ticketId}, ${boothId}, 'transferred', 'Theo yêu cầu', 1)`,
  'ring … began in a pause': async (line) => {
    await line.db`update fairs set paused_at = now() - interval '1 minute', pause_reason = 'Mất điện'`
    await call(line)
  },
  'ticket … closed as … and leaves no call to make': ({ db }) => close(db, 'not_reached'),
  'ticket … missed its ring at the end of its line and leaves no call to make': async (line) => {
    await ring(line, 'timed_out')
    await closeMissed(line, ['end', 'ticket'])
  },
  'ticket … is … although its worker is to be called instead': ({ db, fairId, boothId, workerId }) =>
    db`insert into call_backs (fair_id, booth_id, worker_id, cause) values (${fairId}, ${boothId}, ${workerId}, 'line_full')`,
  'ticket … is … although its worker may not be called': ({ db }) => db`update consents set withdrawn_at = now()`,
  'call … is owed to a worker who may not be called': async ({ db, fairId, far, workerId }) => {
    await db`insert into call_backs (fair_id, booth_id, worker_id, cause) values (${fairId}, ${far.boothId}, ${workerId}, 'line_full')`
    await db`update consents set withdrawn_at = now()`
  },
  'ticket … closed as interviewed without a talk': ({ db }) => close(db, 'interviewed'),
  'desk … is wrapping_up and owes nothing': ({ db, deskId }) => db`update desks set status = 'wrapping_up' where id = ${deskId}`,
  'interview … has an outcome that is not due': async (line) => {
    const interviewId = await makeTalk(line.db, line)
    await close(line.db, 'left')
    await line.db`update interviews set end_reason = 'declined', accepted_at = null, live_at = null`
    await line.db`insert into outcomes (interview_id, kind, recorded_by) values (${interviewId}, 'hired', ${line.interviewer})`
  },
  'interview … owes an outcome that nobody is left to record': async (line) => {
    await makeTalk(line.db, line)
    await line.db`update employer_seats set removed_at = now() where employer_id = ${line.employerId}`
    await makeMember(line.db, line.employerId)
    await makeMember(line.db, line.far.employerId, 'owner')
  },
  'desk … is of somebody who has no seat any more': ({ db, interviewer }) =>
    db`update employer_seats set removed_at = now() where account_id = ${interviewer}`,
  'slot … is … and no timer minds it': async (line) => {
    await book(line)
    await line.db`delete from deadlines`
  },
  'slot … is booked, its time has passed and nobody was called or told': (line) => book(line, -370),
  'slot … is due with the ticket of another worker or booth': async (line) => {
    const ticketId = await makeTicket(line.db, { ...line, workerId: (await makeWorker(line.db)).workerId })
    await book(line, 60)
    await line.db`update slots set status = 'due', ticket_id = ${ticketId}, held_until = now() + interval '6 minutes'`
  },
  'slot … is … and points to a time, booth or desk that is gone': async (line) => {
    await book(line)
    await line.db`update slots set fair_starts_at = fair_starts_at - interval '1 hour'`
  },
  'desk … has too many times in a row from …': async (line) => {
    for (const after of [1, 2, 3, 4]) await makeSlot(line.db, { ...line, startsIn: after * 1800, minutes: 30 })
  },
  'slot … is … in a fair that is over': async (line) => {
    await book(line)
    await close(line.db, 'left')
    await line.db`update fairs set status = 'closed'`
  },
  'slot … is … by a worker who may not be called': async (line) => {
    await book(line)
    await line.db`update consents set withdrawn_at = now()`
  },
}

/** Each sentence that a file of the ledger builds (`'words ' || column || ' words'`), with "…" for what is put in. */
async function readSentences(): Promise<string[]> {
  const folder = new URL('../../server/src/features/reports/', import.meta.url)
  const files = (await readdir(folder)).filter((name) => name === 'ledger.ts' || name.endsWith('-breaches.ts'))
  const texts = await Promise.all(files.map((name) => readFile(new URL(name, folder), 'utf8')))
  const columns = /string_agg\(.*?\)|count\(\*\)|[\w.]+(?:::text)?/.source
  const built = new RegExp(`'[a-z ]+ '(?: \\|\\| (?:'[^']*'|${columns}))+`, 'g')
  return texts.flatMap((text) =>
    (text.match(built) ?? []).map((sentence) =>
      sentence
        .split(' || ')
        .map((part) => (part.startsWith("'") ? part.slice(1, -1) : '…'))
        .join(''),
    ),
  )
}

const pattern = (sentence: string) => new RegExp(`^${sentence.replaceAll('…', '.+')}$`)

test('every sentence of the ledger has a seed here', async () => {
  const sentences = await readSentences()
  expect(new Set(sentences)).toEqual(new Set(Object.keys(seeds)))
})

async function openLine(): Promise<Line> {
  const database = await createDatabase()
  const db = connect(database.url, { poolSize: 1 })
  onTestFinished(async () => {
    await db.end()
    await database.drop()
  })
  return makeLine(db)
}

test.each(Object.entries(seeds))('%s', async (sentence, seed) => {
  const line = await openLine()
  const { db } = line
  expect(await listBreaches(db)).toEqual([])
  await seed(line)
  expect(await listBreaches(db, line.fairId)).toContainEqual(expect.stringMatching(pattern(sentence)))
  const elsewhere = await makeFloor(db)
  expect(await listBreaches(db, elsewhere.fairId)).toEqual([])
})

test('too many times in a row are a breach until the fair is over', async () => {
  const line = await openLine()
  const inRow = async () => (await listBreaches(line.db, line.fairId)).filter((breach) => breach.includes('in a row'))
  await seeds['desk … has too many times in a row from …']!(line)
  expect(await inRow()).toHaveLength(1)
  await line.db`update fairs set status = 'closed'`
  expect(await inRow()).toEqual([])
})

test.each([
  { rings: ['timed_out'], order: ['ticket', 'end'] },
  { rings: ['timed_out', 'timed_out'], order: ['end', 'ticket'] },
  { rings: ['worker_lost'], order: ['end', 'ticket'] },
] as const)('nobody is owed a call who did not come while they might ($rings, $order)', async ({ rings, order }) => {
  const line = await openLine()
  for (const reason of rings) await ring(line, reason)
  await closeMissed(line, [...order])
  expect((await listBreaches(line.db, line.fairId)).filter((breach) => breach.includes('call to make'))).toEqual([])
})
