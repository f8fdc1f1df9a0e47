import type { BoothId, EmployerId, TicketId, WorkerId } from '@cho-phien/shared/ids'
import type { EmployerLine, LineEntry, MissedEntry, Ticket } from '@cho-phien/shared/queue'
import { lineMessageMinutes } from '@cho-phien/shared/waiting'
import type { Db } from '../../db/client.ts'
import { gather } from '../../db/gather.ts'
import { notFoundUnless } from '../../errors.ts'
import type { Services, TicketReader } from '../../services.ts'
import { isAtWork, shownStatus } from '../booths/at-work.ts'
import { isInterrupted } from '../booths/talk.ts'
import { hasConsent } from '../workers/consents.ts'
import { callElsewhere, elsewhereNow } from './call-elsewhere.ts'
import { hasPage } from './page-queries.ts'
import type { TicketRow } from './queries.ts'
import { slotElsewhere } from './slot-elsewhere.ts'
import { firstWhoMayBeCalled, firstWhoWaits, wasTaken } from './waits-here.ts'

type TicketFacts = Omit<Ticket, 'line'>

async function listTicketFacts(
  db: Db,
  which: { ticketIds: TicketId[] } | { workerIds: WorkerId[] },
): Promise<{ workerId: WorkerId; ticket: TicketFacts }[]> {
  const rows = await db<(TicketFacts & { workerId: WorkerId })[]>`
    select tickets.id, tickets.worker_id as "workerId", tickets.fair_id as "fairId", tickets.booth_id as "boothId", booths.number as "boothNumber", ${shownStatus(db)} as "boothStatus",
      employers.short_name as "employerName", tickets.vacancy_id as "vacancyId", vacancies.title as "vacancyTitle", tickets.number,
      tickets.status, tickets.close_reason as "closeReason", tickets.place, tickets.missed_until as "missedUntil", tickets.taken_at as "takenAt",
      tickets.version, booths.line_version as "aheadVersion",
      (
        select json_build_object('kind', kind, 'cause', cause, 'reason', reason, 'at', to_json(at))
        from ticket_moves where ticket_moves.ticket_id = tickets.id order by id desc limit 1
      ) as notice,
      (
        select json_build_object('cause', cause, 'at', to_json(at)) from ticket_moves
        where ticket_moves.booth_id = tickets.booth_id and ticket_moves.ticket_id <> tickets.id and ticket_moves.at > tickets.taken_at
          and ticket_moves.at > now() - interval '15 minutes'
          and ticket_moves.cause is not null and ticket_moves.to_place < tickets.place
          and (ticket_moves.from_place is null or ticket_moves.from_place > tickets.place)
        order by id desc limit 1
      ) as "passedBy",
      case when tickets.closed_at is null then (
        select json_build_object('body', body, 'at', to_json(at)) from line_messages
        where line_messages.booth_id = tickets.booth_id and at > tickets.taken_at and at > now() - make_interval(mins => ${lineMessageMinutes})
        order by id desc limit 1
      ) end as message,
      (
        select json_build_object('number', desks.number, 'interviewerName', accounts.name)
        from desks join accounts on accounts.id = desks.account_id
        where desks.id = tickets.desk_id and tickets.status in ('waiting', 'away', 'missed') and ${isAtWork(db)}
      ) as desk,
      case when tickets.status <> 'closed' then before.ahead end as ahead, before."awayAhead",
      (select interviews.id from interviews where interviews.ticket_id = tickets.id and interviews.ended_at is null) as "interviewId",
      tickets.status = 'interviewing' and ${isInterrupted(db, db`interviews.ticket_id = tickets.id`)} as "isInterrupted",
      case when tickets.status in ('waiting', 'away', 'missed') then (
        select json_build_object('workerName', caller.full_name, 'employerName', host.short_name, 'isRinging', held.status = 'ringing')
        from (${callElsewhere(db)}) held join workers caller on caller.id = held.worker_id and caller.id <> tickets.worker_id
        join booths other on other.id = held.booth_id join employers host on host.id = other.employer_id
      ) end as "heldBy",
      case when tickets.status in ('waiting', 'away') then (
        select json_build_object('employerName', host.short_name, 'startsAt', to_json(booked.starts_at), 'heldFrom', to_json(booked.held_from))
        from (${slotElsewhere(db)}) booked join employers host on host.id = booked.employer_id
      ) end as "slotElsewhere"
    from tickets
    join booths on booths.id = tickets.booth_id
    join fairs on fairs.id = tickets.fair_id
    join employers on employers.id = booths.employer_id
    left join vacancies on vacancies.id = tickets.vacancy_id
    cross join lateral (
      select count(*)::int as ahead, (count(*) filter (where one.status = 'away'))::int as "awayAhead" from tickets one
      where tickets.status <> 'closed' and one.booth_id = tickets.booth_id and one.closed_at is null and one.status in ('waiting', 'away')
        and one.place < tickets.place
    ) before
    where ${
      'ticketIds' in which
        ? db`tickets.id = any(${which.ticketIds}::uuid[])`
        : db`tickets.worker_id = any(${which.workerIds}::uuid[])
             and (tickets.closed_at is null or tickets.closed_at > now() - interval '12 hours') and ${wasTaken(db)}`
    }
    order by tickets.status = 'closed', tickets.status not in ('interviewing', 'ringing'), ahead nulls last, tickets.taken_at`
  return rows.map(({ workerId, ...ticket }) => ({ workerId, ticket }))
}

/** Everybody's page reads its tickets at each change: with pauses that nobody notices, a crowd costs fewer and larger reads. */
const limits = { busyShare: 0.25, longestPauseMs: 15 }

export function createTicketReader(db: Db): TicketReader {
  return {
    one: gather(
      async (ticketIds: TicketId[]) => new Map((await listTicketFacts(db, { ticketIds })).map(({ ticket }) => [ticket.id, ticket])),
      limits,
    ),
    of: gather(async (workerIds: WorkerId[]) => {
      const rows = Map.groupBy(await listTicketFacts(db, { workerIds }), ({ workerId }) => workerId)
      return new Map([...rows].map(([workerId, own]) => [workerId, own.map(({ ticket }) => ticket)]))
    }, limits),
  }
}

/** Its line is read beside it: its worker waits once. @throws DomainError not_found */
export async function getTicketView(services: Services, { id, boothId }: Pick<TicketRow, 'id' | 'boothId'>): Promise<Ticket> {
  const [ticket, line] = await Promise.all([services.tickets.one(id), services.lines.now(boothId)])
  return { ...notFoundUnless(ticket), line: notFoundUnless(line) }
}

/** The worker's tickets. */
export async function listTicketViews(services: Services, workerId: WorkerId): Promise<Ticket[]> {
  const facts = (await services.tickets.of(workerId)) ?? []
  return Promise.all(facts.map(async (ticket) => ({ ...ticket, line: notFoundUnless(await services.lines.now(ticket.boothId)) })))
}

/** Most people an interviewer's screen lists. */
const lineShown = 20

type LineSum = Pick<EmployerLine, 'total' | 'away' | 'longestSince'>

/** How many of a booth's line its own employer may read of, and since when the one waits whom the booth keeps waiting longest. */
export async function getLineSum(db: Db, boothId: BoothId): Promise<LineSum> {
  const [sum] = await db<LineSum[]>`
    select line.total, line.away,
      (select waits.taken_at from (${firstWhoWaits(db, { boothId: db`booths.id`, first: db`tickets.taken_at` })}) waits) as "longestSince"
    from booths cross join lateral (
      select count(*)::int as total, count(*) filter (where tickets.status = 'away')::int as away
      from tickets where tickets.booth_id = booths.id and ${isInEmployersLine(db)}
    ) line where booths.id = ${boothId}`
  return notFoundUnless(sum)
}

/** Stands in the line and agrees to be seen by employers. */
const isInEmployersLine = (db: Db) =>
  db`tickets.closed_at is null and tickets.status in ('waiting', 'away') and ${hasConsent(db, db`tickets.worker_id`)}`

/** Who missed a ring of this booth, may still come back and agrees to be called. */
export function listMissed(db: Db, booth: { boothId: BoothId; employerId: EmployerId }): Promise<MissedEntry[]> {
  return db<MissedEntry[]>`
    select tickets.id as "ticketId", tickets.number, workers.full_name as "workerName", tickets.missed_until as "missedUntil"
    from tickets
    join booths on booths.id = tickets.booth_id and booths.employer_id = ${booth.employerId}
    join workers on workers.id = tickets.worker_id
    where tickets.booth_id = ${booth.boothId} and tickets.closed_at is null and tickets.status = 'missed' and tickets.missed_until > now()
      and ${hasConsent(db, db`tickets.worker_id`)}
    order by tickets.missed_until
    limit ${lineShown}`
}

/**
 * A booth's line for its own employer: who waits and agrees to be called, without phone, ID or any sensitive answer. However many are held in
 * front of them, the first who may be called by any desk is among them, and whoever was handed to a desk at work.
 */
export function listLineEntries(db: Db, booth: { boothId: BoothId; employerId: EmployerId }): Promise<LineEntry[]> {
  return db<LineEntry[]>`
    select tickets.id as "ticketId", tickets.number, tickets.status, tickets.taken_at as "takenAt", vacancies.title as "vacancyTitle",
      ${elsewhereNow(db)} as elsewhere, ${hasPage(db, db`workers.id`)} as "hasPage",
      (select booked.held_from from (${slotElsewhere(db)}) booked) as "heldFrom",
      (
        select json_build_object('id', desks.id, 'number', desks.number) from desks where desks.id = tickets.desk_id and ${isAtWork(db)}
      ) as desk,
      json_build_object(
        'id', workers.id, 'fullName', workers.full_name, 'birthYear', extract(year from workers.birth_date)::int, 'sex', workers.sex,
        'provinceCode', workers.province_code, 'communeCode', workers.commune_code, 'answers', workers.answers, 'hasCv', workers.cv_file_id is not null
      ) as worker
    from tickets
    join booths on booths.id = tickets.booth_id and booths.employer_id = ${booth.employerId}
    join workers on workers.id = tickets.worker_id
    left join vacancies on vacancies.id = tickets.vacancy_id
    where tickets.id in (
      (
        select id from tickets where booth_id = ${booth.boothId} and ${isInEmployersLine(db)}
        order by status = 'away', place limit ${lineShown}
      )
      union
      (${firstWhoMayBeCalled(db, booth.boothId)})
      union
      select tickets.id from tickets join desks on desks.id = tickets.desk_id
      where tickets.booth_id = ${booth.boothId} and ${isInEmployersLine(db)} and ${isAtWork(db)}
    )
    order by tickets.status = 'away', tickets.place`
}
