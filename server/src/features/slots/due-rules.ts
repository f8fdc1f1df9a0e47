import type { BoothStatus } from '@cho-phien/shared/booths'
import type { FairStatus } from '@cho-phien/shared/fairs'
import type { CloseReason } from '@cho-phien/shared/queue'
import { dueSecondsBefore, rightSecondsAfter, type SlotCancelCode } from '@cho-phien/shared/slots'
import { isBookable } from './rules.ts'

/** How often doors that are late are looked at again. */
export const doorsAgainSeconds = 10

interface DueFacts {
  fairStatus: FairStatus
  boothStatus: BoothStatus
  secondsToStart: number
  /** Set for the begin that the fair has now. */
  isSettled: boolean
}

/** Why nobody receives the worker of a booked time: the booth or the fair ended before it, or the doors stayed shut. */
export type SlotLoss = Extract<SlotCancelCode, 'booth_closed' | 'fair_over' | 'not_reached'>

/** How the ticket of such a worker closes. */
export function closeReasonFor(loss: SlotLoss): Extract<CloseReason, 'booth_closed' | 'not_reached'> {
  return loss === 'booth_closed' ? 'booth_closed' : 'not_reached'
}

/**
 * What becomes of a booked slot whose time comes: the worker is put in the line; or not yet, because doors that are late may still open;
 * or never, and then they are told and called back.
 */
export function stepAtDue(facts: DueFacts): 'early' | 'wait' | 'call' | SlotLoss {
  if (!facts.isSettled) return 'wait'
  if (facts.secondsToStart > dueSecondsBefore) return 'early'
  const { fairStatus, boothStatus } = facts
  if (fairStatus === 'live' && (boothStatus === 'open' || boothStatus === 'paused')) return 'call'
  if (fairStatus === 'live' && boothStatus === 'closed') return 'booth_closed'
  if (!isBookable(fairStatus)) return 'fair_over'
  return facts.secondsToStart > -rightSecondsAfter ? 'wait' : 'not_reached'
}
