import type { BoothStatus } from '@cho-phien/shared/booths'
import type { ErrorCode } from '@cho-phien/shared/errors'
import type { FairStatus } from '@cho-phien/shared/fairs'
import { dueSecondsBefore, type SlotStatus } from '@cho-phien/shared/slots'

/** Who moves a slot from one state to another. What is not named here is refused. */
const slotMoves = {
  free: { offered: 'waiting list', booked: 'worker', cancelled: 'employer' },
  offered: { booked: 'worker', offered: 'waiting list', free: 'clock', cancelled: 'employer' },
  booked: { due: 'clock', free: 'worker', offered: 'waiting list', cancelled: 'anyone' },
  due: { over: 'clock' },
  over: {},
  cancelled: {},
} as const satisfies Record<SlotStatus, Partial<Record<SlotStatus, string>>>

export function slotsThatMayMove(to: SlotStatus): SlotStatus[] {
  return (Object.keys(slotMoves) as SlotStatus[]).filter((from) => Object.hasOwn(slotMoves[from], to))
}

export interface BookingFacts {
  fairStatus: FairStatus
  boothStatus: BoothStatus | null
  secondsToStart: number
  isProfileComplete: boolean
  hasConsent: boolean
}

/** Fairs in which times are given out: before the doors open and while they are. */
export function isBookable(fair: FairStatus): boolean {
  return fair === 'published' || fair === 'rehearsal' || fair === 'live'
}

/** Why this worker may be in no booking now, whatever the slot; undefined when they may. */
export function refusalOfWorker(facts: Pick<BookingFacts, 'isProfileComplete' | 'hasConsent'>): ErrorCode | undefined {
  if (!facts.isProfileComplete) return 'profile_incomplete'
  if (!facts.hasConsent) return 'consent_needed'
  return undefined
}

/** Why a free slot cannot be booked now, or undefined. A draft is nobody's business, so its slots are not there. */
export function refusalToBook(facts: BookingFacts): ErrorCode | undefined {
  if (facts.fairStatus === 'draft' || facts.boothStatus === null) return 'not_found'
  if (!isBookable(facts.fairStatus)) return 'fair_over'
  if (facts.boothStatus === 'closed' && facts.fairStatus === 'live') return 'booth_closed'
  if (facts.secondsToStart <= dueSecondsBefore) return 'slot_past'
  return refusalOfWorker(facts)
}

/** An answer needs a look at the phone, a day is too long for whoever waits next. */
const longestOfferSeconds = 600
/** The worker who takes it needs as long to get ready. */
const readySeconds = 300
/** Nobody reads and decides faster. */
const shortestOfferSeconds = 120

/** How long a freed slot is offered to one worker of the waiting list; undefined when it is too near to ask anybody. */
export function offerSeconds(secondsToStart: number): number | undefined {
  const seconds = Math.min(longestOfferSeconds, Math.floor(secondsToStart) - readySeconds)
  return seconds < shortestOfferSeconds ? undefined : seconds
}

/** Slots opened in one go. A whole day of ten-minute talks at one desk is 60. */
const mostInOnePlan = 100

interface PlanFacts {
  startsAt: string
  endsAt: string
  minutes: number
  fair: { status: FairStatus; startsAt: string; endsAt: string }
  now: string
}

/** Why these times cannot be opened, or undefined. */
export function refusalToOpen({ startsAt, endsAt, minutes, fair, now }: PlanFacts): ErrorCode | undefined {
  if (fair.status !== 'draft' && !isBookable(fair.status)) return 'fair_over'
  const from = Date.parse(startsAt)
  const to = Date.parse(endsAt)
  if (from < Date.parse(fair.startsAt) || to > Date.parse(fair.endsAt)) return 'slot_outside_fair'
  if (from <= Date.parse(now)) return 'slot_past'
  const count = Math.floor((to - from) / (minutes * 60_000))
  if (count < 1) return 'invalid_input'
  return count > mostInOnePlan ? 'slot_plan_too_long' : undefined
}
