import type { SlotCancelCode } from '@cho-phien/shared/slots'

export interface SettleFacts {
  startsAt: string
  endsAt: string
  /** The begin of the fair that the times were set for. */
  setFor: string
  hasBooth: boolean
  hasDesk: boolean
  fair: { startsAt: string; endsAt: string }
}

/** Where a slot stands in the plan as it is now: moved by as much as the fair, or no longer possible and why. */
export function settle(facts: SettleFacts): { startsAt: string; endsAt: string } | SlotCancelCode {
  if (!facts.hasBooth) return 'booth_withdrawn'
  if (!facts.hasDesk) return 'desk_removed'
  const shift = Date.parse(facts.fair.startsAt) - Date.parse(facts.setFor)
  const startsAt = Date.parse(facts.startsAt) + shift
  const endsAt = Date.parse(facts.endsAt) + shift
  if (startsAt < Date.parse(facts.fair.startsAt) || endsAt > Date.parse(facts.fair.endsAt)) return 'fair_moved'
  return { startsAt: new Date(startsAt).toISOString(), endsAt: new Date(endsAt).toISOString() }
}
