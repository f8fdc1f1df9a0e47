import type { ErrorCode } from '@cho-phien/shared/errors'
import { fairTransitions, type FairStatus } from '@cho-phien/shared/fairs'

/** What decides whether a fair may move on, read under its lock. */
export interface FairFacts {
  status: FairStatus
  /** By the database's clock. */
  hasBegun: boolean
  boothCount: number
  overlaps: boolean
  openInterviews: number
  owedOutcomes: number
  /** Tickets that are not closed, so have no reason yet. */
  openTickets: number
}

export function mayMoveFair(from: FairStatus, to: FairStatus): boolean {
  return fairTransitions[from].includes(to)
}

/** Whether people without a seat at the centre may know of the fair. */
export function isPublic(status: FairStatus): boolean {
  return status !== 'draft'
}

/** Over for good: nothing of it changes any more. */
function isOver(status: FairStatus): boolean {
  return status === 'closed' || status === 'signed'
}

/** What stands between this fair and that status, as refusal codes; empty when nothing does. */
export function blockersOf(facts: FairFacts, to: FairStatus): ErrorCode[] {
  const blockers: ErrorCode[] = []
  const opens = to === 'published' || to === 'rehearsal' || to === 'live'
  if (opens && facts.boothCount === 0) blockers.push('fair_without_booth')
  if (facts.status === 'draft' && to === 'published') {
    if (facts.hasBegun) blockers.push('fair_in_the_past')
    if (facts.overlaps) blockers.push('fair_overlaps')
  }
  if (to === 'closed' || to === 'signed') blockers.push(...unfinishedOf(facts, to))
  return blockers
}

/** Closing itself gives every ticket that waits its reason; what is signed has them all. */
function unfinishedOf(facts: FairFacts, to: 'closed' | 'signed'): ErrorCode[] {
  const codes: ErrorCode[] = []
  if (facts.openInterviews > 0) codes.push('fair_has_open_interviews')
  if (facts.owedOutcomes > 0) codes.push('fair_has_owed_outcomes')
  if (to === 'signed' && facts.openTickets > 0) codes.push('fair_has_open_tickets')
  return codes
}

/** Why the fair may not move there now, or undefined. */
export function refusalToMoveFair(facts: FairFacts, to: FairStatus): ErrorCode | undefined {
  if (!mayMoveFair(facts.status, to)) return 'fair_transition_refused'
  return blockersOf(facts, to)[0]
}

/** The step a fair is prepared for: what its blockers are about. */
export function nextStatus(status: FairStatus): FairStatus | undefined {
  const forward: Record<FairStatus, FairStatus | undefined> = {
    draft: 'published',
    published: 'live',
    rehearsal: 'live',
    live: 'closing',
    closing: 'closed',
    closed: 'signed',
    signed: undefined,
  }
  return forward[status]
}

export interface Times {
  startsAt: string
  endsAt: string
}

/** Whether what was planned within the fair no longer stands where it did. */
export function isOtherTime(fair: Times, next: Times): boolean {
  return Date.parse(fair.startsAt) !== Date.parse(next.startsAt) || Date.parse(fair.endsAt) !== Date.parse(next.endsAt)
}

/** Why these times cannot be, whatever the fair's status. */
export function refusalOfTimes({ startsAt, endsAt }: Times): ErrorCode | undefined {
  return Date.parse(endsAt) > Date.parse(startsAt) ? undefined : 'fair_ends_before_it_begins'
}

/** Why a fair may not be changed so, or undefined. `now` is the database's. */
export function refusalToEdit(fair: Times & { status: FairStatus }, next: Times, now: string): ErrorCode | undefined {
  if (isOver(fair.status)) return 'fair_transition_refused'
  const wrong = refusalOfTimes(next)
  if (wrong !== undefined || fair.status === 'draft') return wrong
  const movesStart = Date.parse(fair.startsAt) !== Date.parse(next.startsAt)
  const isRunning = fair.status === 'live' || fair.status === 'closing'
  if (movesStart && isRunning) return 'fair_transition_refused'
  if (movesStart && Date.parse(next.startsAt) < Date.parse(now)) return 'fair_in_the_past'
  return undefined
}
