import { likelyReached } from '@cho-phien/shared/waiting'
import type { ErrorCode } from '@cho-phien/shared/errors'
import type { AskCause } from '@cho-phien/shared/followups'
import type { JoinFacts } from '../queue/rules.ts'

/**
 * Why a worker may ask for a call instead of a ticket, or why they may not. Where a ticket can be had it is the better promise; but whoever
 * would probably not be reached need not take one to be called.
 */
export function causeToAsk(facts: JoinFacts): { cause: AskCause } | { refusal: ErrorCode } {
  if (facts.fairStatus !== 'live' && facts.fairStatus !== 'closing') return { refusal: 'fair_not_live' }
  if (!facts.isVacancyOffered) return { refusal: 'not_found' }
  if (!facts.isProfileComplete) return { refusal: 'profile_incomplete' }
  if (!facts.hasConsent) return { refusal: 'consent_needed' }
  if (facts.meetAgainAt !== null) return { refusal: 'meet_again_later' }
  const cause = causeOf(facts)
  return cause === undefined ? { refusal: 'call_back_needless' } : { cause }
}

/**
 * Why a call that was made is not owed again. What the centre has noted, the centre alone takes back; who stands in the line is called from
 * there, and who withdrew their consent not at all.
 */
export function refusalToReopen(call: {
  by: 'staff' | 'employer'
  doneByCentre: boolean
  isStanding: boolean
  hasConsent: boolean
}): ErrorCode | undefined {
  if (call.by === 'employer' && call.doneByCentre) return 'not_allowed'
  if (!call.hasConsent) return 'consent_withdrawn'
  return call.isStanding ? 'ticket_exists' : undefined
}

function causeOf(facts: JoinFacts): AskCause | undefined {
  if (facts.fairStatus === 'closing') return 'fair_closing'
  if (facts.boothStatus === 'closed') return 'booth_closed'
  // It opens yet, and takes tickets then.
  if (facts.boothStatus === 'preparing') return undefined
  if (facts.inLine >= facts.lineCapacity) return 'line_full'
  if (facts.workersInFair >= facts.workerCapacity) return 'fair_full'
  return facts.chance < likelyReached ? 'line_too_long' : undefined
}
