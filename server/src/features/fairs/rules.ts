import type { ErrorCode } from '@cho-phien/shared/errors'
import { fairTransitions, type FairStatus } from '@cho-phien/shared/fairs'
import { foldText } from '@cho-phien/shared/places'

/** The time zone people read times in; rows are in UTC. */
export const timeZone = 'Asia/Ho_Chi_Minh'

/** What decides whether a fair may move on, read under its lock. */
export interface FairFacts {
  status: FairStatus
  /** By the database's clock. */
  hasBegun: boolean
  boothCount: number
  overlaps: boolean
  openInterviews: number
  owedOutcomes: number
}

export function mayMoveFair(from: FairStatus, to: FairStatus): boolean {
  return fairTransitions[from].includes(to)
}

/** Whether people without a seat at the centre may know of the fair. */
export function isPublic(status: FairStatus): boolean {
  return status !== 'draft'
}

/** Over for good: nothing of it changes any more. */
export function isOver(status: FairStatus): boolean {
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
  if (to === 'closed') {
    if (facts.openInterviews > 0) blockers.push('fair_has_open_interviews')
    if (facts.owedOutcomes > 0) blockers.push('fair_has_owed_outcomes')
  }
  return blockers
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

const slugWords = 60
const dayOf = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })

/** The readable part of a fair's address: its title without diacritics, and the day it begins. */
export function slugOf(fair: { title: string; startsAt: string }): string {
  const words = foldText(fair.title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, slugWords)
    .replace(/^-+|-+$/g, '')
  return `${words || 'phien'}-${dayOf.format(new Date(fair.startsAt))}`
}

/** The first of `slug`, `slug-2`, `slug-3` ... that is not taken. */
export function freeSlug(slug: string, taken: readonly string[]): string {
  if (!taken.includes(slug)) return slug
  let number = 2
  while (taken.includes(`${slug}-${number}`)) number += 1
  return `${slug}-${number}`
}
