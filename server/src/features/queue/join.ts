import type { WorkerViewer } from '@cho-phien/shared/accounts'
import type { BoothId, FairId, TicketId, VacancyId, WorkerId } from '@cho-phien/shared/ids'
import type { Ticket } from '@cho-phien/shared/queue'
import { chanceReached, waitRange, type Pace } from '@cho-phien/shared/waiting'
import type { Tx } from '../../db/client.ts'
import { DomainError, notFoundUnless } from '../../errors.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent } from '../accounts/audit.ts'
import { dropAskedCall } from './asked-calls.ts'
import { inLine, type LineNews } from './lines.ts'
import { passesAllowed, preferredPlace, type Stander } from './places.ts'
import { getTicketView } from './present.ts'
import {
  findJoinFacts,
  findOpenTicket,
  insertTicket,
  insertTicketMove,
  listStanders,
  updatePassed,
  type JoinRow,
  type Standing,
} from './queries.ts'
import { refusalToJoin, type JoinFacts } from './rules.ts'

export interface Wish {
  boothId: BoothId
  vacancyId: VacancyId | null
  workerId: WorkerId
  /** What the line promises a newcomer. */
  pace: Pace | undefined
}

/**
 * What this line promises a newcomer; a booth that calls nobody, what it could hold if it called again now. Read before the line is locked, for
 * nobody is to wait behind it. How many stand there is counted under the lock.
 */
export async function promisedPace(services: Services, boothId: BoothId): Promise<Pace | undefined> {
  const line = await services.lines.lately(boothId)
  return line?.pace ?? line?.paceIfBack ?? undefined
}

/** @throws DomainError profile_incomplete when the account has no worker yet. */
export function selectedWorker(viewer: WorkerViewer): WorkerId {
  if (viewer.workerId === null) throw new DomainError('profile_incomplete')
  return viewer.workerId
}

/**
 * Takes a ticket; a second join answers the ticket already held.
 * @throws DomainError fair_not_live, booth_closed, profile_incomplete, consent_needed, meet_again_later, line_full, line_too_long,
 * fair_full, not_found
 */
export async function joinQueue(
  services: Services,
  viewer: WorkerViewer,
  wish: { boothId: BoothId; vacancyId: VacancyId | null },
): Promise<Ticket> {
  const mine = { ...wish, workerId: selectedWorker(viewer), pace: await promisedPace(services, wish.boothId) }
  const ticketId = await inLine(services, wish.boothId, async (tx, line) => {
    // Asked together: while they are on their way nobody else gets into this line.
    const [held, view] = await Promise.all([findOpenTicket(tx, mine), viewLine(tx, mine)])
    if (held !== undefined) return held
    const id = await addTicket(tx, line, { ...mine, ...welcomeAt(view) })
    await insertAuditEvent(tx, { actor: viewer, action: 'queue.join', subjectType: 'ticket', subjectId: id })
    return id
  })
  services.wake(wish.boothId)
  return getTicketView(services, { id: ticketId, boothId: wish.boothId })
}

interface Welcome {
  fairId: FairId
  /** Why the ticket stands before others. */
  cause: 'rule' | 'referred' | null
  standers: Stander[]
}

/** What decides whether this worker may stand here. @throws DomainError not_found */
export async function getJoinFacts(tx: Tx, wish: Wish): Promise<JoinRow & JoinFacts> {
  const facts = notFoundUnless(await findJoinFacts(tx, wish))
  return { ...facts, chance: wish.pace === undefined ? 1 : chanceReached(wish.pace, facts.present) }
}

/** Refused by code when they may not. The caller holds the line's lock. */
export async function requireWelcome(tx: Tx, wish: Wish): Promise<Welcome> {
  return welcomeAt(await viewLine(tx, wish))
}

type LineView = Awaited<ReturnType<typeof viewLine>>

async function viewLine(tx: Tx, wish: Wish) {
  const [facts, standers] = await Promise.all([getJoinFacts(tx, wish), listStanders(tx, wish.boothId)])
  return { ...facts, standers }
}

function welcomeAt({ standers, ...facts }: LineView): Welcome {
  const refusal = refusalToJoin(facts)
  if (refusal !== undefined)
    throw new DomainError(
      refusal,
      facts.meetAgainAt !== null && refusal === 'meet_again_later' ? { detail: { at: facts.meetAgainAt } } : {},
    )
  return { fairId: facts.fairId, standers, cause: facts.isPreferred ? 'rule' : null }
}

/** A new ticket at the end, or with a cause in turn before others. The caller holds the line's lock and has asked the rules. */
export async function addTicket(tx: Tx, line: LineNews, wish: Wish & Welcome & Pick<Standing, 'isAway'>): Promise<TicketId> {
  const { boothId, workerId, cause, pace, standers } = wish
  const isPreferred = cause !== null
  const wanted = isPreferred ? preferredPlace(standers) : undefined
  const ahead = wanted === undefined ? standers : standers.filter((one) => one.place < wanted)
  if (wanted !== undefined) await updatePassed(tx, { boothId, place: wanted })
  const toldMinutes = pace && waitRange(pace, ahead.filter((one) => one.isPresent).length).toMinutes
  const [ticket] = await Promise.all([
    insertTicket(tx, { ...wish, place: wanted, isPreferred, passesLeft: passesAllowed(ahead.length), toldMinutes }),
    dropAskedCall(tx, { boothId, workerId }),
  ])
  if (wanted !== undefined)
    await insertTicketMove(tx, { ticketId: ticket.id, boothId, kind: 'placed', cause, reason: '', from: null, to: ticket.place, by: null })
  line.joined(ticket.place, wanted === undefined ? undefined : (cause ?? undefined))
  if (wish.isAway === true) line.steppedAway(ticket.place)
  // The same person may look at their tickets on another device too.
  line.ticketChanged({ id: ticket.id, workerId, boothId })
  return ticket.id
}
