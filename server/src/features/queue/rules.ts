import { leastChance } from '@cho-phien/shared/waiting'
import type { ErrorCode } from '@cho-phien/shared/errors'
import type { BoothStatus } from '@cho-phien/shared/booths'
import type { FairStatus } from '@cho-phien/shared/fairs'
import { ticketStatuses, type CloseReason, type TicketStatus } from '@cho-phien/shared/queue'

/** Who moves a ticket from one state to another. What is not named here is refused. Source: ARCHITECTURE, the live floor. */
export const ticketMoves = {
  waiting: { ringing: 'pairing', away: 'worker', closed: 'anyone' },
  away: { waiting: 'worker', closed: 'anyone' },
  ringing: { interviewing: 'worker', waiting: 'pairing', away: 'worker', missed: 'clock', closed: 'anyone' },
  missed: { waiting: 'worker', closed: 'anyone' },
  interviewing: { waiting: 'interview', closed: 'interview' },
  closed: { waiting: 'centre' },
} as const satisfies Record<TicketStatus, Partial<Record<TicketStatus, string>>>

export function mayMove(from: TicketStatus, to: TicketStatus): boolean {
  return Object.hasOwn(ticketMoves[from], to)
}

/** The states from which a ticket may be moved there. */
export function ticketsThatMayMove(to: TicketStatus): TicketStatus[] {
  return ticketStatuses.filter((from) => mayMove(from, to))
}

/** Nobody talked to them although they waited: the employer and the centre owe them a call. */
export function leavesCallBack(reason: CloseReason): boolean {
  return reason === 'not_reached' || reason === 'booth_closed' || reason === 'employer_no_show'
}

/** How the open tickets of a line that ends close. Whoever missed a ring was called; a recall that never came leaves a call to make too. */
export function endsOfLine(waiting: 'not_reached' | 'booth_closed'): { statuses: TicketStatus[]; reason: CloseReason }[] {
  return [
    { statuses: ['waiting', 'away'], reason: waiting },
    { statuses: ['missed'], reason: 'worker_no_show' },
  ]
}

/** In the line and counted before those behind: away people keep their place. */
export function isInLine(status: TicketStatus): boolean {
  return status === 'waiting' || status === 'away'
}

export interface JoinFacts {
  fairStatus: FairStatus
  boothStatus: BoothStatus
  isProfileComplete: boolean
  hasConsent: boolean
  inLine: number
  lineCapacity: number
  /** Who has a ticket of this fair, or how many tickets there are while those alone do not fill it; nobody is counted for one of them. */
  workersInFair: number
  workerCapacity: number
  isVacancyOffered: boolean
  /** When a worker who talked here may come again; null when they may now. */
  meetAgainAt: string | null
  /** To be called before the fair ends, 0..1. */
  chance: number
}

/** Why no ticket can be taken now, or undefined. */
export function refusalToJoin(facts: JoinFacts): ErrorCode | undefined {
  return closedDoor(facts) ?? refusalOfWorker(facts) ?? noRoom(facts)
}

/** What is public of the booth, and nothing of the worker: whoever suggests it must not learn where the worker stands or talked. */
export function refusalToSuggest(facts: JoinFacts): ErrorCode | undefined {
  return closedDoor(facts) ?? noRoom(facts)
}

function closedDoor({ fairStatus, boothStatus }: JoinFacts): ErrorCode | undefined {
  if (fairStatus !== 'live') return 'fair_not_live'
  return boothStatus === 'open' || boothStatus === 'paused' ? undefined : 'booth_closed'
}

function refusalOfWorker(facts: JoinFacts): ErrorCode | undefined {
  if (!facts.isVacancyOffered) return 'not_found'
  if (!facts.isProfileComplete) return 'profile_incomplete'
  if (!facts.hasConsent) return 'consent_needed'
  return facts.meetAgainAt === null ? undefined : 'meet_again_later'
}

function noRoom(facts: JoinFacts): ErrorCode | undefined {
  if (facts.inLine >= facts.lineCapacity) return 'line_full'
  if (facts.workersInFair >= facts.workerCapacity) return 'fair_full'
  return facts.chance < leastChance ? 'line_too_long' : undefined
}
