import { isDeepStrictEqual } from 'node:util'
import { listBreaches } from '@cho-phien/server/features/reports/ledger'
import type { Db } from '@cho-phien/server/db/client'
import type { Sent } from './actor.ts'
import { actorsOf, type History } from './history.ts'
import type { Decision, Decisions } from './staff-actor.ts'

// What people were told and what the rows say. Each function answers sentences about what does not fit; none is right.

/** A state that somebody was told, with the version that it had. */
interface Told {
  table: 'tickets' | 'interviews' | 'desks'
  id: string
  version: number
  status: string
}

/** Everything that is promised of a history, once all that was sent is answered. */
export async function listContradictions(db: Db, history: History): Promise<string[]> {
  const found = await Promise.all([
    listBreaches(db, history.fairId),
    listLostStates(db, history),
    listWrongPlaces(db, history),
    listWrongMessages(db, history),
    listWrongOutcomes(db, history),
    listWrongRings(db, history),
    listWrongDecisions(db, history.staff),
    listLostHandOvers(db, history),
    listLostCalls(db, history),
    listOtherAnswers(history),
    listRawErrors(history),
  ])
  return found.flat().map((sentence) => `history ${history.seed}: ${sentence}`)
}

/**
 * The other way round: whoever stayed connected all the time knows how their tickets stand, above all that they ring. Asked once nobody
 * acts any more.
 */
export async function listUntold(db: Db, { seed, workers }: History): Promise<string[]> {
  const stayed = workers.filter(({ actor }) => actor.hasStayed)
  const rows = await db<{ id: string; accountId: string; status: string; interviewId: string | null }[]>`
    select tickets.id, workers.account_id as "accountId", tickets.status, interviews.id as "interviewId"
    from tickets join workers on workers.id = tickets.worker_id
    left join interviews on interviews.ticket_id = tickets.id and interviews.status <> 'ended'
    where tickets.status <> 'closed' and workers.account_id = any(${stayed.map(({ actor }) => actor.accountId)}::uuid[])`
  return rows.flatMap(({ id, accountId, status, interviewId }) => {
    const known = stayed.find(({ actor }) => actor.accountId === accountId)?.tickets.find((ticket) => ticket.id === id)
    if (known === undefined || (known.status === status && (interviewId === null || known.interviewId === interviewId))) return []
    return [`history ${seed}: ticket ${id} is ${status} and its worker was never cut off and knows it as ${known.status}`]
  })
}

/** Nothing that was acknowledged or told has fallen back: versions only grow, and one version is one state. */
export async function listLostStates(db: Db, history: History): Promise<string[]> {
  const told = actorsOf(history).flatMap(({ sent, heard }) => [
    ...sent.flatMap(({ name, ack, repeats }) => [ack, ...repeats].flatMap((answer) => (answer?.ok ? toldBy(name, answer.data) : []))),
    ...heard.flatMap(({ name, payload }) => toldBy(name, payload)),
  ])
  const lost: string[] = []
  for (const table of ['tickets', 'interviews', 'desks'] as const) {
    const of = told.filter((one) => one.table === table)
    const rows = await db<{ id: string; version: number; status: string }[]>`
      select id, version, status from ${db(table)} where id = any(${[...new Set(of.map(({ id }) => id))]}::uuid[])`
    const byId = new Map(rows.map((row) => [row.id, row]))
    for (const { id, version, status } of of) {
      const row = byId.get(id)
      if (row === undefined) lost.push(`${table} ${id} was told and is not there`)
      else if (row.version < version) lost.push(`${table} ${id} was told at version ${version} and is at ${row.version}`)
      else if (row.version === version && row.status !== status)
        lost.push(`${table} ${id} was told as ${status} in version ${version} and is ${row.status}`)
    }
  }
  return [...new Set(lost)]
}

function toldBy(name: string, data: any): Told[] {
  if (name.startsWith('queue:') && name !== 'queue:moved') return [{ table: 'tickets', ...data }]
  if (name === 'ticket:changed') return [{ table: 'tickets', ...data, id: data.ticketId }]
  if (name === 'desk:changed') return [{ table: 'desks', ...data, id: data.deskId }]
  if (/^desk:(ready|pause|close|watch)$/.test(name)) return [{ table: 'desks', ...data }]
  if (name === 'interview:join') return [{ table: 'interviews', ...data.interview }]
  if (name === 'interview:ended') return [{ table: 'interviews', id: data.interviewId, version: data.version, status: 'ended' }]
  if (/^(ring:(answer|extend|started)|interview:(connected|interrupted|set-mode|extend|end|changed))$/.test(name))
    return [{ table: 'interviews', ...data }]
  return []
}

/** A ticket for each join that was answered with one, with its number, and no other; and none taken away unasked. */
async function listWrongPlaces(db: Db, { workers, fairId }: History): Promise<string[]> {
  const rows = await db<{ id: string; accountId: string; number: number; closeReason: string | null; isTransferred: boolean }[]>`
    select tickets.id, workers.account_id as "accountId", number, close_reason as "closeReason",
      exists (select from ticket_moves where ticket_id = tickets.id and kind = 'transferred' and from_place is null) as "isTransferred"
    from tickets join workers on workers.id = tickets.worker_id where fair_id = ${fairId}`
  return workers.flatMap(({ actor }) => {
    const joins = actor.sent.filter(({ name }) => name === 'queue:join')
    const given = new Map(joins.flatMap(({ ack }) => (ack?.ok ? [[ack.data.id as string, ack.data.number as number]] : [])))
    const own = rows.filter(({ accountId }) => accountId === actor.accountId)
    const unknown = own.filter(({ id, isTransferred }) => !given.has(id) && !isTransferred)
    const transfers =
      own.filter(({ isTransferred }) => isTransferred).length - own.filter(({ closeReason }) => closeReason === 'moved').length
    // One whose answer was lost may have been taken and closed by others before it was asked again.
    const uncertain = joins.filter(({ ack, repeats }) => ack?.ok !== true && repeats.length === 0).length
    const otherNumber = own.filter(({ id, number }) => given.has(id) && given.get(id) !== number)
    const hasLeft = actor.sent.some(({ name, payload }) => name === 'queue:leave' || name === 'interview:end' || payload.choice === 'never')
    const unasked = own.filter(({ closeReason }) => closeReason === 'worker_no_show' || (closeReason === 'left' && !hasLeft))
    return [
      ...(unknown.length > uncertain ? [`worker ${actor.accountId} has ${unknown.length} tickets more than they were given`] : []),
      ...(transfers === 0 ? [] : [`worker ${actor.accountId} has ${transfers} tickets more than they were transferred`]),
      ...otherNumber.map(({ id }) => `ticket ${id} has another number than was given`),
      ...unasked.map(({ id, closeReason }) => `ticket ${id} closed as ${closeReason}, which nobody asked for`),
    ]
  })
}

async function listWrongMessages(db: Db, history: History): Promise<string[]> {
  const rows = await db<{ id: string; body: string; sequence: number; interviewId: string; last: number; held: number }[]>`
    select message.id, body, sequence, interview_id as "interviewId",
      max(sequence) over (partition by interview_id) as last, (count(*) over (partition by interview_id))::int as held
    from interview_messages message join interviews on interviews.id = interview_id where fair_id = ${history.fairId}`
  const byId = new Map(rows.map((row) => [row.id, row]))
  const sent = actorsOf(history).flatMap((actor) => actor.sent.filter(({ name }) => name === 'message:send'))
  const bySent = new Map(sent.map(({ payload }) => [payload.messageId as string, payload.body as string]))
  return [
    ...sent
      .filter(({ ack, payload }) => ack?.ok && !isThere(byId.get(payload.messageId), ack.data))
      .map(({ payload }) => `message ${payload.messageId} is lost`),
    ...rows.filter(({ id, body }) => bySent.get(id) !== body).map(({ id }) => `message ${id} was never written`),
    ...new Set(rows.filter(({ last, held }) => last !== held).map(({ interviewId }) => `messages of ${interviewId} have a gap`)),
    ...repeatedBodies(rows),
  ]
}

function isThere(row: { body: string; sequence: number } | undefined, told: { body: string; sequence: number }): boolean {
  return row !== undefined && row.body === told.body && row.sequence === told.sequence
}

function repeatedBodies(rows: readonly { body: string }[]): string[] {
  const seen = new Set<string>()
  return rows.flatMap(({ body }) => {
    if (seen.has(body)) return [`"${body}" stands there twice`]
    seen.add(body)
    return []
  })
}

async function listWrongOutcomes(db: Db, { desks, fairId }: History): Promise<string[]> {
  const rows = await db<{ interviewId: string; kind: string; version: number; revisions: number }[]>`
    select outcomes.interview_id as "interviewId", outcomes.kind, outcomes.version,
      (select count(*)::int from outcome_revisions where outcome_revisions.interview_id = outcomes.interview_id) as revisions
    from outcomes join interviews on interviews.id = outcomes.interview_id where interviews.fair_id = ${fairId}`
  const byInterview = new Map(rows.map((row) => [row.interviewId, row]))
  const recorded = new Map<string, Sent>()
  for (const { actor } of desks)
    for (const sent of actor.sent) if (sent.name === 'outcome:record' && sent.ack?.ok) recorded.set(sent.payload.interviewId, sent)
  return [
    ...[...recorded].flatMap(([interviewId, { payload }]) => {
      const row = byInterview.get(interviewId)
      if (row === undefined) return [`the outcome of ${interviewId} is lost`]
      return row.kind === payload.outcome.kind
        ? []
        : [`the outcome of ${interviewId} is ${row.kind} and was recorded as ${payload.outcome.kind}`]
    }),
    ...rows
      .filter(({ version, revisions }) => version !== revisions)
      .map((row) => `the outcome of ${row.interviewId} was told ${row.revisions} times in version ${row.version}`),
  ]
}

/** Each ring was made once and ended once at most, and each interview answers for one ticket at a time. */
async function listWrongRings(db: Db, { fairId }: History): Promise<string[]> {
  const rows = await db<{ id: string; made: number; ended: number; isOver: boolean }[]>`
    select interviews.id, interviews.status = 'ended' as "isOver",
      count(*) filter (where audit.action = 'pairing.ring')::int as made, count(*) filter (where audit.action in ('ring.end', 'interview.end'))::int as ended
    from interviews left join audit_events audit on audit.subject_type = 'interview' and audit.subject_id = interviews.id
    where fair_id = ${fairId} group by interviews.id`
  return rows
    .filter(({ made, ended, isOver }) => made !== 1 || ended !== (isOver ? 1 : 0))
    .map(({ id, made, ended }) => `ring ${id} was made ${made} times and ended ${ended} times`)
}

/**
 * What the centre was answered with yes is in the record, each press by itself, and a sentence is there to be read; and neither is
 * there more often than it was pressed. A press without an answer may have been done, once.
 * The ticket that a transfer opens has a line in the record too, which comes from nowhere.
 */
async function listWrongDecisions(db: Db, { done, unanswered, accountId }: Decisions): Promise<string[]> {
  const rows = await db<{ subjectId: string; action: string; times: number }[]>`
    select subject_id as "subjectId", action, count(*)::int as times from audit_events
    where actor_account_id = ${accountId} and (action <> 'ticket.transferred' or detail ? 'from') group by 1, 2
    union all
    select booth_id, 'sentences', count(*)::int from line_messages where sent_by = ${accountId} group by 1`
  const timesOf = (subjectId: string, action: string) =>
    rows.find((row) => row.subjectId === subjectId && row.action === action)?.times ?? 0
  const pressed = (of: readonly Decision[], { action, subjectId }: Decision) =>
    of.filter((one) => one.action === action && one.subjectId === subjectId).length
  const wrong: string[] = []
  for (const decision of [...done, ...unanswered]) {
    const { action, subjectId } = decision
    const least = pressed(done, decision)
    const most = least + pressed(unanswered, decision)
    const written = timesOf(subjectId, action)
    if (written < least) wrong.push(`${action} of ${subjectId} was done and nobody wrote it down`)
    if (written > most) wrong.push(`${action} of ${subjectId} was pressed ${most} times and done ${written} times`)
    if (action !== 'booth.messaged') continue
    const sentences = timesOf(subjectId, 'sentences')
    if (sentences < least) wrong.push(`a sentence to the line of ${subjectId} is lost`)
    if (sentences > most) wrong.push(`a sentence to the line of ${subjectId} is there ${sentences} times`)
  }
  return [...new Set(wrong)]
}

/** Each hand-over that was answered with yes was done once, and sent its ticket to that desk. */
async function listLostHandOvers(db: Db, { desks }: History): Promise<string[]> {
  const lost: string[] = []
  for (const { actor } of desks) {
    const given = actor.sent.filter(({ name, ack }) => name === 'desk:hand-over' && ack?.ok)
    if (given.length === 0) continue
    const rows = await db<{ commandId: string; deskId: string; moves: number }[]>`
      select command_id as "commandId", detail ->> 'desk' as "deskId",
        (select count(*)::int from ticket_moves where ticket_id = subject_id and kind = 'handed_over' and moved_by = actor_account_id) as moves
      from audit_events where actor_account_id = ${actor.accountId} and action = 'ticket.handed_over'`
    for (const { id, payload } of given) {
      const written = rows.filter(({ commandId, deskId }) => commandId === id && deskId === payload.deskId)
      const ofTicket = given.filter((one) => one.payload.ticketId === payload.ticketId).length
      if (written.length !== 1 || written[0]!.moves < ofTicket)
        lost.push(`ticket ${payload.ticketId} was handed over and that was written down ${written.length} times`)
    }
  }
  return lost
}

/** Each call that was asked for and answered with yes is owed, or its worker got a ticket there since. */
async function listLostCalls(db: Db, { workers, fairId }: History): Promise<string[]> {
  const rows = await db<{ accountId: string; boothId: string; isOwed: boolean; ticketAt: string | null }[]>`
    select workers.account_id as "accountId", booths.id as "boothId",
      exists (select from call_backs where call_backs.booth_id = booths.id and call_backs.worker_id = workers.id) as "isOwed",
      (select max(taken_at) from tickets where tickets.booth_id = booths.id and tickets.worker_id = workers.id) as "ticketAt"
    from booths, workers
    where booths.fair_id = ${fairId} and workers.account_id = any(${workers.map(({ actor }) => actor.accountId)}::uuid[])`
  return workers.flatMap(({ actor, calls }) =>
    calls.flatMap(({ boothId, askedAt }) => {
      const row = rows.find((one) => one.accountId === actor.accountId && one.boothId === boothId)
      const isKept = row !== undefined && (row.isOwed || (row.ticketAt !== null && Date.parse(row.ticketAt) >= askedAt))
      return isKept ? [] : [`the call that ${actor.accountId} asked for at ${boothId} is lost`]
    }),
  )
}

/** What people do in a history beside standing in lines and talking. */
const deeds = [
  'booth.paused',
  'booth.open',
  'booth.messaged',
  'fair.paused',
  'fair.resumed',
  'ticket.moved',
  'ticket.transferred',
  'ticket.handed_over',
  'call_back.asked',
] as const

/** How often each was done: one that is always refused would try nothing. */
export async function countDeeds(db: Db): Promise<Record<string, number>> {
  const rows = await db<{ action: string; times: number }[]>`
    select action, count(*)::int as times from audit_events where action = any(${[...deeds]}::text[]) group by 1`
  return Object.fromEntries(deeds.map((deed) => [deed, rows.find(({ action }) => action === deed)?.times ?? 0]))
}

/**
 * Whoever met the fault was told something true, never that the fault is the program's. And nobody here asks for what is malformed: a
 * press that is always refused would try nothing.
 */
function listRawErrors(history: History): Promise<string[]> {
  const answers = actorsOf(history).flatMap(({ sent }) =>
    sent.flatMap(({ name, ack, repeats }) => [ack, ...repeats].map((one) => ({ name: String(name), code: one?.ok === false && one.code }))),
  )
  const presses = [history.staff, ...actorsOf(history)].flatMap(({ refusals }) => refusals.map((code) => ({ name: 'a press', code })))
  const wrong = [...answers, ...presses].filter(({ code }) => code === 'internal' || code === 'invalid_input')
  return Promise.resolve(wrong.map(({ name, code }) => `${name} was answered "${String(code)}"`))
}

/** What was answered once is answered the same again. */
function listOtherAnswers(history: History): Promise<string[]> {
  const others = actorsOf(history).flatMap(({ sent }) =>
    sent.flatMap(({ name, id, ack, repeats }) =>
      ack?.ok
        ? repeats
            .filter((again) => !isDeepStrictEqual(again, ack))
            .map((again) => `${name} ${id} was answered otherwise when it was repeated: ${JSON.stringify(ack)} ${JSON.stringify(again)}`)
        : [],
    ),
  )
  return Promise.resolve(others)
}

/** Commands without an answer that were nevertheless done: their repeat must not be refused. */
export async function listDone(db: Db, history: History): Promise<Sent[]> {
  const done: Sent[] = []
  for (const actor of actorsOf(history)) {
    for (const sent of actor.unanswered) if (await wasDone(db, actor.accountId, sent)) done.push(sent)
  }
  return done
}

async function wasDone(db: Db, accountId: string, { id, name, payload }: Sent): Promise<boolean> {
  if (name === 'message:send') return (await db`select from interview_messages where id = ${payload.messageId}`).length > 0
  return (await db`select from audit_events where actor_account_id = ${accountId} and command_id = ${id}`).length > 0
}
